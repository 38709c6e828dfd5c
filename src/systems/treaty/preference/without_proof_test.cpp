#include "systems/treaty/preference/fixture_test.h"

namespace cassia::systems::treaty::preference {

namespace {

base::Money usd(std::string_view amount) {
  return *base::Money::parse(amount, *base::Currency::parse("USD"));
}
base::Money cny(std::string_view amount) { return *base::Money::parse(amount, base::Currency()); }

ClaimWithoutProof small_consignment(base::Money value) {
  return {.agreement = "rcep",
          .origin = country("VN"),
          .consignment_value = value,
          .acceptance_date = date("2026-03-16"),
          .import_date = date("2026-03-16")};
}

// Brief 01, example 15.
TEST(WithoutProof, IsWaivedUpToTheLimitAndRefusedAboveIt) {
  for (const char* const agreement : {"rcep", "acfta"}) {
    ClaimWithoutProof claim = small_consignment(usd("200.00"));
    claim.agreement = agreement;
    const auto waived = assess_without_proof(claim, tests::real_law());
    ASSERT_TRUE(waived);
    EXPECT_EQ(waived->verdict, WithoutProofVerdict::waived);
    EXPECT_EQ(waived->tests.size(), 2U);
    claim.consignment_value = usd("200.01");
    const auto refused = assess_without_proof(claim, tests::real_law());
    ASSERT_FALSE(refused);
    EXPECT_EQ(refused.error().code, kProofMissing);
  }
}

TEST(WithoutProof, IsSecuredAboveTheLimitAgainstAGuarantee) {
  ClaimWithoutProof claim = small_consignment(usd("200.01"));
  claim.is_guarantee_offered = true;
  const auto secured = assess_without_proof(claim, tests::real_law());
  ASSERT_TRUE(secured);
  EXPECT_EQ(secured->verdict, WithoutProofVerdict::secured);
  EXPECT_EQ(secured->security_until, date("2026-04-15"));
  EXPECT_EQ(secured->tests.front().outcome, Outcome::secured);
  claim.origin = {};
  const auto undeclared = assess_without_proof(claim, tests::real_law());
  ASSERT_FALSE(undeclared);
  EXPECT_EQ(undeclared.error().code, kProofMissing);
}

TEST(WithoutProof, ComparesYuanAtTheCustomsRateOfTheDay) {
  const auto rate = tests::real_law().exchange_rate(usd("1").currency(), date("2026-03-16"));
  ASSERT_TRUE(rate);
  const base::Money limit = law::convert(usd("200.00"), rate->value, base::Rounding::half_up);
  const auto within = assess_without_proof(small_consignment(limit), tests::real_law());
  ASSERT_TRUE(within);
  EXPECT_TRUE(within->is_unverified);  // the loaded rates are not the published ones
  EXPECT_FALSE(assess_without_proof(small_consignment(limit + cny("0.01")), tests::real_law()));
}

TEST(WithoutProof, NeedsARateForTheDayAndAKnownCurrency) {
  ClaimWithoutProof claim = small_consignment(cny("100.00"));
  claim.acceptance_date = date("2023-03-16");
  EXPECT_EQ(assess_without_proof(claim, tests::real_law()).error().code, law::kExchangeRateUnknown);
  claim = small_consignment(*base::Money::parse("100.00", *base::Currency::parse("EUR")));
  EXPECT_EQ(assess_without_proof(claim, tests::real_law()).error().code, law::kExchangeRateUnknown);
}

TEST(WithoutProof, NeedsTheAgreementInForce) {
  ClaimWithoutProof claim = small_consignment(usd("100.00"));
  claim.origin = country("US");
  EXPECT_EQ(assess_without_proof(claim, tests::real_law()).error().code, kAgreementNotInForce);
  claim.agreement = "nafta";
  EXPECT_EQ(assess_without_proof(claim, tests::real_law()).error().code, law::kAgreementUnknown);
}

}  // namespace

}  // namespace cassia::systems::treaty::preference
