#include <gtest/gtest.h>

#include <algorithm>

#include "law/law_book.h"
#include "law/small_law_test.h"
#include "law/values_test.h"

namespace cassia::law {
namespace {

constexpr const char* kPlan = "packages/24-plan/plan.yaml";
constexpr const char* kTargets = "packages/24-plan/targets.yaml";

// Compiles the small law after one edit and compares code and position of the refusal.
void check_plan(const Edit& edit, base::RefusalCode code, std::string_view position) {
  EXPECT_EQ(verdict(compile(small_law_edited(edit))),
            std::string(code.name()) + " " + edit.path + ":" + std::string(position))
      << edit.from << " -> " << edit.to;
}

TEST(ZonePlan, JoinsTasksAreasAndAgencies) {
  const LawBook law = compile(small_law()).value();
  const ZonePlan& plan = law.plan();
  EXPECT_EQ(plan.areas.size(), 2U);
  EXPECT_EQ(plan.find_area("chongzuo")->name.en, "Chongzuo");
  EXPECT_EQ(plan.find_agency("customs")->kind, AgencyKind::central);
  EXPECT_EQ(plan.find_system(1)->id, "trade");
  const PlanTask* border = plan.find_task(2);
  ASSERT_NE(border, nullptr);
  EXPECT_EQ(border->owners, (std::vector<std::string>{"customs", "chongzuo_office"}));
  EXPECT_EQ(border->areas, std::vector<std::string>{"chongzuo"});
  EXPECT_EQ(plan.safeguards.at(0).id, "funds");
}

TEST(ZonePlan, KnowsNothingElse) {
  const LawBook law = compile(small_law()).value();
  EXPECT_EQ(law.plan().find_area("nanning_office"), nullptr);
  EXPECT_EQ(law.plan().find_agency("nanning"), nullptr);
  EXPECT_EQ(law.plan().find_system(0), nullptr);
  EXPECT_EQ(law.plan().find_task(3), nullptr);
  EXPECT_TRUE(LawBook().plan().tasks.empty());
  EXPECT_TRUE(LawBook().targets().empty());
}

TEST(ZonePlan, RefusesWhatDoesNotFitTogether) {
  check_plan({kPlan, "tasks:", "duties:"}, kLawKeyUnknown, "10:1");
  check_plan({kPlan, "kind: central", "kind: local"}, kLawKindUnknown, "7:25");
  check_plan({kPlan, "office: chongzuo_office", "office: customs"}, kLawValueMalformed, "3:28");
  check_plan({kPlan, "office: chongzuo_office", "office: nobody"}, kLawValueMalformed, "3:28");
  check_plan({kPlan, "office: chongzuo_office", "office: nanning_office"}, kLawNameRepeated,
             "3:28");
  check_plan({kPlan, "id: chongzuo,", "id: nanning,"}, kLawNameRepeated, "3:10");
  check_plan({kPlan, "id: customs", "id: nanning_office"}, kLawNameRepeated, "7:10");
  check_plan({kPlan, "id: customs", "id: the customs"}, kLawValueMalformed, "7:10");
  check_plan({kPlan, "{no: 2, system", "{no: 3, system"}, kLawValueMalformed, "12:10");
  check_plan({kPlan, "{no: 1, id: trade", "{no: 0, id: trade"}, kLawValueMalformed, "9:10");
  check_plan({kPlan, "{no: 2, system: 1", "{no: 2, system: 2"}, kLawValueMalformed, "12:21");
  check_plan({kPlan, "[customs, chongzuo_office]", "[customs, police]"}, kLawValueMalformed,
             "12:83");
  check_plan({kPlan, "[customs, chongzuo_office]", "[customs]"}, kLawValueMalformed, "12:83");
  check_plan({kPlan, "[customs, chongzuo_office]", "[customs, customs]"}, kLawNameRepeated,
             "12:83");
  check_plan({kPlan, "{no: 1, id: funds", "{no: 2, id: funds"}, kLawValueMalformed, "14:10");
}

TEST(ZonePlan, RefusesClausesAndTranslationsThatAreMissing) {
  check_plan({kPlan, "clause: \"13\"}, mark: S", "clause: \"14\"}, mark: S"},
             kLawCitationUnresolved, "11:132");
  check_plan({kPlan, ", vi: hải quan", ""}, kLawTranslationMissing, "7:40");
  check_plan({kTargets, "clause: \"13\"}, mark: S", "clause: \"14\"}, mark: S"},
             kLawCitationUnresolved, "23:50");
  check_plan({kTargets, "clause: \"13\"}, mark: \"?\"", "clause: \"14\"}, mark: \"?\""},
             kLawCitationUnresolved, "8:38");
}

TEST(ZonePlan, IsOnlyOne) {
  for (const auto* path : {kPlan, kTargets}) {
    const std::vector<LawText> law = small_law();
    const std::string text = std::ranges::find(law, path, &LawText::path)->text;
    const std::string again = "packages/01-origin" + std::string(path).substr(16);
    EXPECT_EQ(verdict(compile(small_law_with({again, text}))),
              "law_file_repeated " + std::string(path));
  }
}

TEST(Target, StandsWhereItsLastFigurePutsIt) {
  const auto standing = [](const Edit& edit, std::size_t index, std::string_view on) {
    const LawBook law = compile(small_law_edited(edit)).value();
    return law.targets().at(index).standing_on(day(on));
  };
  const Edit none{kTargets, "id: tax", "id: tax"};
  EXPECT_EQ(standing(none, 0, "2025-12-31"), Standing::no_data);
  EXPECT_EQ(standing(none, 1, "2023-12-30"), Standing::no_data);
  EXPECT_EQ(standing(none, 1, "2024-12-30"), Standing::not_reached);
  EXPECT_EQ(standing(none, 1, "2024-12-31"), Standing::reached);
  const Edit more{kTargets, "at_least\n    value: 100.00", "more_than\n    value: 100.00"};
  EXPECT_EQ(standing(more, 1, "2024-12-31"), Standing::not_reached);
}

TEST(Target, CountsAMultipleFromItsBaseline) {
  const auto standing = [](const std::string& count, const std::string& measured) {
    std::vector<LawText> texts = small_law();
    LawText& file = *std::ranges::find(texts, kTargets, &LawText::path);
    file.text.replace(file.text.find("unknown"), 7, count);
    file.text.replace(file.text.find("no_data"), 7,
                      "[{on: 2024-12-31, value: " + measured +
                          ", cite: {source: tariff_law, clause: \"13\"}, mark: S}]");
    return compile(texts).value().targets().at(0).standing_on(day("2025-01-01"));
  };
  EXPECT_EQ(standing("unknown", "149870"), Standing::baseline_unknown);
  EXPECT_EQ(standing("75000", "149999"), Standing::not_reached);
  EXPECT_EQ(standing("75000", "150000"), Standing::reached);
  EXPECT_EQ(standing("1000000000000", "1000000000000"), Standing::not_reached);
}

TEST(Target, ComparesShares) {
  const auto standing = [](std::string_view share) {
    std::vector<LawText> texts = small_law();
    LawText& file = *std::ranges::find(texts, kTargets, &LawText::path);
    const auto put = [&](std::string_view from, std::string_view to) {
      for (auto at = file.text.find(from); at != std::string::npos; at = file.text.find(from)) {
        file.text.replace(at, from.size(), to);
      }
    };
    put("kind: amount", "kind: share");
    put("100.00 CNY", "\"0.40\"");
    put("99.99 CNY", share);
    return compile(texts).value().targets().at(1).standing_on(day("2023-12-31"));
  };
  EXPECT_EQ(standing("\"0.389\""), Standing::not_reached);
  EXPECT_EQ(standing("\"0.40\""), Standing::reached);
  EXPECT_EQ(standing("\"0.4344\""), Standing::reached);
}

TEST(Target, RefusesFiguresThatSayNothing) {
  check_plan({kTargets, "no_data", "none"}, kLawValueMalformed, "11:15");
  check_plan({kTargets, "no_data", "[]"}, kLawValueMalformed, "11:15");
  check_plan({kTargets, "no_data", "0"}, kLawValueMalformed, "11:15");
  check_plan({kTargets, "kind: multiple", "kind: factor"}, kLawKindUnknown, "3:11");
  check_plan({kTargets, "kind: amount", "kind: multiple"}, kLawValueMalformed, "18:12");
  check_plan({kTargets, "kind: amount", "kind: share"}, kLawValueMalformed, "18:12");
  check_plan({kTargets, "kind: multiple", "kind: amount"}, kLawValueMalformed, "6:12");
  check_plan({kTargets, "value: 2\n", "value: 1001\n"}, kLawValueMalformed, "6:12");
  check_plan({kTargets, "comparison: at_least", "comparison: about"}, kLawKindUnknown, "5:17");
  check_plan({kTargets, "id: tax", "id: firms"}, kLawNameRepeated, "14:9");
  check_plan({kTargets, "id: tax", "id: the tax"}, kLawValueMalformed, "14:9");
  check_plan({kTargets, "count: unknown", "count: 1000000000001"}, kLawValueMalformed, "8:23");
  check_plan({kTargets, "valid_to: 2025-12-31", "valid_to: 2022-12-31"}, kLawValueMalformed,
             "10:15");
  check_plan({kTargets, "99.99 CNY", "99.99 USD"}, kLawValueMalformed, "23:33");
  check_plan({kTargets, "on: 2024-12-31", "on: 2023-12-31"}, kLawValueMalformed, "24:14");
  check_plan({kTargets, "unit: CNY", "units: CNY"}, kLawKeyUnknown, "19:5");
}

TEST(Target, NeedsABaselineForAMultipleAndForNothingElse) {
  check_plan({kTargets, "    baseline:", "    base:"}, kLawKeyUnknown, "8:5");
  check_plan(
      {kTargets, "    unit: CNY\n",
       "    unit: CNY\n    baseline: {count: 5, cite: {source: tariff_law, clause: \"13\"}, mark: "
       "S}\n"},
      kLawValueMalformed, "15:11");
}

}  // namespace
}  // namespace cassia::law
