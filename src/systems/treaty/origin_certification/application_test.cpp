#include "systems/treaty/origin_certification/desk_test.h"

namespace cassia::systems::treaty::origin_certification {

namespace {

TEST(Application, IsApprovedByItselfWhereNothingIsUnclear) {
  Desk desk;
  EXPECT_EQ(desk.by_exporter(furniture_application()), "");
  EXPECT_EQ(desk.state.phase, CertificatePhase::approved);
  ASSERT_TRUE(desk.state.approved);
  EXPECT_TRUE(desk.state.approved->is_automatic);
  EXPECT_EQ(desk.row().findings, "");
  EXPECT_EQ(desk.row().applicant.text(), "nanning_exporter");
  EXPECT_EQ(desk.by_exporter(furniture_application()), kCertificateExists.name());
}

TEST(Application, GoesToAnOfficerWithTheReasons) {
  SubmitApplication command = furniture_application();
  Determination& determination = command.determinations.front();
  determination.basis = RuleBasis::value;
  determination.is_by_tolerance = false;
  determination.value_share = *base::Rate::parse_share("0.42");
  determination.doubts = {"unverified", "notes_not_loaded"};
  Desk desk;
  EXPECT_EQ(desk.by_exporter(command), "");
  EXPECT_EQ(desk.state.phase, CertificatePhase::submitted);
  EXPECT_EQ(desk.row().findings, "value_share_close, unverified, notes_not_loaded");
  EXPECT_EQ(desk.by_officer(Issue{.certificate = kNumber}), kCertificatePhase.name());
  EXPECT_EQ(desk.by_exporter(ApproveApplication{.certificate = kNumber}), kNotAnIssuingBody.name());
  EXPECT_EQ(desk.give(ApproveApplication{.certificate = kNumber}, "ccpit_guangxi"),
            kNotTheBodyAsked.name());
  EXPECT_EQ(desk.by_officer(ApproveApplication{.certificate = kNumber}), "");
  EXPECT_EQ(desk.state.phase, CertificatePhase::approved);
  ASSERT_TRUE(desk.state.approved);
  EXPECT_FALSE(desk.state.approved->is_automatic);
}

TEST(Application, WithARegionalValueAboveTheCloseBandNeedsNoOfficer) {
  SubmitApplication command = furniture_application();
  command.determinations.front().basis = RuleBasis::value;
  command.determinations.front().value_share = *base::Rate::parse_share("0.420000001");
  Desk desk;
  EXPECT_EQ(desk.by_exporter(command), "");
  EXPECT_EQ(desk.state.phase, CertificatePhase::approved);
}

// A regional value of 41 % under a rule that is unverified, which an officer accepted before.
SubmitApplication reviewed_application() {
  SubmitApplication command = furniture_application();
  Determination& found = command.determinations.front();
  found.basis = RuleBasis::value;
  found.is_by_tolerance = false;
  found.value_share = base::Rate::of_billionths(410'000'000);
  found.doubts = {"unverified"};
  Determination accepted = found;
  accepted.line_no = 0;
  accepted.rules_as_of = date("2026-02-02");
  command.reviews = {
      {.line_no = 1, .issuer = organisation("nanning_customs"), .determination = accepted}};
  return command;
}

TEST(Application, NeedsNoOfficerForWhatWasAcceptedWhenItsProductWasReviewed) {
  Desk desk;
  ASSERT_EQ(desk.by_exporter(reviewed_application()), "");
  EXPECT_EQ(desk.row().phase, CertificatePhase::approved);
  EXPECT_EQ(desk.row().findings, "");
}

TEST(Application, GoesToAnOfficerWhereTheReviewWasOfSomethingElse) {
  const auto findings = [](const SubmitApplication& command) {
    Desk desk;
    EXPECT_EQ(desk.by_exporter(command), "");
    return desk.row().findings;
  };
  SubmitApplication other = reviewed_application();
  other.reviews.front().issuer = organisation("ccpit_guangxi");
  EXPECT_EQ(findings(other), "value_share_close, unverified");
  other = reviewed_application();
  other.reviews.front().determination.bill_digest = std::string(64, 'b');
  EXPECT_EQ(findings(other), "value_share_close, unverified");
  other = reviewed_application();
  other.reviews.front().determination.doubts = {};  // the rule became doubtful since
  EXPECT_EQ(findings(other), "value_share_close, unverified");
  other = reviewed_application();
  other.reviews.front().line_no = 2;
  EXPECT_EQ(findings(other), "value_share_close, unverified");
}

TEST(Application, IsRefusedWithTheReasonWhereGoodsDoNotOriginate) {
  SubmitApplication command = furniture_application();
  Determination& determination = command.determinations.front();
  determination.verdict = engines::origin::Verdict::not_met;
  determination.reasons = {{"origin_step_failing_material", {"rcep", "3.7"}}};
  Desk desk;
  EXPECT_EQ(desk.by_exporter(command), kGoodsNotOriginating.name());
  EXPECT_EQ(desk.refusal.place, "lines[0]");
  EXPECT_EQ(desk.refusal.citation, (base::Citation{"rcep", "3.7"}));
  EXPECT_EQ(desk.fact("reasons"), "origin_step_failing_material");
  determination.verdict = engines::origin::Verdict::open;
  determination.reasons = {{"rule_not_loaded", {"acfta", "psr"}}};
  EXPECT_EQ(desk.by_exporter(command), kOriginUndecided.name());
  EXPECT_EQ(desk.refusal.citation, (base::Citation{"acfta", "psr"}));
  EXPECT_EQ(desk.fact("reasons"), "rule_not_loaded");
  EXPECT_EQ(desk.state.phase, CertificatePhase::none);
}

TEST(Application, NamesOneCountryOfOrigin) {
  SubmitApplication command = furniture_application();
  command.determinations.front().country_of_origin = {};
  Desk desk;
  EXPECT_EQ(desk.by_exporter(command), kCountryOfOriginUnknown.name());
}

TEST(Application, NeedsADeterminationOfItsOwnGoodsOnTheDay) {
  SubmitApplication command = furniture_application();
  Desk desk;
  EXPECT_EQ(desk.by_exporter(command, "2026-03-17"), kDeterminationMismatch.name());
  EXPECT_EQ(desk.fact("rules_as_of"), "2026-03-16");
  command.determinations.front().hs_code = hs("940350");
  EXPECT_EQ(desk.by_exporter(command), kDeterminationMismatch.name());
  command.determinations.front().line_no = 2;
  EXPECT_EQ(desk.by_exporter(command), kDeterminationMissing.name());
}

TEST(Application, NamesTheFieldThatIsMissing) {
  const auto check = [](void (*spoil)(Application&), std::string_view place) {
    SubmitApplication command = furniture_application();
    spoil(command.application);
    Desk desk;
    EXPECT_EQ(desk.by_exporter(command), kApplicationIncomplete.name()) << place;
    EXPECT_EQ(desk.refusal.place, place);
  };
  check([](Application& one) { one.exporter.clear(); }, "exporter");
  check([](Application& one) { one.consignee.clear(); }, "consignee");
  check([](Application& one) { one.issuer = {}; }, "issuer");
  check([](Application& one) { one.transport.means.clear(); }, "transport.means");
  check([](Application& one) { one.transport.load_port.clear(); }, "transport.load_port");
  check([](Application& one) { one.transport.unload_port.clear(); }, "transport.unload_port");
  check([](Application& one) { one.invoice.number.clear(); }, "invoice.number");
  check([](Application& one) { one.invoice.date.reset(); }, "invoice.date");
  check([](Application& one) { one.lines.clear(); }, "lines");
  check([](Application& one) { one.lines[0].goods_name.clear(); }, "lines[0].goods_name");
  check([](Application& one) { one.kind = ApplicationKind::correction; }, "earlier");
  check([](Application& one) { one.earlier = kNumber; }, "earlier");
  check([](Application& one) { one.original = *OriginalNumber::parse("X"); }, "original");
}

TEST(Application, IsAskedOfAnIssuingBody) {
  SubmitApplication command = furniture_application();
  command.application.issuer = organisation("nanning_foods");
  Desk desk;
  EXPECT_EQ(desk.by_exporter(command), kNotAnIssuingBody.name());
  EXPECT_EQ(desk.refusal.place, "issuer");
  command.application.issuer = organisation("ccpit_guangxi");
  EXPECT_EQ(desk.by_exporter(command), "");
  EXPECT_EQ(desk.by_officer(Issue{.certificate = kNumber}), kNotTheBodyAsked.name());
  EXPECT_EQ(desk.give(Issue{.certificate = kNumber}, "ccpit_guangxi"), "");
}

TEST(Application, KeepsToTheLimitsOfTheSingleWindow) {
  SubmitApplication command = furniture_application();
  Desk desk;
  command.application.exporter.clear();
  for (int letter = 0; letter < 400; ++letter) {
    command.application.exporter += "桂";  // letters are counted, not bytes
  }
  command.application.exporter += "x";
  EXPECT_EQ(desk.by_exporter(command), kApplicationTextTooLong.name());
  EXPECT_EQ(desk.fact("letters_max"), "400");
  command.application.exporter.pop_back();
  command.certificate = number("RC26FURN00000000000021");
  EXPECT_EQ(desk.by_exporter(command), kApplicationTextTooLong.name());
  EXPECT_EQ(desk.refusal.place, "certificate");
  command.certificate = kNumber;
  command.application.lines.resize(51, command.application.lines.front());
  EXPECT_EQ(desk.by_exporter(command), kApplicationLinesTooMany.name());
  command.application.lines.resize(1);
  EXPECT_EQ(desk.by_exporter(command), "");
}

TEST(Application, NamesWhatIsWrongWithALine) {
  const auto check = [](void (*spoil)(ApplicationLine&), std::string_view place) {
    SubmitApplication command = furniture_application();
    spoil(command.application.lines.front());
    Desk desk;
    EXPECT_EQ(desk.by_exporter(command), kApplicationLineMalformed.name()) << place;
    EXPECT_EQ(desk.refusal.place, place);
  };
  check([](ApplicationLine& one) { one.line_no = 0; }, "lines[0].line_no");
  check([](ApplicationLine& one) { one.hs_code = hs("94036010"); }, "lines[0].hs_code");
  check([](ApplicationLine& one) { one.quantity = quantity("0", "H87"); }, "lines[0].quantity");
  check([](ApplicationLine& one) { one.quantity = quantity("1", "QQQ"); }, "lines[0].quantity");
  check([](ApplicationLine& one) { one.fob = usd("0"); }, "lines[0].fob");
  check([](ApplicationLine& one) { one.original_line = 1; }, "lines[0].original_line");
}

TEST(Application, IsForACountryWhereTheAgreementIsInForce) {
  SubmitApplication command = furniture_application();
  command.application.destination = country("DE");
  Desk desk;
  EXPECT_EQ(desk.by_exporter(command), kDestinationNotAParty.name());
  command.application.destination = country("PH");  // from 2023-06-02
  command.application.transport.shipment_date.reset();
  command.determinations.front().rules_as_of = date("2023-06-01");
  EXPECT_EQ(desk.by_exporter(command, "2023-06-01"), kDestinationNotAParty.name());
  command.determinations.front().rules_as_of = date("2023-06-02");
  EXPECT_EQ(desk.by_exporter(command, "2023-06-02"), "");
}

TEST(Application, IsReturnedCorrectedAndHandedInAgainByTheSameApplicant) {
  SubmitApplication command = furniture_application();
  command.application.lines.push_back(command.application.lines.front());
  command.application.lines.back().line_no = 2;
  command.determinations.push_back(command.determinations.front());
  command.determinations.back().line_no = 2;
  Desk desk;
  EXPECT_EQ(desk.by_exporter(command), "");
  const ReturnApplication back{.certificate = kNumber, .reason = "invoice does not agree"};
  EXPECT_EQ(desk.by_officer(ReturnApplication{.certificate = kNumber}),
            kApplicationIncomplete.name());
  EXPECT_EQ(desk.by_exporter(back), kNotAnIssuingBody.name());
  EXPECT_EQ(desk.by_officer(back), "");
  EXPECT_EQ(desk.row().phase, CertificatePhase::returned);
  EXPECT_EQ(desk.row().reason, "invoice does not agree");
  EXPECT_EQ(desk.give(furniture_application(), "another_trader"), kNotTheApplicant.name());
  EXPECT_EQ(desk.by_exporter(furniture_application()), "");
  EXPECT_EQ(desk.row().reason, "");
  EXPECT_EQ(desk.state.dropped_lines, std::vector<std::int64_t>{2});
}

TEST(Application, ThatIsNotIssuedMayBeGivenUpByTheApplicant) {
  Desk desk;
  const CancelCertificate cancel{.certificate = kNumber, .reason = "order cancelled"};
  EXPECT_EQ(desk.by_officer(cancel), kCertificateUnknown.name());
  EXPECT_EQ(desk.by_exporter(furniture_application()), "");
  EXPECT_EQ(desk.give(cancel, "another_trader"), kNotAnIssuingBody.name());
  EXPECT_EQ(desk.by_exporter(CancelCertificate{.certificate = kNumber}),
            kApplicationIncomplete.name());
  EXPECT_EQ(desk.by_exporter(cancel), "");
  EXPECT_EQ(desk.row().phase, CertificatePhase::cancelled);
  EXPECT_EQ(desk.by_officer(Issue{.certificate = kNumber}), kCertificatePhase.name());
}

}  // namespace
}  // namespace cassia::systems::treaty::origin_certification
