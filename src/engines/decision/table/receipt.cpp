#include "engines/decision/table/receipt.h"

#include <algorithm>
#include <numeric>
#include <utility>

#include "engines/decision/table/cell_evaluation.h"

namespace cassia::engines::decision::table {

namespace {

// The rows whose match would have changed what was decided, the best first.
std::vector<std::uint32_t> better_rows(const DecisionTable& table, const Decision& decision) {
  std::vector<std::uint32_t> rows(table.rows().size());
  std::iota(rows.begin(), rows.end(), 0U);
  const auto rank = [&](std::uint32_t row) { return table.ranks()[row]; };
  if (!decision.rows.empty()) {
    const HitPolicy policy = table.text().hit_policy;
    if (policy != HitPolicy::first && policy != HitPolicy::priority) {
      return {};
    }
    std::erase_if(rows, [&](std::uint32_t row) { return rank(row) >= rank(decision.rows[0]); });
  }
  std::ranges::stable_sort(rows, {}, rank);
  return rows;
}

FailedCell failed_cell(const DecisionTable& table, std::uint32_t row, std::size_t column) {
  return {.row = row + 1,
          .input = table.text().inputs[column].name,
          .test = table.text().rows[row].inputs[column].text};
}

base::Result<void> add_failed_cells(const DecisionTable& table, const Facts& facts,
                                    std::uint32_t row, CellEvaluation& cells,
                                    std::vector<FailedCell>& failed) {
  const std::size_t before = failed.size();
  for (std::size_t column = 0; column < facts.keys.size(); ++column) {
    if (!table.grid().rows[row][column].contains(facts.keys[column])) {
      failed.push_back(failed_cell(table, row, column));
    }
  }
  if (failed.size() > before) {
    return {};
  }
  for (const GeneralCell& cell : table.rows()[row].general) {
    if (!CASSIA_TRY(cells.does_hold(row, cell))) {
      failed.push_back(failed_cell(table, row, cell.column));
      return {};
    }
  }
  return {};
}

MatchedRow matched_row(const DecisionTable& table, std::uint32_t number, const RowText& row,
                       const std::vector<feel::Value>& outputs) {
  MatchedRow matched{.row = number, .citations = row.citations, .is_unverified = row.is_unverified};
  for (std::size_t column = 0; column < outputs.size(); ++column) {
    matched.outputs.push_back({table.text().outputs[column].name, outputs[column]});
  }
  return matched;
}

}  // namespace

base::Result<Receipt> decide_with_receipt(const DecisionTable& table, const Facts& facts,
                                          const DecisionMoment& moment,
                                          std::vector<PackagePin> packages) {
  const Decision decision = CASSIA_TRY(decide(table, facts, moment));
  Receipt receipt{.table = table.text().name,
                  .digest = table.digest(),
                  .packages = std::move(packages),
                  .moment = moment,
                  .aggregate = decision.aggregate};
  for (std::size_t column = 0; column < facts.values.size(); ++column) {
    receipt.inputs.push_back({table.text().inputs[column].name, facts.values[column]});
  }
  CellEvaluation cells(table, facts, moment);
  for (const std::uint32_t row : better_rows(table, decision)) {
    CASSIA_TRY(add_failed_cells(table, facts, row, cells, receipt.failed));
  }
  if (decision.is_otherwise) {
    receipt.matched.push_back(
        matched_row(table, 0, *table.text().otherwise, decision.outcomes.front()));
  }
  for (std::size_t at = 0; at < decision.rows.size(); ++at) {
    const std::uint32_t row = decision.rows[at];
    // Under `any` the rows agree, and the outcome stands once.
    const auto& outputs = decision.outcomes[std::min(at, decision.outcomes.size() - 1)];
    receipt.matched.push_back(matched_row(table, row + 1, table.text().rows[row], outputs));
  }
  return receipt;
}

}  // namespace cassia::engines::decision::table
