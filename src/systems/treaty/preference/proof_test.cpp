#include "systems/treaty/preference/fixture_test.h"

namespace cassia::systems::treaty::preference {

namespace {

TEST(Proof, IsKeyedByAgreementAndNumber) {
  EXPECT_EQ(proof_key("rcep", number("RC26TH0007")), "rcep.RC26TH0007");
  EXPECT_EQ(stream_key(form_e()), "acfta.E26VN0001");
  EXPECT_EQ(stream_key(durian_claim()), "acfta.E26VN0001");
}

TEST(Proof, IsRegisteredWithItsLastDayAndTheClauseThatFixesIt) {
  const Stream stream(form_e());
  const auto& event = std::get<ProofRegistered>(stream.events().front());
  EXPECT_EQ(event.expires_on, date("2027-03-10"));
  EXPECT_EQ(event.validity_months, 12);
  EXPECT_EQ(event.citation, (base::Citation{"acfta", "validity"}));
  EXPECT_EQ(stream.state().phase, ProofPhase::issued);
  EXPECT_EQ(remaining(stream.state(), 1), quantity("18600"));
  EXPECT_EQ(remaining(stream.state(), 2), std::nullopt);
}

TEST(Proof, IssuedOnTheLeapDayEndsOnTheTwentyEighth) {
  RegisterProof proof = form_e();
  proof.issue_date = date("2024-02-29");
  proof.shipment_date = proof.issue_date;
  const Stream stream(proof);
  EXPECT_EQ(stream.state().expires_on, date("2025-02-28"));
}

TEST(Proof, IsRegisteredOnce) {
  Stream stream(form_e());
  EXPECT_EQ(stream.give(form_e(), context_on(kToday)), name_of(kProofAlreadyRegistered));
}

TEST(Proof, IsPresentedByItsImporterOrByAnAuthority) {
  Stream stream;
  EXPECT_EQ(stream.give(form_e(), context_on(kToday, "stranger")), name_of(kNotTheConsignee));
  EXPECT_EQ(stream.give(form_e(), context_on(kToday, "e_origin")), "");
  EXPECT_EQ(stream.state().registered_by, organisation("e_origin"));
}

TEST(Proof, OfAnUnknownAgreementIsRefused) {
  RegisterProof proof = form_e();
  proof.agreement = "nafta";
  Stream stream;
  EXPECT_EQ(stream.give(proof, context_on(kToday)), name_of(law::kAgreementUnknown));
}

TEST(Proof, ThatLeavesOutAFieldIsRefusedWithTheField) {
  const std::pair<std::string, void (*)(RegisterProof&)> cases[] = {
      {"issue_date", [](RegisterProof& proof) { proof.issue_date = {}; }},
      {"issuer", [](RegisterProof& proof) { proof.issuer.clear(); }},
      {"exporter", [](RegisterProof& proof) { proof.exporter.clear(); }},
      {"importer", [](RegisterProof& proof) { proof.importer = {}; }},
      {"origin", [](RegisterProof& proof) { proof.origin = {}; }},
      {"lines", [](RegisterProof& proof) { proof.lines.clear(); }},
  };
  for (const auto& [field, spoil] : cases) {
    RegisterProof proof = form_e();
    spoil(proof);
    Stream stream;
    EXPECT_EQ(stream.give(proof, context_on(kToday)), name_of(kProofIncomplete)) << field;
    EXPECT_EQ(stream.refusal()->place, field);
  }
}

TEST(Proof, WithAMalformedLineIsRefusedWithItsPlace) {
  const std::pair<std::string, void (*)(RegisterProof&)> cases[] = {
      {"lines[0].line_no", [](RegisterProof& proof) { proof.lines[0].line_no = 0; }},
      {"lines[0].hs_code", [](RegisterProof& proof) { proof.lines[0].hs_code = hs("0810"); }},
      {"lines[0].quantity", [](RegisterProof& proof) { proof.lines[0].quantity = quantity("0"); }},
      {"lines[0].quantity",
       [](RegisterProof& proof) { proof.lines[0].quantity = quantity("5", "QQQ"); }},
      {"lines[1].line_no", [](RegisterProof& proof) { proof.lines.push_back(proof.lines[0]); }},
  };
  for (const auto& [place, spoil] : cases) {
    RegisterProof proof = form_e();
    spoil(proof);
    Stream stream;
    EXPECT_EQ(stream.give(proof, context_on(kToday)), name_of(kProofLineMalformed)) << place;
    EXPECT_EQ(stream.refusal()->place, place);
  }
}

TEST(Proof, OfTomorrowIsRefused) {
  RegisterProof proof = form_e();
  proof.issue_date = date("2026-03-17");
  Stream stream;
  EXPECT_EQ(stream.give(proof, context_on(kToday)), name_of(kProofIssuedInFuture));
  proof.issue_date = date("2026-03-16");
  EXPECT_EQ(stream.give(proof, context_on(kToday)), "");
}

TEST(Proof, IsCancelledByAnAuthorityAndItsGrantedClaimsAreVerified) {
  Stream stream(form_e());
  ASSERT_EQ(stream.give(durian_claim(), context_on(kToday)), "");
  const CancelProof cancel{
      .agreement = "acfta", .number = number("E26VN0001"), .reason = "issued in error"};
  EXPECT_EQ(stream.give(cancel, context_on(kToday)), name_of(kNotAnAuthority));
  ASSERT_EQ(stream.give(cancel, context_on(kToday, "customs")), "");
  EXPECT_EQ(stream.state().phase, ProofPhase::cancelled);
  const ClaimRecord* const record = find_claim(stream.state(), declaration("D-1"), 1);
  ASSERT_NE(record, nullptr);
  EXPECT_EQ(record->phase, ClaimPhase::under_verification);
  EXPECT_EQ(stream.give(cancel, context_on(kToday, "customs")), name_of(kProofCancelled));
}

TEST(Proof, IsTakenBackByItsImporterWhileUnused) {
  Stream stream(form_e());
  const CancelProof cancel{.agreement = "acfta", .number = number("E26VN0001"), .reason = "typo"};
  EXPECT_EQ(stream.give(cancel, context_on(kToday, "stranger")), name_of(kNotAnAuthority));
  EXPECT_EQ(stream.give(cancel, context_on(kToday)), "");
}

TEST(Proof, ReplacedByACorrectionNamesTheNewNumber) {
  Stream stream(form_e());
  const ReplaceProof replace{.agreement = "acfta",
                             .number = number("E26VN0001"),
                             .replaced_by = number("E26VN0002"),
                             .reason = "weight corrected"};
  ReplaceProof itself = replace;
  itself.replaced_by = replace.number;
  EXPECT_EQ(stream.give(itself, context_on(kToday)), name_of(kProofIncomplete));
  ASSERT_EQ(stream.give(replace, context_on(kToday)), "");
  EXPECT_EQ(stream.give(durian_claim(), context_on(kToday)), name_of(kProofReplaced));
  EXPECT_EQ(stream.fact("replaced_by"), "E26VN0002");
  EXPECT_EQ(stream.give(replace, context_on(kToday)), name_of(kProofReplaced));
}

TEST(Proof, InUseIsNotReplaced) {
  Stream stream(form_e());
  ASSERT_EQ(stream.give(durian_claim(), context_on(kToday)), "");
  const ReplaceProof replace{.agreement = "acfta",
                             .number = number("E26VN0001"),
                             .replaced_by = number("E26VN0002"),
                             .reason = "weight corrected"};
  EXPECT_EQ(stream.give(replace, context_on(kToday, "customs")), name_of(kProofInUse));
}

TEST(Proof, ThatWasNeverRegisteredTakesNoCommand) {
  Stream stream;
  EXPECT_EQ(stream.give(durian_claim(), context_on(kToday)), name_of(kProofNotRegistered));
  EXPECT_EQ(stream.give(CancelProof{.agreement = "acfta", .number = number("E26VN0001")},
                        context_on(kToday)),
            name_of(kProofNotRegistered));
}

// Back-to-back proofs.

RegisterProof thai_original() {
  RegisterProof proof = form_e();
  proof.agreement = "rcep";
  proof.number = number("RC25TH0001");
  proof.issue_date = date("2025-02-01");
  proof.shipment_date = date("2025-02-01");
  proof.origin = country("TH");
  proof.lines[0].quantity = quantity("1000", "CT");
  return proof;
}

AllocateBackToBack split(std::string_view new_number, std::string_view cartons) {
  return {.agreement = "rcep",
          .number = number("RC25TH0001"),
          .back_to_back = number(new_number),
          .issue_date = date("2025-06-02"),
          .lines = {{.line_no = 1, .quantity = quantity(cartons, "CT")}}};
}

// Brief 01, example 14.
TEST(BackToBack, OverTheRemainderIsRefusedWholeAndAllEndWithTheOriginal) {
  Stream stream(thai_original());
  ASSERT_EQ(stream.give(split("B2B-1", "600"), context_on("2025-06-02")), "");
  EXPECT_EQ(stream.last_as<BackToBackAllocated>().expires_on, date("2026-02-01"));
  ASSERT_EQ(stream.give(split("B2B-2", "300"), context_on("2025-06-02")), "");
  EXPECT_EQ(stream.last_as<BackToBackAllocated>().expires_on, date("2026-02-01"));
  EXPECT_EQ(stream.give(split("B2B-3", "150"), context_on("2025-06-02")),
            name_of(kBackToBackExceedsOriginal));
  EXPECT_EQ(stream.fact("remaining"), "100 CT");
  EXPECT_EQ(stream.refusal()->citation, (base::Citation{"rcep", "3.19"}));
  EXPECT_EQ(stream.refusal()->place, "lines[0].quantity");
  EXPECT_EQ(remaining(stream.state(), 1), quantity("100", "CT"));
  EXPECT_EQ(stream.give(split("B2B-3", "100"), context_on("2025-06-02")), "");
  EXPECT_EQ(stream.state().phase, ProofPhase::fully_used);
}

TEST(BackToBack, CountsOneLineNamedTwiceTogether) {
  Stream stream(thai_original());
  AllocateBackToBack command = split("B2B-1", "600");
  command.lines.push_back({.line_no = 1, .quantity = quantity("600", "CT")});
  EXPECT_EQ(stream.give(command, context_on("2025-06-02")), name_of(kBackToBackExceedsOriginal));
  EXPECT_EQ(stream.refusal()->place, "lines[1].quantity");
  EXPECT_EQ(remaining(stream.state(), 1), quantity("1000", "CT"));
}

TEST(BackToBack, NumbersAreAllocatedOnce) {
  Stream stream(thai_original());
  ASSERT_EQ(stream.give(split("B2B-1", "600"), context_on("2025-06-02")), "");
  EXPECT_EQ(stream.give(split("B2B-1", "1"), context_on("2025-06-02")),
            name_of(kBackToBackRepeated));
}

TEST(BackToBack, ThatIsCancelledGivesItsPartBackOnce) {
  Stream stream(thai_original());
  EXPECT_EQ(stream.give(split("B2B-1", "600"), context_on("2025-06-02")), "");
  const ReturnBackToBack back{.agreement = "rcep",
                              .number = number("RC25TH0001"),
                              .back_to_back = number("B2B-1"),
                              .reason = "cancelled"};
  EXPECT_EQ(stream.give(back, context_on("2025-06-02", "stranger")), name_of(kNotTheConsignee));
  EXPECT_EQ(stream.give(back, context_on("2025-06-02")), "");
  EXPECT_EQ(remaining(stream.state(), 1), quantity("1000", "CT"));
  EXPECT_EQ(stream.give(back, context_on("2025-06-02")), name_of(kBackToBackUnknown));
  EXPECT_EQ(stream.give(split("B2B-1", "1000"), context_on("2025-06-02")), "");
}

TEST(BackToBack, NeedsAnOriginalThatIsValidOnTheDayOfIssue) {
  Stream stream(thai_original());
  AllocateBackToBack command = split("B2B-1", "600");
  command.issue_date = date("2026-02-02");
  EXPECT_EQ(stream.give(command, context_on("2026-02-02")), name_of(kOriginalMismatch));
  command.issue_date = date("2026-02-01");
  EXPECT_EQ(stream.give(command, context_on("2026-02-02")), "");
}

TEST(BackToBack, RefusesWhatCannotBeCounted) {
  Stream stream(thai_original());
  const auto refused = [&](AllocateBackToBack command) {
    return stream.give(command, context_on("2025-06-02"));
  };
  AllocateBackToBack command = split("B2B-1", "0");
  EXPECT_EQ(refused(command), name_of(kQuantityNotPositive));
  command = split("B2B-1", "1");
  command.lines[0].line_no = 7;
  EXPECT_EQ(refused(command), name_of(kProofLineUnknown));
  command = split("B2B-1", "1");
  command.lines[0].quantity = quantity("1", "KGM");
  EXPECT_EQ(refused(command), "units_do_not_convert");
  command = split("B2B-1", "1");
  command.lines.clear();
  EXPECT_EQ(refused(command), name_of(kProofIncomplete));
  EXPECT_EQ(stream.give(split("B2B-1", "1"), context_on("2025-06-02", "stranger")),
            name_of(kNotTheConsignee));
  command = split("B2B-1", "1");
  command.issue_date = date("2021-12-31");
  EXPECT_EQ(refused(command), name_of(kProofKindNotAccepted));
}

TEST(BackToBack, AtImportEndsWithTheOriginalThatItQuotes) {
  RegisterProof proof = thai_original();
  proof.number = number("B2B-VN-1");
  proof.kind = law::ProofKind::back_to_back;
  proof.issued_in = country("VN");
  proof.issue_date = date("2025-06-02");
  proof.shipment_date = date("2025-06-02");
  Stream stream;
  EXPECT_EQ(stream.give(proof, context_on(kToday)), name_of(kOriginalMismatch));
  proof.original = OriginalProof{
      .agreement = "rcep", .number = number("RC25TH0001"), .issue_date = date("2025-02-01")};
  ASSERT_EQ(stream.give(proof, context_on(kToday)), "");
  EXPECT_EQ(stream.state().expires_on, date("2026-02-01"));

  Stream other;
  proof.original->agreement = "acfta";
  EXPECT_EQ(other.give(proof, context_on(kToday)), name_of(kOriginalMismatch));
  proof.original->agreement = "rcep";
  proof.issue_date = date("2026-02-02");
  EXPECT_EQ(other.give(proof, context_on(kToday)), name_of(kOriginalMismatch));
}

}  // namespace

}  // namespace cassia::systems::treaty::preference
