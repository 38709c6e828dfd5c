#include <gmock/gmock.h>

#include "journeys/access/access_zone_test.h"
#include "systems/access/proposals/refusals.h"
#include "systems/trade/lifts/refusals.h"

namespace cassia::journeys {
namespace {

// A pass with three operators; `wu` asks for the arm of lane 3.
class TwoPersons : public testing::Test {
 protected:
  TwoPersons() {
    zone.found();
    EXPECT_EQ(
        zone.give("chief", "zone",
                  AccessZone::registration("youyi_port", base::OrganisationKind::port_operator)),
        "");
    EXPECT_EQ(zone.give("chief", "zone",
                        AccessZone::person("head", "youyi_port", {grant("administrator")})),
              "");
    for (const char* const name : {"wu", "qin", "ma"}) {
      EXPECT_EQ(zone.give("head", "youyi_port",
                          AccessZone::person(name, "youyi_port", {grant("gate_operator")})),
                "");
    }
  }

  static lifts::EmergencyLift lift(const char* id = "L1") {
    return {.lift_id = *lifts::LiftId::parse(id),
            .pass = *lifts::PassId::parse("youyi"),
            .lane = "3",
            .reason = "smoke in the lane"};
  }
  // The id of the only proposal that waits.
  proposals::ProposalId waiting() const {
    for (const auto& [key, state] : zone.all_proposals()) {
      if (state.status == proposals::ProposalStatus::waiting) {
        return state.made.proposal;
      }
    }
    return {};
  }
  std::string confirm(std::string_view actor, std::string_view organisation = "youyi_port") {
    return zone.give(actor, organisation, proposals::ConfirmProposal{.proposal = waiting()});
  }

  AccessZone zone;
};

TEST_F(TwoPersons, TheFirstOnlyProposes) {
  EXPECT_EQ(zone.give("wu", "youyi_port", lift()), "");
  EXPECT_EQ(zone.lift_of("L1").phase, lifts::LiftPhase::none);
  const proposals::ProposalMade& made = zone.all_proposals().begin()->second.made;
  EXPECT_EQ(made.reason, "smoke in the lane");
  EXPECT_EQ(made.place, "youyi");
  EXPECT_EQ(made.subject, "trade.lifts/L1");
  ASSERT_EQ(zone.last_step.timers.size(), 1U);
  EXPECT_EQ(zone.last_step.timers.front().due, made.expires_at);
}

TEST_F(TwoPersons, TheSecondDecidesInTheSameCommit) {
  zone.give("wu", "youyi_port", lift());
  EXPECT_EQ(confirm("qin"), "");
  EXPECT_EQ(zone.last_step.events.size(), 2U) << "the agreement and what follows from it";
  EXPECT_EQ(zone.last_step.done_timers.size(), 1U);
  EXPECT_EQ(zone.lift_of("L1").lifted.lifted_by.text(), "wu");
  EXPECT_EQ(zone.lift_of("L1").lifted.confirmed_by.text(), "qin");
}

TEST_F(TwoPersons, NobodyIsTheSecondToOneself) {
  EXPECT_EQ(zone.give("wu", "youyi_port", lift()), "");
  EXPECT_EQ(confirm("wu"), proposals::kSamePerson.name());
  EXPECT_EQ(confirm("chief"), proposals::kSecondPersonElsewhere.name())
      << "a person of another organisation that acts for this one";
  EXPECT_EQ(confirm("chief", "zone"), proposals::kSecondPersonElsewhere.name());
  EXPECT_EQ(zone.lift_of("L1").phase, lifts::LiftPhase::none);
}

TEST_F(TwoPersons, ASubstituteOfTheFirstIsNoSecond) {
  const base::Date today = *base::Date::parse("2026-04-20");
  zone.give("wu", "youyi_port", lift());
  EXPECT_EQ(
      zone.give(
          "wu", "youyi_port",
          users::SetAbsence{
              .user = user_id("wu"), .from = today, .until = today, .substitute = user_id("qin")}),
      "");
  EXPECT_EQ(confirm("qin"), proposals::kSecondPersonIsSubstitute.name());
  EXPECT_EQ(confirm("ma"), "");
}

TEST_F(TwoPersons, WhoIsGoneIsNoFirst) {
  zone.give("wu", "youyi_port", lift());
  EXPECT_EQ(zone.give("head", "youyi_port", users::DeactivateUser{.user = user_id("wu")}), "");
  EXPECT_EQ(confirm("qin"), proposals::kFirstPersonGone.name());
}

TEST_F(TwoPersons, WhatWouldBeRefusedIsNotProposed) {
  lifts::EmergencyLift elsewhere = lift();
  elsewhere.pass = *lifts::PassId::parse("puzhai");
  EXPECT_EQ(zone.give("wu", "youyi_port", elsewhere), lifts::kNotAtTheLane.name());
  EXPECT_TRUE(zone.all_proposals().empty());
}

TEST_F(TwoPersons, TheSameDecisionIsTheSameProposal) {
  EXPECT_EQ(zone.give("wu", "youyi_port", lift()), "");
  EXPECT_EQ(zone.give("qin", "youyi_port", lift()), proposals::kProposalWaits.name());
  EXPECT_EQ(zone.give("qin", "youyi_port",
                      proposals::DeclineProposal{.proposal = waiting(), .reason = "no smoke"}),
            "");
  EXPECT_EQ(zone.last_step.done_timers.size(), 1U);
  EXPECT_EQ(zone.give("qin", "youyi_port", lift()), "") << "a second round, by another";
  EXPECT_EQ(confirm("wu"), "") << "who was the first before may be the second now";
  EXPECT_EQ(zone.all_proposals().size(), 1U);
}

TEST_F(TwoPersons, WhatNobodyConfirmsIsOver) {
  zone.give("wu", "youyi_port", lift());
  const Timer timer = zone.last_step.timers.front();
  zone.now = timer.due;
  EXPECT_EQ(confirm("qin"), proposals::kProposalExpired.name());
  EXPECT_EQ(zone.give("clock", "zone", timer.command), "");
  EXPECT_EQ(zone.all_proposals().begin()->second.status, proposals::ProposalStatus::expired);
  EXPECT_EQ(zone.give("wu", "youyi_port",
                      proposals::ConfirmProposal{.proposal = *proposals::ProposalId::parse("P")}),
            proposals::kProposalUnknown.name());
}

}  // namespace
}  // namespace cassia::journeys
