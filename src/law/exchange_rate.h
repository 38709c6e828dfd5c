#pragma once

#include <boost/describe.hpp>
#include <string_view>

#include "base/currency.h"
#include "base/money.h"
#include "base/result.h"

namespace cassia::law {

// So many minor units of `into` for one minor unit of `from`, exact.
struct ExchangeRate {
  base::Currency from;
  base::Currency into;
  base::Ratio minor_ratio;
};

// "7.1234 CNY per 1 USD" or "0.0273 CNY per 100 VND": at most nine fractional digits; the count is
// 1, 10, 100, 1000, ... up to 1000000; the rate is positive, and one
// minor unit of `from` is worth less than a thousand of `into`. Refuses law_value_malformed.
base::Result<ExchangeRate> parse_exchange_rate(std::string_view text);

// `amount` of `rate.from` in `rate.into`, rounded once. Another currency is a bug (asserted).
base::Money convert(base::Money amount, const ExchangeRate& rate, base::Rounding rounding);

}  // namespace cassia::law
