#include "api/versions.h"

#include <charconv>

#include "api/refusals.h"

namespace cassia::api {

base::Result<std::optional<std::int64_t>> read_if_match(const http::Request& request) {
  const std::string* const header = request.find_header("If-Match");
  if (header == nullptr) {
    return std::optional<std::int64_t>();
  }
  std::string_view digits = *header;
  if (digits.size() > 2 && digits.starts_with('"') && digits.ends_with('"')) {
    digits = digits.substr(1, digits.size() - 2);
  }
  std::int64_t version = 0;
  const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), version);
  if (error != std::errc() || end != digits.data() + digits.size() || version < 0) {
    return base::Refusal{
        .code = kIfMatchMalformed, .place = "If-Match", .facts = {{"text", *header}}};
  }
  return std::optional(version);
}

http::Header etag_of(std::int64_t version) {
  std::string tag = "\"";
  tag += std::to_string(version);
  tag += '"';
  return {.name = "ETag", .value = std::move(tag)};
}

}  // namespace cassia::api
