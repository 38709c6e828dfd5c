#include "http/response_text.h"

#include <algorithm>
#include <array>

#include "http/head.h"

namespace cassia::http {

namespace {

constexpr std::array<std::string_view, 6> kOwnHeaders{
    "Content-Length", "Transfer-Encoding", "Connection", "Date", "X-Request-Id", "Keep-Alive"};

bool is_own_header(const Header& header) {
  return std::ranges::any_of(kOwnHeaders,
                             [&](std::string_view own) { return is_same_name(own, header.name); });
}

void append_header(std::string& out, std::string_view name, std::string_view value) {
  out += name;
  out += ": ";
  out += value;
  out += "\r\n";
}

void append_two_digits(std::string& out, std::int64_t number) {
  out += static_cast<char>('0' + number / 10);
  out += static_cast<char>('0' + number % 10);
}

// Named by what happened, as the refusals of the desks are; a caller that knows one code of a
// status need not know the sentence.
std::string_view fault_code(int status) {
  switch (status) {
    case 400:
      return "malformed_request";
    case 408:
      return "request_timed_out";
    case 413:
      return "body_too_large";
    case 414:
      return "address_too_long";
    case 429:
      return "too_many_requests";
    case 431:
      return "headers_too_large";
    case 503:
      return "unavailable";
    default:
      return status < 500 ? "request_refused" : "internal_fault";
  }
}

// Only what the caller himself can do; nothing about an internal fault, which is ours to mend.
std::string_view fault_remedy(int status) {
  switch (status) {
    case 408:
      return "Send the whole request without pauses.";
    case 413:
      return "Send a smaller body.";
    case 414:
      return "Send a shorter address.";
    case 429:
    case 503:
      return "Try again later.";
    case 431:
      return "Send fewer or shorter headers.";
    default:
      return status < 500 ? "Correct the request and send it again." : "";
  }
}

// 204 and 304 have no body, and no length of one.
bool has_length(const Response& response) {
  return response.status != 204 && response.status != 304;
}

}  // namespace

std::string http_date(std::chrono::sys_seconds time) {
  static constexpr std::array<std::string_view, 7> kDays{"Sun", "Mon", "Tue", "Wed",
                                                         "Thu", "Fri", "Sat"};
  static constexpr std::array<std::string_view, 12> kMonths{
      "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"};
  const auto day = std::chrono::floor<std::chrono::days>(time);
  const std::chrono::year_month_day date(day);
  const std::chrono::hh_mm_ss clock(time - day);
  std::string out(kDays[std::chrono::weekday(day).c_encoding()]);
  out += ", ";
  append_two_digits(out, static_cast<unsigned>(date.day()));
  out += ' ';
  out += kMonths[static_cast<unsigned>(date.month()) - 1];
  out += ' ' + std::to_string(static_cast<int>(date.year())) + ' ';
  append_two_digits(out, clock.hours().count());
  out += ':';
  append_two_digits(out, clock.minutes().count());
  out += ':';
  append_two_digits(out, clock.seconds().count());
  return out + " GMT";
}

bool is_writable(const Response& response) {
  return response.status >= 200 && response.status <= 599 &&
         std::ranges::all_of(response.headers, [](const Header& header) {
           return is_token(header.name) && is_header_value(header.value);
         });
}

std::string response_head(const Response& response, const ResponseFrame& frame) {
  std::string out = "HTTP/1.1 " + std::to_string(response.status) + " ";
  out += reason_phrase(response.status);
  out += "\r\n";
  for (const Header& header : response.headers) {
    if (!is_own_header(header)) {
      append_header(out, header.name, header.value);
    }
  }
  append_header(out, "Date", http_date(frame.time));
  append_header(out, "X-Request-Id", frame.request_id);
  append_header(out, "X-Content-Type-Options", "nosniff");
  if (frame.is_tls) {
    append_header(out, "Strict-Transport-Security", "max-age=31536000");
  }
  if (frame.body_length == BodyLength::counted && has_length(response)) {
    append_header(out, "Content-Length", std::to_string(response.body.size()));
  }
  if (!frame.is_kept_alive || frame.body_length == BodyLength::until_close) {
    append_header(out, "Connection", "close");
  } else if (frame.minor_version == 0) {
    append_header(out, "Connection", "keep-alive");
  }
  return out + "\r\n";
}

Response fault_response(int status, std::string_view reason, std::string_view request_id) {
  std::string body = R"({"type":"about:blank","title":")";
  body += reason_phrase(status);
  body += R"(","status":)" + std::to_string(status) + R"(,"code":")";
  body += fault_code(status);
  body += R"(","place":"","facts":[{"name":"reason","value":")";
  body += reason;
  body += R"("}],"remedy":")";
  body += fault_remedy(status);
  body += R"(","request_id":")";
  body += request_id;
  body += "\"}\n";
  return {.status = status,
          .headers = {{"Content-Type", "application/problem+json"}, {"Cache-Control", "no-store"}},
          .body = std::move(body)};
}

}  // namespace cassia::http
