#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "http/message.h"

namespace cassia::api {

// What a caller shows to be known: `<user>:<session>:<secret>` in the cookie cassia_session, or
// `cassia:<user>:<token>:<secret>` as a bearer token. Only digests of secrets are stored.
struct Credential {
  std::string user = {};
  std::string id = {};  // of the session or the token
  std::string secret = {};
};

inline constexpr std::string_view kSessionCookie = "cassia_session";

std::string session_text(const Credential& credential);
std::string token_text(const Credential& credential);
// The Set-Cookie header of a session.
enum class Transport : std::uint8_t { plain, tls };
http::Header session_cookie(const Credential& credential, Transport transport);
// Nothing for what is not of that form.
std::optional<Credential> parse_session(std::string_view text);
std::optional<Credential> parse_token(std::string_view text);

}  // namespace cassia::api
