#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <algorithm>
#include <array>
#include <string>
#include <utility>
#include <vector>

#include "engines/decision/feel/evaluation.h"
#include "engines/decision/table/analysis.h"
#include "engines/decision/table/grids_test.h"
#include "engines/decision/table/tables_test.h"

// Random tables, decided by the index and by reading every cell of every row with FEEL: keys, index
// and hit policies must come to the same.
namespace cassia::engines::decision::table {

namespace {

struct RandomColumn {
  std::string_view type;
  bool is_ordered = false;
  std::vector<std::string> values;   // literals that cells compare with, and facts are chosen among
  std::vector<std::string> between;  // facts that no cell names
};

const std::vector<RandomColumn>& columns() {
  static const std::vector<RandomColumn> kColumns = {
      {"number",
       true,
       {"-1.5", "0", "2", "2.25", "1E+20", "1E-20"},
       {"1.99", "3", "-1E+30", "1E-30"}},
      {"integer", true, {"-2", "0", "1", "2.5", "7"}, {"2", "3", "100"}},
      {"boolean", false, {"true", "false"}, {}},
      {"string", false, {"\"a\"", "\"b\"", "\"c d\""}, {"\"x\"", "\"\""}},
      {"date",
       true,
       {"@\"2024-02-28\"", "date(\"2024-03-01\")"},
       {"@\"2024-02-29\"", "@\"1999-12-31\""}},
      {"days and time duration",
       true,
       {"@\"P1D\"", "@\"PT36H\"", "@\"-PT0.000001S\""},
       {"@\"PT24H1S\"", "@\"PT0.0000000005S\"", "@\"P900000D\""}},
      {"time", true, {"@\"08:00:00\"", "@\"17:30:00\""}, {"@\"12:00:00\"", "@\"23:59:59.999\""}},
      {"date and time",
       true,
       {"@\"2024-02-28T08:00:00Z\"", "@\"2024-02-28T10:00:00+01:00\""},
       {"@\"2024-02-28T08:30:00Z\"", "@\"1899-01-01T00:00:00Z\""}},
      {"years and months duration", true, {"@\"P1Y\"", "@\"P18M\""}, {"@\"P13M\"", "@\"-P1M\""}}};
  return kColumns;
}

template <typename T>
const T& one_of(const std::vector<T>& items) {
  return items[any_of<std::size_t>(0, items.size())];
}

std::string any_test(const RandomColumn& column) {
  const std::string value = one_of(column.values);
  if (!column.is_ordered || any_of(0, 3) == 0) {
    return any_of(0, 6) == 0 ? "!= " + value : value;
  }
  constexpr std::array<std::string_view, 4> kOperators = {"< ", "<= ", "> ", ">= "};
  if (any_of(0, 3) != 0) {
    return std::string(kOperators[any_of<std::size_t>(0, 4)]) + value;
  }
  // Values stand in ascending order only where the column lists them so: take two neighbours.
  const std::string open = any_of(0, 2) == 0 ? "[" : "(";
  return open + column.values[0] + ".." + column.values[1] + (any_of(0, 2) == 0 ? "]" : ")");
}

std::string any_cell_text(const RandomColumn& column) {
  if (any_of(0, 4) == 0) {
    return "-";
  }
  std::string tests = any_test(column);
  for (int more = any_of(0, 3); more > 0; --more) {
    tests += ", " + any_test(column);
  }
  if (any_of(0, 8) == 0) {
    return "? = " + one_of(column.values);  // a general cell
  }
  return any_of(0, 5) == 0 ? "not(" + tests + ")" : tests;
}

struct RandomTable {
  std::vector<const RandomColumn*> columns;
  std::string rows;
};

RandomTable any_table() {
  RandomTable table;
  std::string names = "|";
  for (std::size_t count = any_of<std::size_t>(1, 4); count > 0; --count) {
    table.columns.push_back(&one_of(columns()));
    const std::string name = "i" + std::to_string(count);
    table.rows += "input " + name + ": " + std::string(table.columns.back()->type) + "\n";
    names += " " + name + " |";
  }
  table.rows += "output o: integer in 3, 1, 2\n" + names + "| o || citation |\n";
  for (int count = any_of(1, 9); count > 0; --count) {
    std::string row = "|";
    for (const RandomColumn* const column : table.columns) {
      row += " " + any_cell_text(*column) + " |";
    }
    table.rows += row + "| " + std::to_string(any_of(1, 4)) + " || - |\n";
  }
  return table;
}

feel::Context any_facts(const RandomTable& table) {
  std::string text = "{";
  std::size_t count = table.columns.size();
  for (const RandomColumn* const column : table.columns) {
    const auto& values =
        !column->between.empty() && any_of(0, 2) == 0 ? column->between : column->values;
    std::string value = one_of(values);
    if (column->type == "integer" && value == "2.5") {
      value = "2";
    }
    text += (text.size() > 1 ? ", i" : "i") + std::to_string(count--) + ": " + value;
  }
  return context_of(text + "}");
}

// Every cell of every row, by FEEL alone.
std::vector<std::uint32_t> rows_read(const TableText& text, const feel::Context& facts) {
  static const feel::Vocabulary kVocabulary;
  std::vector<std::uint32_t> rows;
  feel::Evaluation evaluation({});
  for (std::uint32_t row = 0; row < text.rows.size(); ++row) {
    bool do_all_hold = true;
    for (std::size_t column = 0; column < text.inputs.size(); ++column) {
      const auto tests = feel::parse_unary_tests(text.rows[row].inputs[column].text, kVocabulary);
      const auto holds = evaluation.matches(tests.value(), *facts.find(text.inputs[column].name),
                                            feel::make_scope(facts));
      RC_ASSERT(holds.has_value());
      do_all_hold = do_all_hold && *holds;
    }
    if (do_all_hold) {
      rows.push_back(row);
    }
  }
  return rows;
}

std::int64_t output_of(const DecisionTable& table, std::uint32_t row) {
  return *table.rows()[row].outputs[0].constant.as_number()->to_integer();
}

// What the policy makes of the rows that match, in the words of DMN.
std::string expected_outcome(const DecisionTable& table, std::vector<std::uint32_t> rows) {
  const auto output = [&](std::uint32_t row) { return output_of(table, row); };
  const auto text_of = [&](std::uint32_t row) { return "[" + std::to_string(output(row)) + "]"; };
  constexpr std::array<int, 4> kPriority = {0, 1, 2, 0};  // 3 before 1 before 2
  const auto priority = [&](std::uint32_t row) {
    return kPriority[static_cast<std::size_t>(output(row))];
  };
  const HitPolicy policy = table.text().hit_policy;
  if (rows.empty()) {
    return "table_gap at t table=t";
  }
  if (policy == HitPolicy::first) {
    return text_of(rows[0]);
  }
  if (policy == HitPolicy::priority) {
    return text_of(*std::ranges::min_element(rows, {}, priority));
  }
  const bool is_alike =
      std::ranges::all_of(rows, [&](std::uint32_t row) { return output(row) == output(rows[0]); });
  if (policy == HitPolicy::unique || policy == HitPolicy::any) {
    const bool is_good = policy == HitPolicy::any ? is_alike : rows.size() == 1;
    return is_good ? text_of(rows[0]) : "table_rows_conflict";
  }
  std::int64_t sum = 0;
  for (const std::uint32_t row : rows) {
    sum += output(row);
  }
  switch (policy) {
    case HitPolicy::collect_sum:
      return std::to_string(sum);
    case HitPolicy::collect_count:
      return std::to_string(rows.size());
    case HitPolicy::collect_min:
      return std::to_string(output(*std::ranges::min_element(rows, {}, output)));
    case HitPolicy::collect_max:
      return std::to_string(output(*std::ranges::max_element(rows, {}, output)));
    default:
      break;
  }
  if (policy == HitPolicy::output_order) {
    std::ranges::stable_sort(rows, {}, priority);
  }
  std::string text;
  for (const std::uint32_t row : rows) {
    text += (text.empty() ? "" : " ") + text_of(row);
  }
  return text;
}

std::string first_word_if_conflict(std::string text) {
  return text.starts_with("table_rows_conflict") ? "table_rows_conflict" : text;
}

RC_GTEST_PROP(PlainReading, ComesToWhatTheIndexFinds, ()) {
  const RandomTable random = any_table();
  std::vector<DecisionTable> tables;
  for (int policy = 0; policy <= static_cast<int>(HitPolicy::collect_count); ++policy) {
    tables.push_back(
        bound(table_text(to_text(static_cast<HitPolicy>(policy)), "refused", random.rows)));
  }
  RC_LOG() << random.rows;
  for (int times = 0; times < 8; ++times) {
    const feel::Context facts = any_facts(random);
    const auto rows = rows_read(tables[0].text(), facts);
    for (const DecisionTable& table : tables) {
      const auto bound_facts = bind_facts(table, facts);
      RC_ASSERT(bound_facts.has_value());
      RC_ASSERT(first_word_if_conflict(outcome_text(decide(table, *bound_facts, kMoment))) ==
                expected_outcome(table, rows));
      if (table.is_exact()) {
        const RowHit hit = find_row(table, bound_facts->keys);
        RC_ASSERT((hit.row == kNoRow) == rows.empty());
      }
    }
  }
}

// An example of the analysis is what it says it is, in FEEL's eyes.
RC_GTEST_PROP(PlainReading, BearsOutTheExamplesOfTheAnalysis, ()) {
  const RandomTable random = any_table();
  const DecisionTable table = bound(table_text("first", "refused", random.rows));
  RC_LOG() << random.rows;
  for (const Finding& finding : analyse(table).findings) {
    if (finding.example.empty()) {
      continue;
    }
    feel::Context facts;
    for (std::size_t column = 0; column < finding.example.size(); ++column) {
      facts.set(table.text().inputs[column].name, finding.example[column]);
    }
    const auto rows = rows_read(table.text(), facts);
    const auto is_in = [&](std::uint32_t row) { return std::ranges::count(rows, row) == 1; };
    if (finding.kind == FindingKind::gap) {
      RC_ASSERT(rows.empty());
    } else if (finding.kind == FindingKind::conflict) {
      RC_ASSERT(is_in(finding.rows[0]));
      RC_ASSERT(is_in(finding.rows[1]));
    } else if (finding.kind == FindingKind::unreachable_row) {
      RC_ASSERT(rows.empty() || rows[0] != finding.rows[0]);
    }
  }
}

// The canonical text of a random table is the same table.
RC_GTEST_PROP(PlainReading, PrintsATableThatReadsBack, ()) {
  const std::string text = table_text("collect", "refused", any_table().rows);
  const std::string canonical = print_table(read_table(text).value());
  RC_ASSERT(print_table(read_table(canonical).value()) == canonical);
  RC_ASSERT(bound(text).digest() == bound(canonical).digest());
}

}  // namespace

}  // namespace cassia::engines::decision::table
