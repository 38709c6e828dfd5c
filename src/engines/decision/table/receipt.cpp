#include "engines/decision/table/receipt.h"

#include <algorithm>
#include <utility>

#include "engines/decision/table/explanation.h"

namespace cassia::engines::decision::table {

namespace {

// The text of the row that counted `at`-th.
const RowText& matched_text(const DecisionTable& table, const Decision& decision, std::size_t at) {
  return decision.is_otherwise ? *table.text().otherwise : table.text().rows[decision.rows[at]];
}

}  // namespace

FailedCell failed_cell(const DecisionTable& table, const CellOfRow& cell) {
  return {.row = cell.row + 1,
          .input = table.text().inputs[cell.column].name,
          .test = table.text().rows[cell.row].inputs[cell.column].text};
}

MatchedRow matched_row(const DecisionTable& table, const Explanation& explanation, std::size_t at) {
  const Decision& decision = explanation.decision;
  const RowText& text = matched_text(table, decision, at);
  MatchedRow matched{.row = decision.is_otherwise ? 0 : decision.rows[at] + 1,
                     .citations = text.citations,
                     .is_unverified = text.is_unverified};
  // Under `any` the rows agree, and the outcome stands once.
  const auto& outputs = decision.outcomes[std::min(at, decision.outcomes.size() - 1)];
  for (std::size_t column = 0; column < outputs.size(); ++column) {
    matched.outputs.push_back({table.text().outputs[column].name, outputs[column]});
  }
  return matched;
}

base::Result<Receipt> decide_with_receipt(const DecisionTable& table, const Facts& facts,
                                          const DecisionMoment& moment,
                                          std::vector<PackagePin> packages) {
  const Explanation explanation = CASSIA_TRY(decide_and_explain(table, facts, moment));
  const Decision& decision = explanation.decision;
  Receipt receipt{.table = table.text().name,
                  .digest = table.digest(),
                  .packages = std::move(packages),
                  .moment = moment,
                  .aggregate = decision.aggregate};
  for (std::size_t column = 0; column < facts.values.size(); ++column) {
    receipt.inputs.push_back({table.text().inputs[column].name, facts.values[column]});
  }
  for (const CellOfRow& cell : explanation.failed) {
    receipt.failed.push_back(failed_cell(table, cell));
  }
  for (std::size_t at = 0; at < explanation.matched_count(); ++at) {
    receipt.matched.push_back(matched_row(table, explanation, at));
  }
  return receipt;
}

}  // namespace cassia::engines::decision::table
