#include <gtest/gtest.h>

#include <random>

#include "systems/access/proposals/proposals.h"
#include "tests/support/law_folder.h"

namespace cassia::systems::access::proposals {

namespace {

const ProposalId kProposal = *ProposalId::parse("P1");

Command some_command(std::mt19937& random) {
  switch (random() % 4) {
    case 0:
      return Propose{.proposal = kProposal, .decision = "emergency_lift"};
    case 1:
      return Confirm{.proposal = kProposal,
                     .subject_version = static_cast<std::int64_t>(random() % 2)};
    case 2:
      return DeclineProposal{.proposal = kProposal, .reason = random() % 2 == 0 ? "no" : ""};
    default:
      return ExpireProposal{.proposal = kProposal,
                            .round = static_cast<std::int64_t>(random() % 3 + 1)};
  }
}

}  // namespace

// Whatever three persons of two organisations do, in whatever order and time: nothing is confirmed
// by who proposed it, from elsewhere, too late, on another version, or twice.
TEST(Proposals, NothingIsDecidedByOnePerson) {
  std::mt19937 random(20260420);
  std::size_t confirmed = 0;
  for (int walk = 0; walk < 300; ++walk) {
    State state;
    base::Instant now = *base::Instant::parse("2026-04-20T01:00:00Z");
    for (int turn = 0; turn < 40; ++turn) {
      now = now + std::chrono::minutes(random() % 6);
      const base::Context context{
          .actor = *base::ActorId::parse(std::string(1, static_cast<char>('a' + random() % 3))),
          .on_behalf_of = *base::OrganisationId::parse(random() % 4 == 0 ? "zone" : "youyi_port"),
          .occurred_at = now,
          .received_at = now,
          .decided_at = now};
      const State before = state;
      const auto events = decide(state, some_command(random), context, tests::real_law());
      for (const Event& event : events ? *events : std::vector<Event>{}) {
        state = apply(std::move(state), event);
        if (const auto* const agreed = std::get_if<ProposalConfirmed>(&event)) {
          ++confirmed;
          EXPECT_EQ(before.status, ProposalStatus::waiting);
          EXPECT_EQ(agreed->proposed_by, before.made.by);
          EXPECT_NE(agreed->by, agreed->proposed_by);
          EXPECT_EQ(before.made.organisation, context.on_behalf_of);
          EXPECT_LT(now, before.made.expires_at);
        }
      }
    }
  }
  EXPECT_GT(confirmed, 100U) << "the walk has to reach what it is about";
}

}  // namespace cassia::systems::access::proposals
