#include "http/cookies.h"

#include <algorithm>

#include "base/assert.h"
#include "http/head.h"
#include "http/letters.h"

namespace cassia::http {

namespace {

constexpr std::size_t kCookiesMax = 50;

// cookie-octet of RFC 6265: printable ASCII without quotes, comma, semicolon and backslash.
bool is_cookie_value(std::string_view text) {
  return std::ranges::all_of(text, [](char letter) {
    return letter > ' ' && letter < 0x7F && !std::string_view("\",;\\").contains(letter);
  });
}

}  // namespace

std::optional<std::vector<Cookie>> parse_cookies(std::string_view header) {
  std::vector<Cookie> cookies;
  for (;;) {
    const std::size_t end = header.find("; ");
    const std::string_view pair = header.substr(0, end);
    const std::size_t equals = pair.find('=');
    if (equals == std::string_view::npos || cookies.size() == kCookiesMax) {
      return std::nullopt;
    }
    const std::string_view name = pair.substr(0, equals);
    std::string_view value = pair.substr(equals + 1);
    if (value.size() >= 2 && value.starts_with('"') && value.ends_with('"')) {
      value = value.substr(1, value.size() - 2);
    }
    if (!is_token(name) || !is_cookie_value(value)) {
      return std::nullopt;
    }
    cookies.push_back({std::string(name), std::string(value)});
    if (end == std::string_view::npos) {
      return cookies;
    }
    header.remove_prefix(end + 2);
  }
}

std::string to_header(const SetCookie& cookie) {
  CASSIA_ASSERT(is_token(cookie.name) && is_cookie_value(cookie.value),
                "a cookie is made of letters that cookies may have");
  CASSIA_ASSERT(cookie.path.starts_with('/') && is_cookie_value(cookie.path),
                "the path of a cookie is a path");
  std::string out = cookie.name + "=" + cookie.value + "; Path=" + cookie.path;
  if (cookie.max_age) {
    out += "; Max-Age=" + std::to_string(cookie.max_age->count());
  }
  out += cookie.same_site == SameSite::strict ? "; SameSite=Strict" : "; SameSite=Lax";
  out += cookie.is_secure ? "; Secure" : "";
  out += cookie.is_http_only ? "; HttpOnly" : "";
  return out;
}

}  // namespace cassia::http
