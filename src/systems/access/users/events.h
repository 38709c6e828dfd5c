#pragma once

#include <variant>

#include "base/event_type.h"
#include "base/refusal.h"
#include "systems/access/users/commands.h"

// What happened to a user. Published: a change of fields is a new version. `by` is who did it.
namespace cassia::systems::access::users {

struct UserRegistered {
  static constexpr base::EventType kType{"access.users.registered", 1};
  base::ActorId user = {};
  base::OrganisationId organisation = {};
  std::string login = {};
  std::string sealed_profile = {};
  std::optional<std::string> sealed_verifier = {};
  base::ActorId by = {};
  base::Instant at = {};
};
BOOST_DESCRIBE_STRUCT(UserRegistered, (),
                      (user, organisation, login, sealed_profile, sealed_verifier, by, at))

struct ProfileChanged {
  static constexpr base::EventType kType{"access.users.profile_changed", 1};
  std::string sealed_profile = {};
  base::ActorId by = {};
  base::Instant at = {};
};
BOOST_DESCRIBE_STRUCT(ProfileChanged, (), (sealed_profile, by, at))

enum class PasswordWay : std::uint8_t { session, reset };
BOOST_DESCRIBE_ENUM(PasswordWay, session, reset)

// A pending reset is used up and a lock is over, whichever way it was set.
struct PasswordSet {
  static constexpr base::EventType kType{"access.users.password_set", 1};
  std::string sealed_verifier = {};
  PasswordWay way = PasswordWay::session;
  base::Instant at = {};
};
BOOST_DESCRIBE_STRUCT(PasswordSet, (), (sealed_verifier, way, at))

struct ResetRequested {
  static constexpr base::EventType kType{"access.users.reset_requested", 1};
  base::Digest reset_digest = {};
  base::Instant expires_at = {};
  base::ActorId by = {};
  base::Instant at = {};
};
BOOST_DESCRIBE_STRUCT(ResetRequested, (), (reset_digest, expires_at, by, at))

struct RoleGranted {
  static constexpr base::EventType kType{"access.users.role_granted", 1};
  base::RoleId role = {};
  base::AreaId area = {};
  base::ActorId by = {};
  base::Instant at = {};
};
BOOST_DESCRIBE_STRUCT(RoleGranted, (), (role, area, by, at))

struct RoleRevoked {
  static constexpr base::EventType kType{"access.users.role_revoked", 1};
  base::RoleId role = {};
  base::AreaId area = {};
  base::ActorId granted_by = {};
  base::Instant granted_at = {};
  base::ActorId by = {};
  base::Instant at = {};
};
BOOST_DESCRIBE_STRUCT(RoleRevoked, (), (role, area, granted_by, granted_at, by, at))

// The failures counted before are forgotten.
struct SignedIn {
  static constexpr base::EventType kType{"access.users.signed_in", 1};
  SessionId session = {};
  base::Digest secret_digest = {};
  SignInMethod method = SignInMethod::password;
  base::Instant expires_at = {};
  base::Instant at = {};
};
BOOST_DESCRIBE_STRUCT(SignedIn, (), (session, secret_digest, method, expires_at, at))

// A wrong password. `counted_from` is where the window begins in which failures count together.
struct SignInFailed {
  static constexpr base::EventType kType{"access.users.sign_in_failed", 1};
  base::Instant counted_from = {};
  base::Instant at = {};
};
BOOST_DESCRIBE_STRUCT(SignInFailed, (), (counted_from, at))

// Too many failures: no password is taken until then.
struct UserLocked {
  static constexpr base::EventType kType{"access.users.locked", 1};
  base::Instant until = {};
  base::Instant at = {};
};
BOOST_DESCRIBE_STRUCT(UserLocked, (), (until, at))

enum class SessionEnd : std::uint8_t {
  signed_out,
  expired,
  displaced,  // by a later session, since only so many may be open
  password_set,
  ended_by_administrator,
  deactivated,
};
BOOST_DESCRIBE_ENUM(SessionEnd, signed_out, expired, displaced, password_set,
                    ended_by_administrator, deactivated)

// A session as it was opened.
struct EndedSession {
  SessionId session = {};
  SignInMethod method = SignInMethod::password;
  base::Instant created_at = {};
  base::Instant expires_at = {};

