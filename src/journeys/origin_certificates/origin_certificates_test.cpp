#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include "journeys/refusals.h"
#include "journeys/small_zone_test.h"

namespace cassia::journeys {
namespace {

namespace certification = origin_certification;

certification::ApplyForCertificate split_of(const char* certificate, std::int64_t amount) {
  certification::Application application{
      .agreement = "acfta",
      .kind = certification::ApplicationKind::back_to_back,
      .original = *certification::OriginalNumber::parse("E1"),
      .issuer = *base::OrganisationId::parse("nanning_customs"),
      .exporter = "Trader",
      .consignee = "Consignee",
      .destination = *base::CountryCode::parse("MY"),
      .transport = {.means = "truck", .load_port = "QINZHOU", .unload_port = "KUANTAN"},
      .invoice = {.number = "I2", .date = *base::Date::parse("2026-04-19")}};
  application.lines.push_back({.line_no = 1,
                               .hs_code = *base::HsCode::parse("081060", base::HsEdition::hs2022),
                               .goods_name = "durian",
                               .quantity = kilograms(amount),
                               .original_line = 1});
  return {.certificate = *certification::CertificateNumber::parse(certificate),
          .application = std::move(application)};
}

// The officer's issue and the ledger of the original are one step: whatever is asked of parts, no
// more than the original is ever issued, and a part that is cancelled is there again.
RC_GTEST_PROP(OriginCertificates, NeverSplitMoreThanTheOriginal, ()) {
  SmallZone zone;
  RC_ASSERT(zone.give(durian_proof("E1", 1000), "trader") == "");
  const auto parts = *rc::gen::container<std::vector<std::int64_t>>(rc::gen::inRange(1, 700));
  std::vector<std::pair<certification::CertificateNumber, std::int64_t>> issued;
  std::int64_t left = 1000;
  int serial = 0;
  for (const std::int64_t part : parts) {
    const std::string number = "E26BB" + std::to_string(++serial);
    const auto application = split_of(number.c_str(), part);
    const std::string applied = zone.give(application, "trader");
    RC_ASSERT(applied == (part > left ? "split_exceeds_original" : ""));
    if (!applied.empty()) {
      continue;
    }
    const auto& certificate = application.certificate;
    RC_ASSERT(zone.give(certification::ApproveApplication{.certificate = certificate},
                        "nanning_customs") == "");
    RC_ASSERT(zone.give(certification::IssueCertificate{.certificate = certificate},
                        "nanning_customs") == "");
    RC_ASSERT(zone.last().events.size() == 2U);
    issued.emplace_back(certificate, part);
    left -= part;
    if (*rc::gen::inRange(0, 3) == 0) {
      RC_ASSERT(zone.give(certification::CancelCertificate{.certificate = issued.back().first,
                                                           .reason = "not shipped"},
                          "nanning_customs") == "");
      left += issued.back().second;
      issued.pop_back();
    }
    RC_ASSERT(preference::remaining(zone.proof_of("acfta.E1"), 1) == kilograms(left));
  }
}

TEST(OriginCertificates, AreNotCancelledOnceClaimsMayStandOnThem) {
  SmallZone zone;
  ASSERT_EQ(zone.give(durian_proof("E1", 1000), "trader"), "");
  const auto application = split_of("E26BB1", 600);
  const auto& certificate = application.certificate;
  ASSERT_EQ(zone.give(application, "trader"), "");
  ASSERT_EQ(
      zone.give(certification::ApproveApplication{.certificate = certificate}, "nanning_customs"),
      "");
  ASSERT_EQ(
      zone.give(certification::IssueCertificate{.certificate = certificate}, "nanning_customs"),
      "");
  ASSERT_EQ(zone.give(durian_proof("E26BB1", 600), "trader"), "");
  EXPECT_EQ(zone.give(certification::CancelCertificate{.certificate = certificate, .reason = "x"},
                      "nanning_customs"),
            kBackToBackRegistered.name());
}

certification::Determination sugar_determination() {
  return {.agreement = "acfta",
          .hs_code = *base::HsCode::parse("170199", base::HsEdition::hs2022),
          .verdict = engines::origin::Verdict::met,
          .criterion = engines::origin::Criterion::wholly_obtained,
          .country_of_origin = *base::CountryCode::parse("CN"),
          .rules_as_of = *base::Date::parse("2026-04-20"),
          .bill_digest = std::string(64, 'c'),
          .doubts = {"unverified"}};
}

product_reviews::FileProduct sugar() {
  return {.organisation = trader(),
          .product = *product_reviews::ProductId::parse("sugar"),
          .content = {.agreement = "acfta",
                      .destination = *base::CountryCode::parse("VN"),
                      .hs_code = *base::HsCode::parse("170199", base::HsEdition::hs2022),
                      .name_zh = "白砂糖",
                      .name_en = "cane sugar",
                      .producer = "Trader",
                      .process = "pressing, boiling",
                      .issuer = *base::OrganisationId::parse("nanning_customs"),
                      .bill = "line"},
          .determination = sugar_determination()};
}

certification::ApplyForCertificate sugar_certificate(const char* number) {
  certification::ApplyForCertificate command = split_of(number, 20'000);
  certification::Application& application = command.application;
  application.kind = certification::ApplicationKind::new_issue;
  application.original.reset();
  application.destination = *base::CountryCode::parse("VN");
  application.lines.front().hs_code = *base::HsCode::parse("170199", base::HsEdition::hs2022);
  application.lines.front().original_line = 0;
  command.determinations = {sugar_determination()};
  command.determinations.front().line_no = 1;
  command.products = {{.line_no = 1, .product = *certification::ReviewedProductId::parse("sugar")}};
  return command;
}

// One commit notes the use and submits, or nothing does.
TEST(OriginCertificates, RestOnProductsThatWereAccepted) {
  SmallZone zone;
  EXPECT_EQ(zone.give(sugar_certificate("E26SUGAR1"), "trader"), "product_unknown");
  ASSERT_EQ(zone.give(sugar(), "trader"), "");
  EXPECT_EQ(zone.give(sugar_certificate("E26SUGAR1"), "trader"), "product_phase");
  ASSERT_EQ(zone.give(
                product_reviews::AcceptProduct{
                    .organisation = trader(), .product = sugar().product, .filing = 1},
                "nanning_customs"),
            "");
  EXPECT_EQ(zone.give(sugar_certificate("E26SUGAR1"), "other"), "product_unknown");
  ASSERT_EQ(zone.give(sugar_certificate("E26SUGAR1"), "trader"), "");
  ASSERT_EQ(zone.last().events.size(), 3U);  // used, submitted, approved by itself
  EXPECT_EQ(zone.last().events.front().stream.key, "trader:sugar");
}

}  // namespace
}  // namespace cassia::journeys
