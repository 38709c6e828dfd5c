#include "systems/treaty/origin_certification/desk_test.h"

namespace cassia::systems::treaty::origin_certification {

namespace {

const CertificateNumber kFirst = number("RC26FURN0001");
const CertificateNumber kSecond = number("RC26FURN0002");

SubmitApplication correction_of(const Desk& earlier, std::string_view day) {
  SubmitApplication command = furniture_application("RC26FURN0002", day);
  command.application.kind = ApplicationKind::correction;
  command.application.earlier = kFirst;
  command.earlier = earlier_proof(earlier.state);
  return command;
}

TEST(Correction, GetsANewNumberAndEndsTheOldOne) {
  Desk old = issued_desk("2026-03-16");
  SubmitApplication command = correction_of(old, "2026-03-20");
  command.application.invoice.number = "NF-26-031A";
  Desk desk;
  EXPECT_EQ(desk.by_exporter(command, "2026-03-20"), "");
  EXPECT_EQ(desk.row().findings, "correction");
  EXPECT_EQ(desk.by_officer(ApproveApplication{.certificate = kSecond}, "2026-03-20"), "");
  const Issue issue{.certificate = kSecond, .earlier = earlier_proof(old.state)};
  EXPECT_EQ(desk.by_officer(issue, "2026-03-20"), "");
  EXPECT_EQ(desk.row().issue_date, date("2026-03-20"));
  EXPECT_EQ(desk.row().expires_on, date("2027-03-16"));  // not later than the old one
  EXPECT_EQ(desk.row().earlier, "RC26FURN0001");
  const EndByNewNumber end{.certificate = kFirst, .replaced_by = kSecond};
  EXPECT_EQ(old.by_exporter(end), kNotAnIssuingBody.name());
  EXPECT_EQ(old.by_officer(end), "");
  EXPECT_EQ(old.row().phase, CertificatePhase::replaced);
  EXPECT_EQ(old.row().replaced_by, "RC26FURN0002");
  EXPECT_EQ(old.by_officer(end), kCertificatePhase.name());
}

TEST(Correction, StandsOnACertificateOfItsOwnThatIsInForce) {
  const Desk old = issued_desk();
  const auto check = [&old](void (*spoil)(SubmitApplication&), std::string_view fault) {
    SubmitApplication command = correction_of(old, "2026-03-20");
    spoil(command);
    Desk desk;
    EXPECT_EQ(desk.by_exporter(command, "2026-03-20"), kEarlierProofUnusable.name()) << fault;
    EXPECT_EQ(desk.fact("fault"), fault);
  };
  check([](SubmitApplication& one) { one.earlier.reset(); }, "unknown");
  check([](SubmitApplication& one) { one.earlier->owner = organisation("other"); }, "unknown");
  check([](SubmitApplication& one) { one.earlier->agreement = "acfta"; }, "agreement");
  check([](SubmitApplication& one) { one.earlier->is_standing = false; }, "ended");
  check([](SubmitApplication& one) { one.application.issuer = organisation("ccpit_guangxi"); },
        "issuer");
  check(
      [](SubmitApplication& one) {
        one.earlier->application->kind = ApplicationKind::back_to_back;
      },
      "back_to_back");
}

TEST(Correction, IsMadeWithinTheValidityOfTheOldOne) {
  const Desk old = issued_desk("2026-03-16");
  Desk desk;
  SubmitApplication command = correction_of(old, "2027-03-17");
  command.application.transport.shipment_date = date("2026-03-20");
  EXPECT_EQ(desk.by_exporter(command, "2027-03-17"), kEarlierProofExpired.name());
  EXPECT_EQ(desk.fact("expires_on"), "2027-03-16");
  command.determinations.front().rules_as_of = date("2027-03-16");
  EXPECT_EQ(desk.by_exporter(command, "2027-03-16"), "");
}

TEST(Replacement, SaysTheSameAndNeedsNoOfficerNorDetermination) {
  const Desk old = issued_desk("2026-03-16");
  SubmitApplication command = correction_of(old, "2026-03-20");
  command.application.kind = ApplicationKind::replacement;
  command.determinations.clear();
  Desk differs;
  SubmitApplication other = command;
  other.application.consignee = "somebody else";
  EXPECT_EQ(differs.by_exporter(other, "2026-03-20"), kReplacementDiffers.name());
  Desk desk;
  EXPECT_EQ(desk.by_exporter(command, "2026-03-20"), "");
  EXPECT_EQ(desk.row().phase, CertificatePhase::approved);
  const Issue issue{.certificate = kSecond, .earlier = earlier_proof(old.state)};
  EXPECT_EQ(desk.by_officer(issue, "2026-03-20"), "");
  EXPECT_EQ(desk.state.submitted.determinations, old.state.submitted.determinations);
  EXPECT_EQ(desk.line().criterion, "CTC DMI");
  EXPECT_EQ(desk.row().expires_on, date("2027-03-16"));
}

// Worked example 14. What remains is what the ledger of the original says each time.
TEST(BackToBack, SplitsTheOriginalAndRefusesTheThirdPart) {
  const auto issue = [](std::string_view certificate, std::string_view cartons,
                        std::string_view remaining) {
    Desk desk;
    EXPECT_EQ(desk.by_exporter(split(certificate, cartons, remaining), "2025-06-01"), "");
    const CertificateNumber id = number(certificate);
    EXPECT_EQ(desk.row().findings, "back_to_back");
    EXPECT_EQ(desk.by_officer(ApproveApplication{.certificate = id}, "2025-06-01"), "");
    EXPECT_EQ(desk.by_officer(Issue{.certificate = id, .earlier = thai_original(remaining)},
                              "2025-06-01"),
              "");
    EXPECT_EQ(desk.row().expires_on, date("2026-02-01"));
    EXPECT_EQ(desk.state.issued->original_issue_date, date("2025-02-01"));
    EXPECT_EQ(desk.line().country_of_origin, country("TH"));
    EXPECT_EQ(desk.line().criterion, "WO");
  };
  issue("RC25BB0001", "600", "1000");
  issue("RC25BB0002", "300", "400");
  Desk third;
  EXPECT_EQ(third.by_exporter(split("RC25BB0003", "150", "100"), "2025-06-01"),
            kSplitExceedsOriginal.name());
  EXPECT_EQ(third.fact("remaining"), "100 CT");
  EXPECT_EQ(third.fact("wanted"), "150 CT");
  EXPECT_EQ(third.refusal.place, "lines[0].quantity");
  EXPECT_EQ(third.refusal.citation, (base::Citation{"rcep", "3.19"}));
}

TEST(BackToBack, IsTestedAgainWhenItIsIssued) {
  Desk desk;
  EXPECT_EQ(desk.by_exporter(split("RC25BB0001", "600", "1000"), "2025-06-01"), "");
  const CertificateNumber id = number("RC25BB0001");
  EXPECT_EQ(desk.by_officer(ApproveApplication{.certificate = id}, "2025-06-01"), "");
  const auto issue = [&](std::string_view remaining, std::string_view day) {
    return desk.by_officer(Issue{.certificate = id, .earlier = thai_original(remaining)}, day);
  };
  EXPECT_EQ(issue("599", "2025-06-02"), kSplitExceedsOriginal.name());
  EXPECT_EQ(issue("600", "2026-02-02"), kEarlierProofExpired.name());
  EXPECT_EQ(desk.by_officer(Issue{.certificate = id}, "2025-06-02"), kEarlierProofUnusable.name());
  EXPECT_EQ(issue("600", "2026-02-01"), "");
  EXPECT_EQ(desk.row().expires_on, date("2026-02-01"));
}

TEST(BackToBack, TakesFromLinesOfTheSameGoods) {
  SubmitApplication command = split("RC25BB0001", "600", "1000");
  command.application.lines.front().hs_code = hs("081090");
  Desk desk;
  EXPECT_EQ(desk.by_exporter(command, "2025-06-01"), kSplitLineMismatch.name());
  command = split("RC25BB0001", "600", "1000");
  command.application.lines.push_back(command.application.lines.front());
  command.application.lines.back().line_no = 2;  // both from one line: 1,200 of 1,000
  EXPECT_EQ(desk.by_exporter(command, "2025-06-01"), kSplitExceedsOriginal.name());
  EXPECT_EQ(desk.fact("remaining"), "400 CT");
  command = split("RC25BB0001", "600", "1000");
  command.application.lines.front().quantity = quantity("600", "KGM");
  EXPECT_EQ(desk.by_exporter(command, "2025-06-01"), "units_do_not_convert");
}

}  // namespace
}  // namespace cassia::systems::treaty::origin_certification
