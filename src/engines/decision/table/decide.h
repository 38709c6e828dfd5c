#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string_view>
#include <vector>

#include "base/date.h"
#include "base/result.h"
#include "engines/decision/feel/value.h"
#include "engines/decision/table/decision_table.h"

namespace cassia::engines::decision::table {

// The inputs of one decision, checked: a value for each input of the table, and its key.
struct Facts {
  std::vector<Key> keys = {};
  std::vector<feel::Value> values = {};
};

// When a decision is made: the instant, and how far the clocks of the place are ahead of UTC. What
// they show is now(); their day is today(), and the day on which the table must be in force.
struct DecisionMoment {
  base::Instant at;
  std::int32_t offset_seconds = 0;

  base::Date on() const;
  friend bool operator==(const DecisionMoment&, const DecisionMoment&) = default;
};

// Puts named inputs in the order of the table's. Refuses, with the input's name as the place:
// table_input_missing (also for null), table_input_unknown, table_input_unfit (not of the column's
// type) and table_input_outside (not an allowed value).
base::Result<Facts> bind_facts(const DecisionTable& table, const feel::Context& inputs);

// The same of values that stand in that order already, one for each input: null where it is
// missing. What the table does not have, the caller refuses by unknown_input.
base::Result<Facts> bind_facts(const DecisionTable& table, std::vector<feel::Value> values);
base::Refusal unknown_input(const DecisionTable& table, std::string_view name);

// What was decided. The outcomes are the outputs of `rows` in their order, one list of values (in
// the order of the outputs) for each row that counts; those of the row `otherwise` if no row
// matched and there is one; none if gaps are allowed.
struct Decision {
  std::vector<std::uint32_t> rows = {};
  bool is_otherwise = false;
  std::vector<std::vector<feel::Value>> outcomes = {};
  std::optional<feel::Value> aggregate = {};  // of collect sum, min, max and count

  friend bool operator==(const Decision&, const Decision&) = default;
};

// Decides. Cells that compare with constants are asked first, through the index; then the row's
// other cells from left to right, until one does not hold. Under `first` no row after the one that
// matches is asked. Refuses table_not_in_force, table_gap, table_rows_conflict (`unique`: two
// rows match; `any`: two that match differ), table_output_unfit, and what FEEL refuses in a cell
// that is asked, at the cell's line and column.
base::Result<Decision> decide(const DecisionTable& table, const Facts& facts,
                              const DecisionMoment& moment);

// The row that decides by keys alone: for tables that are exact and whose policy takes one row.
// `other` is a second row that matches, for the policies on which that may be a conflict.
struct RowHit {
  std::uint32_t row = kNoRow;
  std::uint32_t other = kNoRow;
};
RowHit find_row(const DecisionTable& table, std::span<const Key> keys);

}  // namespace cassia::engines::decision::table
