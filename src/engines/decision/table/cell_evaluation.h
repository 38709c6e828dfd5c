#pragma once

#include <optional>
#include <vector>

#include "engines/decision/feel/evaluation.h"
#include "engines/decision/table/decide.h"

namespace cassia::engines::decision::table {

// What one decision leaves to FEEL: general cells and computed outputs, with the table's inputs as
// the names in scope and the decision's moment as now(). Holds references to all it is made of.
class CellEvaluation {
 public:
  CellEvaluation(const DecisionTable& table, const Facts& facts, const DecisionMoment& moment)
      : table_(table), facts_(facts), moment_(moment) {}

  // Whether a general cell of the row holds. Refuses what FEEL refuses, at its line and column.
  base::Result<bool> does_hold(std::uint32_t row, const GeneralCell& cell);

  // Whether all general cells of the row hold: from left to right, none after the first that fails.
  base::Result<bool> do_all_hold(std::uint32_t row);

  // The outputs of a row; of the row otherwise for kNoRow. Refuses what FEEL refuses, and
  // table_output_unfit: null, a value of another type, or one that is not allowed.
  base::Result<std::vector<feel::Value>> outputs_of(std::uint32_t row);

 private:
  const feel::ScopePtr& scope();

  const DecisionTable& table_;
  const Facts& facts_;
  const DecisionMoment& moment_;
  std::optional<feel::Evaluation> evaluation_;  // made with the scope, when first needed
  feel::ScopePtr scope_;
};

}  // namespace cassia::engines::decision::table
