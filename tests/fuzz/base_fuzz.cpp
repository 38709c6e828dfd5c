// uses: base
// Every parser of the vocabulary: what parses must print back to something that parses to the
// same value.
#include <cstdint>
#include <string_view>

#include "base/country.h"
#include "base/date.h"
#include "base/hs_code.h"
#include "base/id.h"
#include "base/money.h"
#include "base/quantity.h"
#include "base/rate.h"

namespace {

using namespace std::string_view_literals;
namespace base = cassia::base;

struct FuzzTag;

void check_amounts(std::string_view text) {
  for (const std::string_view code : {"CNY"sv, "VND"sv, "BHD"sv}) {
    const base::Currency currency = base::Currency::parse(code).value();
    if (const auto money = base::Money::parse(text, currency)) {
      CASSIA_ASSERT(base::Money::parse(base::print_amount(*money), currency).value() == *money,
                    "a printed amount parses to itself");
    }
  }
  if (const auto quantity = base::Quantity::parse(text, base::Unit())) {
    CASSIA_ASSERT(
        base::Quantity::parse(base::print_number(*quantity), base::Unit()).value() == *quantity,
        "a printed quantity parses to itself");
  }
  if (const auto rate = base::Rate::parse_percent(text)) {
    CASSIA_ASSERT(base::Rate::parse_percent(base::print_percent(*rate)).value() == *rate,
                  "a printed rate parses to itself");
  }
}

void check_times(std::string_view text) {
  if (const auto date = base::Date::parse(text)) {
    CASSIA_ASSERT(base::to_text(*date) == text, "a date has one spelling");
  }
  if (const auto instant = base::Instant::parse(text)) {
    CASSIA_ASSERT(base::Instant::parse(base::to_text(*instant)).value() == *instant,
                  "a printed instant parses to itself");
  }
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view text(reinterpret_cast<const char*>(data), size);
  check_amounts(text);
  check_times(text);
  if (const auto code = base::HsCode::parse(text, base::HsEdition::hs2022)) {
    CASSIA_ASSERT(
        base::HsCode::parse(base::to_text(*code), base::HsEdition::hs2022).value() == *code,
        "a printed code parses to itself");
    CASSIA_ASSERT(code->heading().covers(*code) || code->length() < 4, "a heading covers it");
  }
  static_cast<void>(base::CountryCode::parse(text));
  static_cast<void>(base::Currency::parse(text));
  static_cast<void>(base::Unit::parse(text));
  static_cast<void>(base::parse_hs_edition(text));
  static_cast<void>(base::Id<FuzzTag>::parse(text));
  return 0;
}
