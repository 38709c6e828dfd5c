#pragma once

#include <cstdint>
#include <vector>

#include "engines/decision/table/receipt.h"

// Why a table decided so, as places in the table: what a receipt says in words. Whoever prints many
// answers by one table prints these places once (messages/decisions/decision_answers.h).
namespace cassia::engines::decision::table {

// A cell, by the places of its row and column; both count from 0.
struct CellOfRow {
  std::uint32_t row = 0;
  std::uint32_t column = 0;

  friend bool operator==(const CellOfRow&, const CellOfRow&) = default;
};

struct Explanation {
  Decision decision = {};
  std::vector<CellOfRow> failed = {};  // the best row's first

  // How many rows counted; the row otherwise is one.
  std::size_t matched_count() const { return decision.is_otherwise ? 1 : decision.rows.size(); }
};

// Decides and tells why. The better rows are: under `first` and `priority` those that go before the
// one that decided; all rows where none matched; none where every match counts. Of each the cells
// that failed are told: those that compare with constants if any did, else the first other one that
// did not hold. Refuses what `decide` refuses.
base::Result<Explanation> decide_and_explain(const DecisionTable& table, const Facts& facts,
                                             const DecisionMoment& moment);

// What a receipt says of a cell that failed, and of the row that counted `at`-th.
FailedCell failed_cell(const DecisionTable& table, const CellOfRow& cell);
MatchedRow matched_row(const DecisionTable& table, const Explanation& explanation, std::size_t at);

}  // namespace cassia::engines::decision::table
