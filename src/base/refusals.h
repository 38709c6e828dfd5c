#pragma once

#include "base/refusal.h"

namespace cassia::base {

// What can be wrong with a value that is parsed at the edge. No law speaks; the place tells where.
inline constexpr RefusalCode kMalformedAmount{"malformed_amount"};
inline constexpr RefusalCode kAmountOutOfRange{"amount_out_of_range"};
inline constexpr RefusalCode kUnknownCurrency{"unknown_currency"};
inline constexpr RefusalCode kMalformedRate{"malformed_rate"};
inline constexpr RefusalCode kMalformedQuantity{"malformed_quantity"};
inline constexpr RefusalCode kQuantityOutOfRange{"quantity_out_of_range"};
inline constexpr RefusalCode kMalformedUnit{"malformed_unit"};
inline constexpr RefusalCode kUnknownUnit{"unknown_unit"};
inline constexpr RefusalCode kUnitsDoNotConvert{"units_do_not_convert"};
inline constexpr RefusalCode kMalformedHsCode{"malformed_hs_code"};
inline constexpr RefusalCode kUnknownHsEdition{"unknown_hs_edition"};
inline constexpr RefusalCode kUnknownCountry{"unknown_country"};
inline constexpr RefusalCode kMalformedDate{"malformed_date"};
inline constexpr RefusalCode kMalformedInstant{"malformed_instant"};
inline constexpr RefusalCode kMalformedPeriod{"malformed_period"};
inline constexpr RefusalCode kMalformedId{"malformed_id"};
inline constexpr RefusalCode kCalendarNotLoaded{"calendar_not_loaded"};

}  // namespace cassia::base
