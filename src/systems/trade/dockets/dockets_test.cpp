#include "systems/trade/dockets/dockets.h"

#include <gtest/gtest.h>

#include "systems/trade/dockets/refusals.h"
#include "tests/support/law_folder.h"

namespace cassia::systems::trade::dockets {

namespace {

const base::ActorId kOfficer = *base::ActorId::parse("wei");

CaseId case_id(int number) { return *CaseId::parse("D" + std::to_string(number)); }

struct Desk {
  // The code of the refusal, or the number of events.
  std::string give(const Command& command) {
    const base::Instant now = *base::Instant::parse("2026-04-20T01:00:00Z");
    auto events = decide(state, command,
                         {.actor = kOfficer,
                          .on_behalf_of = *base::OrganisationId::parse("youyi_customs"),
                          .occurred_at = now,
                          .received_at = now,
                          .decided_at = now},
                         tests::real_law());
    if (!events) {
      return std::string(events.error().code.name());
    }
    for (const Event& event : *events) {
      state = apply(std::move(state), event);
      row = std::get<DocketRow>(views(event, state).at(0));
    }
    return std::to_string(events->size());
  }
  std::string enter(int number) {
    return give(EnterCase{.officer = kOfficer,
                          .organisation = *base::OrganisationId::parse("youyi_customs"),
                          .case_id = case_id(number)});
  }
  std::string leave(int number) {
    return give(LeaveCase{.officer = kOfficer, .case_id = case_id(number)});
  }
  State state;
  DocketRow row;
};

TEST(Dockets, CountWhatAnOfficerHolds) {
  Desk desk;
  EXPECT_EQ(desk.enter(1), "1");
  EXPECT_EQ(desk.enter(1), "0") << "it is held already";
  EXPECT_EQ(desk.enter(2), "1");
  EXPECT_EQ(desk.row.open_cases, 2);
  EXPECT_TRUE(desk.row.oldest_since);
  EXPECT_EQ(desk.leave(1), "1");
  EXPECT_EQ(desk.leave(1), "0");
  EXPECT_EQ(desk.leave(2), "1");
  EXPECT_EQ(desk.row.open_cases, 0);
  EXPECT_EQ(desk.row.left_cases, 2);
  EXPECT_FALSE(desk.row.oldest_since);
}

TEST(Dockets, HaveALimit) {
  Desk desk;
  for (int number = 0; number < 200; ++number) {
    ASSERT_EQ(desk.enter(number), "1");
  }
  EXPECT_EQ(desk.enter(200), kDocketFull.name());
  desk.leave(0);
  EXPECT_EQ(desk.enter(200), "1");
}

}  // namespace
}  // namespace cassia::systems::trade::dockets