  friend bool operator==(const EndedSession&, const EndedSession&) = default;
};
BOOST_DESCRIBE_STRUCT(EndedSession, (), (session, method, created_at, expires_at))

struct SessionsEnded {
  static constexpr base::EventType kType{"access.users.sessions_ended", 1};
  std::vector<EndedSession> sessions = {};
  SessionEnd reason = SessionEnd::signed_out;
  base::Instant at = {};
};
BOOST_DESCRIBE_STRUCT(SessionsEnded, (), (sessions, reason, at))

struct TokenIssued {
  static constexpr base::EventType kType{"access.users.token_issued", 1};
  TokenId token = {};
  base::Digest secret_digest = {};
  std::string title = {};
  std::vector<base::RoleId> roles = {};  // sorted, each once
  base::Instant expires_at = {};
  base::Instant at = {};
};
BOOST_DESCRIBE_STRUCT(TokenIssued, (), (token, secret_digest, title, roles, expires_at, at))

enum class TokenEnd : std::uint8_t { revoked, expired, deactivated };
BOOST_DESCRIBE_ENUM(TokenEnd, revoked, expired, deactivated)

// A token as it was issued.
struct EndedToken {
  TokenId token = {};
  std::string title = {};
  std::vector<base::RoleId> roles = {};
  base::Instant created_at = {};
  base::Instant expires_at = {};

  friend bool operator==(const EndedToken&, const EndedToken&) = default;
};
BOOST_DESCRIBE_STRUCT(EndedToken, (), (token, title, roles, created_at, expires_at))

struct TokensEnded {
  static constexpr base::EventType kType{"access.users.tokens_ended", 1};
  std::vector<EndedToken> tokens = {};
  TokenEnd reason = TokenEnd::revoked;
  base::ActorId by = {};
  base::Instant at = {};
};
BOOST_DESCRIBE_STRUCT(TokensEnded, (), (tokens, reason, by, at))

struct IdentityLinked {
  static constexpr base::EventType kType{"access.users.identity_linked", 1};
  std::string identity = {};
  base::Instant at = {};
};
BOOST_DESCRIBE_STRUCT(IdentityLinked, (), (identity, at))

struct IdentityUnlinked {
  static constexpr base::EventType kType{"access.users.identity_unlinked", 1};
  std::string identity = {};
  base::ActorId by = {};
  base::Instant at = {};
};
BOOST_DESCRIBE_STRUCT(IdentityUnlinked, (), (identity, by, at))

struct UserDeactivated {
  static constexpr base::EventType kType{"access.users.deactivated", 1};
  base::ActorId by = {};
  base::Instant at = {};
};
BOOST_DESCRIBE_STRUCT(UserDeactivated, (), (by, at))

struct UserReactivated {
  static constexpr base::EventType kType{"access.users.reactivated", 1};
  base::ActorId by = {};
  base::Instant at = {};
};
BOOST_DESCRIBE_STRUCT(UserReactivated, (), (by, at))

struct AbsenceSet {
  static constexpr base::EventType kType{"access.users.absence_set", 1};
  base::Date from = {};
  base::Date until = {};
  base::ActorId substitute = {};
  base::ActorId by = {};
  base::Instant at = {};
};
BOOST_DESCRIBE_STRUCT(AbsenceSet, (), (from, until, substitute, by, at))

struct AbsenceCleared {
  static constexpr base::EventType kType{"access.users.absence_cleared", 1};
  base::ActorId by = {};
  base::Instant at = {};
};
BOOST_DESCRIBE_STRUCT(AbsenceCleared, (), (by, at))

struct AccessRefused {
  static constexpr base::EventType kType{"access.users.access_refused", 1};
  std::string code = {};
  std::string route = {};
  base::Instant at = {};
};
BOOST_DESCRIBE_STRUCT(AccessRefused, (), (code, route, at))

struct UserErased {
  static constexpr base::EventType kType{"access.users.erased", 1};
  base::Citation citation = {};  // of the retention that is over
  base::ActorId by = {};
  base::Instant at = {};
};
BOOST_DESCRIBE_STRUCT(UserErased, (), (citation, by, at))

using Event =
    std::variant<UserRegistered, ProfileChanged, PasswordSet, ResetRequested, RoleGranted,
                 RoleRevoked, SignedIn, SignInFailed, UserLocked, SessionsEnded, TokenIssued,
                 TokensEnded, IdentityLinked, IdentityUnlinked, UserDeactivated, UserReactivated,
                 AbsenceSet, AbsenceCleared, AccessRefused, UserErased>;

}  // namespace cassia::systems::access::users
