#include "base/id.h"

#include <algorithm>

#include "base/refusals.h"

namespace cassia::base {

namespace {

constexpr std::size_t kIdLengthMax = 40;

bool is_alphanumeric(char letter) {
  return (letter >= 'A' && letter <= 'Z') || (letter >= 'a' && letter <= 'z') ||
         (letter >= '0' && letter <= '9');
}

}  // namespace

bool is_id_text(std::string_view text) {
  return !text.empty() && text.size() <= kIdLengthMax && is_alphanumeric(text.front()) &&
         std::ranges::all_of(text, [](char letter) {
           return is_alphanumeric(letter) || letter == '.' || letter == '_' || letter == '-';
         });
}

Refusal malformed_id(std::string_view text) {
  return Refusal{.code = kMalformedId, .facts = {{"text", std::string(text.substr(0, 64))}}};
}

}  // namespace cassia::base
