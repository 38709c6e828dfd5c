// uses: messages engines/decision codec base
//
// Decisions a second by the tables and facts of decision_tables.h, and
//
//   worst: 10,000 rows of five wide ranges whose ends are all different, hit policy first, and
//   facts that the last row alone takes: no column tells rows apart well, and lists do not fit.
//
// "Keys" are bound inputs: names resolved, types checked, values numbered. "Values" begins with
// five typed values, "receipt" ends with the canonical text that says why. "Json" is the whole way
// of POST /api/v1/law/tables/{name}/decisions without HTTP: inputs as JSON text in, out the JSON
// with outputs, rows that matched, cells by which better rows failed, citations, digests and
// receipt.
#include <benchmark/benchmark.h>

#include <memory>
#include <string>
#include <vector>

#include "codec/described_json.h"
#include "decision_tables.h"
#include "engines/decision/table/analysis.h"
#include "engines/decision/table/receipt.h"
#include "messages/decisions/decision_answers.h"
#include "messages/decisions/decision_views.h"
#include "messages/decisions/law_decisions.h"

namespace {

namespace base = cassia::base;
namespace feel = cassia::engines::decision::feel;
using namespace cassia::engines::decision::table;
using namespace cassia::benchmarks;

const DecisionMoment kMoment = {.at = base::Instant::parse("2026-03-02T01:00:00Z").value(),
                                .offset_seconds = 8 * 3600};

DecisionTable bound(const std::string& text) {
  return DecisionTable::bind(read_table(text).value()).value();
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

void BM_LargeKeysThatHit(benchmark::State& state) {
  by_keys(state, bound(large_table()), large_facts_that_hit());
}
BENCHMARK(BM_LargeKeysThatHit);

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

void BM_LargeValuesThatHit(benchmark::State& state) {
  by_values(state, bound(large_table()), large_facts_that_hit());
}
BENCHMARK(BM_LargeValuesThatHit);

void BM_SmallReceipt(benchmark::State& state) {
  const DecisionTable table = bound(small_table());
  const std::vector<feel::Context> inputs = small_facts();
  std::size_t at = 0;
  for (auto _ : state) {
    const Facts facts = bind_facts(table, inputs[at]).value();
    const auto receipt = decide_with_receipt(table, facts, kMoment, {});
    benchmark::DoNotOptimize(print_receipt(receipt.value()));
    at = (at + 1) % kFactsCount;
  }
  state.SetItemsProcessed(static_cast<std::int64_t>(state.iterations()));
}
BENCHMARK(BM_SmallReceipt);

// `answer` gives the JSON for a text of inputs.
void by_json(benchmark::State& state, const auto& answer) {
  const std::vector<std::string> inputs = small_json();
  std::size_t at = 0;
  std::size_t bytes = 0;
  for (auto _ : state) {
    const std::string text = answer(inputs[at]);
    bytes += text.size();
    benchmark::DoNotOptimize(text.data());
    at = (at + 1) % kFactsCount;
  }
  state.SetItemsProcessed(static_cast<std::int64_t>(state.iterations()));
  state.counters["answer_bytes"] =
      static_cast<double>(bytes) / static_cast<double>(state.iterations());
}

void BM_SmallJson(benchmark::State& state) {
  const auto table = std::make_shared<const DecisionTable>(bound(small_table()));
  const std::vector<PackagePin> pins = {{.id = "small", .version = "1", .digest = table->digest()}};
  const cassia::messages::DecisionAnswers answers(table);
  by_json(state, [&](const std::string& inputs) {
    return answers.answer({.inputs = inputs, .moment = kMoment, .packages = pins}).value();
  });
}
BENCHMARK(BM_SmallJson);

// The same bytes by the receipt and its described view, with nothing printed in advance.
void BM_SmallJsonByView(benchmark::State& state) {
  const DecisionTable table = bound(small_table());
  const std::vector<PackagePin> pins = {{.id = "small", .version = "1", .digest = table.digest()}};
  by_json(state, [&](const std::string& inputs) {
    const auto receipt = cassia::messages::decide_by_json(
        {.table = table, .inputs = inputs, .moment = kMoment, .packages = pins});
    return cassia::codec::to_json(cassia::messages::receipt_view(receipt.value()));
  });
}
BENCHMARK(BM_SmallJsonByView);

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
