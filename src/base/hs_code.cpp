#include "base/hs_code.h"

#include <boost/mp11.hpp>

#include "base/refusals.h"

namespace cassia::base {

namespace {

constexpr int kDigitsMax = 10;

constexpr std::uint64_t pow10(int digits) {
  std::uint64_t power = 1;
  for (; digits > 0; --digits) {
    power *= 10U;
  }
  return power;
}

}  // namespace

Result<HsEdition> parse_hs_edition(std::string_view text) {
  HsEdition edition{};
  const std::string name(text.substr(0, 64));
  if (!boost::describe::enum_from_string(name.c_str(), edition)) {
    return Refusal{.code = kUnknownHsEdition, .facts = {{"text", name}}};
  }
  return edition;
}

std::string_view to_text(HsEdition edition) { return boost::describe::enum_to_string(edition, ""); }

Result<HsCode> HsCode::parse(std::string_view text, HsEdition edition) {
  const Refusal malformed{.code = kMalformedHsCode,
                          .facts = {{"text", std::string(text.substr(0, 64))}}};
  HsCode code;
  code.edition_ = edition;
  for (std::size_t position = 0; position < text.size(); ++position) {
    const char letter = text[position];
    const bool may_follow_point = code.length_ >= 4 && code.length_ % 2 == 0;
    if (letter == '.' && may_follow_point && text[position - 1] != '.' &&
        position + 1 < text.size()) {
      continue;
    }
    if (letter < '0' || letter > '9' || code.length_ == kDigitsMax) {
      return malformed;
    }
    code.padded_ = code.padded_ * 10U + static_cast<std::uint64_t>(letter - '0');
    ++code.length_;
  }
  if (code.length_ < 2 || code.length_ % 2 != 0) {
    return malformed;
  }
  code.padded_ *= pow10(kDigitsMax - code.length_);
  if (code.chapter() == 0) {
    return malformed;
  }
  return code;
}

HsCode HsCode::prefix(int digits) const {
  CASSIA_ASSERT(digits >= 2 && digits <= kDigitsMax && digits % 2 == 0,
                "a prefix has 2, 4, 6, 8 or 10 digits");
  if (digits >= length_) {
    return *this;
  }
  HsCode code = *this;
  const std::uint64_t below = pow10(kDigitsMax - digits);
  code.padded_ -= code.padded_ % below;
  code.length_ = static_cast<std::int8_t>(digits);
  return code;
}

bool HsCode::covers(const HsCode& other) const {
  return edition_ == other.edition_ && length_ > 0 && length_ <= other.length_ &&
         other.prefix(length_) == *this;
}

std::string HsCode::digits() const {
  std::string text(static_cast<std::size_t>(length_), '0');
  std::uint64_t rest = padded_ / pow10(kDigitsMax - length_);
  for (auto digit = text.rbegin(); digit != text.rend(); ++digit) {
    *digit = static_cast<char>('0' + rest % 10U);
    rest /= 10U;
  }
  return text;
}

std::string to_text(const HsCode& code) {
  const std::string digits = code.digits();
  std::string text;
  for (std::size_t position = 0; position < digits.size(); ++position) {
    if (position >= 4 && position % 2 == 0) {
      text += '.';
    }
    text += digits[position];
  }
  return text;
}

}  // namespace cassia::base
