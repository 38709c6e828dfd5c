#pragma once

#include "base/refusal.h"

namespace cassia::engines::duty {

// The law that all rates and values here are of, as citations name it.
inline constexpr const char* kTariffLaw = "tariff_law_2024";

// The customs value; the place is the part.
inline constexpr base::RefusalCode kCustomsPartMissing{"customs_part_missing"};
inline constexpr base::RefusalCode kCustomsPartInPrice{"customs_part_in_price"};
inline constexpr base::RefusalCode kCustomsPartNegative{"customs_part_negative"};
inline constexpr base::RefusalCode kCurrenciesDiffer{"currencies_differ"};
inline constexpr base::RefusalCode kDeductionExceedsPrice{"deduction_exceeds_price"};
inline constexpr base::RefusalCode kCustomsValueNotPositive{"customs_value_not_positive"};
inline constexpr base::RefusalCode kCustomsValueOutOfRange{"customs_value_out_of_range"};

// The taxes; the place is the fact.
inline constexpr base::RefusalCode kRateFormUnsupported{"rate_form_unsupported"};
inline constexpr base::RefusalCode kRateImpossible{"rate_impossible"};
inline constexpr base::RefusalCode kRegimeRepeated{"regime_repeated"};
inline constexpr base::RefusalCode kRegimeUndecided{"regime_undecided"};
inline constexpr base::RefusalCode kTaxOutOfRange{"tax_out_of_range"};

}  // namespace cassia::engines::duty
