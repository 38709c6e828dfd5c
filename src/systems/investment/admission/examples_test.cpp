#include <gmock/gmock.h>

#include "systems/investment/admission/fixture_test.h"

// Worked examples of admission, and what lies beside them.
namespace cassia::systems::investment::admission {
namespace {

using testing::HasSubstr;

TEST(Admission, ManufacturingIsClear) {
  const Answer furniture = answer_of(with(owned_by({{"JP", "100 %"}}), industry("C2110")));
  EXPECT_EQ(furniture.outcome, Outcome::clear);
  EXPECT_EQ(reasons(furniture, Standing::met), "section_open");
  EXPECT_EQ(outcome_of(with(owned_by({{"JP", "100 %"}}), industry("C2110"), "outside")),
            Outcome::clear);
}

TEST(Admission, CompulsoryEducationIsBlockedAtAnyForeignShare) {
  for (const char* share : {"30 %", "99 %", "0.000000001 %"}) {
    const Answer school = answer_of(with(owned_by({{"GB", share}, {"CN", "1 %"}}), entry("P-01")));
    EXPECT_EQ(school.outcome, Outcome::blocked) << share;
    EXPECT_EQ(reasons(school, Standing::not_met), "entry_prohibits P-01");
  }
  EXPECT_EQ(outcome_of(with(owned_by({{"CN", "100 %"}}), entry("P-01"))), Outcome::clear);
}

TEST(Admission, ElectronicCommerceIsFreeOfTheCeilingOfTelecommunications) {
  Activity shop = entry("I-02");
  shop.exceptions = std::vector<std::string>{"e_commerce"};
  const Answer free = answer_of(with(owned_by({{"US", "100 %"}}), shop));
  EXPECT_EQ(free.outcome, Outcome::clear);
  EXPECT_EQ(reasons(free, Standing::met), "exception_applies I-02");
  EXPECT_THAT(notes(free), HasSubstr("market_access_list_not_loaded"));  // licences are needed

  EXPECT_EQ(outcome_of(with(owned_by({{"US", "50 %"}, {"CN", "50 %"}}), entry("I-02"))),
            Outcome::conditional);
  const Enquiry above = with(owned_by({{"US", "50.1 %"}, {"CN", "49.9 %"}}), entry("I-02"));
  EXPECT_EQ(outcome_of(above, "2024-04-07"), Outcome::blocked);
  EXPECT_EQ(outcome_of(above, "2024-04-08"), Outcome::needs_grant);  // opened elsewhere by then
  EXPECT_EQ(reasons(answer_of(above), Standing::not_met), "foreign_share_max I-02 50.1 %");
  EXPECT_THAT(reasons(answer_of(above), Standing::note), HasSubstr("grant_needed I-02"));
}

TEST(Admission, SocialSurveyIsRestrictedInTheZoneAndProhibitedBeside) {
  Enquiry survey = owned_by({{"GB", "33 %"}, {"CN", "67 %"}});
  survey.people = People{.legal_representative = country("CN")};
  const Answer inside = answer_of(with(survey, entry("L-02"), "chongzuo"));
  EXPECT_EQ(inside.outcome, Outcome::conditional);
  EXPECT_TRUE(passes(inside));
  EXPECT_EQ(reasons(inside, Standing::met),
            "chinese_share_min L-02 67 %; chinese_legal_representative L-02 CN");

  const Enquiry outside = with(survey, entry("L-02"), "outside");
  EXPECT_EQ(outcome_of(outside, "2023-06-01"), Outcome::blocked);
  // The list of 2024 is not loaded: not blocked by guess, and not open.
  const Answer today = answer_of(outside);
  EXPECT_EQ(today.outcome, Outcome::undecided);
  EXPECT_EQ(reasons(today, Standing::open), "list_not_loaded");
  EXPECT_EQ(today.activities[0].presumed, Outcome::blocked);
  EXPECT_THAT(reasons(today, Standing::note), HasSubstr("earlier_edition; entry_prohibits L-02"));

  survey = owned_by({{"GB", "33.01 %"}, {"CN", "66.99 %"}});
  EXPECT_EQ(outcome_of(with(survey, entry("L-02"), "chongzuo")), Outcome::blocked);
}

TEST(Admission, ALegalRepresentativeWhoDoesNotFitMustChange) {
  Enquiry survey = with(owned_by({{"GB", "33 %"}, {"CN", "67 %"}}), entry("L-02"), "chongzuo");
  survey.people = People{.legal_representative = country("GB")};
  const Answer answer = answer_of(survey);
  EXPECT_EQ(answer.outcome, Outcome::conditional);
  EXPECT_TRUE(answer.is_person_to_change);
  EXPECT_FALSE(passes(answer));
}

TEST(Admission, AirlineCountsAffiliatesTogether) {
  Enquiry airline{
      .place = "nanning",
      .target = "airline",
      .entities = {company("airline"), company("a", "SG", "alliance"),
                   company("a2", "SG", "alliance"), company("b", "JP"), person("chinese", "CN")},
      .holdings = {{"a", "airline", "24 %", {}},
                   {"a2", "airline", "2 %", {}},
                   {"b", "airline", "20 %", {}},
                   {"chinese", "airline", "54 %", {}}}};
  airline.people = People{.legal_representative = country("CN")};
  const Answer answer = answer_of(with(airline, entry("G-02")));
  EXPECT_EQ(answer.outcome, Outcome::blocked);
  EXPECT_EQ(reasons(answer, Standing::not_met), "single_foreign_share_max G-02 26 %");
  EXPECT_THAT(reasons(answer, Standing::met), HasSubstr("chinese_control G-02 54 %"));
  airline.holdings[0].share = "23 %";
  EXPECT_EQ(outcome_of(with(airline, entry("G-02"))), Outcome::undecided);  // 1 % is nobody's
  airline.holdings[3].share = "55 %";
  EXPECT_EQ(outcome_of(with(airline, entry("G-02"))), Outcome::conditional);
}

Enquiry reinvestment(const std::string& share_of_x) {
  return {.place = "qinzhou_port",
          .target = "y",
          .activities = {entry("G-01")},
          .entities = {company("y"), company("x"), person("f", "VN"), person("g", "TH"),
                       person("c", "CN")},
          .holdings = {{"f", "x", "60 %", {}},
                       {"c", "x", "40 %", {}},
                       {"x", "y", share_of_x, {}},
                       {"g", "y", "10 %", {}},
                       {"c", "y", "20 %", {}}}};
}

TEST(Admission, ReinvestmentIsLookedThrough) {
  const Answer answer = answer_of(reinvestment("70 %"));
  EXPECT_EQ(answer.outcome, Outcome::blocked);
  EXPECT_EQ(engines::ownership::print_share(answer.holders.foreign), "52 %");
  EXPECT_EQ(reasons(answer, Standing::not_met), "chinese_control G-01 48 %");
  // Who holds the rest need not be told for a refusal: it can only get worse.
  Enquiry untold = reinvestment("70 %");
  untold.holdings = {untold.holdings[0], untold.holdings[2], untold.holdings[3]};
  EXPECT_EQ(outcome_of(untold), Outcome::blocked);
}

TEST(Admission, HalfIsNotControl) {
  EXPECT_EQ(outcome_of(with(owned_by({{"SG", "50 %"}, {"CN", "50 %"}}), entry("G-01"))),
            Outcome::blocked);
  EXPECT_EQ(outcome_of(with(owned_by({{"SG", "49.999999999 %"}, {"CN", "50.000000001 %"}}),
                            entry("G-01"))),
            Outcome::conditional);
}

TEST(Admission, WhollyForeignHospitalIsBlockedWithoutADocumentForThePlace) {
  const Answer hospital =
      answer_of(with(owned_by({{"SG", "100 %"}}), industry("Q8411"), "qinzhou_port"));
  EXPECT_EQ(hospital.outcome, Outcome::blocked);
  EXPECT_EQ(reasons(hospital, Standing::not_met), "joint_venture Q-01 0 %");
  EXPECT_EQ(reasons(hospital, Standing::note), "pilots_elsewhere Q-01; list_not_loaded");
  EXPECT_EQ(outcome_of(with(owned_by({{"SG", "99 %"}, {"CN", "1 %"}}), industry("Q8411"))),
            Outcome::conditional);
}

TEST(Admission, TheWorstActivityDecides) {
  Enquiry carrier = owned_by({{"MY", "100 %"}});
  carrier.activities = {industry("G5821"), entry("G-03")};
  const Answer answer = answer_of(carrier);
  EXPECT_EQ(answer.outcome, Outcome::blocked);
  EXPECT_EQ(reasons(answer, Standing::not_met), "entry_prohibits G-03");
  EXPECT_EQ(answer.activities[0].outcome, Outcome::undecided);  // not among the loaded entries
  EXPECT_THAT(reasons(answer, Standing::open), HasSubstr("list_incomplete"));
}

TEST(Admission, ControlByContractIsForPeopleAndPresumedBlocked) {
  Enquiry site = with(owned_by({{"CN", "100 %"}}), entry("I-03"));
  site.entities.push_back(company("service"));
  site.entities.push_back(company("offshore", "KY"));
  site.holdings.push_back({"offshore", "service", "100 %", {}});
  site.holdings.push_back({"service", "target", "0 %", OtherControl::contract});
  const Answer answer = answer_of(site);
  EXPECT_EQ(answer.outcome, Outcome::by_hand);
  EXPECT_EQ(answer.activities[0].presumed, Outcome::blocked);
  EXPECT_THAT(reasons(answer, Standing::open), HasSubstr("entry_prohibits I-03"));
  EXPECT_THAT(reasons(answer, Standing::open), HasSubstr("control_by_other_means"));
  // Shares that block by themselves are not softened by a contract beside them.
  site.holdings[0].share = "60 %";
  site.entities.push_back(person("kr", "KR"));
  site.holdings.push_back({"kr", "target", "40 %", {}});
  EXPECT_EQ(outcome_of(site), Outcome::blocked);
}

Enquiry terminal(const std::string& share, Security security) {
  Enquiry enquiry = owned_by({{"SG", share}});
  enquiry.activities = {industry("G5532")};
  enquiry.security = std::move(security);
  return enquiry;
}

TEST(Admission, SecurityReviewFollowsControlInImportantFields) {
  const Security port{.fields = {"infrastructure"}};
  const auto review = [](const Enquiry& enquiry) { return answer_of(enquiry); };
  Enquiry half = terminal("50 %", port);
  half.entities.push_back(person("c", "CN"));
  half.holdings.push_back({"c", "target", "50 %", {}});
  EXPECT_EQ(review(half).review, Review::refer);
  EXPECT_THAT(notes(review(half)), HasSubstr("security_review_control"));

  half.holdings[0].share = "49 %";
  half.holdings[1].share = "51 %";
  EXPECT_EQ(review(half).review, Review::none);
  EXPECT_THAT(notes(review(half)), HasSubstr("security_review_not_triggered"));
  half.security->has_veto = true;
  EXPECT_EQ(review(half).review, Review::by_hand);
  EXPECT_THAT(notes(review(half)), HasSubstr("security_review_by_hand"));
  half.security->has_decisive_influence = true;
  EXPECT_EQ(review(half).review, Review::refer);

  half.security = Security{.has_veto = true};
  EXPECT_EQ(review(half).review, Review::none);  // no important field
  half.security = Security{.is_military = true};
  half.holdings[0].share = "1 %";
  EXPECT_EQ(review(half).review, Review::refer);
  EXPECT_THAT(notes(review(half)), HasSubstr("security_review_military"));
  half.security.reset();
  EXPECT_EQ(review(half).review, Review::not_assessed);
  EXPECT_THAT(notes(review(half)), HasSubstr("security_review_not_assessed"));
}

}  // namespace
}  // namespace cassia::systems::investment::admission
