#include <algorithm>
#include <map>

#include "systems/trade/gate/gate_scene_test.h"
#include "systems/trade/gate/opening_hours.h"

namespace cassia::systems::trade::gate {

namespace {

std::vector<Slot> slots_on(std::string_view date, LaneClass lane_class = LaneClass::manned) {
  return offered_slots({.date = day(date), .pass = id<PassId>("youyi"), .lane_class = lane_class},
                       tests::real_law())
      .value();
}

std::map<SlotStanding, int> counted(const std::vector<Slot>& slots) {
  std::map<SlotStanding, int> counts;
  for (const Slot& slot : slots) {
    ++counts[slot.standing];
  }
  return counts;
}

using Counts = std::map<SlotStanding, int>;

TEST(GateSlots, FollowTheOpeningHoursOfTheLaneClass) {
  EXPECT_EQ(counted(slots_on("2026-03-18")),
            (Counts{{SlotStanding::offered, 24}, {SlotStanding::closed_hours_cn, 24}}));
  EXPECT_EQ(counted(slots_on("2026-03-18", LaneClass::fast_record)),
            (Counts{{SlotStanding::offered, 30}, {SlotStanding::closed_hours_cn, 18}}));
  EXPECT_EQ(counted(slots_on("2026-03-18", LaneClass::unmanned)),
            (Counts{{SlotStanding::offered, 48}}));
}

TEST(GateSlots, FirstAndLastSlotTouchTheHours) {
  const auto slots = slots_on("2026-03-18");
  const auto is_offered = [](const Slot& slot) { return slot.standing == SlotStanding::offered; };
  const auto first = std::ranges::find_if(slots, is_offered);
  ASSERT_NE(first, slots.end());
  EXPECT_EQ(first->from, time("2026-03-18T08:00:00+08:00"));
  EXPECT_EQ((first + 23)->to, time("2026-03-18T20:00:00+08:00"));
}

// Brief 10, example 22. The first half hours of 2 September in China are still 1 September in
// Viet Nam, which is a holiday as well; the first of 3 September are still 2 September there.
TEST(GateSlots, NoneAreOfferedWhileTheVietnameseSideIsOnHoliday) {
  EXPECT_EQ(counted(slots_on("2026-09-02", LaneClass::unmanned)),
            (Counts{{SlotStanding::holiday_vn, 48}}));
  EXPECT_EQ(counted(slots_on("2026-09-03", LaneClass::unmanned)),
            (Counts{{SlotStanding::holiday_vn, 2}, {SlotStanding::offered, 46}}));
}

TEST(GateSlots, NoneAreOfferedWhileTheChineseSideIsOnHoliday) {
  EXPECT_EQ(counted(slots_on("2026-10-01")), (Counts{{SlotStanding::holiday_cn, 48}}));
}

TEST(GateSlots, WeekendsAreOpenUnlessTheLawSaysOtherwise) {
  EXPECT_EQ(counted(slots_on("2026-03-21"))[SlotStanding::offered], 24);
  auto texts = tests::law_folder_texts();
  const std::string path = "packages/10-smart-port/parameters.yaml";
  const auto file = std::ranges::find(texts, path, &law::LawText::path);
  ASSERT_NE(file, texts.end());
  const auto place = file->text.find("\"yes\"", file->text.find("gate.youyi.is_open_on_weekends"));
  file->text.replace(place, 5, "\"no\"");
  const auto law = tests::law_with({*file});
  ASSERT_TRUE(law);
  const auto slots = offered_slots({.date = day("2026-03-21"), .pass = id<PassId>("youyi")}, *law);
  EXPECT_EQ(counted(*slots), (Counts{{SlotStanding::weekend, 48}}));
}

TEST(GateSlots, NoneAreOfferedForAYearWhoseHolidaysAreNotKnown) {
  EXPECT_EQ(counted(slots_on("2027-03-18")), (Counts{{SlotStanding::calendar_not_loaded, 48}}));
}

TEST(GateSlots, EveryRefusedSlotCitesItsSource) {
  for (const Slot& slot : slots_on("2026-09-02")) {
    EXPECT_NE(tests::real_law().find_clause(slot.citation), nullptr);
  }
}

TEST(GateSlots, RefusesAnUnknownPass) {
  const auto slots =
      offered_slots({.date = day("2026-03-18"), .pass = id<PassId>("Puzhai")}, tests::real_law());
  ASSERT_FALSE(slots);
  EXPECT_EQ(slots.error().code, kPassUnknown);
}

TEST(OpeningHours, AreSpansOfOneDay) {
  const auto spans = parse_opening_hours({"08:00-12:00", "13:30-24:00"}).value();
  EXPECT_TRUE(is_within({480, 720}, spans));
  EXPECT_FALSE(is_within({479, 500}, spans));
  EXPECT_FALSE(is_within({700, 820}, spans));
  EXPECT_FALSE(is_within({1430, 1450}, spans));  // closed after midnight
  const auto all_day = parse_opening_hours({"00:00-24:00"}).value();
  EXPECT_TRUE(is_within({1430, 1450}, all_day));
}

TEST(OpeningHours, RefuseWhatIsNoSpan) {
  for (const char* text : {"", "-", "08:00", "08:00-", "8:00-12:00", "08:00-08:00", "12:00-08:00",
                           "08:60-09:00", "08:00-24:01", "08:00 - 12:00", "0x:00-12:00"}) {
    const auto spans = parse_opening_hours({text});
    ASSERT_FALSE(spans) << text;
    EXPECT_EQ(spans.error().code, kHoursMalformed);
  }
}

}  // namespace

}  // namespace cassia::systems::trade::gate
