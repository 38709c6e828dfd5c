#pragma once

#include "base/refusal.h"

namespace cassia::codec {

// What can be wrong with a JSON text or with the name of what it holds. No law speaks; the place
// is the path of the field, and where the text itself is broken the fact `offset` is its byte.
inline constexpr base::RefusalCode kJsonMalformed{"json_malformed"};
inline constexpr base::RefusalCode kJsonNotUtf8{"json_not_utf8"};
inline constexpr base::RefusalCode kJsonTooLarge{"json_too_large"};
inline constexpr base::RefusalCode kJsonTooDeep{"json_too_deep"};
inline constexpr base::RefusalCode kJsonUnknownField{"json_unknown_field"};
inline constexpr base::RefusalCode kJsonMissingField{"json_missing_field"};
inline constexpr base::RefusalCode kJsonDuplicateField{"json_duplicate_field"};
inline constexpr base::RefusalCode kJsonWrongType{"json_wrong_type"};
inline constexpr base::RefusalCode kJsonIntegerOutOfRange{"json_integer_out_of_range"};
inline constexpr base::RefusalCode kJsonUnknownName{"json_unknown_name"};
inline constexpr base::RefusalCode kUnknownEventType{"unknown_event_type"};
inline constexpr base::RefusalCode kUnknownCommand{"unknown_command"};
inline constexpr base::RefusalCode kRowMismatch{"row_mismatch"};

}  // namespace cassia::codec
