#include "journeys/origin_exchange/origin_exchange.h"

#include <gtest/gtest.h>

#include "journeys/access/access_zone_test.h"
#include "journeys/quote.h"
#include "journeys/refusals.h"
#include "journeys/small_zone_test.h"
#include "journeys/stream_names.h"
#include "systems/treaty/origin_exchange/refusals.h"

namespace cassia::journeys {
namespace {

constexpr const char* kCopy = "vn.acfta.E1";

origin_exchange::RegisterOriginPartner viet_nam() {
  return {.partner = *origin_exchange::PartnerId::parse("vn"),
          .terms = {.authority = "VCCI",
                    .country = *base::CountryCode::parse("VN"),
                    .key = "k1",
                    .url = "https://vn.example/origin",
                    .agreements = {"acfta"}}};
}

// With money, the proof E1 of 1,000 kg, and Viet Nam as a partner.
void prepare_linked(SmallZone& zone) {
  prepare(zone, 1000);
  const auto partner = viet_nam();
  zone.exchange_of(partners_stream().key)
      .partners.push_back({.partner = partner.partner, .terms = partner.terms});
}

origin_exchange::ReceiveOriginMessage issued_abroad(std::int64_t certified_kilograms = 1000) {
  const auto proof = durian_proof("E1", certified_kilograms);
  return {.partner = *origin_exchange::PartnerId::parse("vn"),
          .message = *origin_exchange::MessageId::parse("m-1"),
          .country = *base::CountryCode::parse("VN"),
          .agreement = "acfta",
          .number = *origin_exchange::CopyNumber::parse("E1"),
          .version = 1,
          .digest = "a",
          .certificate = origin_exchange::ReceivedCertificate{
              .issuer = proof.issuer,
              .issue_date = proof.issue_date,
              .expires_on = *base::Date::parse("2027-04-10"),
              .exporter = proof.exporter,
              .consignee = "trader",
              .destination = *base::CountryCode::parse("CN"),
              .invoice_number = proof.invoice_number,
              .lines = {{.line_no = 1,
                         .hs_code = proof.lines.front().hs_code,
                         .goods_name = "durian",
                         .criterion = "WO",
                         .quantity = kilograms(certified_kilograms),
                         .country_of_origin = proof.origin}}}};
}

origin_exchange::ReceiveOriginMessage cancelled_abroad() {
  auto message = issued_abroad();
  message.message = *origin_exchange::MessageId::parse("m-2");
  message.kind = origin_exchange::MessageKind::cancelled;
  message.version = 2;
  message.digest = "b";
  message.certificate = {};
  message.reason = "issued by mistake";
  return message;
}

LodgeConsignment secured_lodging(const std::string& id) {
  LodgeConsignment lodge = lodging(id, 1000);
  lodge.consignment.lines.front().claim->is_guarantee_offered = true;
  return lodge;
}

// The comparison that the last step made.
origin_exchange::CopyCompared compared_in(const Step& step) {
  for (const StreamEvent& event : step.events) {
    if (const auto* const of_copy = std::get_if<origin_exchange::Event>(&event.event)) {
      if (const auto* const compared = std::get_if<origin_exchange::CopyCompared>(of_copy)) {
        return *compared;
      }
    }
  }
  ADD_FAILURE() << "nothing was compared";
  return {};
}

}  // namespace

TEST(OriginPartnerRegister, IsKeptByAdministratorsOfARegistrar) {
  AccessZone zone;
  zone.found();
  zone.found_trader("fruit", "li_wei");
  EXPECT_EQ(zone.give("li_wei", "fruit", viet_nam()), kOriginRegistrarNeeded.name());
  EXPECT_EQ(zone.give("someone", "zone", viet_nam()), kNotAnAdministrator.name());
  EXPECT_EQ(zone.give("chief", "zone", viet_nam()), "");
}

TEST(ElectronicCopy, IsComparedInTheStepOfTheClaim) {
  SmallZone zone;
  prepare_linked(zone);
  ASSERT_EQ(zone.give(issued_abroad(), "e_origin"), "");
  ASSERT_EQ(zone.give(lodging("D1", 1000), "trader"), "");
  EXPECT_EQ(zone.rounds(), 2) << "the proof names the partner";
  const auto compared = compared_in(zone.last());
  EXPECT_EQ(compared.outcome, origin_exchange::Outcome::match);
  EXPECT_EQ(compared.claimant, trader());
  EXPECT_EQ(compared.version, 1);
}

// What the claimant says of the copy itself counts only where nobody tells.
TEST(ElectronicCopy, SpeaksInsteadOfTheClaimant) {
  SmallZone zone;
  prepare_linked(zone);
  ASSERT_EQ(zone.give(issued_abroad(900), "e_origin"), "");
  LodgeConsignment lodge = lodging("D1", 1000);
  lodge.consignment.lines.front().claim->e_origin = preference::EOriginCopy::match;
  EXPECT_EQ(zone.give(lodge, "trader"), "claim_guarantee_missing");
  ASSERT_EQ(zone.give(secured_lodging("D1"), "trader"), "");
  EXPECT_EQ(compared_in(zone.last()).outcome, origin_exchange::Outcome::mismatch);
}

// A number that its issuer does not know is no better than one that differs: only against security,
// which ends once the copy has come.
TEST(ElectronicCopy, ThatIsAbsentIsAwaitedAgainstSecurity) {
  SmallZone zone;
  prepare_linked(zone);
  EXPECT_EQ(zone.give(lodging("D1", 1000), "trader"), "claim_guarantee_missing");
  ASSERT_EQ(zone.give(secured_lodging("D1"), "trader"), "");
  EXPECT_EQ(compared_in(zone.last()).outcome, origin_exchange::Outcome::absent);
  ASSERT_EQ(zone.last().timers.size(), 1U);
  const SupplyEvidence again{.declaration_id = *declarations::DeclarationId::parse("D1"),
                             .line_no = 1};
  EXPECT_EQ(zone.give(again, "trader"), "evidence_insufficient");
  ASSERT_EQ(zone.give(issued_abroad(), "e_origin"), "");
  EXPECT_EQ(zone.give(again, "trader"), "");
  EXPECT_EQ(compared_in(zone.last()).outcome, origin_exchange::Outcome::match);
  EXPECT_EQ(zone.last().done_timers, std::vector<std::string>{"security.D1.1"});
}

TEST(ElectronicCopy, IsAskedByAQuoteAsWell) {
  SmallZone zone;
  prepare_linked(zone);
  ASSERT_EQ(zone.give(secured_lodging("D0"), "trader"), "");  // loads the streams
  const base::Instant now = *base::Instant::parse("2026-04-20T01:00:00Z");
  const base::Context context{.actor = *base::ActorId::parse("someone"),
                              .on_behalf_of = trader(),
                              .occurred_at = now,
                              .received_at = now,
                              .decided_at = now};
  const auto asked = secured_lodging("D0");
  EXPECT_EQ(quote_streams(asked, zone),
            std::vector{copy_stream(viet_nam().partner, "acfta", "E1")});
  const auto quoted = quote(asked, zone, context, tests::real_law());
  ASSERT_TRUE(quoted) << base::to_text(quoted.error());
  const auto& tests_made = quoted->lines.front().claim->tests;
  EXPECT_EQ(tests_made.back().test, preference::Test::e_origin_copy);
  EXPECT_EQ(tests_made.back().reason, "e_origin_copy_absent");
}

TEST(ElectronicCopy, ThatEndsAbroadEndsTheProofHere) {
  SmallZone zone;
  prepare_linked(zone);
  ASSERT_EQ(zone.give(issued_abroad(), "e_origin"), "");
  ASSERT_EQ(zone.give(lodging("D1", 600), "trader"), "");
  ASSERT_EQ(zone.give(cancelled_abroad(), "e_origin"), "");
  EXPECT_EQ(zone.last().events.size(), 2U) << "copy and proof";
  EXPECT_EQ(zone.proof_of("acfta.E1").phase, preference::ProofPhase::cancelled);
  ASSERT_EQ(zone.give(cancelled_abroad(), "e_origin"), "");
  EXPECT_TRUE(zone.last().events.empty()) << "told again";
  EXPECT_EQ(zone.give(lodging("D2", 100), "trader"), "proof_cancelled");
}

TEST(ElectronicCopy, IsTakenOnlyFromWhoSpeaksForTheParty) {
  SmallZone zone;
  prepare_linked(zone);
  auto of_thailand = issued_abroad();
  of_thailand.country = *base::CountryCode::parse("TH");
  EXPECT_EQ(zone.give(of_thailand, "e_origin"), origin_exchange::kMessageRefused.name());
  const origin_exchange::RequestOriginCopy elsewhere{
      .partner = *origin_exchange::PartnerId::parse("th"),
      .agreement = "acfta",
      .number = *origin_exchange::CopyNumber::parse("E1")};
  EXPECT_EQ(zone.give(elsewhere, "youyi_customs"), origin_exchange::kMessageRefused.name());
  EXPECT_EQ(zone.exchange_of(kCopy), origin_exchange::State{});
}

}  // namespace cassia::journeys
