#pragma once

#include <optional>
#include <span>
#include <vector>

#include "base/hs_code.h"
#include "base/refusal.h"
#include "engines/origin/bill.h"

namespace cassia::engines::origin {

// What a subheading of one edition became in another, as a published correlation has it. Several
// targets: its goods were split, and only who knows the goods can tell which.
struct Correlation {
  base::HsCode from = {};                  // six digits
  std::vector<base::HsCode> targets = {};  // six digits, all of one other edition
};

struct CorrelationTable {
  base::Citation citation = {};
  std::vector<Correlation> rows = {};
};

// The correlations that are loaded. A code that has none is an open question for whoever knows the
// goods: that a code looks the same in two editions does not say that its goods are.
class Correlations {
 public:
  Correlations() = default;
  explicit Correlations(std::vector<CorrelationTable> tables);

  // The subheadings of `edition` that goods of the code may be in; the code itself, cut to six
  // digits, where it is of that edition. Empty: not known.
  std::span<const base::HsCode> targets(const base::HsCode& code, base::HsEdition edition) const;

 private:
  struct Row {
    base::HsCode from = {};
    base::HsEdition to = base::HsEdition::hs2012;
    std::vector<base::HsCode> targets = {};
  };
  std::vector<Row> rows_;  // by from and to
};

// The one code of goods in an edition: as somebody classified them, or by correlation from another
// of their codes. Empty where that is not one code; `choices` then tells which it may be.
struct KnownCode {
  base::HsCode code = {};
  std::vector<base::HsCode> choices = {};
};
KnownCode code_for(const CodesByEdition& codes, base::HsEdition edition,
                   const Correlations& correlations);

}  // namespace cassia::engines::origin
