#pragma once

#include <fmt/format.h>

#include <array>
#include <string>
#include <vector>

#include "engines/decision/feel/value.h"
#include "sequence.h"

// The tables and facts of the benchmark of decision tables, published so that others can be run on
// them:
//
//   50 rows x 5 inputs, hit policy first: price and weight are ranges [a..a+w) with a below 900 and
//   w below 400 of 1,000; kind is two of ten strings; day is a range of 2026; is_known is a
//   boolean. A cell is `-` three times in ten. Facts are uniform over the same values.
//
//   10,000 rows x 5 inputs, hit policy first: hs is one of 2,500 codes, four rows each; origin one
//   or two of twenty countries; value, weight and day are ranges as above. So at most four rows
//   remain after the code. Of uniform facts next to none hits a row and the look-up ends early;
//   "that hit" draws every other one from within a row.
namespace cassia::benchmarks {

namespace feel = engines::decision::feel;

inline constexpr std::uint64_t kSeed = 26;
inline constexpr std::size_t kFactsCount = 4096;

inline std::string day_text(std::int64_t day) {
  const feel::Date first{.year = 2026, .month = 1, .day = 1};
  return "@\"" + to_text(feel::Date::from_days(first.to_days() + day)) + "\"";
}

inline std::string range_cell(Sequence& sequence) {
  const std::int64_t from = sequence.below(900);
  return fmt::format("[{}..{})", from, from + 1 + sequence.below(400));
}

inline std::string day_cell(Sequence& sequence) {
  const std::int64_t from = sequence.below(300);
  return "[" + day_text(from) + ".." + day_text(from + sequence.below(100)) + "]";
}

inline std::string text_cell(Sequence& sequence, std::string_view prefix, std::int64_t count) {
  return fmt::format("\"{}{}\", \"{}{}\"", prefix, sequence.below(count), prefix,
                     sequence.below(count));
}

inline std::string any_or(Sequence& sequence, std::string cell) {
  return sequence.below(10) < 3 ? "-" : std::move(cell);
}

inline std::string small_table() {
  std::string text =
      "cassia-table 1\nname: small\nhit: first\nvalid: 2026-01-01 to -\ngaps: refused\n"
      "input price: number\ninput weight: number\ninput kind: string\ninput day: date\n"
      "input is_known: boolean\noutput lane: integer\n"
      "| price | weight | kind | day | is_known || lane || citation |\n";
  Sequence sequence(kSeed);
  for (int row = 0; row < 50; ++row) {
    text += fmt::format(
        "| {} | {} | {} | {} | {} || {} || x {} |\n", any_or(sequence, range_cell(sequence)),
        any_or(sequence, range_cell(sequence)), any_or(sequence, text_cell(sequence, "k", 10)),
        any_or(sequence, day_cell(sequence)),
        any_or(sequence, sequence.below(2) == 0 ? "true" : "false"), row, row);
  }
  return text + "| otherwise || 50 || x 50 |\n";
}

// A run of whole numbers, the last one not among them.
struct Run {
  std::int64_t from = 0;
  std::int64_t end = 0;

