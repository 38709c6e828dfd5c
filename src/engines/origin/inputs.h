#pragma once

#include <boost/container/small_vector.hpp>
#include <span>

#include "base/result.h"
#include "engines/origin/bill.h"
#include "engines/origin/code_set.h"
#include "engines/origin/correlation.h"

namespace cassia::engines::origin {

// A line of a bill as one agreement sees it on one day: net value, code in the edition of the
// rules, whose goods it is.
struct Input {
  CodeSpan code = {};               // in the edition of the rules; 0: not known
  std::int64_t value = 0;           // minor units of the bill's currency, deductions taken off
  std::int64_t weight_micros = -1;  // of a kilogram; negative: not known
  std::uint32_t line = 0;
  base::CountryCode country = {};
  bool is_claimed = false;  // told to originate under the agreement, in a Party
  bool is_wholly_obtained = false;
  bool has_parts = false;
  Counting in_change = Counting::counted;
  Counting in_value = Counting::counted;
  std::int32_t first_part = -1;  // lines that are part of it, as a list
  std::int32_t next_part = -1;   // of the same whole
  std::uint8_t depth = 0;        // 0: directly in the good
};

// Bills of this many lines are read without asking for memory.
inline constexpr std::size_t kLinesInPlace = 16;
inline constexpr std::size_t kLinesMax = 100'000;
inline constexpr int kDepthMax = 32;

struct Inputs {
  boost::container::small_vector<Input, kLinesInPlace> lines = {};  // by index of the bill's
  std::int32_t first_part = -1;                                     // of the good itself
  bool has_intermediates = false;
  CodeSpan good_code = {};  // in the edition of the rules; 0: not known
};

// Where a bill is read for: the edition of the rules (nothing: no rules are loaded, and no code is
// needed) and the trade.
struct Reading {
  const Terms* terms = nullptr;
  const Trade* trade = nullptr;
  const Correlations* correlations = nullptr;
  std::optional<base::HsEdition> edition = {};
};

// An amount in minor units of the good's currency (which has a value); nothing without a rate.
std::optional<std::int64_t> minor_in_bill(const Bill& bill, base::Money amount);

// The bill as the agreement sees it, into empty `inputs`. Refuses, with the line and the field in
// the place: bill_empty, bill_too_long, bill_cycle, bill_too_deep, bill_value_missing,
// bill_value_negative, bill_value_out_of_range, bill_currency_without_rate, bill_weight_unit,
// bill_code_missing, bill_code_too_short (the good), bill_origin_missing, deduction_not_allowed and
// deduction_exceeds_value.
base::Result<void> read_inputs(const Bill& bill, const Reading& reading, Inputs& inputs);

}  // namespace cassia::engines::origin
