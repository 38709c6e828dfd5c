#pragma once

#include <array>
#include <string_view>

#include "systems/access/users/state.h"

// What may be read of users: nothing that identifies a person, no digest and no ciphertext.
namespace cassia::systems::access::users {

struct UserRow {
  static constexpr std::string_view kTable = "user";
  static constexpr std::array kIndexes{std::string_view{"organisation"}};
  std::string key = {};  // the user's id
  std::string organisation = {};
  UserStatus status = UserStatus::none;
  std::string roles = {};  // "declarant@whole,viewer@chongzuo"
  std::optional<base::Instant> last_sign_in_at = {};
  std::optional<base::Instant> locked_until = {};
  std::optional<base::Date> absent_from = {};
  std::optional<base::Date> absent_until = {};
  std::string substitute = {};  // the colleague's id; empty: none
  base::Instant registered_at = {};
  base::Instant changed_at = {};
};
BOOST_DESCRIBE_STRUCT(UserRow, (),
                      (key, organisation, status, roles, last_sign_in_at, locked_until, absent_from,
                       absent_until, substitute, registered_at, changed_at))

struct UserSessionRow {
  static constexpr std::string_view kTable = "user_session";
  static constexpr std::array kIndexes{std::string_view{"user"}, std::string_view{"organisation"}};
  std::string key = {};  // user/session
  std::string user = {};
  std::string organisation = {};
  std::string session = {};
  SignInMethod method = SignInMethod::password;
  base::Instant created_at = {};
  base::Instant expires_at = {};
  std::optional<base::Instant> ended_at = {};
  std::optional<SessionEnd> end = {};
};
BOOST_DESCRIBE_STRUCT(UserSessionRow, (),
                      (key, user, organisation, session, method, created_at, expires_at, ended_at,
                       end))

struct AccessGrantRow {
  static constexpr std::string_view kTable = "access_grant";
  static constexpr std::array kIndexes{std::string_view{"user"}, std::string_view{"organisation"},
                                       std::string_view{"role"}};
  std::string key = {};  // user/role/area
  std::string user = {};
  std::string organisation = {};
  std::string role = {};
  std::string area = {};
  base::Instant granted_at = {};
  std::string granted_by = {};
  std::optional<base::Instant> revoked_at = {};
  std::string revoked_by = {};
};
BOOST_DESCRIBE_STRUCT(AccessGrantRow, (),
                      (key, user, organisation, role, area, granted_at, granted_by, revoked_at,
                       revoked_by))

struct AccessTokenRow {
  static constexpr std::string_view kTable = "access_token";
  static constexpr std::array kIndexes{std::string_view{"user"}, std::string_view{"organisation"}};
  std::string key = {};  // user/token
  std::string user = {};
  std::string organisation = {};
  std::string token = {};
  std::string title = {};
  std::string roles = {};  // "declarant,viewer"
  base::Instant created_at = {};
  base::Instant expires_at = {};
  std::optional<base::Instant> ended_at = {};
  std::optional<TokenEnd> end = {};
};
BOOST_DESCRIBE_STRUCT(AccessTokenRow, (),
                      (key, user, organisation, token, title, roles, created_at, expires_at,
                       ended_at, end))

struct AccessRefusalRow {
  static constexpr std::string_view kTable = "access_refusal";
  static constexpr std::array kIndexes{std::string_view{"user"}, std::string_view{"organisation"}};
  std::string key = {};  // user/position
  std::string user = {};
  std::string organisation = {};
  std::int64_t position = 0;
  std::string code = {};
  std::string route = {};
  base::Instant at = {};
};
BOOST_DESCRIBE_STRUCT(AccessRefusalRow, (), (key, user, organisation, position, code, route, at))

using Row = std::variant<UserRow, UserSessionRow, AccessGrantRow, AccessTokenRow, AccessRefusalRow>;

}  // namespace cassia::systems::access::users
