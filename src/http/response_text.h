#pragma once

#include <chrono>
#include <cstdint>
#include <string>
#include <string_view>

#include "http/message.h"

namespace cassia::http {

enum class BodyLength : std::uint8_t { counted, until_close };

// What the server adds to an answer.
struct ResponseFrame {
  std::string_view request_id = {};
  std::chrono::sys_seconds time = {};
  BodyLength body_length = BodyLength::counted;
  int minor_version = 1;  // of the request
  bool is_kept_alive = true;
  bool is_tls = false;
};

// The head of an answer with its empty line. The response must be writable.
std::string response_head(const Response& response, const ResponseFrame& frame);

// Whether the status is a final one and every header can stand in a head: a line end in a value
// would let whoever chose it write headers of his own.
bool is_writable(const Response& response);

// A problem (RFC 9457) that the server itself finds. `reason` is of letters that JSON takes as
// they are.
Response fault_response(int status, std::string_view reason, std::string_view request_id);

// A date of RFC 9110: "Mon, 02 Mar 2026 01:00:00 GMT".
std::string http_date(std::chrono::sys_seconds time);

}  // namespace cassia::http
