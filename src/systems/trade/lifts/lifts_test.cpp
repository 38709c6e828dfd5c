#include "systems/trade/lifts/lifts.h"

#include <gtest/gtest.h>

#include "systems/trade/lifts/refusals.h"
#include "tests/support/law_folder.h"

namespace cassia::systems::trade::lifts {

namespace {

const LiftId kId = *LiftId::parse("L1");

Lift lift() {
  return {.lift_id = kId,
          .asked = {.lift_id = kId,
                    .pass = *PassId::parse("youyi"),
                    .lane = "3",
                    .reason = "smoke in the lane",
                    .plate = "桂F12345",
                    .batch_no = *BatchId::parse("B1")},
          .confirmed_by = *base::ActorId::parse("qin")};
}

struct Desk {
  // The code of the refusal, or nothing.
  std::string give(const Command& command, std::string_view actor, std::string_view organisation) {
    const base::Instant now = *base::Instant::parse("2026-04-20T01:00:00Z");
    auto events = decide(state, command,
                         {.actor = *base::ActorId::parse(actor),
                          .on_behalf_of = *base::OrganisationId::parse(organisation),
                          .occurred_at = now,
                          .received_at = now,
                          .decided_at = now},
                         tests::real_law());
    if (!events) {
      return std::string(events.error().code.name());
    }
    for (const Event& event : *events) {
      state = apply(std::move(state), event);
      row = std::get<EmergencyLiftRow>(views(event, state).at(0));
    }
    return "";
  }
  State state;
  EmergencyLiftRow row;
};

TEST(Lifts, NameBothPersonsAndOpenACase) {
  Desk desk;
  EXPECT_EQ(desk.give(lift(), "wu", "youyi_port"), "");
  EXPECT_EQ(desk.row.lifted_by, "wu");
  EXPECT_EQ(desk.row.confirmed_by, "qin");
  EXPECT_EQ(desk.row.phase, LiftPhase::lifted);
  EXPECT_EQ(desk.row.review_by, *base::Instant::parse("2026-04-21T01:00:00Z"));
  EXPECT_EQ(desk.row.plate, "桂F12345");
  EXPECT_EQ(desk.row.batch_no, "B1");
  EXPECT_EQ(desk.give(lift(), "wu", "youyi_port"), kLiftExists.name());
}

TEST(Lifts, NeedALaneAReasonAndSomebodyWhoStandsThere) {
  Desk desk;
  Lift without_reason = lift();
  without_reason.asked.reason = "";
  EXPECT_EQ(desk.give(without_reason, "wu", "youyi_port"), kLiftFieldMissing.name());
  Lift endless = lift();
  endless.asked.reason = std::string(1001, 'x');
  EXPECT_EQ(desk.give(endless, "wu", "youyi_port"), kLiftTextTooLong.name());
  EXPECT_EQ(desk.give(lift(), "wu", "puzhai_port"), kNotAtTheLane.name());
  EXPECT_EQ(desk.state.phase, LiftPhase::none);
  for (const char* const organisation : {"youyi_port", "youyi_border_police", "youyi_customs"}) {
    EXPECT_EQ(Desk().give(lift(), "wu", organisation), "") << organisation;
  }
}

TEST(Lifts, NeedNoVehicle) {
  Desk desk;
  Lift alone = lift();
  alone.asked.plate = "";
  alone.asked.batch_no.reset();
  EXPECT_EQ(desk.give(alone, "wu", "youyi_port"), "");
  EXPECT_EQ(desk.row.batch_no, "");
}

TEST(Lifts, AreLookedIntoByCustomsOnce) {
  const ReviewLift review{.lift_id = kId, .finding = "cable fire, nobody passed"};
  Desk desk;
  EXPECT_EQ(desk.give(review, "zhou", "youyi_customs"), kLiftUnknown.name());
  desk.give(lift(), "wu", "youyi_port");
  EXPECT_EQ(desk.give(review, "zhou", "youyi_port"), kNotTheReviewer.name());
  EXPECT_EQ(desk.give(review, "qin", "youyi_customs"), kReviewerWasThere.name());
  EXPECT_EQ(desk.give(ReviewLift{.lift_id = kId}, "zhou", "youyi_customs"),
            kLiftFieldMissing.name());
  EXPECT_EQ(desk.give(review, "zhou", "youyi_customs"), "");
  EXPECT_EQ(desk.row.phase, LiftPhase::reviewed);
  EXPECT_EQ(desk.row.reviewed_by, "zhou");
  EXPECT_TRUE(desk.state.review.is_in_time);
  EXPECT_EQ(desk.give(review, "zhou", "youyi_customs"), kLiftReviewed.name());
}

}  // namespace
}  // namespace cassia::systems::trade::lifts
