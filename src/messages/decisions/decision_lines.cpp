#include "messages/decisions/decision_lines.h"

#include <algorithm>
#include <optional>
#include <utility>

#include "codec/decision_file/decision_file.h"
#include "engines/decision/table/value_text.h"
#include "messages/csv_line.h"
#include "messages/field_reader.h"

namespace cassia::messages {

namespace {

namespace feel = engines::decision::feel;
namespace table = engines::decision::table;
using table::ColumnType;
using table::RecordedDecisions;
using table::RecordedHead;

constexpr std::string_view kInput = "input.";
constexpr std::string_view kOutput = "output.";

base::Refusal unfit(const std::string& cell, std::string_view type) {
  return {.code = kDecisionValueUnfit, .facts = {{"type", std::string(type)}, {"value", cell}}};
}

}  // namespace

// What a line holds, before it is appended as a whole.
struct DecisionLines::Line {
  base::Instant instant = {};
  std::optional<feel::Value> case_name = {};
  std::optional<feel::Value> subject = {};
  std::vector<std::optional<feel::Value>> inputs = {};
  std::vector<std::optional<feel::Value>> outputs = {};
};

base::Result<DecisionLines::Column> DecisionLines::column_of(std::string name,
                                                             const RecordedHead& head) {
  const auto of = [&](Role role, const std::vector<table::RecordedColumn>& columns,
                      std::string_view prefix) -> base::Result<Column> {
    const auto place = table::find_column(columns, name.substr(prefix.size()));
    if (!place) {
      return line_malformed("the table has no " + name);
    }
    return Column{.name = name,
                  .role = role,
                  .place = *place,
                  .keys = table::ColumnKeys(columns[*place].type, {})};
  };
  if (name.starts_with(kInput)) {
    return of(Role::input, head.inputs, kInput);
  }
  if (name.starts_with(kOutput)) {
    return of(Role::output, head.outputs, kOutput);
  }
  for (const auto& [role, word] : {std::pair{Role::case_name, "case"},
                                   {Role::subject, "subject"},
                                   {Role::decided_at, "decided_at"}}) {
    if (name == word) {
      return Column{.name = name, .role = role};
    }
  }
  return line_malformed("no column is called " + name);
}

base::Result<DecisionLines> DecisionLines::open(std::string_view first_line,
                                                const RecordedHead& head) {
  if (first_line.starts_with("\xEF\xBB\xBF")) {
    first_line.remove_prefix(3);
  }
  std::vector<std::string> names = CASSIA_TRY(cells_of_line(first_line, kDecisionLineBytesMax));
  DecisionLines lines;
  lines.inputs_ = head.inputs.size();
  lines.outputs_ = head.outputs.size();
  for (std::string& name : names) {
    if (std::ranges::find(lines.columns_, name, &Column::name) != lines.columns_.end()) {
      return line_malformed("two columns are called " + name);
    }
    lines.columns_.push_back(CASSIA_TRY(column_of(std::move(name), head)));
  }
  if (!lines.has(Role::case_name) || !lines.has(Role::decided_at)) {
    return line_malformed("no column case or decided_at");
  }
  return lines;
}

bool DecisionLines::has(Role role) const {
  return std::ranges::find(columns_, role, &Column::role) != columns_.end();
}

RecordedDecisions DecisionLines::none() const {
  RecordedDecisions decisions;
  decisions.inputs.resize(inputs_);
  decisions.outputs.resize(outputs_);
  return decisions;
}

base::Result<void> DecisionLines::read_cell(const Column& column, const std::string& cell,
                                            Line& line) const {
  if (cell.empty()) {
    if (column.role == Role::case_name || column.role == Role::decided_at) {
      return base::Refusal{.code = kCellNeeded, .facts = {{"field", column.name}}};
    }
    return {};
  }
  if (column.role == Role::decided_at) {
    line.instant = CASSIA_TRY(read_value(cell, std::type_identity<base::Instant>{}));
    return {};
  }
  if (column.role == Role::case_name || column.role == Role::subject) {
    if (!codec::is_recordable_name(cell)) {
      return unfit(cell, "name");
    }
    (column.role == Role::subject ? line.subject : line.case_name) = feel::Value(cell);
    return {};
  }
  feel::Value value = table::value_of_plain_text(cell, column.keys.type());
  if (!column.keys.key_of(value) || !codec::is_recordable(value)) {
    return unfit(cell, to_text(column.keys.type()));
  }
  (column.role == Role::input ? line.inputs : line.outputs)[column.place] = std::move(value);
  return {};
}

base::Result<void> DecisionLines::append(std::string_view text,
                                         RecordedDecisions& decisions) const {
  const std::vector<std::string> cells = CASSIA_TRY(cells_of_line(text, kDecisionLineBytesMax));
  if (cells.size() != columns_.size()) {
    return line_malformed(std::to_string(cells.size()) + " cells under a head of " +
                          std::to_string(columns_.size()));
  }
  Line line;
  line.inputs.resize(inputs_);
  line.outputs.resize(outputs_);
  for (std::size_t at = 0; at < cells.size(); ++at) {
    auto read = read_cell(columns_[at], cells[at], line);
    if (!read) {
      return base::at(columns_[at].name, std::move(read).error());
    }
  }
  decisions.instants.push_back(line.instant);
  table::append_value(decisions.cases, std::move(line.case_name));
  table::append_value(decisions.subjects, std::move(line.subject));
  for (std::size_t at = 0; at < inputs_; ++at) {
    table::append_value(decisions.inputs[at], std::move(line.inputs[at]));
  }
  for (std::size_t at = 0; at < outputs_; ++at) {
    table::append_value(decisions.outputs[at], std::move(line.outputs[at]));
  }
  return {};
}

}  // namespace cassia::messages
