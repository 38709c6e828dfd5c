#include "systems/treaty/preference/fixture_test.h"

// D3 of brief 01, test by test.
namespace cassia::systems::treaty::preference {

namespace {

const TestResult& row_of(const std::vector<TestResult>& tests, Test test) {
  static const TestResult kNone{};
  for (const TestResult& row : tests) {
    if (row.test == test) {
      return row;
    }
  }
  ADD_FAILURE() << "the test was not made";
  return kNone;
}

struct Case {
  std::string expected;
  void (*proof)(RegisterProof&);
  void (*claim)(Claim&);
};
void same_proof(RegisterProof&) {}
void same_claim(Claim&) {}

// The code of the refusal, "granted" or "secured: reason".
std::string answer_to(const Case& given) {
  RegisterProof proof = form_e();
  given.proof(proof);
  Claim claim = durian_claim();
  claim.number = proof.number;
  claim.agreement = proof.agreement;
  given.claim(claim);
  Stream stream(proof);
  const std::string refused = stream.give(claim, context_on(kToday));
  if (!refused.empty()) {
    EXPECT_FALSE(stream.refusal()->place.empty()) << refused;
    return refused;
  }
  const auto* const secured = std::get_if<ClaimSecured>(&stream.last().front());
  return secured == nullptr ? "granted" : "secured: " + secured->reason;
}

void expect_answers(const std::vector<Case>& cases) {
  for (std::size_t i = 0; i < cases.size(); ++i) {
    EXPECT_EQ(answer_to(cases[i]), cases[i].expected) << "case " << i;
  }
}

TEST(Claim, IsGrantedWithEveryTestItsClauseAndFacts) {
  Stream stream(form_e());
  ASSERT_EQ(stream.give(durian_claim(), context_on(kToday)), "");
  const ClaimGranted event = stream.last_as<ClaimGranted>();
  EXPECT_EQ(event.granted, quantity("18600"));
  EXPECT_EQ(event.excess, quantity("0"));
  ASSERT_EQ(event.tests.size(), 10U);
  for (const TestResult& row : event.tests) {
    EXPECT_EQ(row.outcome, Outcome::passed);
    EXPECT_NE(tests::real_law().find_clause(row.citation), nullptr) << row.citation.clause;
    EXPECT_FALSE(row.facts.empty());
  }
  EXPECT_EQ(event.tests.front().test, preference::Test::proof_exists);
  EXPECT_EQ(event.tests.back().test, preference::Test::e_origin_copy);
  EXPECT_EQ(stream.state().phase, ProofPhase::fully_used);
}

TEST(Claim, BelongsToTheConsignee) {
  expect_answers({
      {name_of(kNotTheConsignee), same_proof,
       [](Claim& claim) { claim.claimant = organisation("rival"); }},
      {name_of(kProofLineUnknown), same_proof, [](Claim& claim) { claim.proof_line = 2; }},
  });
  Stream stream(form_e());
  EXPECT_EQ(stream.give(durian_claim(), context_on(kToday, "rival")), name_of(kNotTheConsignee));
  EXPECT_EQ(stream.give(durian_claim(), context_on(kToday, "customs")), "");
}

TEST(Claim, OfAStrangerTellsNothingElse) {
  const Stream stream(form_e());
  Claim claim = durian_claim();
  claim.hs_code = hs("0101");
  const auto answer =
      assess_claim(&stream.state(), claim, context_on(kToday, "rival"), tests::real_law());
  ASSERT_TRUE(answer);
  EXPECT_EQ(answer->tests.size(), 1U);
  EXPECT_EQ(answer->refusal->code, kNotTheConsignee);
}

TEST(Claim, OnACancelledProofIsRefused) {
  Stream stream(form_e());
  ASSERT_EQ(
      stream.give(
          CancelProof{.agreement = "acfta", .number = number("E26VN0001"), .reason = "forged"},
          context_on(kToday, "customs")),
      "");
  EXPECT_EQ(stream.give(durian_claim(), context_on(kToday)), name_of(kProofCancelled));
  EXPECT_EQ(stream.fact("reason"), "forged");
}

TEST(Claim, NeedsAKindOfProofThatTheAgreementAccepts) {
  const auto declared = [](RegisterProof& proof) { proof.kind = law::ProofKind::any_declaration; };
  const auto rcep = [](RegisterProof& proof) {
    proof.agreement = "rcep";
    proof.kind = law::ProofKind::any_declaration;
  };
  expect_answers({{name_of(kProofKindNotAccepted), declared, same_claim},
                  {name_of(kProofKindNotAccepted), rcep, same_claim}});
}

TEST(Claim, NeedsAnIssuerThatWasValidOnTheDayOfIssue) {
  const auto approved = [](RegisterProof& proof) {
    proof.agreement = "rcep";
    proof.kind = law::ProofKind::approved_declaration;
    proof.issuer_validity = {.valid_from = date("2023-03-10"), .valid_to = date("2026-03-10")};
  };
  const auto ended = [](RegisterProof& proof) {
    proof.agreement = "rcep";
    proof.kind = law::ProofKind::approved_declaration;
    proof.issuer_validity = {.valid_from = date("2023-03-10"), .valid_to = date("2026-03-09")};
  };
  const auto unknown = [](RegisterProof& proof) {
    proof.agreement = "rcep";
    proof.kind = law::ProofKind::approved_declaration;
  };
  const auto body = [](RegisterProof& proof) {
    proof.issuer_validity = {.valid_from = date("2026-03-11"), .valid_to = date("2027-03-10")};
  };
  expect_answers({{"granted", approved, same_claim},
                  {name_of(kIssuerNotValid), ended, same_claim},
                  {name_of(kIssuerNotValid), unknown, same_claim},
                  {name_of(kIssuerNotValid), body, same_claim}});
}

TEST(Claim, NeedsTheAgreementInForceBetweenBothPartiesOnTheDayOfImport) {
  const auto philippine = [](RegisterProof& proof) {
    proof.agreement = "rcep";
    proof.origin = country("PH");
    proof.issue_date = date("2023-05-30");
    proof.shipment_date = proof.issue_date;
  };
  const auto imported_before = [](Claim& claim) {
    claim.origin = country("PH");
    claim.acceptance_date = claim.import_date = date("2023-06-01");
  };
  const auto imported_on = [](Claim& claim) {
    claim.origin = country("PH");
    claim.acceptance_date = claim.import_date = date("2023-06-02");
  };
  const auto issued_elsewhere = [](RegisterProof& proof) { proof.issued_in = country("HK"); };
  expect_answers({{name_of(kAgreementNotInForce), philippine, imported_before},
                  {"granted", philippine, imported_on},
                  {name_of(kAgreementNotInForce), issued_elsewhere, same_claim}});
}

// Brief 01, example 13.
TEST(Claim, IsAcceptedOnTheLastDayAndRefusedTheDayAfter) {
  const auto of_2025 = [](RegisterProof& proof) {
    proof.issue_date = date("2025-03-10");
    proof.shipment_date = proof.issue_date;
  };
  const auto on_the_last_day = [](Claim& claim) { claim.acceptance_date = date("2026-03-10"); };
  const auto the_day_after = [](Claim& claim) { claim.acceptance_date = date("2026-03-11"); };
  expect_answers(
      {{"granted", of_2025, on_the_last_day}, {name_of(kProofExpired), of_2025, the_day_after}});
}

TEST(Claim, OnALateCertificateNeedsTheEndorsement) {
  const auto third_day = [](RegisterProof& proof) { proof.shipment_date = date("2026-03-07"); };
  const auto fourth_day = [](RegisterProof& proof) { proof.shipment_date = date("2026-03-06"); };
  const auto endorsed = [](RegisterProof& proof) {
    proof.shipment_date = date("2026-03-06");
    proof.is_endorsed_retroactive = true;
  };
  const auto rcep_next_day = [](RegisterProof& proof) {
    proof.agreement = "rcep";
    proof.shipment_date = date("2026-03-09");
  };
  const auto a_year_later = [](RegisterProof& proof) {
    proof.shipment_date = date("2025-03-10");
    proof.is_endorsed_retroactive = true;
  };
  const auto over_a_year = [](RegisterProof& proof) {
    proof.shipment_date = date("2025-03-09");
    proof.is_endorsed_retroactive = true;
  };
  const auto no_day = [](RegisterProof& proof) { proof.shipment_date = std::nullopt; };
  const auto imported_long_before = [](Claim& claim) { claim.import_date = date("2026-03-06"); };
  expect_answers({{"granted", third_day, same_claim},
                  {name_of(kRetroactiveEndorsementMissing), fourth_day, same_claim},
                  {"granted", endorsed, same_claim},
                  {name_of(kRetroactiveEndorsementMissing), rcep_next_day, same_claim},
                  {"granted", a_year_later, same_claim},
                  {name_of(kRetroactiveIssueTooLate), over_a_year, same_claim},
                  {"granted", no_day, same_claim},
                  {name_of(kRetroactiveEndorsementMissing), no_day, imported_long_before}});
}

TEST(Claim, NeedsTheSameSixDigits) {
  const auto other = [](Claim& claim) { claim.hs_code = hs("0810500000"); };
  const auto short_code = [](Claim& claim) { claim.hs_code = hs("0810"); };
  const auto disputed = [](Claim& claim) {
    claim.hs_code = hs("0810500000");
    claim.is_classification_disputed = true;
    claim.is_guarantee_offered = true;
  };
  const auto older_edition = [](RegisterProof& proof) {
    proof.lines[0].hs_code = hs("081060", base::HsEdition::hs2012);
  };
  const auto guaranteed = [](Claim& claim) { claim.is_guarantee_offered = true; };
  expect_answers({{name_of(kHsCodeDiffers), same_proof, other},
                  {name_of(kHsCodeDiffers), same_proof, short_code},
                  {"secured: classification_disputed", same_proof, disputed},
                  {"secured: hs_correlation_unknown", older_edition, guaranteed},
                  {name_of(kClaimGuaranteeMissing), older_edition, same_claim}});
}

TEST(Claim, NeedsTheCertifiedOrigin) {
  expect_answers(
      {{name_of(kOriginDiffers), same_proof, [](Claim& claim) { claim.origin = country("TH"); }},
       {name_of(kOriginDiffers), same_proof, [](Claim& claim) { claim.origin = {}; }}});
}

TEST(Claim, OverTheRemainderIsGrantedUpToIt) {
  Stream stream(form_e());
  Claim first = durian_claim();
  first.quantity = quantity("18000");
  ASSERT_EQ(stream.give(first, context_on(kToday)), "");
  EXPECT_EQ(stream.state().phase, ProofPhase::part_used);
  Claim second = durian_claim();
  second.declaration_id = declaration("D-2");
  second.quantity = quantity("0.7", "TNE");
  ASSERT_EQ(stream.give(second, context_on(kToday)), "");
  const ClaimGranted event = stream.last_as<ClaimGranted>();
  EXPECT_EQ(event.granted, quantity("0.6", "TNE"));
  EXPECT_EQ(event.excess, quantity("0.1", "TNE"));
  EXPECT_EQ(event.used, quantity("600", "KGM"));
  EXPECT_EQ(row_of(event.tests, preference::Test::quantity).outcome, Outcome::passed_in_part);
  Claim third = durian_claim();
  third.declaration_id = declaration("D-3");
  third.quantity = quantity("0.000001");
  EXPECT_EQ(stream.give(third, context_on(kToday)), name_of(kQuantityExhausted));
  EXPECT_EQ(stream.fact("remaining"), "0 KGM");
}

TEST(Claim, ConvertsUnitsByTheTableOnly) {
  const auto cartons = [](Claim& claim) { claim.quantity = quantity("10", "CT"); };
  const auto unknown = [](Claim& claim) { claim.quantity = quantity("10", "QQQ"); };
  const auto nothing = [](Claim& claim) { claim.quantity = quantity("0"); };
  const auto tonnes = [](Claim& claim) { claim.quantity = quantity("18.6", "TNE"); };
  expect_answers({{"units_do_not_convert", same_proof, cartons},
                  {"unknown_unit", same_proof, unknown},
                  {name_of(kQuantityNotPositive), same_proof, nothing},
                  {"granted", same_proof, tonnes}});
}

RouteStop stop_in(std::string_view where, Handling handling, CustomsControl control) {
  return {.country = country(where), .handling = handling, .customs_control = control};
}

// Brief 01, example 16, and its like.
TEST(Claim, FailsWhereDirectConsignmentIsKnownToHaveFailed) {
  const auto relabelled = [](Claim& claim) {
    claim.is_guarantee_offered = true;
    claim.route = {.kind = RouteKind::through_others,
                   .stops = {stop_in("HK", Handling::relabelled, CustomsControl::kept)},
                   .evidence = {"warehouse receipt"}};
  };
  const auto processed = [](Claim& claim) {
    claim.route = {.kind = RouteKind::through_others,
                   .stops = {stop_in("TH", Handling::other_processing, CustomsControl::unknown)},
                   .evidence = {}};
  };
  const auto let_free = [](Claim& claim) {
    claim.route = {.kind = RouteKind::direct,
                   .stops = {stop_in("LA", Handling::logistics_only, CustomsControl::lost)},
                   .evidence = {"bill of lading"}};
  };
  expect_answers({{name_of(kDirectConsignmentFailed), same_proof, relabelled},
                  {name_of(kDirectConsignmentFailed), same_proof, processed},
                  {name_of(kDirectConsignmentFailed), same_proof, let_free}});
}

TEST(Claim, IsSecuredWhereDirectConsignmentIsMerelyNotProven) {
  const auto by = [](Claim& claim, Handling handling, CustomsControl control,
                     std::vector<std::string> evidence) {
    claim.is_guarantee_offered = true;
    claim.route = {.kind = RouteKind::through_others,
                   .stops = {stop_in("SG", handling, control)},
                   .evidence = std::move(evidence)};
  };
  static constexpr auto kBy = by;
  const std::string unproven = "secured: direct_consignment_unproven";
  expect_answers({
      {"granted", same_proof,
       [](Claim& claim) {
         kBy(claim, Handling::logistics_only, CustomsControl::kept, {"through bill of lading"});
       }},
      {unproven, same_proof,
       [](Claim& claim) { kBy(claim, Handling::logistics_only, CustomsControl::kept, {}); }},
      {unproven, same_proof,
       [](Claim& claim) {
         kBy(claim, Handling::logistics_only, CustomsControl::unknown, {"invoice"});
       }},
      {unproven, same_proof,
       [](Claim& claim) { kBy(claim, Handling::unknown, CustomsControl::kept, {"invoice"}); }},
      {unproven, same_proof,
       [](Claim& claim) {
         claim.route = {};
         claim.is_guarantee_offered = true;
       }},
      {name_of(kClaimGuaranteeMissing), same_proof, [](Claim& claim) { claim.route = {}; }},
  });
}

TEST(Claim, IsSecuredWhereTheElectronicCopyDoesNotMatch) {
  static constexpr auto kCopy = [](Claim& claim, EOriginCopy copy) {
    claim.is_guarantee_offered = true;
    claim.e_origin = copy;
  };
  expect_answers({
      {"granted", same_proof, [](Claim& claim) { kCopy(claim, EOriginCopy::not_linked); }},
      {"granted", same_proof, [](Claim& claim) { kCopy(claim, EOriginCopy::minor_difference); }},
      {"secured: e_origin_copy_differs", same_proof,
       [](Claim& claim) { kCopy(claim, EOriginCopy::mismatch); }},
      {"secured: e_origin_copy_absent", same_proof,
       [](Claim& claim) { kCopy(claim, EOriginCopy::absent); }},
  });
}

TEST(Claim, WithSeveralFaultsIsRefusedForTheFirstInOrder) {
  Stream stream(form_e());
  Claim claim = durian_claim();
  claim.route = {};                            // open
  claim.origin = country("TH");                // fails, later
  claim.hs_code = hs("0810500000");            // fails, earlier
  claim.acceptance_date = date("2027-03-11");  // fails, first
  const auto answer = assess_claim(&stream.state(), claim, context_on(kToday), tests::real_law());
  ASSERT_TRUE(answer);
  EXPECT_EQ(answer->verdict, Verdict::refused);
  EXPECT_EQ(answer->refusal->code, kProofExpired);
  EXPECT_EQ(answer->refusal->citation, (base::Citation{"acfta", "validity"}));
  EXPECT_EQ(answer->tests.size(), 10U);
  EXPECT_EQ(row_of(answer->tests, preference::Test::hs_code).outcome, Outcome::failed);
  EXPECT_EQ(row_of(answer->tests, preference::Test::origin).reason, name_of(kOriginDiffers));
  EXPECT_EQ(row_of(answer->tests, preference::Test::direct_consignment).outcome, Outcome::secured);
  EXPECT_EQ(answer->granted, quantity("0"));
  EXPECT_EQ(answer->excess, quantity("18600"));
}

TEST(Claim, OnNoProofAtAllIsRefused) {
  const auto answer = assess_claim(nullptr, durian_claim(), context_on(kToday), tests::real_law());
  ASSERT_TRUE(answer);
  EXPECT_EQ(answer->refusal->code, kProofNotRegistered);
  const Stream stream(form_e());
  Claim other = durian_claim();
  other.number = number("E26VN9999");
  EXPECT_EQ(
      assess_claim(&stream.state(), other, context_on(kToday), tests::real_law())->refusal->code,
      kProofNotRegistered);
}

TEST(Claim, UnderLawWithoutTheAgreementIsRefused) {
  const Stream stream(form_e());
  const auto answer =
      assess_claim(&stream.state(), durian_claim(), context_on(kToday), law::LawBook());
  ASSERT_FALSE(answer);
  EXPECT_EQ(answer.error().code, law::kAgreementUnknown);
}

TEST(Claim, OfOneLineIsMadeOnce) {
  Stream stream(form_e());
  ASSERT_EQ(stream.give(durian_claim(), context_on(kToday)), "");
  EXPECT_EQ(stream.give(durian_claim(), context_on(kToday)), name_of(kClaimRepeated));
  Claim nameless = durian_claim();
  nameless.declaration_id = {};
  EXPECT_EQ(stream.give(nameless, context_on(kToday)), name_of(kClaimUnknown));
}

}  // namespace

}  // namespace cassia::systems::treaty::preference