  std::string cell() const { return fmt::format("[{}..{})", from, end); }
  std::int64_t one_of(Sequence& sequence) const { return from + sequence.below(end - from); }
};

inline Run run_of(Sequence& sequence) {
  const std::int64_t from = sequence.below(900);
  return {.from = from, .end = from + 1 + sequence.below(400)};
}

// A row of the large table; days count from the first of 2026.
struct LargeRow {
  std::int64_t hs = 0;
  std::array<std::int64_t, 2> origins = {};
  Run value = {};
  Run weight = {};
  Run days = {};
};

inline std::vector<LargeRow> large_rows() {
  std::vector<LargeRow> rows;
  Sequence sequence(kSeed);
  for (int row = 0; row < 10'000; ++row) {
    LargeRow& made = rows.emplace_back(LargeRow{.hs = row % 2500});
    made.origins = {sequence.below(20), sequence.below(20)};
    made.value = run_of(sequence);
    made.weight = run_of(sequence);
    made.days.from = sequence.below(300);
    made.days.end = made.days.from + 1 + sequence.below(100);
  }
  return rows;
}

inline std::string large_table() {
  std::string text =
      "cassia-table 1\nname: large\nhit: first\nvalid: 2026-01-01 to -\ngaps: refused\n"
      "input hs: string\ninput origin: string\ninput value: number\ninput weight: number\n"
      "input day: date\noutput rate: integer\n"
      "| hs | origin | value | weight | day || rate || citation |\n";
  int number = 0;
  for (const LargeRow& row : large_rows()) {
    text += fmt::format("| \"{:08}\" | \"C{}\", \"C{}\" | {} | {} | [{}..{}] || {} || x {} |\n",
                        row.hs, row.origins[0], row.origins[1], row.value.cell(), row.weight.cell(),
                        day_text(row.days.from), day_text(row.days.end - 1), number, number);
    ++number;
  }
  return text + "| otherwise || -1 || x 0 |\n";
}

inline feel::Value number(std::int64_t value) {
  return feel::Value(feel::Number::from_integer(value));
}
inline feel::Value day(std::int64_t value) {
  const feel::Date first{.year = 2026, .month = 1, .day = 1};
  return feel::Value(feel::Date::from_days(first.to_days() + value));
}

inline std::vector<feel::Context> small_facts() {
  std::vector<feel::Context> facts;
  Sequence sequence(kSeed);
  for (std::size_t at = 0; at < kFactsCount; ++at) {
    facts.push_back(feel::Context({{"price", number(sequence.below(1000))},
                                   {"weight", number(sequence.below(1000))},
                                   {"kind", feel::Value(fmt::format("k{}", sequence.below(10)))},
                                   {"day", day(sequence.below(365))},
                                   {"is_known", feel::Value(sequence.below(2) == 0)}}));
  }
  return facts;
}

inline feel::Context large_fact(std::int64_t hs, std::int64_t origin, std::int64_t value,
                                std::int64_t weight, std::int64_t on) {
  return feel::Context({{"hs", feel::Value(fmt::format("{:08}", hs))},
                        {"origin", feel::Value(fmt::format("C{}", origin))},
                        {"value", number(value)},
                        {"weight", number(weight)},
                        {"day", day(on)}});
}

inline std::vector<feel::Context> large_facts() {
  std::vector<feel::Context> facts;
  Sequence sequence(kSeed);
  for (std::size_t at = 0; at < kFactsCount; ++at) {
    const std::int64_t hs = sequence.below(2500);
    const std::int64_t origin = sequence.below(20);
    const std::int64_t value = sequence.below(1000);
    const std::int64_t weight = sequence.below(1000);
    facts.push_back(large_fact(hs, origin, value, weight, sequence.below(365)));
  }
  return facts;
}

// Every other one is drawn from within a row, any row as likely as another.
inline std::vector<feel::Context> large_facts_that_hit() {
  const std::vector<LargeRow> rows = large_rows();
  std::vector<feel::Context> facts = large_facts();
  Sequence sequence(kSeed);
  for (std::size_t at = 0; at < kFactsCount; at += 2) {
    const auto place = static_cast<std::size_t>(sequence.below(std::ssize(rows)));
    const LargeRow& row = rows[place];
    const std::int64_t origin = row.origins[static_cast<std::size_t>(sequence.below(2))];
    const std::int64_t value = row.value.one_of(sequence);
    const std::int64_t weight = row.weight.one_of(sequence);
    facts[at] = large_fact(row.hs, origin, value, weight, row.days.one_of(sequence));
  }
  return facts;
}

// The small facts again, as whoever asks at the counter writes them.
inline std::vector<std::string> small_json() {
  std::vector<std::string> texts;
  Sequence sequence(kSeed);
  for (std::size_t at = 0; at < kFactsCount; ++at) {
    const std::int64_t price = sequence.below(1000);
    const std::int64_t weight = sequence.below(1000);
    const std::int64_t kind = sequence.below(10);
    const std::string date = day_text(sequence.below(365));
    texts.push_back(
        fmt::format(R"({{"price": {}, "weight": {}, "kind": "k{}", "day": {}, "is_known": {}}})",
                    price, weight, kind, date.substr(1), sequence.below(2) == 0));
  }
  return texts;
}

}  // namespace cassia::benchmarks
