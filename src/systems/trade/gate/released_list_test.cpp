#include "systems/trade/gate/released_list.h"

#include <rapidcheck/gtest.h>

#include "systems/trade/gate/gate_scene_test.h"

namespace cassia::systems::trade::gate {
namespace {

ListPeriod period_from(std::string_view from) {
  return {.from = time(from), .until = time(from) + std::chrono::hours(4)};
}

std::vector<ListedVehicle> listed(const Play& play, std::string_view from) {
  const auto made = listed_vehicles(play.state, period_from(from), tests::real_law());
  EXPECT_TRUE(made.has_value());
  return made ? *made : std::vector<ListedVehicle>();
}

constexpr std::string_view kMorning = "2026-03-18T08:00:00+08:00";

TEST(ReleasedList, HasAReleasedVehicleFromEarlyArrivalUntilItsSlotIsMissed) {
  Play play;
  play.released();
  const auto made = listed(play, kMorning);
  ASSERT_EQ(made.size(), 1U);
  EXPECT_EQ(made[0], (ListedVehicle{.plate = kTruck,
                                    .batch_no = id<BatchId>(kBatch),
                                    .container_no = "CXRU1234567",
                                    .lock_no = "L-77",
                                    .opens_at = time("2026-03-18T09:30:00+08:00"),
                                    .closes_at = time("2026-03-18T11:30:00+08:00")}));
}

TEST(ReleasedList, HasNothingThatIsNotReleasedOrNotDue) {
  Play play;
  EXPECT_TRUE(listed(play, kMorning).empty());
  play.prepared();
  EXPECT_TRUE(listed(play, kMorning).empty()) << "goods are not released";
  play.refusal_of(open_for());
  EXPECT_EQ(listed(play, kMorning).size(), 1U);
  EXPECT_TRUE(listed(play, "2026-03-18T05:30:00+08:00").empty()) << "comes after the list expired";
  EXPECT_TRUE(listed(play, "2026-03-18T11:30:00+08:00").empty()) << "its slot is missed";
  play.at("2026-03-18T08:00:00+08:00").by("huaxin_transport");
  EXPECT_EQ(play.refusal_of(CancelAppointment{.batch_no = id<BatchId>(kBatch), .reason = "rain"}),
            "");
  EXPECT_TRUE(listed(play, kMorning).empty()) << "cancelled";
}

TEST(ReleasedList, KnowsWhoIsInsideAndWhoHasLeft) {
  Play play;
  play.released();
  play.refusal_of(arrival("g1"));
  const auto inside = listed(play, "2026-03-18T10:10:00+08:00");
  ASSERT_EQ(inside.size(), 1U);
  EXPECT_TRUE(inside[0].is_inside);
  play.at("2026-03-18T10:20:00+08:00").refusal_of(leaving("g2"));
  EXPECT_TRUE(listed(play, "2026-03-18T10:30:00+08:00").empty());
}

TEST(ReleasedList, IsRedForAHoldThatAnOfficerHasToClear) {
  Play play;
  play.released();
  Arrive broken = arrival("g1");
  broken.lock_state = LockState::broken;
  play.refusal_of(broken);
  const auto made = listed(play, "2026-03-18T10:10:00+08:00");
  ASSERT_EQ(made.size(), 1U);
  EXPECT_EQ(made[0].reason, GateReason::lock_broken);
}

TEST(ReleasedList, IsGreenAgainOnceTheGoodsAreReleased) {
  Play play;
  play.prepared();
  play.refusal_of(arrival("g1"));
  play.refusal_of(open_for());
  const auto made = listed(play, "2026-03-18T10:10:00+08:00");
  ASSERT_EQ(made.size(), 1U);
  EXPECT_EQ(made[0].reason, GateReason::none);
}

// At every moment of the period the list says of a vehicle what the lane decides on a reading that
// agrees with the manifest.
RC_GTEST_PROP(ReleasedList, SaysWhatTheLaneWouldDecide, ()) {
  Play play;
  play.released();
  const auto minutes = *rc::gen::inRange<std::int64_t>(0, 240);
  const ListedVehicle vehicle = listed(play, kMorning).at(0);
  const base::Instant at = time(kMorning) + std::chrono::minutes(minutes);
  play.at(base::to_text(at));
  const bool is_green = vehicle.opens_at <= at && at <= vehicle.closes_at;
  const auto decided = play.give(arrival("g1"));
  RC_ASSERT(decided.has_value());
  RC_ASSERT(std::holds_alternative<VehiclePassed>(decided->back()) == is_green);
}

}  // namespace
}  // namespace cassia::systems::trade::gate
