#include "base/rate.h"

#include "base/decimal_text.h"
#include "base/refusals.h"

namespace cassia::base {

namespace {

constexpr std::int64_t kBillionthsMax = 100 * Rate::kScale;
constexpr int kShareDigits = 9;
constexpr int kPercentDigits = 7;

Result<Rate> parse_digits(std::string_view text, int digits) {
  const auto billionths = parse_scaled(text, digits);
  if (!billionths || *billionths < 0 || *billionths > kBillionthsMax) {
    return Refusal{.code = kMalformedRate, .facts = {{"text", std::string(text.substr(0, 64))}}};
  }
  return Rate::of_billionths(*billionths);
}

}  // namespace

Result<Rate> Rate::parse_share(std::string_view text) { return parse_digits(text, kShareDigits); }

Result<Rate> Rate::parse_percent(std::string_view text) {
  return parse_digits(text, kPercentDigits);
}

Money multiply(Money amount, Rate rate, Rounding rounding) {
  return multiply(amount, Ratio{.numerator = rate.billionths(), .denominator = Rate::kScale},
                  rounding);
}

std::string print_percent(Rate rate) {
  return print_scaled_short(rate.billionths(), kPercentDigits);
}

std::string print_share(Rate rate) { return print_scaled_short(rate.billionths(), kShareDigits); }

}  // namespace cassia::base
