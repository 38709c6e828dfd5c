#pragma once

#include <boost/describe.hpp>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "base/country.h"
#include "base/date.h"
#include "base/hs_code.h"
#include "base/rate.h"
#include "base/refusal.h"
#include "engines/origin/terms.h"
#include "engines/origin/verdict.h"

// What is told of a determination to those who may not see its costs.
namespace cassia::engines::origin {

// What a rule of origin was met by.
enum class RuleBasis : std::uint8_t { none, change, value, process, materials };
BOOST_DESCRIBE_ENUM(RuleBasis, none, change, value, process, materials)

// Why a good does not originate, or why nobody can say.
struct DeterminationReason {
  std::string code = {};
  base::Citation citation = {};

  friend bool operator==(const DeterminationReason&, const DeterminationReason&) = default;
};
BOOST_DESCRIBE_STRUCT(DeterminationReason, (), (code, citation))

// What came of the rules of origin for one good. The bill of materials stays with its owner; its
// digest says which one it was.
struct DeterminationSummary {
  std::int64_t line_no = 0;  // of an application for a certificate; else 0
  std::string agreement = {};
  base::HsCode hs_code = {};
  Verdict verdict = Verdict::not_met;
  Criterion criterion = Criterion::none;
  RuleBasis basis = RuleBasis::none;
  bool is_by_cumulation = false;
  bool is_by_tolerance = false;
  std::optional<base::Rate> value_share = {};  // truncated; only where it decided
  base::CountryCode country_of_origin = {};
  base::Date rules_as_of = {};
  std::string bill_digest = {};
  std::vector<std::string> doubts = {};  // "unverified", "notes_not_loaded", ...
  std::vector<DeterminationReason> reasons = {};

  friend bool operator==(const DeterminationSummary&, const DeterminationSummary&) = default;
};
BOOST_DESCRIBE_STRUCT(DeterminationSummary, (),
                      (line_no, agreement, hs_code, verdict, criterion, basis, is_by_cumulation,
                       is_by_tolerance, value_share, country_of_origin, rules_as_of, bill_digest,
                       doubts, reasons))

// Whether both say the same of the same bill, whenever and for whichever line they were made.
inline bool is_same_finding(DeterminationSummary left, const DeterminationSummary& right) {
  left.line_no = right.line_no;
  left.rules_as_of = right.rules_as_of;
  return left == right;
}

}  // namespace cassia::engines::origin
