#pragma once

#include "base/refusal.h"

namespace cassia::engines::decision {

// Reading an expression; the place is the line and column.
inline constexpr base::RefusalCode kFeelSyntax{"feel_syntax"};
inline constexpr base::RefusalCode kFeelNotUtf8{"feel_not_utf8"};
inline constexpr base::RefusalCode kFeelTooDeep{"feel_too_deep"};
inline constexpr base::RefusalCode kFeelTooLong{"feel_too_long"};
inline constexpr base::RefusalCode kFeelUnknownType{"feel_unknown_type"};

// Limits of evaluating one, which hold in every mode.
inline constexpr base::RefusalCode kFeelTooMuchWork{"feel_too_much_work"};
inline constexpr base::RefusalCode kFeelCallsTooDeep{"feel_calls_too_deep"};
inline constexpr base::RefusalCode kFeelValueTooLarge{"feel_value_too_large"};

// Evaluating one. Where the standard's nulls are asked for, each of these is null instead.
inline constexpr base::RefusalCode kFeelUnknownName{"feel_unknown_name"};
inline constexpr base::RefusalCode kFeelNull{"feel_null"};
inline constexpr base::RefusalCode kFeelWrongKind{"feel_wrong_kind"};
inline constexpr base::RefusalCode kFeelWrongArgument{"feel_wrong_argument"};
inline constexpr base::RefusalCode kFeelWrongArguments{"feel_wrong_arguments"};
inline constexpr base::RefusalCode kFeelNotComparable{"feel_not_comparable"};
inline constexpr base::RefusalCode kFeelNoResult{"feel_no_result"};
inline constexpr base::RefusalCode kFeelPattern{"feel_pattern"};
inline constexpr base::RefusalCode kFeelUnknownZone{"feel_unknown_zone"};
inline constexpr base::RefusalCode kFeelNotAllowed{"feel_not_allowed"};

// The time zone database, as the shell hands it in.
inline constexpr base::RefusalCode kZoneFileMalformed{"zone_file_malformed"};

// Decision tables; the place is the table.
inline constexpr base::RefusalCode kTableNoRow{"table_no_row"};
inline constexpr base::RefusalCode kTableConflict{"table_conflict"};
inline constexpr base::RefusalCode kTableInputNotAllowed{"table_input_not_allowed"};

// Models; the place is the element.
inline constexpr base::RefusalCode kModelCycle{"model_cycle"};
inline constexpr base::RefusalCode kModelUnknownReference{"model_unknown_reference"};
inline constexpr base::RefusalCode kModelRepeated{"model_repeated"};
inline constexpr base::RefusalCode kModelMalformed{"model_malformed"};
inline constexpr base::RefusalCode kModelUnknownElement{"model_unknown_element"};
inline constexpr base::RefusalCode kModelInputMissing{"model_input_missing"};

}  // namespace cassia::engines::decision
