#pragma once

#include <string_view>
#include <vector>

#include "engines/decision/table/column_keys.h"
#include "engines/decision/table/recorded_decisions.h"
#include "messages/decisions/refusals.h"

namespace cassia::messages {

inline constexpr std::size_t kDecisionLineBytesMax = 16U << 10U;

// Past decisions in CSV (docs/formats/decision_file.md): columns case, subject, decided_at,
// input.NAME and output.NAME, as the first line orders them. An empty cell is a missing fact.
class DecisionLines {
 public:
  // Refuses csv_malformed: a column that the head does not have, or twice, or case or decided_at
  // missing.
  static base::Result<DecisionLines> open(std::string_view first_line,
                                          const engines::decision::table::RecordedHead& head);

  // Decisions without a single one, to be appended to.
  engines::decision::table::RecordedDecisions none() const;

  // All of the line or nothing. Refuses csv_malformed, cell_needed, decision_value_unfit and what
  // instants refuse; the place is the column.
  base::Result<void> append(std::string_view line,
                            engines::decision::table::RecordedDecisions& decisions) const;

 private:
  enum class Role : std::uint8_t { case_name, subject, decided_at, input, output };
  struct Column {
    std::string name = {};
    Role role = Role::case_name;
    std::size_t place = 0;  // among the inputs or outputs of the head
    engines::decision::table::ColumnKeys keys = {engines::decision::table::ColumnType::string, {}};
  };
  struct Line;

  static base::Result<Column> column_of(std::string name,
                                        const engines::decision::table::RecordedHead& head);
  base::Result<void> read_cell(const Column& column, const std::string& cell, Line& line) const;
  bool has(Role role) const;

  std::vector<Column> columns_;
  std::size_t inputs_ = 0;
  std::size_t outputs_ = 0;
};

}  // namespace cassia::messages
