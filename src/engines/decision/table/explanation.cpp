#include "engines/decision/table/explanation.h"

#include <algorithm>
#include <bit>
#include <numeric>
#include <utility>

#include "engines/decision/table/cell_evaluation.h"

namespace cassia::engines::decision::table {

namespace {

// The rows whose match would have changed what was decided, the best first.
std::vector<std::uint32_t> better_rows(const DecisionTable& table, const Decision& decision) {
  const HitPolicy policy = table.text().hit_policy;
  std::size_t count = table.rows().size();
  if (!decision.rows.empty()) {
    if (policy != HitPolicy::first && policy != HitPolicy::priority) {
      return {};
    }
    // Under `first` the rank of a row is its place.
    count = policy == HitPolicy::first ? decision.rows[0] : count;
  }
  std::vector<std::uint32_t> rows(count);
  std::iota(rows.begin(), rows.end(), 0U);
  if (policy == HitPolicy::first) {
    return rows;
  }
  const auto rank = [&](std::uint32_t row) { return table.ranks()[row]; };
  if (!decision.rows.empty()) {
    std::erase_if(rows, [&](std::uint32_t row) { return rank(row) >= rank(decision.rows[0]); });
  }
  std::ranges::stable_sort(rows, {}, rank);
  return rows;
}

base::Result<void> add_failed_cells(const DecisionTable& table, const Facts& facts,
                                    std::uint32_t row, CellEvaluation& cells,
                                    std::vector<CellOfRow>& failed) {
  const std::uint64_t columns = table.index().failing_columns(row, facts.keys);
  for (std::uint64_t rest = columns; rest != 0; rest &= rest - 1) {
    failed.push_back({.row = row, .column = static_cast<std::uint32_t>(std::countr_zero(rest))});
  }
  if (columns != 0) {
    return {};
  }
  for (const GeneralCell& cell : table.rows()[row].general) {
    if (!CASSIA_TRY(cells.does_hold(row, cell))) {
      failed.push_back({.row = row, .column = cell.column});
      return {};
    }
  }
  return {};
}

}  // namespace

base::Result<Explanation> decide_and_explain(const DecisionTable& table, const Facts& facts,
                                             const DecisionMoment& moment) {
  auto decision = CASSIA_TRY(decide(table, facts, moment));
  Explanation explanation{.decision = std::move(decision)};
  const std::vector<std::uint32_t> better = better_rows(table, explanation.decision);
  explanation.failed.reserve(better.size() * facts.keys.size());
  CellEvaluation cells(table, facts, moment);
  for (const std::uint32_t row : better) {
    CASSIA_TRY(add_failed_cells(table, facts, row, cells, explanation.failed));
  }
  return explanation;
}

}  // namespace cassia::engines::decision::table
