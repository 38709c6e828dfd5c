#pragma once

#include "systems/access/users/events.h"

namespace cassia::systems::access::users {

enum class UserStatus : std::uint8_t { none, active, deactivated, erased };
BOOST_DESCRIBE_ENUM(UserStatus, none, active, deactivated, erased)

struct Session {
  SessionId session = {};
  base::Digest secret_digest = {};
  SignInMethod method = SignInMethod::password;
  base::Instant created_at = {};
  base::Instant expires_at = {};

  friend bool operator==(const Session&, const Session&) = default;
};
BOOST_DESCRIBE_STRUCT(Session, (), (session, secret_digest, method, created_at, expires_at))

struct Token {
  TokenId token = {};
  base::Digest secret_digest = {};
  std::string title = {};
  std::vector<base::RoleId> roles = {};
  base::Instant created_at = {};
  base::Instant expires_at = {};

  friend bool operator==(const Token&, const Token&) = default;
};
BOOST_DESCRIBE_STRUCT(Token, (), (token, secret_digest, title, roles, created_at, expires_at))

// A role that the user holds.
struct HeldGrant {
  base::Grant grant = {};
  base::ActorId by = {};
  base::Instant at = {};

  friend bool operator==(const HeldGrant&, const HeldGrant&) = default;
};
BOOST_DESCRIBE_STRUCT(HeldGrant, (), (grant, by, at))

struct PendingReset {
  base::Digest reset_digest = {};
  base::Instant expires_at = {};

  friend bool operator==(const PendingReset&, const PendingReset&) = default;
};
BOOST_DESCRIBE_STRUCT(PendingReset, (), (reset_digest, expires_at))

struct Absence {
  base::Date from = {};
  base::Date until = {};
  base::ActorId substitute = {};

  friend bool operator==(const Absence&, const Absence&) = default;
};
BOOST_DESCRIBE_STRUCT(Absence, (), (from, until, substitute))

struct State {
  base::ActorId user = {};
  base::OrganisationId organisation = {};
  UserStatus status = UserStatus::none;
  std::string login = {};
  std::string sealed_profile = {};
  std::optional<std::string> sealed_verifier = {};  // none: no password
  std::vector<HeldGrant> grants = {};               // by grant
  std::vector<Session> sessions = {};               // oldest first
  std::vector<Token> tokens = {};                   // oldest first
  std::vector<base::Instant> failures = {};         // that count towards a lock
  std::optional<base::Instant> locked_until = {};
  std::optional<PendingReset> reset = {};
  std::vector<std::string> identities = {};  // lookups, sorted
  std::optional<Absence> absence = {};
  std::optional<base::Instant> last_sign_in_at = {};
  std::optional<base::Instant> deactivated_at = {};
  base::Instant registered_at = {};
  std::int64_t refusal_count = 0;

  friend bool operator==(const State&, const State&) = default;
};
BOOST_DESCRIBE_STRUCT(State, (),
                      (user, organisation, status, login, sealed_profile, sealed_verifier, grants,
                       sessions, tokens, failures, locked_until, reset, identities, absence,
                       last_sign_in_at, deactivated_at, registered_at, refusal_count))

}  // namespace cassia::systems::access::users
