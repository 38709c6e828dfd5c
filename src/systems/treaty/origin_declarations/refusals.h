#pragma once

#include "base/refusal.h"

namespace cassia::systems::treaty::origin_declarations {

inline constexpr base::RefusalCode kStatementExists{"statement_exists"};
inline constexpr base::RefusalCode kStatementUnknown{"statement_unknown"};
inline constexpr base::RefusalCode kStatementNotYours{"statement_not_yours"};
inline constexpr base::RefusalCode kStatementCancelled{"statement_cancelled"};
inline constexpr base::RefusalCode kStatementFieldMissing{"statement_field_missing"};
inline constexpr base::RefusalCode kStatementFieldTooLong{"statement_field_too_long"};
inline constexpr base::RefusalCode kStatementNotAccepted{"statement_not_accepted"};
inline constexpr base::RefusalCode kStatementDestination{"statement_destination"};
inline constexpr base::RefusalCode kStatementLines{"statement_lines"};
inline constexpr base::RefusalCode kStatementGoodNotFiled{"statement_good_not_filed"};
inline constexpr base::RefusalCode kStatementCriterion{"statement_criterion"};
inline constexpr base::RefusalCode kStatementQuantity{"statement_quantity"};

}  // namespace cassia::systems::treaty::origin_declarations
