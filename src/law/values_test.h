#pragma once

#include "base/country.h"
#include "base/date.h"
#include "base/hs_code.h"

namespace cassia::law {

inline base::Date day(std::string_view text) { return base::Date::parse(text).value(); }
inline base::CountryCode country(std::string_view code) {
  return base::CountryCode::parse(code).value();
}
inline base::HsCode hs(std::string_view digits) {
  return base::HsCode::parse(digits, base::HsEdition::hs2022).value();
}

}  // namespace cassia::law
