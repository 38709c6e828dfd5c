#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "http/message.h"

namespace cassia::http {

// The target of a request taken apart and decoded.
struct Target {
  std::string path;
  std::vector<QueryField> query;

  friend bool operator==(const Target&, const Target&) = default;
};

// Reads a target in origin form ("/path?query"). Nothing when it is not one, when an escape is
// broken or gives a NUL, another control letter, a slash, a backslash or bytes that are not UTF-8,
// or when a segment is empty, '.' or '..' (an empty one at the end is a final slash). A query has
// at most 100 fields; in it '+' is a space, and line ends and tabs are allowed.
std::optional<Target> parse_target(std::string_view target);

// `text` with every byte escaped that is not unreserved (RFC 3986), for one segment or value.
std::string percent_encode(std::string_view text);

}  // namespace cassia::http
