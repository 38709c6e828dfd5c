#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "http/limits.h"
#include "http/message.h"

namespace cassia::http {

enum class BodyKind : std::uint8_t { none, sized, chunked };

// The head of a request: everything up to the empty line.
struct Head {
  std::string method;
  std::string target;  // as sent, without the scheme and host of an absolute form
  int minor_version = 1;
  std::vector<Header> headers;
  BodyKind body_kind = BodyKind::none;
  std::size_t body_bytes = 0;  // of a sized body
  bool is_kept_alive = true;
  bool expects_continue = false;
};

// A head that is not accepted: the status that answers it and a word for it.
struct HeadFault {
  int status = 400;
  std::string_view reason = {};
};

struct ParsedHead {
  std::optional<Head> head = {};
  HeadFault fault = {};  // means something when there is no head
};

// Reads a head that ends with its empty line, as strictly as RFC 9112 lets a server be, so that no
// proxy in front can read it otherwise: lines end with CR LF only, no line is folded, no space
// stands before a colon, Host comes once and is a host, Content-Length is once and in digits,
// Transfer-Encoding is "chunked" alone and never beside Content-Length.
ParsedHead parse_head(std::string_view text, const ServerLimits& limits);

// Whether the letters may stand in a token (a method, a header's name).
bool is_token(std::string_view text);
// Whether the letters may stand in a header's value: no control letter but the tab.
bool is_header_value(std::string_view text);
// Whether a request id of a client may be taken over: 1 to 64 of A-Z a-z 0-9 . _ -
bool is_request_id(std::string_view text);

}  // namespace cassia::http
