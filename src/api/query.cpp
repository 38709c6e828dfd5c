#include "api/query.h"

#include <charconv>

#include "api/refusals.h"

namespace cassia::api {

base::Refusal malformed_query(const std::string& field, const std::string& text) {
  return {.code = kQueryMalformed, .place = field, .facts = {{"field", field}, {"text", text}}};
}

base::Result<std::int64_t> number_of(const std::string& field, const std::string& text) {
  std::int64_t number = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
  if (error != std::errc() || end != text.data() + text.size() || number < 0) {
    return malformed_query(field, text);
  }
  return number;
}

base::Result<std::optional<std::int64_t>> query_number(const Call& call, const std::string& field) {
  const std::string* const text = call.request.find_query(field);
  if (text == nullptr) {
    return std::optional<std::int64_t>();
  }
  return std::optional(CASSIA_TRY(number_of(field, *text)));
}

base::Result<std::optional<base::Instant>> query_instant(const Call& call,
                                                         const std::string& field) {
  const std::string* const text = call.request.find_query(field);
  if (text == nullptr) {
    return std::optional<base::Instant>();
  }
  const auto parsed = base::Instant::parse(*text);
  if (!parsed) {
    return malformed_query(field, *text);
  }
  return std::optional(*parsed);
}

base::Result<std::int64_t> query_limit(const Call& call, std::int64_t most) {
  const std::int64_t limit = CASSIA_TRY(query_number(call, "limit")).value_or(most);
  if (limit < 1 || limit > most) {
    return malformed_query("limit", std::to_string(limit));
  }
  return limit;
}

}  // namespace cassia::api
