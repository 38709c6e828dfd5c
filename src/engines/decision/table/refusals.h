#pragma once

#include "base/refusal.h"

namespace cassia::engines::decision::table {

// Reading and binding a table; the place is the line and column.
inline constexpr base::RefusalCode kTableMalformed{"table_malformed"};
inline constexpr base::RefusalCode kTableTooLarge{"table_too_large"};
inline constexpr base::RefusalCode kTableNotUtf8{"table_not_utf8"};
inline constexpr base::RefusalCode kTableCellUnfit{"table_cell_unfit"};
inline constexpr base::RefusalCode kTableNameUnknown{"table_name_unknown"};
inline constexpr base::RefusalCode kTablePolicyUnfit{"table_policy_unfit"};

// Deciding; the place is the input, or the line of the row.
inline constexpr base::RefusalCode kTableInputMissing{"table_input_missing"};
inline constexpr base::RefusalCode kTableInputUnknown{"table_input_unknown"};
inline constexpr base::RefusalCode kTableInputUnfit{"table_input_unfit"};
inline constexpr base::RefusalCode kTableInputOutside{"table_input_outside"};
inline constexpr base::RefusalCode kTableOutputUnfit{"table_output_unfit"};
inline constexpr base::RefusalCode kTableGap{"table_gap"};
inline constexpr base::RefusalCode kTableRowsConflict{"table_rows_conflict"};
inline constexpr base::RefusalCode kTableNotInForce{"table_not_in_force"};

// Reading a receipt, and recomputing it.
inline constexpr base::RefusalCode kReceiptMalformed{"receipt_malformed"};

}  // namespace cassia::engines::decision::table
