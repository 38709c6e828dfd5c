#pragma once

#include <chrono>
#include <mutex>
#include <unordered_map>

#include "api/access/oidc_attempts.h"
#include "api/access/oidc_provider.h"
#include "api/access/person.h"
#include "api/access/refusal_record.h"
#include "api/router.h"
#include "api/stream_states.h"
#include "api/workers.h"
#include "http/throttle.h"
#include "runtime/vault.h"

namespace cassia::api {

// What may be known of a user beside the opaque id; stands sealed in events, and is gone once the
// user's key is destroyed.
struct Profile {
  std::string display_name = {};
  std::string login = {};
  std::string contact = {};
};
BOOST_DESCRIBE_STRUCT(Profile, (), (display_name, login, contact))

// What a person left for the counter to do when nobody waits for it any more.
struct Errand {
  base::ActorId user = {};
  std::vector<base::Grant> grants = {};  // those that the person had then
  base::OrganisationId acting_for = {};
};

// The door of the counter: who calls, and what passes there: sign-in, sign-out, passwords, tokens.
class Door {
 public:
  Door(Counter& counter, runtime::Vault& vault);

  // See Router's Authenticate. Nobody for a credential that is unknown, expired or of a user who is
  // not active: like no credential at all.
  base::Result<std::shared_ptr<const Principal>> authenticate(const http::Request& request,
                                                              base::Instant now);

  // The person as of now, with the rights of then that are still held. Nobody and refusals as in
  // authenticate.
  base::Result<std::shared_ptr<const Principal>> errand(const Errand& errand, base::Instant now);

  Counter& counter() { return counter_; }
  StreamStates& states() { return counter_.states; }
  Workers& workers() { return workers_; }
  // For what waits for another machine, so that passwords do not wait for it.
  Workers& outside_workers() { return outside_workers_; }
  runtime::Vault& vault() { return vault_; }
  http::Throttle& guesses() { return guesses_; }
  RefusalRecord& refusals() { return refusals_; }

  // Offers an identity provider to sign in at. Before the door opens.
  void offer_oidc(std::unique_ptr<OidcIssuer> issuer) { oidc_ = std::move(issuer); }
  OidcIssuer* oidc() { return oidc_.get(); }  // null: none is offered
  OidcAttempts& attempts() { return attempts_; }
  // What an outside identity is found by. Under another key than logins: no login name, however it
  // is chosen, is found as an identity.
  std::string identity_lookup(const std::string& issuer, const std::string& subject);

  std::string lookup(std::string_view login);
  // What a driver is told apart by; under a key of its own, so that it meets no other hash.
  std::string driver_lookup(std::string_view document);
  std::string csrf_token(std::string_view session);
  std::string seal_profile(const base::ActorId& user, const Profile& profile);
  // Empty fields when the user is erased or has none.
  Profile open_profile(const base::ActorId& user, const std::string& sealed);
  std::string seal_verifier(const base::ActorId& user, const std::string& verifier);
  base::Result<std::string> open_verifier(const base::ActorId& user, const std::string& sealed);
  base::Date today(base::Instant now) const;

 private:
  // What of these facts the person is, once the organisations are found active and the delegation
  // is there.
  base::Result<std::shared_ptr<const Principal>> enter(runtime::StoreReader& reader,
                                                       const std::string* act_for,
                                                       PersonFacts facts);
  // The same of a call: that the caller acts for nobody who let it is recorded.
  base::Result<std::shared_ptr<const Principal>> enter_called(runtime::StoreReader& reader,
                                                              const http::Request& request,
                                                              base::Instant now, PersonFacts facts);
  bool is_idle(const std::string& session, base::Instant now, base::Date today);

  Counter& counter_;
  runtime::Vault& vault_;
  http::Throttle guesses_;  // of passwords, by address and by login
  runtime::VaultKey lookup_key_;
  runtime::VaultKey csrf_key_;
  runtime::VaultKey identity_key_;
  runtime::VaultKey driver_key_;
  OidcAttempts attempts_;
  std::unique_ptr<OidcIssuer> oidc_;
  RefusalRecord refusals_{*this};
  std::mutex access_;
  std::unordered_map<std::string, base::Instant> last_seen_;  // of sessions
  Workers workers_;                                           // last: they end before what they use
  Workers outside_workers_;
};

}  // namespace cassia::api
