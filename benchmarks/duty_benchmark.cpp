// uses: systems/trade/declarations engines/duty law base
// Lines a second with every regime side by side: the engine alone, with the look-up of its rates,
// as the desk of declarations asks it with the whole book of law, and beside them the bare
// arithmetic of one regime as a loop over integers.
#include <benchmark/benchmark.h>

#include <array>
#include <string>
#include <vector>

#include "engines/duty/duty.h"
#include "law/regime_rules.h"
#include "law/tariff_book.h"
#include "shipped_law.h"
#include "systems/trade/declarations/declarations.h"

namespace {

namespace base = cassia::base;
namespace duty = cassia::engines::duty;
namespace law = cassia::law;

constexpr std::size_t kLines = 1024;
const base::Date kDay = base::Date::parse("2026-03-16").value();

duty::RateFact given(std::string_view rate, std::string_view table) {
  return {.knowledge = duty::RateKnowledge::given,
          .rate = base::Rate::parse_percent(rate).value(),
          .table = table,
          .citation = {"cn_tariff_2026", "rates"}};
}

// Goods of a country with three preferences, one of which is not loaded.
duty::RateFacts example_facts() {
  const auto preference = [](std::string_view id, duty::RateFact rate) {
    return duty::PreferenceFact{
        .id = id, .rate = rate, .is_eligible = true, .proof_needs = {"proof"}};
  };
  return {.origin = duty::OriginStanding::most_favoured,
          .mfn = given("10", "cn-import-2026"),
          .provisional = given("7.5", "cn-import-2026"),
          .general = given("80", "cn-import-2026"),
          .preferences = {preference("rcep", given("6", "cn-rcep-2026")),
                          preference("acfta", given("1", "cn-acfta-early-harvest")),
                          preference("other", {.table = "cn-other-2026", .gap = "no_table"})},
          .consumption = given("5", "cn-consumption-tax"),
          .vat = given("9", "cn-vat")};
}

std::vector<base::Money> example_values() {
  std::vector<base::Money> values;
  for (std::size_t i = 0; i < kLines; ++i) {
    values.push_back(base::Money::of_minor(static_cast<std::int64_t>(1'000'003 + i * 77'777)));
  }
  return values;
}

void BM_EveryRegime(benchmark::State& state) {
  const duty::RateFacts facts = example_facts();
  const std::vector<base::Money> values = example_values();
  const law::LawBook book = cassia::benchmarks::shipped_law();
  const auto rules = law::regime_rules(book, kDay).value();
  std::size_t i = 0;
  for (auto _ : state) {
    benchmark::DoNotOptimize(duty::compare_regimes(values[i++ % kLines], facts, *rules, {}));
  }
  state.SetItemsProcessed(state.iterations());
}
BENCHMARK(BM_EveryRegime);

void BM_TaxesOfOneRegime(benchmark::State& state) {
  const duty::TaxRates rates{base::Rate::of_billionths(100'000'000),
                             base::Rate::of_billionths(50'000'000),
                             base::Rate::of_billionths(90'000'000)};
  const std::vector<base::Money> values = example_values();
  std::size_t i = 0;
  for (auto _ : state) {
    benchmark::DoNotOptimize(duty::compute_taxes(values[i++ % kLines], rates, {}));
  }
  state.SetItemsProcessed(state.iterations());
}
BENCHMARK(BM_TaxesOfOneRegime);

// The peer: the same formula with half-up rounding, once for each of the five regimes with a
// known rate, on integers that happen to be small enough, with nothing checked or explained.
void BM_PeerBareIntegers(benchmark::State& state) {
  const std::vector<base::Money> values = example_values();
  std::array<std::int64_t, 5> duties{100'000'000, 75'000'000, 60'000'000, 10'000'000, 800'000'000};
  benchmark::DoNotOptimize(duties);
  std::size_t i = 0;
  for (auto _ : state) {
    const std::int64_t value = values[i++ % kLines].minor();
    std::int64_t best = value * 100;
    for (const std::int64_t rate : duties) {
      const std::int64_t tax = (value * rate + 500'000'000) / 1'000'000'000;
      const std::int64_t consumption = ((value + tax) * 50'000'000 + 475'000'000) / 950'000'000;
      const std::int64_t vat =
          ((value + tax + consumption) * 90'000'000 + 500'000'000) / 1'000'000'000;
      best = std::min(best, tax + consumption + vat);
    }
    benchmark::DoNotOptimize(best);
  }
  state.SetItemsProcessed(state.iterations());
}
BENCHMARK(BM_PeerBareIntegers);

// A table of so many rows of eight digits, and every chapter covered.
law::LawText example_table(std::int64_t rows, std::string id) {
  std::string text = "cassia-tariff 1\nid: " + id +
                     "\nimporter: CN\nhs_edition: hs2022\nvalid_from: 2026-01-01\nvalid_to: -\n"
                     "source: cn_tariff_2026\nmark: S\ncoverage: 01-97\n"
                     "columns: hs mfn general provisional scope vat consumption\n---\n";
  for (std::int64_t i = 0; i < rows; ++i) {
    const std::string digits = std::to_string(1'000'000 + i * (96'000'000 / rows));
    text += std::string(8 - digits.size(), '0') + digits + " " + std::to_string(i % 30) +
            " 70 - - 13 0\n";
  }
  return {"tariffs/" + id + ".tariff", std::move(text)};
}

law::LawText agreement_table(std::int64_t rows, const std::string& agreement) {
  std::string text = "cassia-tariff 1\nid: cn-" + agreement +
                     "\nimporter: CN\nhs_edition: hs2022\nvalid_from: 2026-01-01\nvalid_to: -\n"
                     "source: rcep\nmark: S\ncoverage: 01-97\nagreement: " +
                     agreement + "\norigins: KH TH VN\ncolumns: hs " + agreement + "\n---\n";
  for (std::int64_t i = 0; i < rows; ++i) {
    const std::string digits = std::to_string(1'000'000 + i * (96'000'000 / rows));
    text += std::string(8 - digits.size(), '0') + digits + " " + std::to_string(i % 7) + "\n";
  }
  return {"tariffs/cn-" + agreement + ".tariff", std::move(text)};
}

law::TariffBook example_book(std::int64_t rows) {
  return law::compile_tariffs({example_table(rows, "cn-import"), agreement_table(rows, "rcep"),
                               agreement_table(rows, "acfta")})
      .value();
}

// Ten-digit codes of which most have a row above them, in no order.
std::vector<base::HsCode> example_codes(std::int64_t rows) {
  std::vector<base::HsCode> codes;
  std::uint64_t random = 88172645463325252U;
  for (std::size_t i = 0; i < kLines; ++i) {
    random ^= random << 13U;
    random ^= random >> 7U;
    random ^= random << 17U;
    const auto row = static_cast<std::int64_t>(random % static_cast<std::uint64_t>(rows));
    const std::string digits = std::to_string(1'000'000 + row * (96'000'000 / rows));
    codes.push_back(base::HsCode::parse(std::string(8 - digits.size(), '0') + digits + "10",
                                        base::HsEdition::hs2022)
                        .value());
  }
  return codes;
}

const base::CountryCode kChina = base::CountryCode::parse("CN").value();
const base::CountryCode kVietNam = base::CountryCode::parse("VN").value();

void BM_LookUpOneRate(benchmark::State& state) {
  const law::TariffBook book = example_book(state.range(0));
  const std::vector<base::HsCode> codes = example_codes(state.range(0));
  std::size_t i = 0;
  for (auto _ : state) {
    benchmark::DoNotOptimize(
        book.look_up({kChina, law::kMfnColumn, codes[i++ % kLines], kDay, kVietNam}));
  }
  state.SetItemsProcessed(state.iterations());
}
BENCHMARK(BM_LookUpOneRate)->RangeMultiplier(10)->Range(100, 100'000);

duty::RateFact fact_of(const law::TariffAnswer& answer) {
  if (answer.outcome == law::TariffOutcome::unknown) {
    return {.table = answer.table == nullptr ? std::string_view() : answer.table->id,
            .gap = boost::describe::enum_to_string(answer.gap, "")};
  }
  const bool is_given = answer.outcome == law::TariffOutcome::given;
  return {.knowledge = is_given ? duty::RateKnowledge::given : duty::RateKnowledge::none,
          .rate = is_given ? answer.cell.rates.front() : base::Rate(),
          .table = answer.table->id,
          .citation = {answer.table->source, {}},
          .is_unverified = answer.is_unverified()};
}

void BM_LookUpAndEveryRegime(benchmark::State& state) {
  const law::TariffBook book = example_book(state.range(0));
  const std::vector<base::HsCode> codes = example_codes(state.range(0));
  const std::vector<base::Money> values = example_values();
  const law::LawBook shipped = cassia::benchmarks::shipped_law();
  const auto rules = law::regime_rules(shipped, kDay).value();
  std::size_t i = 0;
  for (auto _ : state) {
    const auto fact = [&](std::string_view column) {
      return fact_of(book.look_up({kChina, column, codes[i % kLines], kDay, kVietNam}));
    };
    duty::RateFacts facts{.origin = duty::OriginStanding::most_favoured,
                          .mfn = fact(law::kMfnColumn),
                          .provisional = fact(law::kProvisionalColumn),
                          .general = fact(law::kGeneralColumn),
                          .consumption = fact(law::kConsumptionColumn),
                          .vat = fact(law::kVatColumn)};
    facts.preferences.reserve(2);
    for (const auto* id : {"rcep", "acfta"}) {
      facts.preferences.push_back({.id = id, .rate = fact(id), .is_eligible = true});
    }
    benchmark::DoNotOptimize(duty::compare_regimes(values[i++ % kLines], facts, *rules, {}));
  }
  state.SetItemsProcessed(state.iterations());
}
BENCHMARK(BM_LookUpAndEveryRegime)->RangeMultiplier(10)->Range(100, 100'000);

// What `cassia duty` and every assessment ask, on the shipped law.
void BM_DeskEveryRegime(benchmark::State& state) {
  const law::LawBook book = cassia::benchmarks::shipped_law();
  std::vector<base::HsCode> codes;
  for (const auto* digits : {"08106000", "07051100", "08012100", "08039000", "09011100"}) {
    codes.push_back(base::HsCode::parse(digits, base::HsEdition::hs2022).value());
  }
  const std::vector<base::Money> values = example_values();
  const base::Date day = base::Date::parse("2026-04-20").value();
  std::size_t i = 0;
  for (auto _ : state) {
    benchmark::DoNotOptimize(
        cassia::systems::trade::declarations::regimes_of({.hs_code = codes[i % codes.size()],
                                                          .origin = kVietNam,
                                                          .customs_value = values[i % kLines],
                                                          .rate_date = day,
                                                          .assume_proofs = true},
                                                         book));
    ++i;
  }
  state.SetItemsProcessed(state.iterations());
}
BENCHMARK(BM_DeskEveryRegime);

void BM_CompileTable(benchmark::State& state) {
  const law::LawText text = example_table(state.range(0), "cn-import");
  for (auto _ : state) {
    benchmark::DoNotOptimize(law::compile_tariffs({text}).value());
  }
  state.SetItemsProcessed(state.iterations() * state.range(0));
}
BENCHMARK(BM_CompileTable)->RangeMultiplier(10)->Range(1'000, 100'000)->Arg(12'000);

}  // namespace
