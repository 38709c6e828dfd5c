#include <gtest/gtest.h>

#include "systems/treaty/origin_exchange/origin_exchange.h"
#include "tests/support/law_folder.h"

namespace cassia::systems::treaty::origin_exchange {
namespace {

PartnerId partner_id(const char* text) { return *PartnerId::parse(text); }
base::CountryCode country(const char* text) { return *base::CountryCode::parse(text); }

base::Context context_of_registrar() {
  const base::Instant now = *base::Instant::parse("2026-04-21T01:00:00Z");
  return {.actor = *base::ActorId::parse("zone_admin"),
          .on_behalf_of = *base::OrganisationId::parse("zone"),
          .occurred_at = now,
          .received_at = now,
          .decided_at = now};
}

RegisterOriginPartner registration(const char* id, const char* of, const char* key) {
  return {.partner = partner_id(id),
          .terms = {.authority = "Authority",
                    .country = country(of),
                    .key = key,
                    .url = "https://partner.example/origin",
                    .agreements = {"rcep", "acfta", "acfta"}}};
}

std::string give_to_register(State& state, const Command& command) {
  const auto events = decide(state, command, context_of_registrar(), tests::real_law());
  if (!events) {
    return std::string(events.error().code.name());
  }
  for (const Event& event : *events) {
    state = apply(state, event);
  }
  return "";
}

TEST(OriginPartners, SpeakForTheirPartyUnderTheirAgreements) {
  State state;
  ASSERT_EQ(give_to_register(state, registration("vn", "VN", "k1")), "");
  EXPECT_EQ(state.partners.front().terms.agreements, (std::vector<std::string>{"acfta", "rcep"}));
  EXPECT_TRUE(check_speaks_for(state, partner_id("vn"), country("VN"), "acfta"));
  EXPECT_FALSE(check_speaks_for(state, partner_id("vn"), country("TH"), "acfta"));
  EXPECT_FALSE(check_speaks_for(state, partner_id("vn"), country("VN"), "cptpp"));
  EXPECT_FALSE(check_speaks_for(state, partner_id("th"), country("VN"), "acfta"));
}

TEST(OriginPartners, AreTakenOnOnlyWhole) {
  State state;
  RegisterOriginPartner without_key = registration("vn", "VN", "");
  EXPECT_EQ(give_to_register(state, without_key), "origin_partner_incomplete");
  RegisterOriginPartner without_web = registration("vn", "VN", "k1");
  without_web.terms.url = "ftp://partner.example";
  EXPECT_EQ(give_to_register(state, without_web), "origin_partner_incomplete");
  RegisterOriginPartner without_agreement = registration("vn", "VN", "k1");
  without_agreement.terms.agreements.clear();
  EXPECT_EQ(give_to_register(state, without_agreement), "origin_partner_incomplete");
  EXPECT_EQ(give_to_register(state, registration("v.n", "VN", "k1")), "origin_partner_incomplete");
}

TEST(OriginPartners, AreOfAnotherPartyOfTheAgreement) {
  State state;
  EXPECT_EQ(give_to_register(state, registration("de", "DE", "k1")), "origin_partner_not_party");
  EXPECT_EQ(give_to_register(state, registration("cn", "CN", "k1")), "origin_partner_not_party");
}

TEST(OriginPartners, DoNotOverlap) {
  State state;
  ASSERT_EQ(give_to_register(state, registration("vn", "VN", "k1")), "");
  EXPECT_EQ(give_to_register(state, registration("vn", "TH", "k2")), "origin_partner_exists");
  EXPECT_EQ(give_to_register(state, registration("vn2", "VN", "k2")), "origin_partner_overlaps");
  EXPECT_EQ(give_to_register(state, registration("th", "TH", "k1")), "origin_partner_overlaps");
  ASSERT_EQ(
      give_to_register(state, EndOriginPartner{.partner = partner_id("vn"), .reason = "moved"}),
      "");
  EXPECT_EQ(linked_partner(state, country("VN"), "acfta"), nullptr);
  EXPECT_EQ(give_to_register(state, registration("vn2", "VN", "k1")), "");
}

TEST(OriginPartners, ThatEndedAreNotChanged) {
  State state;
  const RegisterOriginPartner vn = registration("vn", "VN", "k1");
  ASSERT_EQ(give_to_register(state, vn), "");
  ChangeOriginPartner change{.partner = vn.partner, .terms = vn.terms};
  change.terms.key = "k2";
  ASSERT_EQ(give_to_register(state, change), "");
  EXPECT_EQ(state.partners.front().terms.key, "k2");
  ASSERT_EQ(give_to_register(state, EndOriginPartner{.partner = vn.partner}), "");
  EXPECT_EQ(give_to_register(state, change), "origin_partner_unknown");
}

TEST(OriginPartners, AreNotMoreThanLawHas) {
  State state;
  for (int number = 0; number < 100; ++number) {
    state.partners.push_back(
        {.partner = partner_id(("p" + std::to_string(number)).c_str()), .is_ended = true});
  }
  EXPECT_EQ(give_to_register(state, registration("vn", "VN", "k1")), "origin_partners_too_many");
}

}  // namespace
}  // namespace cassia::systems::treaty::origin_exchange
