#include "systems/treaty/preference/fixture_test.h"

// What becomes of a claim after it was granted or secured, and what readers see of it.
namespace cassia::systems::treaty::preference {

namespace {

ClaimPhase phase_of(const Stream& stream) {
  const ClaimRecord* const record = find_claim(stream.state(), declaration("D-1"), 1);
  EXPECT_NE(record, nullptr);
  return record == nullptr ? ClaimPhase::withdrawn : record->phase;
}

// A claim secured because nothing is known of its route.
Stream secured_stream() {
  Stream stream(form_e());
  Claim claim = durian_claim();
  claim.route = {};
  claim.is_guarantee_offered = true;
  EXPECT_EQ(stream.give(claim, context_on(kToday)), "");
  return stream;
}

SupplyEvidence evidence() {
  return {.agreement = "acfta",
          .number = number("E26VN0001"),
          .declaration_id = declaration("D-1"),
          .line_no = 1};
}
ForfeitClaim forfeit() {
  return {.agreement = "acfta",
          .number = number("E26VN0001"),
          .declaration_id = declaration("D-1"),
          .line_no = 1};
}
WithdrawClaim withdraw() {
  return {.agreement = "acfta",
          .number = number("E26VN0001"),
          .declaration_id = declaration("D-1"),
          .line_no = 1};
}
ReturnClaims return_all(std::string_view id = "D-1") {
  return {.agreement = "acfta",
          .number = number("E26VN0001"),
          .declaration_id = declaration(id),
          .reason = "declaration cancelled"};
}

TEST(SecuredClaim, HoldsItsQuantityForThirtyDays) {
  const Stream stream = secured_stream();
  const ClaimSecured event = stream.last_as<ClaimSecured>();
  EXPECT_EQ(event.test, preference::Test::direct_consignment);
  EXPECT_EQ(event.security_until, date("2026-04-15"));
  EXPECT_EQ(event.security_days, 30);
  EXPECT_EQ(event.citation, (base::Citation{"cassia_design", "security_days"}));
  EXPECT_EQ(remaining(stream.state(), 1), quantity("0"));
}

TEST(SecuredClaim, IsGrantedOnEvidenceUpToTheLastDay) {
  Stream stream = secured_stream();
  SupplyEvidence papers = evidence();
  papers.route = Route{.kind = RouteKind::direct};
  EXPECT_EQ(stream.give(papers, context_on("2026-04-15", "stranger")), name_of(kNotTheConsignee));
  ASSERT_EQ(stream.give(papers, context_on("2026-04-15")), "");
  const ClaimGranted event = stream.last_as<ClaimGranted>();
  EXPECT_EQ(event.granted, quantity("18600"));
  EXPECT_EQ(event.claim.route.kind, RouteKind::direct);
  EXPECT_EQ(phase_of(stream), ClaimPhase::granted);
  EXPECT_EQ(remaining(stream.state(), 1), quantity("0"));
  EXPECT_EQ(stream.give(papers, context_on("2026-04-15")), name_of(kClaimNotOpen));
}

TEST(SecuredClaim, StaysSecuredOnEvidenceThatDoesNotSettleIt) {
  Stream stream = secured_stream();
  EXPECT_EQ(stream.give(evidence(), context_on("2026-03-20")), name_of(kEvidenceInsufficient));
  EXPECT_EQ(phase_of(stream), ClaimPhase::secured);
}

TEST(SecuredClaim, IsForfeitedByEvidenceAgainstIt) {
  Stream stream = secured_stream();
  SupplyEvidence papers = evidence();
  papers.route = Route{.kind = RouteKind::through_others,
                       .stops = {{.country = country("HK"),
                                  .handling = Handling::relabelled,
                                  .customs_control = CustomsControl::kept}},
                       .evidence = {"warehouse receipt"}};
  ASSERT_EQ(stream.give(papers, context_on("2026-03-20")), "");
  EXPECT_EQ(stream.last_as<ClaimForfeited>().reason, name_of(kDirectConsignmentFailed));
  EXPECT_EQ(phase_of(stream), ClaimPhase::forfeited);
  EXPECT_EQ(remaining(stream.state(), 1), quantity("18600"));
}

TEST(SecuredClaim, IsForfeitedTheDayAfterItsPeriod) {
  Stream stream = secured_stream();
  EXPECT_EQ(stream.give(forfeit(), context_on("2026-04-15")), name_of(kSecurityStillRuns));
  SupplyEvidence papers = evidence();
  papers.route = Route{.kind = RouteKind::direct};
  EXPECT_EQ(stream.give(papers, context_on("2026-04-16")), name_of(kSecurityPeriodOver));
  ASSERT_EQ(stream.give(forfeit(), context_on("2026-04-16", "zone")), "");
  EXPECT_EQ(stream.last_as<ClaimForfeited>().reason, "direct_consignment_unproven");
  EXPECT_EQ(stream.give(forfeit(), context_on("2026-04-16", "zone")), name_of(kClaimNotOpen));
}

TEST(SecuredClaim, IsNotMadeAfterItsPeriod) {
  Stream stream(form_e());
  Claim claim = durian_claim();
  claim.route = {};
  claim.is_guarantee_offered = true;
  EXPECT_EQ(stream.give(claim, context_on("2026-04-16")), name_of(kSecurityPeriodOver));
  EXPECT_EQ(stream.give(claim, context_on("2026-04-15")), "");
}

TEST(SecuredClaim, OfDisputedClassificationEndsWithTheCode) {
  const auto disputed = [] {
    Stream stream(form_e());
    Claim claim = durian_claim();
    claim.hs_code = hs("0810500000");
    claim.is_classification_disputed = true;
    claim.is_guarantee_offered = true;
    EXPECT_EQ(stream.give(claim, context_on(kToday)), "");
    return stream;
  };
  SupplyEvidence settled = evidence();
  settled.hs_code = hs("0810600000");
  Stream stream = disputed();
  ASSERT_EQ(stream.give(settled, context_on("2026-03-20", "customs")), "");
  EXPECT_EQ(phase_of(stream), ClaimPhase::granted);
  settled.hs_code = hs("0810500000");
  Stream other = disputed();
  ASSERT_EQ(other.give(settled, context_on("2026-03-20", "customs")), "");
  EXPECT_EQ(other.last_as<ClaimForfeited>().reason, name_of(kHsCodeDiffers));
}

TEST(SecuredClaim, OnAProofCancelledMeanwhileIsForfeited) {
  Stream stream = secured_stream();
  ASSERT_EQ(stream.give(CancelProof{.agreement = "acfta", .number = number("E26VN0001")},
                        context_on("2026-03-18", "customs")),
            "");
  EXPECT_EQ(phase_of(stream), ClaimPhase::secured);
  SupplyEvidence papers = evidence();
  papers.route = Route{.kind = RouteKind::direct};
  ASSERT_EQ(stream.give(papers, context_on("2026-03-20")), "");
  EXPECT_EQ(stream.last_as<ClaimForfeited>().reason, name_of(kProofCancelled));
}

TEST(SecuredClaim, KeepsItsShareWhenMoreBecomesFree) {
  Stream stream(form_e());
  Claim first = durian_claim();
  first.declaration_id = declaration("D-0");
  first.quantity = quantity("10000");
  ASSERT_EQ(stream.give(first, context_on(kToday)), "");
  Claim second = durian_claim();
  second.quantity = quantity("10000");
  second.route = {};
  second.is_guarantee_offered = true;
  ASSERT_EQ(stream.give(second, context_on(kToday)), "");
  EXPECT_EQ(stream.last_as<ClaimSecured>().granted, quantity("8600"));
  ASSERT_EQ(stream.give(return_all("D-0"), context_on(kToday)), "");
  SupplyEvidence papers = evidence();
  papers.route = Route{.kind = RouteKind::direct};
  ASSERT_EQ(stream.give(papers, context_on("2026-03-20")), "");
  EXPECT_EQ(stream.last_as<ClaimGranted>().granted, quantity("8600"));
  EXPECT_EQ(stream.last_as<ClaimGranted>().excess, quantity("1400"));
  EXPECT_EQ(remaining(stream.state(), 1), quantity("10000"));
}

TEST(GrantedClaim, OfACancelledDeclarationGivesEverythingBackAndMayBeMadeAgain) {
  Stream stream(form_e());
  ASSERT_EQ(stream.give(durian_claim(), context_on(kToday)), "");
  EXPECT_EQ(stream.give(return_all(), context_on(kToday, "stranger")), name_of(kNotTheConsignee));
  ASSERT_EQ(stream.give(return_all(), context_on(kToday)), "");
  EXPECT_EQ(stream.last_as<ClaimReturned>().used, quantity("18600"));
  EXPECT_EQ(stream.state().phase, ProofPhase::issued);
  ASSERT_EQ(stream.give(return_all(), context_on(kToday)), "");
  EXPECT_TRUE(stream.last().empty());
  EXPECT_EQ(stream.give(durian_claim(), context_on(kToday)), "");
}

TEST(GrantedClaim, MayBeWithdrawn) {
  Stream stream(form_e());
  EXPECT_EQ(stream.give(withdraw(), context_on(kToday)), name_of(kClaimUnknown));
  ASSERT_EQ(stream.give(durian_claim(), context_on(kToday)), "");
  ASSERT_EQ(stream.give(withdraw(), context_on(kToday)), "");
  EXPECT_EQ(phase_of(stream), ClaimPhase::withdrawn);
  EXPECT_EQ(remaining(stream.state(), 1), quantity("18600"));
  EXPECT_EQ(stream.give(withdraw(), context_on(kToday)), name_of(kClaimNotOpen));
}

TEST(GrantedClaim, IsConfirmedOrReclaimedByVerification) {
  for (const auto outcome : {VerificationOutcome::confirmed, VerificationOutcome::reclaimed}) {
    Stream stream(form_e());
    ASSERT_EQ(stream.give(durian_claim(), context_on(kToday)), "");
    const StartVerification start{.agreement = "acfta",
                                  .number = number("E26VN0001"),
                                  .declaration_id = declaration("D-1"),
                                  .line_no = 1,
                                  .reason = "price outlier"};
    const ConcludeVerification conclude{.agreement = "acfta",
                                        .number = number("E26VN0001"),
                                        .declaration_id = declaration("D-1"),
                                        .line_no = 1,
                                        .outcome = outcome,
                                        .finding = "answer of the issuing body"};
    EXPECT_EQ(stream.give(start, context_on(kToday)), name_of(kNotAnAuthority));
    EXPECT_EQ(stream.give(conclude, context_on(kToday, "customs")), name_of(kClaimNotOpen));
    ASSERT_EQ(stream.give(start, context_on(kToday, "customs")), "");
    EXPECT_EQ(stream.give(withdraw(), context_on(kToday)), name_of(kClaimNotOpen));
    ASSERT_EQ(stream.give(conclude, context_on(kToday, "customs")), "");
    const bool is_confirmed = outcome == VerificationOutcome::confirmed;
    EXPECT_EQ(phase_of(stream), is_confirmed ? ClaimPhase::confirmed : ClaimPhase::reclaimed);
    EXPECT_EQ(remaining(stream.state(), 1), is_confirmed ? quantity("0") : quantity("18600"));
  }
}

TEST(Rows, ShowProofLineAndClaimAfterEachEvent) {
  const Stream stream = secured_stream();
  const std::vector<Row> rows = views(stream.last().front(), stream.state());
  ASSERT_EQ(rows.size(), 3U);
  const auto& proof = std::get<ProofRow>(rows[0]);
  EXPECT_EQ(proof.key, "acfta.E26VN0001");
  EXPECT_EQ(proof.phase, ProofPhase::fully_used);
  const auto& line = std::get<ProofLineRow>(rows[1]);
  EXPECT_EQ(line.key, "acfta.E26VN0001.1");
  EXPECT_EQ(line.certified, quantity("18600"));
  EXPECT_EQ(line.used, quantity("18600"));
  EXPECT_EQ(line.remaining, quantity("0"));
  const auto& claim = std::get<ClaimRow>(rows[2]);
  EXPECT_EQ(claim.key, "acfta.E26VN0001.D-1.1");
  EXPECT_EQ(claim.state, ClaimPhase::secured);
  EXPECT_EQ(claim.reason, "direct_consignment_unproven");
  EXPECT_EQ(claim.security_until, date("2026-04-15"));
}

TEST(Rows, OfARegistrationHoldEveryLine) {
  const Stream stream(form_e());
  EXPECT_EQ(views(stream.events().front(), stream.state()).size(), 2U);
}

TEST(Rows, OfACancelledProofShowTheClaimsThatAreVerified) {
  Stream stream(form_e());
  ASSERT_EQ(stream.give(durian_claim(), context_on(kToday)), "");
  ASSERT_EQ(stream.give(CancelProof{.agreement = "acfta", .number = number("E26VN0001")},
                        context_on(kToday, "customs")),
            "");
  const std::vector<Row> rows = views(stream.last().front(), stream.state());
  ASSERT_EQ(rows.size(), 3U);
  EXPECT_EQ(std::get<ClaimRow>(rows[2]).state, ClaimPhase::under_verification);
}

}  // namespace

}  // namespace cassia::systems::treaty::preference
