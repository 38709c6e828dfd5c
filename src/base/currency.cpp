#include "base/currency.h"

#include <algorithm>

#include "base/refusals.h"

namespace cassia::base {

namespace {

struct CurrencyRow {
  std::string_view code;
  std::int8_t minor_digits;
};

constexpr CurrencyRow kCurrencies[] = {
#include "base/currency_table.inc"
};
static_assert(std::ranges::is_sorted(kCurrencies, {}, &CurrencyRow::code));

}  // namespace

Result<Currency> Currency::parse(std::string_view text) {
  const auto* const row = std::ranges::lower_bound(kCurrencies, text, {}, &CurrencyRow::code);
  if (row == std::ranges::end(kCurrencies) || row->code != text) {
    return Refusal{.code = kUnknownCurrency, .facts = {{"text", std::string(text.substr(0, 64))}}};
  }
  Currency currency;
  std::ranges::copy(row->code, currency.code_.begin());
  currency.minor_digits_ = row->minor_digits;
  return currency;
}

}  // namespace cassia::base
