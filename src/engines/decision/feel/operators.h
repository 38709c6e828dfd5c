#pragma once

#include <compare>

#include "base/result.h"
#include "engines/decision/feel/ast.h"
#include "engines/decision/feel/value.h"

namespace cassia::engines::decision::feel {

// Whether what has no answer is refused, or null as the DMN standard has it.
enum class Mode { strict, standard };

// FEEL's arithmetic on two values: numbers, strings (add), moments and durations. Refuses kinds
// that do not go together, null, and results that do not exist. Refusals of this file bear no
// place.
base::Result<Value> compute(Operator operation, const Value& left, const Value& right);

// The value with the other sign: a number or a duration.
base::Result<Value> negate(const Value& value);

// FEEL's `=`: refuses values of different kinds; null equals null only. The standard compares
// moments by whole seconds, strict mode to the nanosecond.
base::Result<bool> equal(const Value& left, const Value& right, Mode mode);

// The order of two numbers, strings, moments or durations of one kind. Refuses others, and moments
// of which only one has a zone.
base::Result<std::weak_ordering> compare(const Value& left, const Value& right);

// `left <operation> right` for the six comparisons.
base::Result<bool> holds(Operator operation, const Value& left, const Value& right, Mode mode);

// Whether the value lies in the range.
base::Result<bool> contains(const Range& range, const Value& value, Mode mode);

// The range that a comparison with one value is: `(< 5)`.
Range range_of(Operator operation, const Value& end);

base::Refusal wrong_kind(std::string_view expected, const Value& found);

}  // namespace cassia::engines::decision::feel
