#include "law/exchange_rate.h"

#include <array>
#include <numeric>
#include <optional>

#include "base/decimal_text.h"
#include "law/refusals.h"
#include "law/tariff_lines.h"

namespace cassia::law {

namespace {

constexpr int kRateDigits = 9;
// Any amount that enters from outside, converted, stays within 64 bits.
constexpr int kMinorRatioMax = 1000;
constexpr std::array<std::string_view, 7> kCounts = {"1",     "10",     "100",    "1000",
                                                     "10000", "100000", "1000000"};

std::int64_t power_of_ten(int exponent) {
  std::int64_t power = 1;
  for (int i = 0; i < exponent; ++i) {
    power *= 10;
  }
  return power;
}

std::optional<int> exponent_of(std::string_view count) {
  for (std::size_t i = 0; i < kCounts.size(); ++i) {
    if (kCounts[i] == count) {
      return static_cast<int>(i);
    }
  }
  return std::nullopt;
}

}  // namespace

base::Result<ExchangeRate> parse_exchange_rate(std::string_view text) {
  const base::Refusal refusal{kLawValueMalformed,
                              {},
                              {},
                              {{"text", std::string(text)}, {"expected", "7.1234 CNY per 1 USD"}}};
  std::string_view rest = text;
  const std::string_view amount = take_word(rest);
  const auto into = base::Currency::parse(take_word(rest));
  const std::string_view per = take_word(rest);
  const auto exponent = exponent_of(take_word(rest));
  const auto from = base::Currency::parse(take_word(rest));
  const auto billionths = base::parse_scaled(amount, kRateDigits);
  constexpr std::int64_t kBillionthsMax = 1'000'000'000'000'000;  // a million to one
  if (!into || per != "per" || !exponent || !from || !rest.empty() || text.ends_with(' ') ||
      !billionths || *billionths <= 0 || *billionths > kBillionthsMax || *into == *from) {
    return refusal;
  }
  // billionths / 10^9 major units of `into` for 10^exponent major units of `from`, in minor units.
  base::Int128 numerator = base::Int128{*billionths} * power_of_ten(into->minor_digits());
  base::Int128 denominator =
      base::Int128{power_of_ten(kRateDigits)} * power_of_ten(*exponent + from->minor_digits());
  for (const int prime : {2, 5}) {
    while (numerator % prime == 0 && denominator % prime == 0) {
      numerator /= prime;
      denominator /= prime;
    }
  }
  constexpr base::Int128 kMax = INT64_MAX;
  if (numerator > kMax || denominator > kMax || numerator / denominator >= kMinorRatioMax) {
    return refusal;
  }
  return ExchangeRate{
      *from, *into, {static_cast<std::int64_t>(numerator), static_cast<std::int64_t>(denominator)}};
}

base::Money convert(base::Money amount, const ExchangeRate& rate, base::Rounding rounding) {
  CASSIA_ASSERT(amount.currency() == rate.from, "a rate converts the currency it is for");
  const base::Money product = base::multiply(amount, rate.minor_ratio, rounding);
  return base::Money::of_minor(product.minor(), rate.into);
}

}  // namespace cassia::law
