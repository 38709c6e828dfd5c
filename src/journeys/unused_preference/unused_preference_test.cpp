#include "journeys/unused_preference/unused_preference.h"

#include <gtest/gtest.h>

#include "journeys/refusals.h"
#include "journeys/unused_preference/totals.h"
#include "tests/support/law_folder.h"

namespace cassia::journeys {
namespace {

using tests::real_law;

base::Date day(const char* text) { return base::Date::parse(text).value(); }
base::Money yuan(std::int64_t amount) { return base::Money::of_minor(amount * 100); }

PastLine line_of(const char* hs, std::int64_t value_yuan, const char* regime = "mfn") {
  return {.declared_on = day("2026-04-20"),
          .hs_code = base::HsCode::parse(hs, base::HsEdition::hs2022).value(),
          .origin = base::CountryCode::parse("VN").value(),
          .value = yuan(value_yuan),
          .regime = regime};
}

PreferenceFinding found(const PastLine& line, const char* asked_on = "2026-11-28") {
  return find_unused(line, real_law(), day(asked_on)).value();
}

std::string refused(const PastLine& line, const char* asked_on = "2026-11-28") {
  return std::string(find_unused(line, real_law(), day(asked_on)).error().code.name());
}

// Brief 01, worked example 17; its RCEP rate is of a table that is put beside the shipped law.
TEST(UnusedPreference, SavesDutyAndValueAddedTaxOfExample17) {
  const auto law = tests::law_with(
      {{"tariffs/cn-rcep-2026.tariff",
        "cassia-tariff 1\nid: cn-rcep-2026\nimporter: CN\nhs_edition: hs2022\n"
        "valid_from: 2026-01-01\nvalid_to: 2026-12-31\nsource: rcep\nmark: S\ncoverage: 0705\n"
        "agreement: rcep\norigins: VN\ncolumns: hs rcep\n---\n0705 6\n"}});
  ASSERT_TRUE(law) << law.error().place;
  PastLine line = line_of("07051100", 1'000'000);
  const auto finding = find_unused(line, *law, day("2026-11-28")).value();
  EXPECT_EQ(finding.use, PreferenceUse::unused);
  EXPECT_EQ(finding.best, "acfta");
  EXPECT_EQ(base::print_percent(*finding.rate_paid), "10");
  EXPECT_EQ(base::print_percent(*finding.rate_best), "0");
  EXPECT_EQ(finding.saved.duty, yuan(100'000));
  EXPECT_EQ(finding.saved.vat, yuan(9'000));
  EXPECT_EQ(finding.saved.total, yuan(109'000));
  line.regime = "rcep";  // used, and still not the best: 60,000 and 5,400 of VAT on it
  const auto dearer = find_unused(line, *law, day("2026-11-28")).value();
  EXPECT_EQ(dearer.use, PreferenceUse::unused);
  EXPECT_EQ(dearer.saved.total, yuan(65'400));
}

TEST(UnusedPreference, BestRegimeUsedSavesNothing) {
  const PreferenceFinding finding = found(line_of("07051100", 1'000'000, "acfta"));
  EXPECT_EQ(finding.use, PreferenceUse::used_well);
  EXPECT_TRUE(finding.saved.total.is_zero());
  EXPECT_EQ(finding.refund.standing, RefundStanding::none);
}

// Whatever the goods, the value and the origin: who used the cheapest known regime saves nothing.
TEST(UnusedPreference, TheBestRegimeNeverSaves) {
  int used = 0;
  for (const char* hs : {"07051100", "08106000", "08012100", "09011100", "16010010"}) {
    for (const char* origin : {"VN", "TH", "JP", "US"}) {
      for (std::int64_t fen = 1; fen < 1'000'000'000; fen = fen * 7 + 3) {
        PastLine line = line_of(hs, 0);
        line.value = base::Money::of_minor(fen);
        line.origin = base::CountryCode::parse(origin).value();
        const std::string best(found(line).best);
        if (best.empty()) {
          continue;
        }
        line.regime = best;
        const PreferenceFinding finding = found(line);
        EXPECT_TRUE(finding.saved.total.is_zero());
        EXPECT_NE(finding.use, PreferenceUse::unused);
        ++used;
      }
    }
  }
  EXPECT_GT(used, 50);
}

TEST(UnusedPreference, MissingTableIsUnknownAndNamed) {
  PastLine line = line_of("09011100", 100'000);  // coffee: outside the early harvest
  const PreferenceFinding finding = found(line);
  EXPECT_EQ(finding.use, PreferenceUse::unknown);
  EXPECT_TRUE(finding.saved.total.is_zero());
  EXPECT_EQ(finding.missing, (std::vector<std::string_view>{"cn-acfta-2026", "cn-rcep-2026"}));
  line.declared_on = day("2024-12-02");  // no tariff of that year is loaded
  EXPECT_EQ(found(line).use, PreferenceUse::unknown);
}

TEST(UnusedPreference, AmountsThatNameNoRegimeAreTakenAsTold) {
  PastLine line = line_of("07051100", 1'000'000, "");
  line.duty_paid = yuan(100'000);  // what MFN gives: its VAT is known
  EXPECT_EQ(found(line).saved.total, yuan(109'000));
  line.duty_paid = yuan(50'000);
  EXPECT_EQ(found(line).missing, std::vector<std::string_view>{"vat_paid"});
  EXPECT_EQ(found(line).use, PreferenceUse::unknown);
  line.vat_paid = yuan(94'500);
  EXPECT_EQ(found(line).saved.total, yuan(54'500));
  line.duty_paid = yuan(0);
  line.vat_paid = yuan(80'000);
  EXPECT_EQ(found(line).use, PreferenceUse::underpaid);
  EXPECT_EQ(found(line).short_by, yuan(10'000));
}

TEST(UnusedPreference, RefundIsOpenForThreeYearsToTheDay) {
  PastLine line = line_of("07051100", 1'000'000);
  line.paid_on = day("2026-05-04");
  line.origin_declared = true;
  const Refund last = found(line, "2029-05-04").refund;
  EXPECT_EQ(last.standing, RefundStanding::open);
  EXPECT_EQ(last.last_day, day("2029-05-04"));
  EXPECT_EQ(last.citation, (base::Citation{"tariff_law_2024", "51"}));
  EXPECT_FALSE(last.is_unverified);
  EXPECT_EQ(found(line, "2029-05-05").refund.standing, RefundStanding::too_late);
  line.paid_on.reset();  // counted from 20 April: after it the day of payment decides
  EXPECT_EQ(found(line, "2029-04-20").refund.standing, RefundStanding::open);
  EXPECT_TRUE(found(line, "2029-04-20").refund.is_counted_from_declaration);
  EXPECT_EQ(found(line, "2029-04-21").refund.standing, RefundStanding::unknown);
}

TEST(UnusedPreference, StatusNotDeclaredAtImportBarsTheClaim) {
  PastLine line = line_of("07051100", 1'000'000);
  EXPECT_EQ(found(line).refund.standing, RefundStanding::open_if_declared);
  EXPECT_TRUE(found(line).refund.is_unverified);
  line.origin_declared = false;
  EXPECT_EQ(found(line).refund.standing, RefundStanding::barred);
}

TEST(UnusedPreference, NamesTheProofsAndTheLastDayOfTheirIssue) {
  PastLine line = line_of("07051100", 1'000'000);
  EXPECT_EQ(found(line).proof.issue, ProofIssue::shipment_not_told);
  line.shipped_on = day("2026-04-15");
  const ProofStep step = found(line, "2027-04-15").proof;
  EXPECT_EQ(step.kinds, (std::vector<std::string_view>{"certificate", "back_to_back"}));
  EXPECT_EQ(step.issue, ProofIssue::open);
  EXPECT_EQ(step.issue_until, day("2027-04-15"));
  EXPECT_EQ(step.citation, (base::Citation{"acfta", "retroactive"}));
  EXPECT_EQ(found(line, "2027-04-16").proof.issue, ProofIssue::over);
}

TEST(UnusedPreference, GeneralRatePaidForFavouredGoodsIsOverpaid) {
  PastLine line = line_of("07051100", 1'000, "general");
  line.origin = base::CountryCode::parse("US").value();
  const PreferenceFinding finding = found(line);
  EXPECT_EQ(finding.use, PreferenceUse::overpaid);  // 70 % instead of 10 %, VAT 9 %
  EXPECT_EQ(finding.saved.total, yuan(654));
  EXPECT_EQ(finding.refund.standing, RefundStanding::open);
}

TEST(UnusedPreference, RefusesWhatCannotBe) {
  PastLine line = line_of("07051100", 1'000, "nafta");
  EXPECT_EQ(refused(line), kPastRegimeUnknown.name());
  line.regime = "";
  EXPECT_EQ(refused(line), kPastPaymentMissing.name());
  line.duty_paid = base::Money::of_minor(-1);
  EXPECT_EQ(refused(line), kPastAmountMalformed.name());
  line.duty_paid = yuan(1);
  EXPECT_EQ(refused(line, "2026-04-19"), kPastDayImpossible.name());
}

TEST(PreferenceTotals, AreTheSumOfTheFindingsHoweverCut) {
  PreferenceTotals whole;
  PreferenceTotals parts;
  PreferenceTotals part;
  std::int64_t sum = 0;
  for (std::int64_t i = 0; i < 100; ++i) {
    const PastLine line =
        line_of(i % 3 == 0 ? "09011100" : "08106000", 17 * i + 1, i % 2 == 0 ? "mfn" : "acfta");
    const auto finding = found(line);
    sum += finding.saved.total.minor();
    whole.add(line, finding);
    part.add(line, finding);
    if (i % 7 == 0) {
      parts.add(part);
      part = {};
    }
  }
  parts.add(part);
  EXPECT_EQ(whole, parts);
  EXPECT_EQ(whole.unused.total.fen, sum);
  EXPECT_EQ(whole.by_agreement.at("acfta"), whole.unused);
  EXPECT_EQ(whole.by_chapter.at("08"), whole.unused);
  EXPECT_EQ(whole.by_month.at("2026-04"), whole.unused);
  EXPECT_EQ(whole.unused.refundable_if_declared, whole.unused.total);
  EXPECT_EQ(whole.uses.at("unknown"), whole.missing.at("cn-rcep-2026"));
}

TEST(PreferenceTotals, SumBeyondSixtyFourBitsSaysSo) {
  FenSum sum{.fen = 9'223'372'036'854'775'800};
  sum.add(7);
  EXPECT_FALSE(sum.is_out_of_range);
  sum.add(1);
  EXPECT_TRUE(sum.is_out_of_range);
  EXPECT_EQ(sum.fen, 9'223'372'036'854'775'807);
}

}  // namespace
}  // namespace cassia::journeys
