// uses: engines/origin base
// Determinations a second: without and with the steps of the proof, by materials and by depth; the
// advice for a good that fails; and finding a rule among so many.
#include <benchmark/benchmark.h>

#include <string>
#include <vector>

#include "engines/origin/advice.h"
#include "engines/origin/rule_text.h"

namespace {

namespace base = cassia::base;
namespace origin = cassia::engines::origin;

constexpr base::HsEdition kEdition = base::HsEdition::hs2012;

base::CountryCode country(const char* code) { return base::CountryCode::parse(code).value(); }
base::HsCode hs(const std::string& code) { return base::HsCode::parse(code, kEdition).value(); }
base::Date day(const char* text) { return base::Date::parse(text).value(); }

origin::Terms example_terms() {
  origin::Terms terms;
  terms.id = "pact";
  terms.citation = {"pact", "1"};
  for (const char* party : {"CN", "JP", "KR", "AU", "NZ", "BN", "KH", "LA", "SG", "TH", "VN"}) {
    terms.parties.push_back({country(party), day("2022-01-01"), {"pact", "parties"}});
  }
  for (const auto criterion :
       {origin::Criterion::wholly_obtained, origin::Criterion::exclusively_originating,
        origin::Criterion::product_rule}) {
    terms.order.push_back({criterion, {"pact", "1"}});
  }
  terms.value_methods.value = {origin::ValueMethod::build_down, origin::ValueMethod::build_up};
  terms.build_up.value = origin::BuildUp::with_costs;
  terms.tolerances.push_back({{.measure = origin::Measure::value,
                               .share = base::Rate::parse_percent("10").value(),
                               .goods = origin::parse_codes("01-97", kEdition).value()},
                              {"pact", "10"}});
  terms.cumulation.value = origin::Cumulation::regional;
  terms.minimal_operations.value = {"cutting", "packing", "labelling", "mixing"};
  return terms;
}

origin::RuleRow row_of(std::uint64_t first, std::uint64_t last, const char* rule) {
  return {.goods = {.first = first, .last = last},
          .rule = origin::parse_rule(rule, kEdition).value(),
          .source_line = "row"};
}

// `count` rows of six digits in chapters 10 to 97, under a row for each chapter.
origin::RuleBook example_book(std::int64_t count) {
  origin::RuleTable table{.id = "rules", .agreement = "pact", .valid_from = day("2022-01-01")};
  const std::uint64_t step = 880'000 / static_cast<std::uint64_t>(count);
  for (std::uint64_t i = 0; i < static_cast<std::uint64_t>(count); ++i) {
    const std::uint64_t code = (100'000 + i * step) * 10'000;
    table.rows.push_back(row_of(code, code + 9'999, "cth or rvc 40"));
  }
  for (std::uint64_t chapter = 10; chapter <= 97; ++chapter) {
    table.rows.push_back(
        row_of(chapter * 100'000'000, (chapter + 1) * 100'000'000 - 1, "cth or rvc 40"));
  }
  return origin::RuleBook({table});
}

// Every third material is of the region, the others are foreign and change their heading but one.
origin::Bill example_bill(std::int64_t lines, std::int64_t own_heading_minor) {
  origin::Bill bill{.good_name = "good",
                    .codes = origin::codes_of(hs("940360")),
                    .value = base::Money::of_minor(lines * 1'000'00)};
  for (std::int64_t i = 0; i < lines; ++i) {
    origin::Line line{.name = std::to_string(i + 1),
                      .codes = origin::codes_of(hs(i == 0 ? "940390" : "441210")),
                      .value = base::Money::of_minor(i == 0 ? own_heading_minor : 500'00 + i)};
    if (i % 3 == 1) {
      line.standing = origin::Standing::originating;
      line.country = country("CN");
    }
    bill.lines.push_back(std::move(line));
  }
  bill.processes = {"assembly"};
  return bill;
}

struct Law {
  origin::Terms terms = example_terms();
  origin::RuleBook book = example_book(5'000);
  origin::Correlations correlations = {};
  origin::Trade trade = {country("CN"), country("JP"), day("2026-03-02")};

  origin::OriginLaw view() const { return {&terms, &book, &correlations}; }
};

void BM_Determine(benchmark::State& state) {
  const Law law;
  const origin::Bill bill = example_bill(state.range(0), 50'00);
  for (auto _ : state) {
    benchmark::DoNotOptimize(origin::determine(bill, law.trade, law.view()));
  }
  state.SetItemsProcessed(state.iterations());
}
BENCHMARK(BM_Determine)->Arg(10)->Arg(100)->Arg(1'000)->Arg(10'000);

void BM_DetermineWithProof(benchmark::State& state) {
  const Law law;
  const origin::Bill bill = example_bill(state.range(0), 50'00);
  for (auto _ : state) {
    origin::Proof proof;
    benchmark::DoNotOptimize(origin::determine(bill, law.trade, law.view(), {.proof = &proof}));
    benchmark::DoNotOptimize(proof);
  }
  state.SetItemsProcessed(state.iterations());
}
BENCHMARK(BM_DetermineWithProof)->Arg(10)->Arg(100)->Arg(1'000);

// Ten materials, of which the last `depth` are each a part of the one before.
void BM_DetermineByDepth(benchmark::State& state) {
  const Law law;
  origin::Bill bill = example_bill(10, 50'00);
  for (std::int64_t i = 0; i < state.range(0); ++i) {
    const auto line = static_cast<std::size_t>(9 - i);
    bill.lines[line].part_of = static_cast<std::uint32_t>(line - 1);
  }
  for (auto _ : state) {
    benchmark::DoNotOptimize(origin::determine(bill, law.trade, law.view()));
  }
  state.SetItemsProcessed(state.iterations());
}
BENCHMARK(BM_DetermineByDepth)->Arg(0)->Arg(2)->Arg(4)->Arg(8);

// A good whose foreign materials exceed what any method allows.
void BM_Advise(benchmark::State& state) {
  const Law law;
  origin::Bill bill = example_bill(state.range(0), state.range(0) * 200'00);
  bill.value = base::Money::of_minor(state.range(0) * 500'00);
  for (auto _ : state) {
    benchmark::DoNotOptimize(origin::advise(bill, law.trade, law.view()));
  }
  state.SetItemsProcessed(state.iterations());
}
BENCHMARK(BM_Advise)->Arg(10)->Arg(100);

void BM_FindRule(benchmark::State& state) {
  const origin::RuleBook book = example_book(state.range(0));
  const origin::RuleTable& table = book.tables().front();
  std::uint64_t random = 88172645463325252U;
  for (auto _ : state) {
    random ^= random << 13U;
    random ^= random >> 7U;
    random ^= random << 17U;
    benchmark::DoNotOptimize(book.find(table, (100'000 + random % 880'000) * 10'000));
  }
  state.SetItemsProcessed(state.iterations());
}
BENCHMARK(BM_FindRule)->Arg(400)->Arg(4'000)->Arg(40'000)->Arg(400'000);

}  // namespace
