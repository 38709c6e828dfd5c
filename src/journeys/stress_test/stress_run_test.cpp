#include "journeys/stress_test/stress_run.h"

#include <gtest/gtest.h>

#include "journeys/refusals.h"
#include "tests/support/law_folder.h"

namespace cassia::journeys {
namespace {

using tests::real_law;

base::HsCode goods(const char* code) {
  return base::HsCode::parse(code, base::HsEdition::hs2022).value();
}
base::CountryCode country(const char* code) { return base::CountryCode::parse(code).value(); }
base::Rate percent_of(const char* text) { return base::Rate::parse_percent(text).value(); }

TariffCut cut_of(const char* code, const char* origin, const char* elasticity,
                 std::vector<base::Rate> rates) {
  return {.hs_code = goods(code),
          .origin = *origin == '\0' ? base::CountryCode() : country(origin),
          .elasticity = engines::decision::feel::Number::parse(elasticity).value(),
          .rates = std::move(rates)};
}

EliminationSchedule schedule_of(std::vector<std::string> stages, std::vector<TariffCut> cuts) {
  return EliminationSchedule::make(std::move(stages), std::move(cuts)).value();
}

ImportGroup group_of(const char* code, const char* origin, const char* duty, std::size_t cut = 0) {
  return {.hs_code = goods(code),
          .origin = *origin == '\0' ? base::CountryCode() : country(origin),
          .duty = percent_of(duty),
          .vat = percent_of("13"),
          .cut = cut};
}

PastImports imports_of(const std::map<ImportGroup, std::int64_t>& fen) {
  PastImports imports;
  for (const auto& [group, value] : fen) {
    imports.groups[group] = {.lines = 1, .value = {.fen = value}};
  }
  return imports;
}

// The same, in which each importer has its part.
PastImports imports_of_importers(const std::map<std::string, std::int64_t>& fen) {
  const ImportGroup group = group_of("081060", "VN", "20");
  PastImports imports;
  for (const auto& [importer, value] : fen) {
    const ImportSum sum{.lines = 1, .value = {.fen = value}};
    imports.groups[group].add(sum);
    imports.add_part({.importer = importer, .group = group}, sum);
  }
  return imports;
}

StressOutcome outcome_of(const PastImports& imports, const EliminationSchedule& schedule) {
  return run_stress_test(imports, schedule, base::Instant::parse("2026-11-28T00:00:00Z").value(),
                         real_law())
      .value();
}

PastLine durian(const char* regime) {
  return {.declared_on = base::Date::parse("2026-04-20").value(),
          .hs_code = goods("08106000"),
          .origin = country("VN"),
          .value = base::Money::of_minor(1'000'000),
          .regime = regime};
}

// Brief 02, worked example 13: CNY 120 million at 6 %, removed at once.
TEST(StressTest, RemovesADutyAsInExample13) {
  const auto outcome = outcome_of(imports_of({{group_of("370790", "VN", "6"), 12'000'000'000}}),
                                  schedule_of({"removed"}, {cut_of("3707", "", "-1.5", {{}})}));
  ASSERT_EQ(outcome.stages.size(), 1U);
  const StageSum& sum = outcome.stages[0].total;
  EXPECT_EQ(outcome.stages[0].stage, "removed");
  EXPECT_EQ(sum.imports_change.fen, 1'018'867'925);
  EXPECT_EQ(sum.duty_before.fen, 720'000'000);
  EXPECT_EQ(sum.duty_after.fen, 0);
  EXPECT_EQ(sum.vat_before.fen, 1'653'600'000);
  EXPECT_EQ(sum.vat_after.fen, 1'692'452'830);
  EXPECT_EQ(sum.net.fen, -681'147'170);
  EXPECT_EQ(outcome.table_digest.size(), 64U);
  EXPECT_FALSE(outcome.citations.empty());
}

// Half of the same duty: imports 12,509,433,962 fen at 3 %.
TEST(StressTest, AppliesEachStageByItself) {
  const auto outcome =
      outcome_of(imports_of({{group_of("370790", "VN", "6"), 12'000'000'000}}),
                 schedule_of({"kept", "half", "removed"},
                             {cut_of("37", "", "-1.5", {percent_of("6"), percent_of("3"), {}})}));
  EXPECT_EQ(outcome.stages[0].total.net.fen, 0);
  EXPECT_EQ(outcome.stages[1].total.imports_change.fen, 509'433'962);
  EXPECT_EQ(outcome.stages[1].total.duty_after.fen, 375'283'019);
  EXPECT_EQ(outcome.stages[1].total.net.fen, -323'303'773);
  EXPECT_EQ(outcome.stages[2].total.net.fen, -681'147'170);
}

TEST(StressTest, LeavesWhoeverHasALowerRateIt) {
  const auto outcome =
      outcome_of(imports_of({{group_of("370790", "VN", "0"), 12'000'000'000}}),
                 schedule_of({"half"}, {cut_of("3707", "", "-1.5", {percent_of("3")})}));
  EXPECT_EQ(outcome.stages[0].total.imports_change.fen, 0);
  EXPECT_EQ(outcome.stages[0].total.duty_after.fen, 0);
  EXPECT_EQ(outcome.stages[0].total.net.fen, 0);
}

// A half of each, at 25 %; without the duty imports of one double: 2/3 and 1/3 of them.
TEST(StressTest, TellsHowConcentratedAChapterBecomes) {
  const auto outcome = outcome_of(imports_of({{group_of("370790", "MY", "25", 0), 1'000'000},
                                              {group_of("370790", "VN", "25", 1), 1'000'000}}),
                                  schedule_of({"removed"}, {cut_of("370790", "MY", "-5", {{}}),
                                                            cut_of("370790", "VN", "0", {{}})}));
  const ChapterOutcome& chapter = outcome.stages[0].by_chapter.at("37");
  EXPECT_EQ(chapter.sum.imports_change.fen, 1'000'000);
  EXPECT_EQ(chapter.concentration, (Concentration{.before = 5000, .after = 5556}));
  EXPECT_EQ(outcome.stages[0].by_origin.at("MY").imports_change.fen, 1'000'000);
  EXPECT_EQ(outcome.stages[0].by_origin.at("VN").imports_change.fen, 0);
}

TEST(StressTest, DoesNotGuessAConcentrationWhereAnOriginIsUnknown) {
  const auto outcome = outcome_of(imports_of({{group_of("370790", "", "25"), 1'000'000},
                                              {group_of("370790", "VN", "25"), 1'000'000}}),
                                  schedule_of({"removed"}, {cut_of("3707", "", "-1", {{}})}));
  EXPECT_EQ(outcome.stages[0].by_chapter.at("37").concentration, std::nullopt);
  EXPECT_EQ(outcome.stages[0].by_origin.count(""), 1U);
}

TEST(StressTest, SaysWhereASumIsBeyondCounting) {
  const auto outcome =
      outcome_of(imports_of({{group_of("370790", "VN", "6"), 9'000'000'000'000'000'000},
                             {group_of("370710", "VN", "6"), 9'000'000'000'000'000'000}}),
                 schedule_of({"kept"}, {cut_of("3707", "", "0", {percent_of("6")})}));
  EXPECT_TRUE(outcome.stages[0].total.imports.is_out_of_range);
  EXPECT_EQ(outcome.stages[0].by_chapter.at("37").concentration, std::nullopt);
}

TEST(StressTest, RefusesABookWithoutItsTable) {
  const auto outcome =
      run_stress_test({}, schedule_of({"removed"}, {cut_of("3707", "", "0", {{}})}),
                      base::Instant::parse("2026-11-28T00:00:00Z").value(), law::LawBook());
  ASSERT_FALSE(outcome);
  EXPECT_EQ(outcome.error().code, kStressTableUnfit);
}

TEST(EliminationSchedule, TakesTheLongestCodeThenTheNamedOrigin) {
  const auto schedule =
      schedule_of({"end"}, {cut_of("08", "VN", "0", {{}}), cut_of("0810", "", "0", {{}}),
                            cut_of("081060", "TH", "0", {{}}), cut_of("0810", "VN", "0", {{}})});
  EXPECT_EQ(schedule.find(goods("08106000"), country("TH")), 2U);
  EXPECT_EQ(schedule.find(goods("08106000"), country("VN")), 3U);
  EXPECT_EQ(schedule.find(goods("08106000"), country("MY")), 1U);
  EXPECT_EQ(schedule.find(goods("08106000"), base::CountryCode()), 1U);
  EXPECT_EQ(schedule.find(goods("080450"), country("VN")), 0U);
  EXPECT_EQ(schedule.find(goods("080450"), country("MY")), std::nullopt);
  EXPECT_EQ(schedule.find(goods("3707"), country("VN")), std::nullopt);
}

TEST(EliminationSchedule, RefusesTwoRowsForTheSameGoods) {
  const auto schedule = EliminationSchedule::make(
      {"end"}, {cut_of("0810", "VN", "0", {{}}), cut_of("0810", "VN", "-1", {{}})});
  ASSERT_FALSE(schedule);
  EXPECT_EQ(schedule.error().code, kScheduleRowRepeated);
  EXPECT_EQ(schedule.error().facts.front().value, "0810 VN");
}

TEST(PastImports, GathersLinesAtTheRatesTheyWereTaxedAt) {
  const auto schedule = schedule_of({"end"}, {cut_of("0810", "", "-1", {{}})});
  PastImports imports;
  ASSERT_TRUE(add_past_line(durian("mfn"), schedule, real_law(), imports));
  ASSERT_TRUE(add_past_line(durian("mfn"), schedule, real_law(), imports));
  ASSERT_TRUE(add_past_line(durian("acfta"), schedule, real_law(), imports));
  PastLine paid = durian("");
  paid.duty_paid = base::Money::of_minor(200'000);  // 20 % of 10,000.00
  ASSERT_TRUE(add_past_line(paid, schedule, real_law(), imports));
  ASSERT_EQ(imports.groups.size(), 2U);
  EXPECT_EQ(base::print_percent(imports.groups.begin()->first.duty), "0");
  EXPECT_EQ(base::print_percent(imports.groups.rbegin()->first.duty), "20");
  EXPECT_EQ(base::print_percent(imports.groups.rbegin()->first.vat), "9");
  EXPECT_EQ(imports.groups.rbegin()->second.lines, 3);
  EXPECT_EQ(imports.groups.rbegin()->second.value.fen, 3'000'000);
}

TEST(PastImports, CountsWhatItCannotAnswerAndWhatIsOutside) {
  const auto schedule = schedule_of({"end"}, {cut_of("0810", "", "-1", {{}})});
  PastImports imports;
  PastLine odd = durian("");
  odd.duty_paid = base::Money::of_minor(123'456);  // no rate gives it
  ASSERT_TRUE(add_past_line(odd, schedule, real_law(), imports));
  PastLine other = durian("mfn");
  other.hs_code = goods("07051100");
  ASSERT_TRUE(add_past_line(other, schedule, real_law(), imports));
  EXPECT_TRUE(imports.groups.empty());
  EXPECT_EQ(imports.unknown.at("duty_paid").lines, 1);
  EXPECT_EQ(imports.outside.lines, 1);
  EXPECT_EQ(imports.outside.value.fen, 1'000'000);
}

TEST(PastImports, RefusesLinesThatSayNothingOfTheirTax) {
  const auto schedule = schedule_of({"end"}, {cut_of("0810", "", "-1", {{}})});
  PastImports imports;
  EXPECT_EQ(add_past_line(durian(""), schedule, real_law(), imports).error().code,
            kPastPaymentMissing);
  EXPECT_EQ(add_past_line(durian("tpp"), schedule, real_law(), imports).error().code,
            kPastRegimeUnknown);
  EXPECT_EQ(imports, PastImports());
}

TEST(StressTest, TellsWhatAStageDoesToEachImporter) {
  const PastImports imports = imports_of_importers({{"fruit", 1'000'000}, {"foods", 3'000'000}});
  const StressOutcome outcome =
      outcome_of(imports, schedule_of({"zero"}, {cut_of("0810", "", "0", {percent_of("0")})}));
  const StageOutcome& stage = outcome.stages.front();
  ASSERT_EQ(stage.by_importer.size(), 2U);
  EXPECT_EQ(stage.by_importer.at("fruit").duty_before.fen, 200'000);
  EXPECT_EQ(stage.by_importer.at("fruit").duty_after.fen, 0);
  EXPECT_EQ(stage.by_importer.at("foods").duty_before.fen, 600'000);
  StageSum both = stage.by_importer.at("fruit");
  both.add(stage.by_importer.at("foods"));
  EXPECT_EQ(both.duty_before, stage.total.duty_before);
}

TEST(StressTest, GathersImportersOfLinesThatNameOne) {
  PastImports imports;
  PastLine line = durian("acfta");
  const EliminationSchedule schedule =
      schedule_of({"zero"}, {cut_of("0810", "", "0", {percent_of("0")})});
  ASSERT_TRUE(add_past_line(line, schedule, real_law(), imports));
  EXPECT_TRUE(imports.by_importer.empty());
  line.importer = "fruit";
  ASSERT_TRUE(add_past_line(line, schedule, real_law(), imports));
  ASSERT_EQ(imports.by_importer.size(), 1U);
  EXPECT_EQ(imports.by_importer.begin()->first.importer, "fruit");
  EXPECT_EQ(imports.groups.begin()->second.lines, 2);
}

}  // namespace
}  // namespace cassia::journeys
