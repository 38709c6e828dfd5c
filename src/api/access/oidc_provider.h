#pragma once

#include <functional>
#include <memory>
#include <mutex>
#include <optional>
#include <string>

#include "http/client.h"
#include "law/language.h"
#include "security/jwt.h"
#include "security/oidc.h"

namespace cassia::api {

// The way to an identity provider. Blocks: used on workers only. A port, so that tests stand in.
class OidcNetwork {
 public:
  virtual ~OidcNetwork() = default;
  // Any thread. Throws http::ClientFault when there is no answer.
  virtual http::Response send(const http::ClientRequest& request) = 0;
};

// The real one: short time-outs, small answers, the certificate authorities of the system.
std::unique_ptr<OidcNetwork> oidc_network();

// The identity provider that the zone offers, and this zone as the provider knows it.
struct OidcOffer {
  std::string issuer = {};
  security::OidcClient client = {};
  law::LocalText title = {};  // what the sign-in page calls it
};

// What came back from the provider, to be exchanged.
struct OidcExchange {
  std::string code = {};
  security::SignInAttempt attempt = {};
  base::Instant now = {};
};

// One identity provider, as far as it must be asked over the network. Its description and keys are
// kept for an hour; a token under a key that is not among them has them fetched anew, at most once
// a minute, so that nobody can make the zone ask without end. Thread-safe; blocks.
class OidcIssuer {
 public:
  // `tell` is told why the provider could not be used: codes and places, never a token or secret.
  using Tell = std::function<void(const std::string&)>;
  OidcIssuer(OidcOffer offer, std::unique_ptr<OidcNetwork> network, Tell tell);

  const OidcOffer& offer() const { return offer_; }
  // Refuses oidc_unavailable, and what security::read_discovery refuses.
  base::Result<security::OidcProvider> provider(base::Instant now);
  // Who signed in there. Refuses oidc_unavailable and what security refuses of answers and tokens.
  base::Result<security::IdToken> identify(const OidcExchange& exchange);
  void tell(const base::Refusal& refusal) const;

 private:
  base::Result<std::string> fetch(const std::string& url);
  base::Result<std::string> exchange_code(const security::OidcProvider& provider,
                                          const OidcExchange& exchange);
  base::Result<security::JwkSet> keys(const security::OidcProvider& provider, base::Instant now,
                                      std::chrono::seconds age_max);

  const OidcOffer offer_;
  const std::unique_ptr<OidcNetwork> network_;
  const Tell tell_;
  std::mutex access_;  // held while asking: a second caller waits for the same answer
  std::optional<security::OidcProvider> provider_;
  std::optional<base::Instant> provider_asked_at_;
  std::optional<security::JwkSet> keys_;
  std::optional<base::Instant> keys_asked_at_;
};

}  // namespace cassia::api
