#include "journeys/journeys.h"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include "journeys/quote.h"
#include "journeys/refusals.h"
#include "journeys/small_zone_test.h"

namespace cassia::journeys {
namespace {

TEST(Journeys, LodgeInOneRoundAndReleaseInTwo) {
  SmallZone zone;
  prepare(zone, 1000);
  ASSERT_EQ(zone.give(lodging("D1", 1000), "trader"), "");
  EXPECT_EQ(zone.rounds(), 1) << "the command names every stream";
  EXPECT_EQ(zone.last().events.size(), 3U) << "proof, declaration, account";
  EXPECT_EQ(accounts::held_of(zone.account_of("trader")).minor(), 270'000);
  ASSERT_EQ(
      zone.give(ReleaseConsignment{.declaration_id = *declarations::DeclarationId::parse("D1")},
                "youyi_customs"),
      "");
  EXPECT_EQ(zone.rounds(), 2) << "the declaration names the account and the batch";
  EXPECT_EQ(accounts::held_of(zone.account_of("trader")).minor(), 0);
  EXPECT_EQ(accounts::balance_of(zone.account_of("trader")).minor(), 99'730'000);
  EXPECT_EQ(zone.batch_of("B-D1").released.size(), 1U);
}

TEST(Journeys, LeaveNothingBehindWhenOneDeskRefuses) {
  SmallZone zone;
  prepare(zone, 1000);
  LodgeConsignment dear = lodging("D1", 1000);
  dear.consignment.lines.front().goods.price = base::Money::of_minor(100'000'000'00);
  EXPECT_EQ(zone.give(dear, "trader"), "balance_insufficient");
  EXPECT_EQ(*preference::remaining(zone.proof_of("acfta.E1"), 1), kilograms(1000));
  EXPECT_EQ(zone.declaration_of("D1").phase, declarations::DeclarationPhase::none);
}

TEST(Journeys, GiveEverythingBackOnCancelling) {
  SmallZone zone;
  prepare(zone, 1000);
  ASSERT_EQ(zone.give(lodging("D1", 600), "trader"), "");
  EXPECT_EQ(*preference::remaining(zone.proof_of("acfta.E1"), 1), kilograms(400));
  ASSERT_EQ(zone.give(CancelConsignment{.declaration_id = *declarations::DeclarationId::parse("D1"),
                                        .reason = "no truck"},
                      "trader"),
            "");
  EXPECT_EQ(*preference::remaining(zone.proof_of("acfta.E1"), 1), kilograms(1000));
  EXPECT_EQ(accounts::held_of(zone.account_of("trader")).minor(), 0);
}

TEST(Journeys, SetATimerForASecurityAndDropItWhenProved) {
  SmallZone zone;
  prepare(zone, 1000);
  LodgeConsignment open = lodging("D1", 600);
  open.consignment.lines.front().claim->route.kind = preference::RouteKind::unknown;
  open.consignment.lines.front().claim->is_guarantee_offered = true;
  ASSERT_EQ(zone.give(open, "trader"), "");
  ASSERT_EQ(zone.last().timers.size(), 1U);
  EXPECT_EQ(zone.last().timers.front().id, "security.D1.1");
  ASSERT_EQ(
      zone.give(SupplyEvidence{.declaration_id = *declarations::DeclarationId::parse("D1"),
                               .line_no = 1,
                               .route = preference::Route{.kind = preference::RouteKind::direct}},
                "trader"),
      "");
  EXPECT_EQ(zone.last().done_timers, std::vector<std::string>{"security.D1.1"});
}

TEST(Journeys, QuoteWithoutChangingAnything) {
  SmallZone zone;
  prepare(zone, 1000);
  ASSERT_EQ(zone.give(lodging("D0", 1), "trader"), "");  // loads the streams
  const base::Instant now = *base::Instant::parse("2026-04-20T01:00:00Z");
  const base::Context context{.actor = *base::ActorId::parse("someone"),
                              .on_behalf_of = trader(),
                              .occurred_at = now,
                              .received_at = now,
                              .decided_at = now};
  LodgeConsignment asked = lodging("D0", 100);
  const auto quoted = quote(asked, zone, context, tests::real_law());
  ASSERT_TRUE(quoted) << base::to_text(quoted.error());
  ASSERT_TRUE(quoted->refusal) << "the number is taken";
  ASSERT_EQ(quoted->lines.size(), 1U);
  EXPECT_EQ(engines::duty::best_regime(quoted->lines.front().taxes)->id, "acfta");
  EXPECT_EQ(quoted->lines.front().claim->verdict, preference::Verdict::granted);
  EXPECT_EQ(*preference::remaining(zone.proof_of("acfta.E1"), 1), kilograms(999));
}

TEST(Journeys, NameWhatALateProofLacks) {
  // The scenario `waiver` provokes kProofNumberNeeded, kProofCoversPart, kLateProofInsufficient;
  // `back_to_back` kBackToBackNotAllocated and kOriginalQuotedWrongly. Here: each has a sentence in
  // every language.
  for (const base::RefusalCode code : {kProofNumberNeeded, kProofCoversPart, kLateProofInsufficient,
                                       kBackToBackNotAllocated, kOriginalQuotedWrongly}) {
    EXPECT_NE(tests::real_law().messages().find(code.name()), nullptr) << code.name();
  }
}

// Money and certified quantity are conserved whatever is lodged, released and cancelled.
RC_GTEST_PROP(JourneysProperty, MoneyAndQuantityAreConserved, ()) {
  SmallZone zone;
  prepare(zone, 5000);
  std::int64_t next = 0;
  for (int i = 0; i < 12; ++i) {
    const auto which = *rc::gen::inRange<std::int64_t>(0, next + 1);
    const auto id = *declarations::DeclarationId::parse("D" + std::to_string(which));
    switch (*rc::gen::inRange(0, 4)) {
      case 0:
        zone.give(ReleaseConsignment{.declaration_id = id}, "youyi_customs");
        break;
      case 1:
        zone.give(CancelConsignment{.declaration_id = id, .reason = "x"}, "trader");
        break;
      default:
        zone.give(lodging("D" + std::to_string(next++), *rc::gen::inRange<std::int64_t>(1, 3000)),
                  "trader");
    }
  }
  base::Money open_tax = base::Money::of_minor(0);
  base::Money paid = base::Money::of_minor(0);
  base::Quantity claimed = kilograms(0);
  for (std::int64_t i = 0; i < next; ++i) {
    const auto& declaration = zone.declaration_of("D" + std::to_string(i));
    if (declaration.phase == declarations::DeclarationPhase::none ||
        declaration.phase == declarations::DeclarationPhase::cancelled) {
      continue;
    }
    paid += declaration.tax_paid;
    open_tax += declaration.assessment.tax - declaration.tax_paid;
    for (const auto& claim : declaration.content.claims) {
      claimed += claim.granted;
    }
  }
  RC_ASSERT(accounts::held_of(zone.account_of("trader")) == open_tax);
  RC_ASSERT(accounts::balance_of(zone.account_of("trader")) + paid ==
            base::Money::of_minor(1'000'000'00));
  RC_ASSERT(*preference::remaining(zone.proof_of("acfta.E1"), 1) + claimed == kilograms(5000));
}

}  // namespace
}  // namespace cassia::journeys
