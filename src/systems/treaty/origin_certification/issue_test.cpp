#include "systems/treaty/origin_certification/desk_test.h"

namespace cassia::systems::treaty::origin_certification {

namespace {

TEST(Certificate, IsValidForAYearAndKeptForFive) {
  // Worked example 13: the last day is the same date of the next year.
  const Desk desk = issued_desk();
  EXPECT_EQ(desk.row().phase, CertificatePhase::issued);
  EXPECT_EQ(desk.row().issue_date, date("2026-03-16"));
  EXPECT_EQ(desk.row().expires_on, date("2027-03-16"));
  EXPECT_EQ(desk.row().issuer, organisation("nanning_customs"));
  EXPECT_EQ(desk.row().endorsement, "");
  EXPECT_EQ(desk.line().criterion, "CTC DMI");
  EXPECT_EQ(desk.line().country_of_origin, country("CN"));
  EXPECT_EQ(desk.state.issued->keep_until, date("2031-03-16"));
  EXPECT_EQ(desk.state.issued->validity, (base::Citation{"rcep", "3.16.6"}));
}

TEST(Certificate, OfALeapDayEndsOnTheLastOfFebruary) {
  Desk desk;
  SubmitApplication command = furniture_application("RC26FURN0001", "2024-02-29");
  command.application.transport.shipment_date.reset();
  EXPECT_EQ(desk.by_exporter(command, "2024-02-29"), "");
  EXPECT_EQ(desk.by_officer(Issue{.certificate = kNumber}, "2024-02-29"), "");
  EXPECT_EQ(desk.row().expires_on, date("2025-02-28"));
}

TEST(Certificate, ShowsTheValueOnlyWhereItDecided) {
  EXPECT_EQ(issued_desk().state.issued->lines.at(0).fob, std::nullopt);
  SubmitApplication command = furniture_application();
  command.determinations.front().basis = RuleBasis::value;
  command.determinations.front().is_by_tolerance = false;
  command.determinations.front().is_by_cumulation = true;
  command.determinations.front().value_share = *base::Rate::parse_share("0.45");
  Desk desk;
  SubmitApplication without_value = command;
  without_value.application.lines.front().fob.reset();
  EXPECT_EQ(desk.by_exporter(without_value), kApplicationIncomplete.name());
  EXPECT_EQ(desk.refusal.place, "lines[0].fob");
  EXPECT_EQ(desk.by_exporter(command), "");
  EXPECT_EQ(desk.by_officer(Issue{.certificate = kNumber}), "");
  EXPECT_EQ(desk.state.issued->lines.at(0).fob, usd("10000.00"));
  EXPECT_EQ(desk.line().criterion, "RVC ACU");
}

TEST(Certificate, IsEndorsedAfterShipmentAndNotIssuedAfterAYear) {
  // Shipped 2026-03-20: in time on the day, retroactive on the next, too late after 2027-03-20.
  const auto check = [](std::string_view day, std::string_view refusal,
                        std::string_view endorsement) {
    SubmitApplication command = furniture_application("RC26FURN0001", day);
    Desk desk;
    EXPECT_EQ(desk.by_exporter(command, day), refusal) << day;
    if (!refusal.empty()) {
      EXPECT_EQ(desk.fact("latest_issue_date"), "2027-03-20");
      return;
    }
    if (desk.state.phase == CertificatePhase::submitted) {
      EXPECT_EQ(desk.row().findings, "issued_retroactively");
      EXPECT_EQ(desk.by_officer(ApproveApplication{.certificate = kNumber}, day), "");
    }
    EXPECT_EQ(desk.by_officer(Issue{.certificate = kNumber}, day), "");
    EXPECT_EQ(desk.row().endorsement, endorsement) << day;
  };
  check("2026-03-20", "", "");
  check("2026-03-21", "", "ISSUED RETROACTIVELY");
  check("2027-03-20", "", "ISSUED RETROACTIVELY");
  check("2027-03-21", kIssuedTooLate.name(), "");
}

TEST(Certificate, ThatIsApprovedInTimeMayStillBeIssuedTooLate) {
  Desk desk;
  EXPECT_EQ(desk.by_exporter(furniture_application()), "");
  EXPECT_EQ(desk.by_officer(Issue{.certificate = kNumber}, "2027-03-21"), kIssuedTooLate.name());
  EXPECT_EQ(desk.by_officer(Issue{.certificate = kNumber}, "2027-03-20"), "");
  EXPECT_EQ(desk.row().endorsement, "ISSUED RETROACTIVELY");
}

TEST(Certificate, UnderAcftaHasThreeDaysAndItsOwnWords) {
  SubmitApplication command = furniture_application("E26FURN0001", "2026-03-23");
  command.application.agreement = "acfta";
  command.application.destination = country("VN");
  Determination& determination = command.determinations.front();
  determination.agreement = "acfta";
  determination.criterion = engines::origin::Criterion::general_rule;
  determination.is_by_tolerance = false;
  Desk desk;
  EXPECT_EQ(desk.by_exporter(command, "2026-03-23"), "");
  EXPECT_EQ(desk.by_officer(Issue{.certificate = command.certificate}, "2026-03-23"), "");
  EXPECT_EQ(desk.line().criterion, "CTH");
  EXPECT_EQ(desk.row().endorsement, "");
  command.determinations.front().rules_as_of = date("2026-03-24");
  Desk next_day;
  EXPECT_EQ(next_day.by_exporter(command, "2026-03-24"), "");
  EXPECT_EQ(next_day.row().findings, "issued_retroactively");
}

TEST(Certificate, IsCancelledByAnIssuingBodyOnly) {
  Desk desk = issued_desk();
  const CancelCertificate cancel{.certificate = kNumber, .reason = "goods were not shipped"};
  EXPECT_EQ(desk.by_exporter(cancel), kNotAnIssuingBody.name());
  EXPECT_EQ(desk.by_officer(cancel), "");
  EXPECT_EQ(desk.row().phase, CertificatePhase::cancelled);
  EXPECT_FALSE(earlier_proof(desk.state)->is_standing);
}

TEST(CertifiedCopy, IsAskedForWithinAYearOfIssue) {
  Desk desk = issued_desk();
  const RequestCertifiedCopy request{.certificate = kNumber, .reason = "lost by the courier"};
  EXPECT_EQ(desk.by_officer(CertifyCopy{.certificate = kNumber}), kCopyNotRequested.name());
  EXPECT_EQ(desk.give(request, "another_trader"), kNotTheApplicant.name());
  EXPECT_EQ(desk.by_exporter(RequestCertifiedCopy{.certificate = kNumber}),
            kApplicationIncomplete.name());
  EXPECT_EQ(desk.by_exporter(request, "2027-03-17"), kCopyTooLate.name());
  EXPECT_EQ(desk.fact("latest"), "2027-03-16");
  EXPECT_EQ(desk.by_exporter(request, "2027-03-16"), "");
  EXPECT_TRUE(desk.row().is_copy_requested);
  EXPECT_EQ(desk.by_officer(CertifyCopy{.certificate = kNumber}, "2027-03-18"), "");
  EXPECT_EQ(desk.row().copies, 1);
  EXPECT_FALSE(desk.row().is_copy_requested);
  EXPECT_EQ(desk.state.copies.at(0).endorsement, "CERTIFIED TRUE COPY");
  EXPECT_EQ(desk.row().expires_on, date("2027-03-16"));
}

// What was issued stays as it was, whatever is asked afterwards.
TEST(Certificate, KeepsItsDeterminationsWhateverIsAsked) {
  const Desk issued = issued_desk();
  SubmitApplication changed = furniture_application();
  changed.application.consignee = "somebody else";
  changed.determinations.front().is_by_tolerance = false;
  const std::vector<Command> commands{
      changed,
      ApproveApplication{.certificate = kNumber},
      ReturnApplication{.certificate = kNumber, .reason = "again"},
      Issue{.certificate = kNumber},
      EndByNewNumber{.certificate = kNumber, .replaced_by = number("RC26FURN0002")},
      CancelCertificate{.certificate = kNumber, .reason = "wrong"},
      RequestCertifiedCopy{.certificate = kNumber, .reason = "lost"},
      CertifyCopy{.certificate = kNumber}};
  for (const Command& first : commands) {
    for (const Command& second : commands) {
      for (const std::string_view who : {"nanning_exporter", "nanning_customs"}) {
        Desk desk = issued;
        desk.give(first, who);
        desk.give(second, who);
        EXPECT_EQ(desk.state.submitted, issued.state.submitted);
        EXPECT_EQ(desk.state.issued, issued.state.issued);
      }
    }
  }
}

}  // namespace
}  // namespace cassia::systems::treaty::origin_certification
