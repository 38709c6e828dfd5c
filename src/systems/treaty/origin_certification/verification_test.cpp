#include "systems/treaty/origin_certification/desk_test.h"

namespace cassia::systems::treaty::origin_certification {

namespace {

const CertificateNumber kAsked = number("RC26FURN0001");

RecordVerificationRequest request_of(std::string_view day) {
  return {.certificate = kAsked,
          .request = "JP-2026-77",
          .asked_by = country("JP"),
          .received_on = date(day),
          .question = "plywood of the tables"};
}

const AnswerVerificationRequest kAnswer{.certificate = kAsked,
                                        .request = "JP-2026-77",
                                        .finding = VerificationFinding::confirmed,
                                        .answer = "bill of materials and invoices seen"};

const VerificationRow& verification(const Desk& desk) {
  return std::get<VerificationRow>(desk.rows.at(1));
}

TEST(Verification, IsDueNinetyDaysAfterReceipt) {
  Desk desk = issued_desk("2026-03-16");
  EXPECT_EQ(desk.by_officer(request_of("2026-04-01"), "2026-04-03"), "");
  EXPECT_EQ(verification(desk).due_on, date("2026-06-30"));
  EXPECT_TRUE(verification(desk).is_open);
  EXPECT_EQ(desk.state.verifications.at(0).requested.citation, (base::Citation{"rcep", "3.24.4"}));
  Desk late = desk;
  EXPECT_EQ(desk.by_officer(kAnswer, "2026-06-30"), "");
  EXPECT_TRUE(verification(desk).is_in_time);
  EXPECT_FALSE(verification(desk).is_open);
  EXPECT_EQ(late.by_officer(kAnswer, "2026-07-01"), "");
  EXPECT_FALSE(verification(late).is_in_time);
}

TEST(Verification, IsOfWhatWasIssuedAndAnsweredOnce) {
  Desk desk;
  EXPECT_EQ(desk.by_officer(request_of("2026-04-01"), "2026-04-03"), kCertificateUnknown.name());
  desk = issued_desk("2026-03-16");
  EXPECT_EQ(desk.by_officer(kAnswer, "2026-04-03"), kVerificationUnknown.name());
  EXPECT_EQ(desk.by_exporter(request_of("2026-04-01"), "2026-04-03"), kNotAnIssuingBody.name());
  EXPECT_EQ(desk.by_officer(request_of("2026-03-15"), "2026-04-03"), kVerificationDay.name());
  EXPECT_EQ(desk.by_officer(request_of("2026-04-04"), "2026-04-03"), kVerificationDay.name());
  RecordVerificationRequest nameless = request_of("2026-04-01");
  nameless.request.clear();
  EXPECT_EQ(desk.by_officer(nameless, "2026-04-03"), kApplicationIncomplete.name());
  EXPECT_EQ(desk.by_officer(request_of("2026-04-01"), "2026-04-03"), "");
  EXPECT_EQ(desk.by_officer(request_of("2026-04-02"), "2026-04-03"), kVerificationRepeated.name());
  AnswerVerificationRequest silent = kAnswer;
  silent.answer.clear();
  EXPECT_EQ(desk.by_officer(silent, "2026-04-05"), kApplicationIncomplete.name());
  EXPECT_EQ(desk.by_officer(kAnswer, "2026-04-05"), "");
  EXPECT_EQ(desk.by_officer(kAnswer, "2026-04-05"), kVerificationUnknown.name());
}

TEST(Verification, IsAskedOfCancelledOnesToo) {
  Desk desk = issued_desk("2026-03-16");
  EXPECT_EQ(desk.by_officer(CancelCertificate{.certificate = kAsked, .reason = "not shipped"}), "");
  EXPECT_EQ(desk.by_officer(request_of("2026-04-01"), "2026-04-03"), "");
}

}  // namespace
}  // namespace cassia::systems::treaty::origin_certification
