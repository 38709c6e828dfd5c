#pragma once

#include <chrono>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace cassia::http {

struct Cookie {
  std::string name;
  std::string value;

  friend bool operator==(const Cookie&, const Cookie&) = default;
};

// The cookies of a Cookie header (RFC 6265 section 4.2.1, as strict as servers are told to write
// it). Nothing when any part is malformed or there are more than 50.
std::optional<std::vector<Cookie>> parse_cookies(std::string_view header);

enum class SameSite : std::uint8_t { strict, lax };

struct SetCookie {
  std::string name;
  std::string value;
  std::string path = "/";
  SameSite same_site = SameSite::strict;
  bool is_secure = false;                            // set it whenever the request came by TLS
  bool is_http_only = true;                          // scripts do not see it
  std::optional<std::chrono::seconds> max_age = {};  // zero takes the cookie away
};

// The value of a Set-Cookie header. Name, value and path must be of the letters that cookies may
// have (asserted: the caller chose them).
std::string to_header(const SetCookie& cookie);

}  // namespace cassia::http
