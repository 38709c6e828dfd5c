// uses: http base
// The strict readers of HTTP. The first letter chooses one; what is accepted keeps its promises.
#include <algorithm>
#include <cstdint>
#include <string_view>

#include "base/assert.h"
#include "base/utf8.h"
#include "http/cookies.h"
#include "http/events.h"
#include "http/head.h"
#include "http/letters.h"
#include "http/target.h"
#include "http/url.h"

namespace {

namespace http = cassia::http;

void check_target(std::string_view text) {
  const auto target = http::parse_target(text);
  if (!target) {
    return;
  }
  const std::string& path = target->path;
  CASSIA_ASSERT(path.starts_with('/'), "a path begins with a slash");
  CASSIA_ASSERT(std::ranges::none_of(path, http::is_control), "a path has no control letters");
  const std::string closed = path + "/";
  CASSIA_ASSERT(!closed.contains("/../") && !closed.contains("/./") && !path.contains("//") &&
                    !path.contains('\\') && cassia::base::is_utf8(path),
                "a path has no segments that lead elsewhere");
  std::string again;
  for (std::size_t at = 0; at < path.size();) {
    const std::size_t end = std::min(path.find('/', at + 1), path.size());
    again += "/" + http::percent_encode(std::string_view(path).substr(at + 1, end - at - 1));
    at = end;
  }
  for (const http::QueryField& field : target->query) {
    again += again.contains('?') ? "&" : "?";
    again += http::percent_encode(field.name) + "=" + http::percent_encode(field.value);
  }
  CASSIA_ASSERT(http::parse_target(again) == target, "what is encoded is read back");
}

void check_head(std::string_view text) {
  const http::ServerLimits limits;
  const http::ParsedHead parsed = http::parse_head(text, limits);
  if (!parsed.head) {
    CASSIA_ASSERT(parsed.fault.status >= 400 && parsed.fault.status < 600, "a fault has a status");
    CASSIA_ASSERT(!parsed.fault.reason.empty(), "a fault has a reason");
    return;
  }
  const http::Head& head = *parsed.head;
  CASSIA_ASSERT(http::is_token(head.method), "a method is a token");
  CASSIA_ASSERT(head.body_bytes <= limits.body_bytes_max, "a body is within its limit");
  CASSIA_ASSERT(head.headers.size() <= limits.header_count_max, "headers are counted");
  for (const http::Header& header : head.headers) {
    CASSIA_ASSERT(http::is_token(header.name) && http::is_header_value(header.value),
                  "a header is of letters that headers have");
  }
  const bool has_length = http::find_header(head.headers, "Content-Length") != nullptr;
  const bool has_coding = http::find_header(head.headers, "Transfer-Encoding") != nullptr;
  CASSIA_ASSERT(!has_length || !has_coding, "a body is framed in one way");
}

void check_cookies(std::string_view text) {
  const auto cookies = http::parse_cookies(text);
  if (!cookies) {
    return;
  }
  std::string again;
  for (const http::Cookie& cookie : *cookies) {
    again += (again.empty() ? "" : "; ") + cookie.name + "=" + cookie.value;
    CASSIA_ASSERT(http::to_header({.name = cookie.name, .value = cookie.value})
                      .starts_with(cookie.name + "="),
                  "what is read may be set");
  }
  CASSIA_ASSERT(http::parse_cookies(again) == cookies, "what is written is read back");
}

void check_url(std::string_view text) {
  const auto url = http::parse_url(text);
  if (!url) {
    return;
  }
  CASSIA_ASSERT(!url->host.empty() && url->target.starts_with('/'), "there is somebody to ask");
  const auto again =
      http::parse_url((url->is_tls ? "https://" : "http://") + url->authority + url->target);
  CASSIA_ASSERT(again == url, "what is written is read back");
}

void check_event(std::string_view text) {
  const std::size_t third = text.size() / 3;
  const std::string event = http::encode_event({.event_name = text.substr(0, third),
                                                .id = text.substr(third, third),
                                                .text = text.substr(2 * third)});
  CASSIA_ASSERT(event.ends_with("\n\n"), "an event ends with an empty line");
  CASSIA_ASSERT(event.find("\n\n") == event.size() - 2, "and has no other one");
  CASSIA_ASSERT(!event.contains('\r'), "lines end in one way");
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  if (size == 0) {
    return 0;
  }
  const std::string_view text(reinterpret_cast<const char*>(data) + 1, size - 1);
  switch (data[0] % 5) {
    case 0:
      check_target(text);
      break;
    case 1:
      check_head(text);
      break;
    case 2:
      check_cookies(text);
      break;
    case 3:
      check_url(text);
      break;
    default:
      check_event(text);
      break;
  }
  return 0;
}
