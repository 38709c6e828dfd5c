#include "http/message.h"

#include <algorithm>
#include <array>
#include <utility>

#include "http/cookies.h"
#include "http/letters.h"

namespace cassia::http {

bool is_same_name(std::string_view left, std::string_view right) {
  return std::ranges::equal(left, right, {}, to_lower, to_lower);
}

const std::string* find_header(const std::vector<Header>& headers, std::string_view name) {
  const auto found = std::ranges::find_if(
      headers, [&](const Header& header) { return is_same_name(header.name, name); });
  return found == headers.end() ? nullptr : &found->value;
}

const std::string* Request::find_header(std::string_view name) const {
  return http::find_header(headers, name);
}

const std::string* Request::find_query(std::string_view name) const {
  const auto found = std::ranges::find(query, name, &QueryField::name);
  return found == query.end() ? nullptr : &found->value;
}

std::optional<std::string> Request::cookie(std::string_view name) const {
  const auto is_cookie = [](const Header& header) { return is_same_name(header.name, "Cookie"); };
  const std::string* header = find_header("Cookie");
  if (header == nullptr || std::ranges::count_if(headers, is_cookie) != 1) {
    return std::nullopt;
  }
  const auto cookies = parse_cookies(*header);
  if (!cookies || std::ranges::count(*cookies, name, &Cookie::name) != 1) {
    return std::nullopt;
  }
  return std::ranges::find(*cookies, name, &Cookie::name)->value;
}

std::string_view reason_phrase(int status) {
  static constexpr std::array<std::pair<int, std::string_view>, 40> kPhrases{{
      {100, "Continue"},
      {101, "Switching Protocols"},
      {200, "OK"},
      {201, "Created"},
      {202, "Accepted"},
      {204, "No Content"},
      {206, "Partial Content"},
      {301, "Moved Permanently"},
      {302, "Found"},
      {303, "See Other"},
      {304, "Not Modified"},
      {307, "Temporary Redirect"},
      {308, "Permanent Redirect"},
      {400, "Bad Request"},
      {401, "Unauthorized"},
      {403, "Forbidden"},
      {404, "Not Found"},
      {405, "Method Not Allowed"},
      {406, "Not Acceptable"},
      {408, "Request Timeout"},
      {409, "Conflict"},
      {410, "Gone"},
      {411, "Length Required"},
      {412, "Precondition Failed"},
      {413, "Content Too Large"},
      {414, "URI Too Long"},
      {415, "Unsupported Media Type"},
      {416, "Range Not Satisfiable"},
      {417, "Expectation Failed"},
      {421, "Misdirected Request"},
      {422, "Unprocessable Content"},
      {428, "Precondition Required"},
      {429, "Too Many Requests"},
      {431, "Request Header Fields Too Large"},
      {500, "Internal Server Error"},
      {501, "Not Implemented"},
      {502, "Bad Gateway"},
      {503, "Service Unavailable"},
      {504, "Gateway Timeout"},
      {505, "HTTP Version Not Supported"},
  }};
  const auto* const found =
      std::ranges::find(kPhrases, status, &std::pair<int, std::string_view>::first);
  return found == kPhrases.end() ? "Status" : found->second;
}

}  // namespace cassia::http
