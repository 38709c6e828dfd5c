#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "base/money.h"

namespace cassia::base {

// An exact share: parts per 10^9 of one. 20 % is 200,000,000. Ad valorem rates, daily fees and
// thresholds; at most 100 (10,000 %), so that a rate times an amount stays within 128 bits.
class Rate {
 public:
  static constexpr std::int64_t kScale = 1'000'000'000;

  constexpr Rate() = default;
  static constexpr Rate of_billionths(std::int64_t parts) {
    Rate rate;
    rate.billionths_ = parts;
    return rate;
  }

  // "0.0005" as a share of one, or "20" as per cent. Refuses malformed_rate: also negative ones,
  // more than nine (per cent: seven) fractional digits, and rates beyond 100.
  static Result<Rate> parse_share(std::string_view text);
  static Result<Rate> parse_percent(std::string_view text);

  constexpr std::int64_t billionths() const { return billionths_; }
  constexpr bool is_zero() const { return billionths_ == 0; }
  friend constexpr bool operator==(const Rate&, const Rate&) = default;
  friend constexpr auto operator<=>(const Rate&, const Rate&) = default;

 private:
  std::int64_t billionths_ = 0;
};

// amount x rate, rounded once.
Money multiply(Money amount, Rate rate, Rounding rounding);

// "20" for 20 %, "0.05" for 0.05 %; and "0.2" as a share.
std::string print_percent(Rate rate);
std::string print_share(Rate rate);

}  // namespace cassia::base
