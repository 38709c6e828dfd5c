#include "systems/access/proposals/proposals.h"

#include <gtest/gtest.h>

#include "systems/access/proposals/refusals.h"
#include "tests/support/law_folder.h"

namespace cassia::systems::access::proposals {

namespace {

const ProposalId kId = *ProposalId::parse("P1");

Propose lift() {
  return {.proposal = kId,
          .decision = "emergency_lift",
          .command = "emergency_lift",
          .content = R"({"reason":"fire"})",
          .subject = "trade.lifts/L1",
          .subject_version = 0,
          .place = "youyi",
          .reason = "fire"};
}

struct Desk {
  // The code of the refusal, or the number of events.
  std::string give(const Command& command, std::string_view actor,
                   std::string_view organisation = "youyi_port") {
    auto events = decide(state, command,
                         {.actor = *base::ActorId::parse(actor),
                          .on_behalf_of = *base::OrganisationId::parse(organisation),
                          .occurred_at = now,
                          .received_at = now,
                          .decided_at = now},
                         tests::real_law());
    if (!events) {
      refusal = events.error();
      return std::string(events.error().code.name());
    }
    for (const Event& event : *events) {
      state = apply(std::move(state), event);
      row = std::get<ProposalRow>(views(event, state).at(0));
    }
    return std::to_string(events->size());
  }
  void wait(std::chrono::minutes time) { now = now + time; }

  base::Instant now = *base::Instant::parse("2026-04-20T01:00:00Z");
  base::Refusal refusal = {.code = kProposalUnknown};
  State state;
  ProposalRow row;
};

TEST(Proposals, ASecondPersonMakesTheDecision) {
  Desk desk;
  EXPECT_EQ(desk.give(lift(), "wu"), "1");
  EXPECT_EQ(desk.row.status, ProposalStatus::waiting);
  EXPECT_EQ(desk.row.proposed_by, "wu");
  EXPECT_EQ(desk.row.expires_at, desk.now + std::chrono::minutes(10));
  EXPECT_FALSE(desk.row.ended_at);
  EXPECT_EQ(desk.give(Confirm{.proposal = kId}, "qin"), "1");
  EXPECT_EQ(desk.row.status, ProposalStatus::confirmed);
  EXPECT_EQ(desk.row.ended_by, "qin");
  EXPECT_EQ(desk.give(Confirm{.proposal = kId}, "ma"), kProposalEnded.name());
}

TEST(Proposals, OnePersonIsNotTwo) {
  Desk desk;
  EXPECT_EQ(desk.give(Confirm{.proposal = kId}, "qin"), kProposalUnknown.name());
  desk.give(lift(), "wu");
  EXPECT_EQ(desk.give(Confirm{.proposal = kId}, "wu"), kSamePerson.name());
  EXPECT_EQ(desk.refusal.citation.clause, "emergency_lift");
  EXPECT_EQ(desk.give(Confirm{.proposal = kId}, "qin", "puzhai_port"),
            kSecondPersonElsewhere.name());
  EXPECT_EQ(desk.give(Confirm{.proposal = kId, .bond = Bond::other_organisation}, "qin"),
            kSecondPersonElsewhere.name());
  EXPECT_EQ(desk.give(Confirm{.proposal = kId, .bond = Bond::substitute}, "qin"),
            kSecondPersonIsSubstitute.name());
  EXPECT_EQ(desk.give(Confirm{.proposal = kId, .bond = Bond::first_is_gone}, "qin"),
            kFirstPersonGone.name());
  EXPECT_EQ(desk.row.status, ProposalStatus::waiting);
}

TEST(Proposals, WhatChangedMeanwhileIsProposedAnew) {
  Desk desk;
  desk.give(lift(), "wu");
  EXPECT_EQ(desk.give(Confirm{.proposal = kId, .subject_version = 1}, "qin"),
            kProposalStale.name());
}

TEST(Proposals, WaitForAWhileOnly) {
  Desk desk;
  desk.give(lift(), "wu");
  EXPECT_EQ(desk.give(lift(), "qin"), kProposalWaits.name());
  desk.wait(std::chrono::minutes(9));
  EXPECT_EQ(desk.give(ExpireProposal{.proposal = kId}, "clock"), "0") << "it is not over yet";
  desk.wait(std::chrono::minutes(1));
  EXPECT_EQ(desk.give(Confirm{.proposal = kId}, "qin"), kProposalExpired.name());
  EXPECT_EQ(desk.give(ExpireProposal{.proposal = kId}, "clock"), "1");
  EXPECT_EQ(desk.row.status, ProposalStatus::expired);
  EXPECT_EQ(desk.give(lift(), "qin"), "1") << "a second round";
  EXPECT_EQ(desk.state.made.round, 2);
  desk.wait(std::chrono::minutes(10));
  EXPECT_EQ(desk.give(ExpireProposal{.proposal = kId, .round = 1}, "clock"), "0")
      << "the timer of the first round says nothing about the second";
}

TEST(Proposals, AreDeclinedWithAReasonOrWithdrawn) {
  Desk desk;
  desk.give(lift(), "wu");
  EXPECT_EQ(desk.give(DeclineProposal{.proposal = kId}, "qin"), kDeclineReasonMissing.name());
  EXPECT_EQ(desk.give(DeclineProposal{.proposal = kId, .reason = "no fire"}, "qin", "zone"),
            kSecondPersonElsewhere.name());
  EXPECT_EQ(desk.give(DeclineProposal{.proposal = kId, .reason = "no fire"}, "qin"), "1");
  EXPECT_EQ(desk.row.status, ProposalStatus::declined);
  EXPECT_EQ(desk.row.decline_reason, "no fire");
  desk.give(lift(), "wu");
  EXPECT_EQ(desk.give(DeclineProposal{.proposal = kId}, "wu"), "1");
  EXPECT_EQ(desk.row.status, ProposalStatus::withdrawn);
}

TEST(Proposals, LawSaysWhatTwoPersonsDecide) {
  const Desk desk;
  const base::Context context{.actor = {},
                              .on_behalf_of = {},
                              .occurred_at = desk.now,
                              .received_at = desk.now,
                              .decided_at = desk.now};
  EXPECT_TRUE(*needs_two_persons("lift_control.inspection", context, tests::real_law()));
  EXPECT_FALSE(*needs_two_persons("lift_control.licence", context, tests::real_law()));
}

}  // namespace
}  // namespace cassia::systems::access::proposals
