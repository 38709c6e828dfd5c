#pragma once

#include <boost/describe.hpp>
#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "base/digest.h"
#include "base/grant.h"

// What may be asked of the desk of users (用户与登录). A stream is one user; its key is the user's
// id, which says nothing about the person. What identifies a person comes as ciphertext that only
// the shell can open ("sealed") or as a keyed hash ("lookup"); secrets come as digests. An
// administrator, below, is one of the user's organisation.
namespace cassia::systems::access::users {

struct SessionTag;
using SessionId = base::Id<SessionTag>;
struct TokenTag;
using TokenId = base::Id<TokenTag>;

// Given by an administrator; for the first administrator of an organisation by one of a registrar,
// and for a registrar without administrators by the actor `bootstrap`. Without a verifier there is
// no password until it is set under a reset.
struct RegisterUser {
  base::ActorId user = {};
  base::OrganisationId organisation = {};
  std::string login = {};  // lookup of the login name
  std::string sealed_profile = {};
  std::optional<std::string> sealed_verifier = {};
  std::vector<base::Grant> grants = {};
};
BOOST_DESCRIBE_STRUCT(RegisterUser, (),
                      (user, organisation, login, sealed_profile, sealed_verifier, grants))

// Given by the user or an administrator.
struct ChangeProfile {
  base::ActorId user = {};
  std::string sealed_profile = {};
};
BOOST_DESCRIBE_STRUCT(ChangeProfile, (), (user, sealed_profile))

// Given by the user: in a session that stays open (all others end), or under the reset that is
// pending (all sessions end). Exactly one of the two is named.
struct SetPassword {
  base::ActorId user = {};
  std::string sealed_verifier = {};
  std::optional<SessionId> session = {};
  std::optional<base::Digest> reset_digest = {};
};
BOOST_DESCRIBE_STRUCT(SetPassword, (), (user, sealed_verifier, session, reset_digest))

// Given by an administrator, or by the user through the shell, which sends the secret where only
// the user reads it. A later reset takes the place of an earlier one.
struct RequestReset {
  base::ActorId user = {};
  base::Digest reset_digest = {};
};
BOOST_DESCRIBE_STRUCT(RequestReset, (), (user, reset_digest))

// Given by an administrator.
struct GrantRole {
  base::ActorId user = {};
  base::RoleId role = {};
  base::AreaId area = {};
};
BOOST_DESCRIBE_STRUCT(GrantRole, (), (user, role, area))

struct RevokeRole {
  base::ActorId user = {};
  base::RoleId role = {};
  base::AreaId area = {};
};
BOOST_DESCRIBE_STRUCT(RevokeRole, (), (user, role, area))

enum class SignInMethod : std::uint8_t { password, oidc };
BOOST_DESCRIBE_ENUM(SignInMethod, password, oidc)

// Given by the shell once it has checked the password, or the outside identity.
struct RecordSignIn {
  base::ActorId user = {};
  SessionId session = {};
  base::Digest secret_digest = {};
  SignInMethod method = SignInMethod::password;
};
BOOST_DESCRIBE_STRUCT(RecordSignIn, (), (user, session, secret_digest, method))

// Given by the shell: a wrong password.
struct RecordSignInFailure {
  base::ActorId user = {};
};
BOOST_DESCRIBE_STRUCT(RecordSignInFailure, (), (user))

// Given by the user.
struct EndSession {
  base::ActorId user = {};
  SessionId session = {};
};
BOOST_DESCRIBE_STRUCT(EndSession, (), (user, session))

// Given by the user or an administrator.
struct EndAllSessions {
  base::ActorId user = {};
};
BOOST_DESCRIBE_STRUCT(EndAllSessions, (), (user))

// A secret for a program that acts as the user, in some of the user's roles. Given by the user.
struct IssueToken {
  base::ActorId user = {};
  TokenId token = {};
  base::Digest secret_digest = {};
  std::string title = {};  // what the program is; not who
  std::vector<base::RoleId> roles = {};
  base::Instant expires_at = {};
};
BOOST_DESCRIBE_STRUCT(IssueToken, (), (user, token, secret_digest, title, roles, expires_at))

// Given by the user or an administrator.
struct RevokeToken {
  base::ActorId user = {};
  TokenId token = {};
};
BOOST_DESCRIBE_STRUCT(RevokeToken, (), (user, token))

// An outside identity may sign in as the user. Given by the user; taken back by the user or an
// administrator.
struct LinkIdentity {
  base::ActorId user = {};
  std::string identity = {};  // its lookup
};
BOOST_DESCRIBE_STRUCT(LinkIdentity, (), (user, identity))

struct UnlinkIdentity {
  base::ActorId user = {};
  std::string identity = {};
};
BOOST_DESCRIBE_STRUCT(UnlinkIdentity, (), (user, identity))

// Ends sessions and tokens and takes all roles away. Given by an administrator.
struct DeactivateUser {
  base::ActorId user = {};
};
BOOST_DESCRIBE_STRUCT(DeactivateUser, (), (user))

// Roles have to be granted anew. Given by an administrator.
struct ReactivateUser {
  base::ActorId user = {};
};
BOOST_DESCRIBE_STRUCT(ReactivateUser, (), (user))

// The user is away on these days (inclusive, of the zone's calendar) and names a colleague to turn
// to; the colleague gains no right by it. Given by the user or an administrator.
struct SetAbsence {
  base::ActorId user = {};
  base::Date from = {};
  base::Date until = {};
  base::ActorId substitute = {};
};
BOOST_DESCRIBE_STRUCT(SetAbsence, (), (user, from, until, substitute))

struct ClearAbsence {
  base::ActorId user = {};
};
BOOST_DESCRIBE_STRUCT(ClearAbsence, (), (user))

// Given by the shell: the user asked for what the user may not do or see. `route` is the pattern
// of the route, without what was asked for in it.
struct RecordAccessRefusal {
  base::ActorId user = {};
  std::string code = {};
  std::string route = {};
};
BOOST_DESCRIBE_STRUCT(RecordAccessRefusal, (), (user, code, route))

// Forgets who the user was, once the user is deactivated and the retention is over; the shell then
// destroys the key of what was sealed. Given by an administrator.
struct EraseUser {
  base::ActorId user = {};
};
BOOST_DESCRIBE_STRUCT(EraseUser, (), (user))

using Command =
    std::variant<RegisterUser, ChangeProfile, SetPassword, RequestReset, GrantRole, RevokeRole,
                 RecordSignIn, RecordSignInFailure, EndSession, EndAllSessions, IssueToken,
                 RevokeToken, LinkIdentity, UnlinkIdentity, DeactivateUser, ReactivateUser,
                 SetAbsence, ClearAbsence, RecordAccessRefusal, EraseUser>;

}  // namespace cassia::systems::access::users
