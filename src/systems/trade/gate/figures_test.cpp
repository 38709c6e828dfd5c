#include "systems/trade/gate/gate_scene_test.h"

namespace cassia::systems::trade::gate {

namespace {

const law::LawBook& book() { return tests::real_law(); }

// Brief 10, example 8.
TEST(GateFigures, AFilingIsValidForThreeDays) {
  const auto validity = filing_valid_to(time("2026-05-01T08:00:00+08:00"), book()).value();
  EXPECT_EQ(validity.valid_to, time("2026-05-04T08:00:00+08:00"));
  EXPECT_EQ(validity.hours.value, 72);
  EXPECT_FALSE(validity.hours.is_unverified);
}

TEST(GateFigures, AFilingWasValidForOneDayUnderTheOldRule) {
  const auto filed_at = time("2026-05-01T08:00:00+08:00");
  const auto by_rule = filing_valid_to(filed_at, day("2025-02-28"), book()).value();
  EXPECT_EQ(by_rule.valid_to, time("2026-05-02T08:00:00+08:00"));
  const auto then = filing_valid_to(time("2025-02-28T23:59:00+08:00"), book()).value();
  EXPECT_EQ(then.hours.value, 24);
}

TEST(GateFigures, TheDayOnWhichTheRuleChangedIsUnverified) {
  const auto validity = filing_valid_to(time("2025-03-01T00:00:00+08:00"), book()).value();
  EXPECT_EQ(validity.hours.value, 72);
  EXPECT_TRUE(validity.hours.is_unverified);
}

// Brief 10, example 9.
TEST(GateFigures, LanesFollowFromArrivalsAndServiceTime) {
  struct Case {
    std::int64_t service_seconds;
    std::int64_t lanes;
    std::int64_t load_hundredths;
  };
  for (const Case& it : {Case{60, 5, 458}, Case{40, 4, 306}, Case{15, 2, 115}}) {
    const auto plan =
        lanes_needed({.arrivals_per_hour = 220, .service_seconds = it.service_seconds},
                     day("2026-03-18"), book())
            .value();
    EXPECT_EQ(plan.lanes, it.lanes) << it.service_seconds;
    EXPECT_EQ(plan.load_hundredths, it.load_hundredths) << it.service_seconds;
  }
}

TEST(GateFigures, AFullHourAtTheLimitNeedsNoFurtherLane) {
  const auto on = day("2026-03-18");
  // 48 x 60 / 3600 / 0.8 = 1 exactly.
  EXPECT_EQ(lanes_needed({.arrivals_per_hour = 48, .service_seconds = 60}, on, book())->lanes, 1);
  EXPECT_EQ(lanes_needed({.arrivals_per_hour = 49, .service_seconds = 60}, on, book())->lanes, 2);
  EXPECT_EQ(lanes_needed({.arrivals_per_hour = 0, .service_seconds = 60}, on, book())->lanes, 0);
}

TEST(GateFigures, RefusesAFlowThatNobodyCanPlanFor) {
  const auto on = day("2026-03-18");
  for (const LaneFlow& flow : {LaneFlow{-1, 60}, LaneFlow{220, 0}, LaneFlow{220, 86'401},
                               LaneFlow{1'000'001, 60}, LaneFlow{220, INT64_MAX}}) {
    const auto plan = lanes_needed(flow, on, book());
    ASSERT_FALSE(plan);
    EXPECT_EQ(plan.error().code, kFlowOutOfRange);
  }
}

TEST(GateFigures, ADifferenceIsPrintedWithTwoDecimals) {
  EXPECT_EQ(print_difference(33'155), "+3.32 %");
  EXPECT_EQ(print_difference(-33'155), "-3.32 %");
  EXPECT_EQ(print_difference(-500), "-0.05 %");
  EXPECT_EQ(print_difference(0), "0.00 %");
  EXPECT_EQ(print_difference(49), "0.00 %");
}

}  // namespace

}  // namespace cassia::systems::trade::gate
