#pragma once

#include "base/refusal.h"

namespace cassia::engines::decision {

// Reading an expression; the place is the line and column.
inline constexpr base::RefusalCode kFeelSyntax{"feel_syntax"};
inline constexpr base::RefusalCode kFeelNotUtf8{"feel_not_utf8"};
inline constexpr base::RefusalCode kFeelTooDeep{"feel_too_deep"};
inline constexpr base::RefusalCode kFeelTooLong{"feel_too_long"};
inline constexpr base::RefusalCode kFeelUnknownType{"feel_unknown_type"};

// Evaluating one. The limits hold in every mode; the rest is null where the standard's nulls are
// asked for.
inline constexpr base::RefusalCode kFeelTooMuchWork{"feel_too_much_work"};
inline constexpr base::RefusalCode kFeelValueTooDeep{"feel_value_too_deep"};
inline constexpr base::RefusalCode kFeelUnknownName{"feel_unknown_name"};
inline constexpr base::RefusalCode kFeelNull{"feel_null"};
inline constexpr base::RefusalCode kFeelWrongKind{"feel_wrong_kind"};
inline constexpr base::RefusalCode kFeelWrongArgument{"feel_wrong_argument"};
inline constexpr base::RefusalCode kFeelNotComparable{"feel_not_comparable"};
inline constexpr base::RefusalCode kFeelNoResult{"feel_no_result"};

}  // namespace cassia::engines::decision
