#include "base/country.h"

#include <algorithm>

#include "base/refusals.h"

namespace cassia::base {

namespace {

constexpr std::string_view kCountries[] = {
#include "base/country_table.inc"
};
static_assert(std::ranges::is_sorted(kCountries));

}  // namespace

Result<CountryCode> CountryCode::parse(std::string_view text) {
  if (!std::ranges::binary_search(kCountries, text)) {
    return Refusal{.code = kUnknownCountry, .facts = {{"text", std::string(text.substr(0, 64))}}};
  }
  CountryCode country;
  std::ranges::copy(text, country.code_.begin());
  return country;
}

}  // namespace cassia::base
