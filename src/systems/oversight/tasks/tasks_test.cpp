#include "systems/oversight/tasks/tasks.h"

#include <gtest/gtest.h>

#include <algorithm>

#include "tests/support/law_folder.h"

namespace cassia::systems::oversight::tasks {
namespace {

base::Date day(std::string_view text) { return base::Date::parse(text).value(); }

// "7 8 21 ", the numbers of the tasks; or the code of the refusal.
std::string numbers(const TaskFilter& filter) {
  const auto found = find_tasks(tests::real_law(), filter);
  if (!found) {
    return std::string(found.error().code.name()) + " " + found.error().place;
  }
  std::string text;
  for (const TaskRow& row : *found) {
    text += std::to_string(row.no) + " ";
  }
  return text;
}

std::string owners(std::int64_t no) {
  std::string text;
  const std::vector<Owner> found = owners_of(tests::real_law(), no).value();
  for (const Owner& owner : found) {
    text += owner.id + " ";
  }
  return text;
}

TEST(PlanTasks, AreTwentyThreeInEightSystems) {
  const law::LawBook& law = tests::real_law();
  EXPECT_EQ(find_tasks(law, {})->size(), 23U);
  EXPECT_EQ(plan_systems(law).size(), 8U);
  EXPECT_EQ(plan_safeguards(law).size(), 5U);
  const std::vector<std::string> by_system = {"1 2 3 ", "4 5 ",         "6 7 8 9 10 ", "11 12 13 ",
                                              "14 15 ", "16 17 18 19 ", "20 21 ",      "22 23 "};
  for (std::int64_t system = 1; system <= 8; ++system) {
    EXPECT_EQ(numbers({.system = system}), by_system[static_cast<std::size_t>(system - 1)]);
  }
}

TEST(PlanTasks, AreFoundByArea) {
  const std::string common = "1 2 3 4 5 6 7 8 9 10 11 12 13 14 15 16 17 18 19 20 ";
  EXPECT_EQ(numbers({.area = "nanning"}), common + "22 23 ");
  EXPECT_EQ(numbers({.area = "qinzhou_port"}), common + "22 ");
  EXPECT_EQ(numbers({.area = "chongzuo"}), common + "21 22 ");
}

TEST(PlanTasks, AreFoundByAgency) {
  EXPECT_EQ(numbers({.agency = "nanning_customs"}), "1 2 6 7 8 10 14 15 16 ");
  EXPECT_EQ(numbers({.agency = "border_inspection"}), "10 21 ");
  EXPECT_EQ(numbers({.agency = "high_court"}), "5 ");
  EXPECT_EQ(numbers({.agency = "headquarters_members"}), "3 ");
  EXPECT_EQ(numbers({.system = 3, .area = "chongzuo", .agency = "nanning_customs"}), "6 7 8 10 ");
  EXPECT_EQ(numbers({.area = "qinzhou_port", .agency = "public_security"}), "");
}

TEST(PlanTasks, RefuseWhatThePlanDoesNotKnow) {
  EXPECT_EQ(numbers({.system = 9}), std::string(kSystemUnknown.name()) + " system");
  EXPECT_EQ(numbers({.area = "beihai"}), std::string(kAreaUnknown.name()) + " area");
  EXPECT_EQ(numbers({.agency = ""}), std::string(kAgencyUnknown.name()) + " agency");
  EXPECT_EQ(find_task(tests::real_law(), 0).error().code, kTaskUnknown);
  EXPECT_EQ(owners_of(tests::real_law(), 24).error().code, kTaskUnknown);
}

TEST(PlanTasks, NameTheirOwnersInTheOrderOfThePlan) {
  const std::string offices = "nanning_area_office qinzhou_port_area_office chongzuo_area_office ";
  EXPECT_EQ(owners(3), offices + "headquarters_members ");
  EXPECT_EQ(owners(12),
            "local_finance pboc_nanning banking_insurance_guangxi securities_guangxi " + offices);
  EXPECT_EQ(owners(18), offices + "commerce industry_it ");
  EXPECT_EQ(owners(21),
            "chongzuo_area_office public_security commerce human_resources foreign_affairs "
            "border_inspection ");
  EXPECT_EQ(owners(23),
            "nanning_area_office big_data development_reform industry_it information_harbour ");
}

TEST(PlanTasks, CarryTheirGistAndClause) {
  const TaskRow ports = find_task(tests::real_law(), 10).value();
  EXPECT_EQ(ports.system, "trade");
  EXPECT_EQ(ports.title.zh, "智慧口岸");
  EXPECT_NE(ports.gist.en.find("Driverless"), std::string::npos);
  EXPECT_EQ(ports.citation, (base::Citation{"gx_ftz_plan_2023", "task_10"}));
  EXPECT_FALSE(ports.is_unverified);
  EXPECT_EQ(plan_systems(tests::real_law())[7].id, "government");
  EXPECT_EQ(plan_safeguards(tests::real_law())[4].id, "publicity");
}

TEST(PlanAgencies, AreAllChargedWithSomething) {
  const law::LawBook& law = tests::real_law();
  EXPECT_EQ(plan_areas(law).size(), 3U);
  EXPECT_EQ(plan_agencies(law).size(), 41U);
  for (const Owner& agency : plan_agencies(law)) {
    EXPECT_NE(numbers({.agency = agency.id}), "") << agency.id;
  }
}

TEST(PlanTargets, AreFiveAndWithoutData) {
  const std::vector<TargetRow> rows = plan_targets(tests::real_law(), day("2025-12-31"));
  ASSERT_EQ(rows.size(), 5U);
  const std::vector<std::string> values = {"2", "CNY 320000000000.00", "CNY 30000000000.00", "0.4",
                                           "0.4"};
  for (std::size_t i = 0; i < rows.size(); ++i) {
    EXPECT_EQ(rows[i].value, values[i]);
    EXPECT_EQ(rows[i].standing, law::Standing::no_data);
    EXPECT_EQ(rows[i].measured, std::nullopt);
    EXPECT_EQ(rows[i].comparison, law::Comparison::at_least);
    EXPECT_EQ(base::to_text(rows[i].valid_to), "2025-12-31");
  }
  EXPECT_EQ(rows[0].baseline, std::nullopt);
  EXPECT_TRUE(rows[0].is_unverified) << "the plan names no base year";
  EXPECT_FALSE(rows[2].is_unverified);
}

TEST(PlanTargets, StandWhereTheLastFigureOfTheDayPutsThem) {
  std::vector<law::LawText> texts = tests::law_folder_texts();
  const std::string path = "packages/24-oversight/targets.yaml";
  law::LawText file = *std::ranges::find(texts, path, &law::LawText::path);
  const auto measure = [&](std::string_view target, std::string_view figures) {
    const auto entry = file.text.find("id: " + std::string(target));
    file.text.replace(file.text.find("no_data", entry), 7, figures);
  };
  const std::string cite = ", cite: {source: gx_ftz_plan_2023, clause: \"1.2\"}, mark: ";
  measure("business_entities", "[{on: 2024-12-31, value: 149870" + cite + "S}]");
  measure("tax_revenue", "[{on: 2023-12-31, value: 29999999999.99 CNY" + cite +
                             "S}, {on: 2024-12-31, value: 30000000000.00 CNY" + cite + "\"?\"}]");
  const law::LawBook law = tests::law_with({file}).value();
  const auto row = [&](std::size_t index, std::string_view on) {
    return plan_targets(law, day(on))[index];
  };
  EXPECT_EQ(row(0, "2024-12-31").standing, law::Standing::baseline_unknown);
  EXPECT_EQ(row(0, "2024-12-31").measured, "149870");
  EXPECT_EQ(row(2, "2023-12-30").standing, law::Standing::no_data);
  EXPECT_EQ(row(2, "2024-12-30").standing, law::Standing::not_reached);
  EXPECT_FALSE(row(2, "2024-12-30").is_unverified);
  EXPECT_EQ(row(2, "2025-06-30").standing, law::Standing::reached);
  EXPECT_EQ(base::to_text(*row(2, "2025-06-30").measured_on), "2024-12-31");
  EXPECT_TRUE(row(2, "2025-06-30").is_unverified);
}

}  // namespace
}  // namespace cassia::systems::oversight::tasks
