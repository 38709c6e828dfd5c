// uses: engines/decision base
//
// Decisions a second by decision tables. The generator, published so that others can be run on the
// same tables:
//
//   50 rows x 5 inputs, hit policy first: price and weight are ranges [a..a+w) with a below 900 and
//   w below 400 of 1,000; kind is two of ten strings; day is a range of 2026; is_known is a
//   boolean. A cell is `-` three times in ten. Facts are uniform over the same values.
//
//   10,000 rows x 5 inputs, hit policy first: hs is one of 2,500 codes, four rows each; origin one
//   or two of twenty countries; value, weight and day are ranges as above. So at most four rows
//   remain after the code.
//
//   worst: 10,000 rows of five wide ranges whose ends are all different, hit policy first, and
//   facts that the last row alone takes: no column tells rows apart well, and lists do not fit.
//
// "Keys" are bound inputs: names resolved, types checked, values numbered. "Values" begins with
// five typed values, "receipt" ends with the canonical text that says why.
#include <benchmark/benchmark.h>
#include <fmt/format.h>

#include <string>
#include <vector>

#include "engines/decision/table/analysis.h"
#include "engines/decision/table/receipt.h"
#include "sequence.h"

namespace {

namespace base = cassia::base;
namespace feel = cassia::engines::decision::feel;
using namespace cassia::engines::decision::table;
using cassia::benchmarks::Sequence;

constexpr std::uint64_t kSeed = 26;
constexpr std::size_t kFactsCount = 4096;

std::string day_text(std::int64_t day) {
  const feel::Date first{.year = 2026, .month = 1, .day = 1};
  return "@\"" + to_text(feel::Date::from_days(first.to_days() + day)) + "\"";
}

std::string range_cell(Sequence& sequence) {
  const std::int64_t from = sequence.below(900);
  return fmt::format("[{}..{})", from, from + 1 + sequence.below(400));
}

std::string day_cell(Sequence& sequence) {
  const std::int64_t from = sequence.below(300);
  return "[" + day_text(from) + ".." + day_text(from + sequence.below(100)) + "]";
}

std::string text_cell(Sequence& sequence, std::string_view prefix, std::int64_t count) {
  return fmt::format("\"{}{}\", \"{}{}\"", prefix, sequence.below(count), prefix,
                     sequence.below(count));
}

std::string any_or(Sequence& sequence, std::string cell) {
  return sequence.below(10) < 3 ? "-" : std::move(cell);
}

std::string small_table() {
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

std::string large_table() {
  std::string text =
      "cassia-table 1\nname: large\nhit: first\nvalid: 2026-01-01 to -\ngaps: refused\n"
      "input hs: string\ninput origin: string\ninput value: number\ninput weight: number\n"
      "input day: date\noutput rate: integer\n"
      "| hs | origin | value | weight | day || rate || citation |\n";
  Sequence sequence(kSeed);
  for (int row = 0; row < 10'000; ++row) {
    text += fmt::format("| \"{:08}\" | {} | {} | {} | {} || {} || x {} |\n", row % 2500,
                        text_cell(sequence, "C", 20), range_cell(sequence), range_cell(sequence),
                        day_cell(sequence), row, row);
  }
  return text + "| otherwise || -1 || x 0 |\n";
}

DecisionTable bound(const std::string& text) {
  return DecisionTable::bind(read_table(text).value()).value();
}

feel::Value number(std::int64_t value) { return feel::Value(feel::Number::from_integer(value)); }
feel::Value day(std::int64_t value) {
  const feel::Date first{.year = 2026, .month = 1, .day = 1};
  return feel::Value(feel::Date::from_days(first.to_days() + value));
}

std::vector<feel::Context> small_facts() {
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

std::vector<feel::Context> large_facts() {
  std::vector<feel::Context> facts;
  Sequence sequence(kSeed);
  for (std::size_t at = 0; at < kFactsCount; ++at) {
    facts.push_back(feel::Context({{"hs", feel::Value(fmt::format("{:08}", sequence.below(2500)))},
                                   {"origin", feel::Value(fmt::format("C{}", sequence.below(20)))},
                                   {"value", number(sequence.below(1000))},
                                   {"weight", number(sequence.below(1000))},
                                   {"day", day(sequence.below(365))}}));
  }
  return facts;
}

std::vector<Facts> bind_all(const DecisionTable& table, const std::vector<feel::Context>& inputs) {
  std::vector<Facts> facts;
  for (const feel::Context& each : inputs) {
    facts.push_back(bind_facts(table, each).value());
  }
  return facts;
}

void count(benchmark::State& state, const RowIndex& index, std::size_t hits) {
  state.SetItemsProcessed(static_cast<std::int64_t>(state.iterations()));
  state.counters["index_bytes"] = static_cast<double>(index.bytes());
  state.counters["hit_share"] =
      benchmark::Counter(static_cast<double>(hits) / static_cast<double>(state.iterations()));
}

void by_keys(benchmark::State& state, const DecisionTable& table,
             const std::vector<feel::Context>& inputs) {
  const std::vector<Facts> facts = bind_all(table, inputs);
  std::size_t at = 0;
  std::size_t hits = 0;
  for (auto _ : state) {
    const RowHit hit = find_row(table, facts[at].keys);
    hits += hit.row != kNoRow ? 1 : 0;
    benchmark::DoNotOptimize(hit);
    at = (at + 1) % kFactsCount;
  }
  count(state, table.index(), hits);
}

void BM_SmallKeys(benchmark::State& state) { by_keys(state, bound(small_table()), small_facts()); }
BENCHMARK(BM_SmallKeys);

void BM_LargeKeys(benchmark::State& state) { by_keys(state, bound(large_table()), large_facts()); }
BENCHMARK(BM_LargeKeys);

// From typed values in the order of the columns: texts are looked up, numbers are scaled.
void by_values(benchmark::State& state, const DecisionTable& table,
               const std::vector<feel::Context>& inputs) {
  const std::vector<Facts> facts = bind_all(table, inputs);
  std::vector<Key> keys(table.inputs().size());
  std::size_t at = 0;
  std::size_t hits = 0;
  for (auto _ : state) {
    for (std::size_t column = 0; column < keys.size(); ++column) {
      keys[column] = table.inputs()[column].key_of(facts[at].values[column]).value();
    }
    const RowHit hit = find_row(table, keys);
    hits += hit.row != kNoRow ? 1 : 0;
    benchmark::DoNotOptimize(hit);
    at = (at + 1) % kFactsCount;
  }
  count(state, table.index(), hits);
}

void BM_SmallValues(benchmark::State& state) {
  by_values(state, bound(small_table()), small_facts());
}
BENCHMARK(BM_SmallValues);

void BM_LargeValues(benchmark::State& state) {
  by_values(state, bound(large_table()), large_facts());
}
BENCHMARK(BM_LargeValues);

void BM_SmallReceipt(benchmark::State& state) {
  const DecisionTable table = bound(small_table());
  const std::vector<feel::Context> inputs = small_facts();
  const DecisionMoment moment{.at = base::Instant::parse("2026-03-02T01:00:00Z").value(),
                              .offset_seconds = 8 * 3600};
  std::size_t at = 0;
  for (auto _ : state) {
    const Facts facts = bind_facts(table, inputs[at]).value();
    const auto receipt = decide_with_receipt(table, facts, moment, {});
    benchmark::DoNotOptimize(print_receipt(receipt.value()));
    at = (at + 1) % kFactsCount;
  }
  state.SetItemsProcessed(static_cast<std::int64_t>(state.iterations()));
}
BENCHMARK(BM_SmallReceipt);

// The floor: the same integers, row after row, without an index.
void BM_SmallScan(benchmark::State& state) {
  const DecisionTable table = bound(small_table());
  const std::vector<Facts> facts = bind_all(table, small_facts());
  std::size_t at = 0;
  for (auto _ : state) {
    std::uint32_t found = kNoRow;
    for (std::uint32_t row = 0; row < table.rows().size() && found == kNoRow; ++row) {
      bool does_take = true;
      for (std::size_t column = 0; column < facts[at].keys.size() && does_take; ++column) {
        does_take = table.grid().rows[row][column].contains(facts[at].keys[column]);
      }
      found = does_take ? row : kNoRow;
    }
    benchmark::DoNotOptimize(found);
    at = (at + 1) % kFactsCount;
  }
  state.SetItemsProcessed(static_cast<std::int64_t>(state.iterations()));
}
BENCHMARK(BM_SmallScan);

void BM_Worst(benchmark::State& state) {
  constexpr Key kRows = 10'000;
  Grid grid{.domains = std::vector<KeySet>(5, KeySet::everything()), .rows = {}};
  for (Key row = 0; row < kRows; ++row) {
    std::vector<KeySet> cells;
    for (Key column = 0; column < 5; ++column) {
      // All take 0 in all columns but one, in which all but the last row end below it.
      const Key last = column == row % 5 && row != kRows - 1 ? -1 - row : kRows + row * 7 + column;
      cells.emplace_back(KeySpan{-10 * kRows - row * 3 - column, last});
    }
    grid.rows.push_back(std::move(cells));
  }
  const RowIndex index(grid);
  const std::vector<Key> keys(5, 0);
  std::size_t hits = 0;
  for (auto _ : state) {
    RowIndex::Matches matches(index, keys);
    const std::uint32_t row = matches.next();
    hits += row == kRows - 1 ? 1 : 0;
    benchmark::DoNotOptimize(row);
  }
  count(state, index, hits);
}
BENCHMARK(BM_Worst);

void BM_AnalyseSmall(benchmark::State& state) {
  const DecisionTable table = bound(small_table());
  for (auto _ : state) {
    benchmark::DoNotOptimize(analyse(table));
  }
}
BENCHMARK(BM_AnalyseSmall)->Unit(benchmark::kMillisecond);

// Without the row otherwise, so that gaps are looked for too.
void BM_AnalyseSmallWithGaps(benchmark::State& state) {
  TableText text = read_table(small_table()).value();
  text.otherwise.reset();
  const DecisionTable table = DecisionTable::bind(std::move(text)).value();
  Verdict verdict = Verdict::clean;
  for (auto _ : state) {
    verdict = analyse(table).verdict();
  }
  state.SetLabel(std::string(to_text(verdict)));
}
BENCHMARK(BM_AnalyseSmallWithGaps)->Unit(benchmark::kMillisecond);

void BM_BindLarge(benchmark::State& state) {
  const std::string text = large_table();
  for (auto _ : state) {
    benchmark::DoNotOptimize(bound(text));
  }
}
BENCHMARK(BM_BindLarge)->Unit(benchmark::kMillisecond);

}  // namespace
