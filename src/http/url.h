#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace cassia::http {

// An address of the web taken apart.
struct Url {
  bool is_tls = false;
  std::string host;       // a name or an address; of IPv6 without brackets
  std::string port;       // in digits, the usual one when none is given
  std::string authority;  // host and port as written, for the Host header
  std::string target;     // path and query, at least "/"

  friend bool operator==(const Url&, const Url&) = default;
};

// Reads "http" and "https" addresses without user, password and fragment. Nothing for others, and
// for those with letters that would need escaping.
std::optional<Url> parse_url(std::string_view text);

}  // namespace cassia::http
