#include "engines/decision/table/examples.h"

#include <utility>

#include "engines/decision/feel/parser.h"
#include "engines/decision/table/constants.h"
#include "engines/decision/table/row_cells.h"
#include "engines/decision/table/table_lines.h"

namespace cassia::engines::decision::table {

namespace {

constexpr std::string_view kExamplesFirstLine = "cassia-examples 1";
constexpr std::string_view kRefused = "refused ";

base::Result<feel::Value> value_of(const TableLines& lines, std::string_view cell) {
  const auto expression = feel::parse_expression(cell);
  auto value = expression ? constant_of(**expression) : std::nullopt;
  if (!value) {
    return malformed(lines.place_of(cell), "no constant");
  }
  return std::move(*value);
}

// The row of names must be the table's, so that no cell is read as another's.
base::Result<void> check_names(const TableLines& lines, const TableText& table,
                               const CellGroups& groups) {
  const auto is_same = [](const std::vector<std::string_view>& names,
                          const std::vector<ColumnText>& columns) {
    bool is_equal = names.size() == columns.size();
    for (std::size_t at = 0; is_equal && at < names.size(); ++at) {
      is_equal = names[at] == columns[at].name;
    }
    return is_equal;
  };
  if (groups.size() != 3 || !is_same(groups[0], table.inputs) ||
      !is_same(groups[1], table.outputs) || groups[2].size() != 1 || groups[2][0] != "on") {
    return malformed(lines.place_of(lines.line()), "the names are not the table's, then on");
  }
  return {};
}

base::Result<Decision> decide_example(const DecisionTable& table, const feel::Context& inputs,
                                      base::Date on) {
  const Facts facts = CASSIA_TRY(bind_facts(table, inputs));
  const std::chrono::microseconds since_1970 = on.days().time_since_epoch();
  return decide(table, facts, {.at = base::Instant::of_micros(since_1970.count())});
}

std::string decided_text(const base::Result<Decision>& decision) {
  if (!decision) {
    return std::string(kRefused).append(decision.error().code.name());
  }
  if (decision->aggregate) {
    return to_text(*decision->aggregate);
  }
  std::string text;
  for (const auto& outcome : decision->outcomes) {
    for (const feel::Value& value : outcome) {
      text.append(text.empty() ? "" : " | ").append(to_text(value));
    }
  }
  return text;
}

// What the outputs' cells say, as decided_text has it.
base::Result<std::string> expected_text(const TableLines& lines, const TableText& table,
                                        const std::vector<std::string_view>& cells) {
  if (cells.size() == 1 && cells[0].starts_with(kRefused)) {
    return std::string(cells[0]);
  }
  if (cells.size() != table.outputs.size()) {
    return malformed(lines.place_of(cells.back()), "expected one cell for each output");
  }
  std::string text;
  for (const std::string_view cell : cells) {
    const feel::Value value = CASSIA_TRY(value_of(lines, cell));
    text.append(text.empty() ? "" : " | ").append(to_text(value));
  }
  return text;
}

base::Result<void> run_example(const TableLines& lines, const DecisionTable& table,
                               ExamplesRun& run) {
  const CellGroups groups = CASSIA_TRY(cut_row(lines));
  if (groups.size() != 3 || groups[0].size() != table.inputs().size() || groups[2].size() != 1) {
    return malformed(lines.place_of(lines.line()), "expected inputs || outputs || day");
  }
  feel::Context inputs;
  for (std::size_t column = 0; column < groups[0].size(); ++column) {
    inputs.set(table.text().inputs[column].name, CASSIA_TRY(value_of(lines, groups[0][column])));
  }
  const auto on = base::Date::parse(groups[2][0]);
  if (!on) {
    return malformed(lines.place_of(groups[2][0]), "no date");
  }
  std::string expected = CASSIA_TRY(expected_text(lines, table.text(), groups[1]));
  std::string decided = decided_text(decide_example(table, inputs, *on));
  ++run.count;
  if (expected != decided) {
    run.failed.push_back({lines.place_of(lines.line()), std::move(expected), std::move(decided)});
  }
  return {};
}

}  // namespace

base::Result<ExamplesRun> run_examples(const DecisionTable& table, std::string_view text) {
  CASSIA_TRY(check_letters(text));
  TableLines lines(text);
  if (!lines.advance() || lines.line() != kExamplesFirstLine || lines.number() != 1) {
    return malformed({}, "the first line is not " + std::string(kExamplesFirstLine));
  }
  CASSIA_TRY(advance(lines));
  if (lines.line() != "table: " + table.text().name) {
    return malformed(lines.place_of(lines.line()), "expected table: " + table.text().name);
  }
  CASSIA_TRY(advance(lines));
  CASSIA_TRY(check_names(lines, table.text(), CASSIA_TRY(cut_row(lines))));
  ExamplesRun run;
  while (lines.advance()) {
    CASSIA_TRY(run_example(lines, table, run));
  }
  return run;
}

}  // namespace cassia::engines::decision::table
