#include "systems/investment/admission/advice.h"

#include <gmock/gmock.h>

#include "systems/investment/admission/fixture_test.h"

namespace cassia::systems::investment::admission {
namespace {

using testing::Contains;
using testing::ElementsAre;
using testing::IsEmpty;

// "change_sell a target 1.01 %: conditional", each set of changes that would pass; those that would
// only be better end in "!".
std::vector<std::string> advice(const Enquiry& enquiry, std::string_view on = kDay) {
  const law::LawBook& law = tests::real_law();
  const Decided now = decide_on(enquiry, on);
  std::vector<std::string> texts;
  for (const Advice& advice : advise(now.asked, now.answer, law)) {
    std::string text;
    for (const Change& change : advice.changes) {
      const base::Refusal sentence = explain(change, now.asked);
      text.append(text.empty() ? "" : " + ").append(sentence.code.name());
      for (const base::Fact& fact : sentence.facts) {
        text.append(fact.name == "from" || fact.name == "to" ? "" : " " + fact.value);
      }
    }
    text.append(": ").append(boost::describe::enum_to_string(advice.outcome, ""));
    texts.push_back(text.append(advice.passes ? "" : "!"));
  }
  return texts;
}

TEST(Advice, SellsTheLeastPartThatPasses) {
  // 52 % must come below 50 %: of X, of which foreigners have 60 %, or of the direct holder's part.
  const Enquiry carrier{.place = "qinzhou_port",
                        .target = "y",
                        .activities = {entry("G-01")},
                        .entities = {company("y"), company("x"), person("f", "VN"),
                                     person("g", "TH"), person("c", "CN")},
                        .holdings = {{"f", "x", "60 %", {}},
                                     {"c", "x", "40 %", {}},
                                     {"x", "y", "70 %", {}},
                                     {"g", "y", "10 %", {}},
                                     {"c", "y", "20 %", {}}}};
  EXPECT_THAT(advice(carrier), ElementsAre("change_sell g y 2.01 %: conditional",
                                           "change_sell x y 3.34 %: conditional",
                                           "change_sell f x 2.86 %: conditional"));
}

TEST(Advice, SellsExactlyWhatACeilingAsks) {
  const Enquiry telecom = with(owned_by({{"US", "50.1 %"}, {"CN", "49.9 %"}}), entry("I-02"));
  EXPECT_THAT(advice(telecom), ElementsAre("change_sell US1 target 0.1 %: conditional"));
}

TEST(Advice, SellsOfTheLargestGroup) {
  Enquiry airline = owned_by({{"CN", "60 %"}, {"JP", "10 %"}});
  airline.entities.push_back(company("a", "SG", "alliance"));
  airline.entities.push_back(company("b", "SG", "alliance"));
  airline.holdings.push_back({"a", "target", "28 %", {}});
  airline.holdings.push_back({"b", "target", "2 %", {}});
  EXPECT_THAT(advice(with(airline, entry("G-02"))),
              ElementsAre("change_sell a target 5 %: conditional"));
}

TEST(Advice, SellsSeveralHoldingsWhereOneIsNotEnough) {
  const Enquiry two = owned_by({{"SG", "35 %"}, {"JP", "35 %"}, {"US", "30 %"}});
  EXPECT_THAT(advice(with(two, entry("G-01"))),
              Contains("change_sell JP2 target 35 % + change_sell SG1 target 15.01 %: "
                       "conditional"));
  Enquiry many = owned_by({{"SG", "15 %"},
                           {"JP", "15 %"},
                           {"US", "15 %"},
                           {"VN", "15 %"},
                           {"TH", "15 %"},
                           {"MY", "15 %"},
                           {"LA", "10 %"}});
  EXPECT_THAT(advice(with(many, entry("G-01"))),
              ElementsAre("change_sell JP2 target 15 % + change_sell LA7 target 10 % + "
                          "change_sell MY6 target 15 % + change_sell SG1 target 10.01 %: "
                          "conditional"));
}

TEST(Advice, ChangesPeopleAndPlace) {
  Enquiry survey = with(owned_by({{"GB", "33 %"}, {"CN", "67 %"}}), entry("L-02"), "outside");
  survey.people = People{.legal_representative = country("GB")};
  EXPECT_THAT(advice(survey, "2023-06-01"),
              ElementsAre("change_place nanning + change_legal_representative: conditional",
                          "change_place nanning: conditional!"));
  survey.place = "chongzuo";
  EXPECT_THAT(advice(survey), ElementsAre("change_legal_representative: conditional"));

  Enquiry school = with(owned_by({{"GB", "49 %"}, {"CN", "51 %"}}), entry("P-02"));
  school.people = People{.head = country("GB"), .board_seats = 9, .board_chinese = 4};
  EXPECT_THAT(advice(school), ElementsAre("change_head + change_board 5: conditional"));
}

TEST(Advice, LeavesAnActivityOut) {
  Enquiry carrier = owned_by({{"MY", "100 %"}});
  carrier.activities = {industry("C2110"), entry("G-03")};
  EXPECT_THAT(advice(carrier), ElementsAre("change_activity 2: clear"));
  carrier.activities[0] = industry("G5821");  // of which no loaded entry says anything
  EXPECT_THAT(advice(carrier), ElementsAre("change_activity 2: undecided!"));
}

TEST(Advice, ShowsThatThePlaceWouldDecideWhatIsOpen) {
  Enquiry survey = with(owned_by({{"GB", "33 %"}, {"CN", "67 %"}}), entry("L-02"), "outside");
  survey.people = People{.legal_representative = country("CN")};
  EXPECT_THAT(advice(survey), ElementsAre("change_place nanning: conditional"));
}

TEST(Advice, IsNotGivenWhereNothingHelpsOrNothingIsWrong) {
  EXPECT_THAT(advice(with(owned_by({{"GB", "30 %"}, {"CN", "70 %"}}), entry("P-01"))), IsEmpty());
  EXPECT_THAT(advice(with(owned_by({{"GB", "100 %"}}), industry("C2110"))), IsEmpty());
  // Nobody told who holds the rest: nothing can be proved to pass.
  EXPECT_THAT(advice(with(owned_by({{"SG", "60 %"}}), entry("G-01"))), IsEmpty());
}

TEST(Advice, NeedsADocumentOrAnAreaThatHasOne) {
  const std::string grants =
      "grants:\n  - {entry: Q-01, area: chongzuo, valid_from: 2026-01-01, cite: {source: "
      "fi_medical_pilot_2024, clause: hospitals}, mark: K}\n";
  const auto law = tests::law_with({{"packages/04-investment-admission/grants.yaml", grants}});
  ASSERT_TRUE(law) << base::to_text(law.error());
  const Decided now =
      decide_on(with(owned_by({{"SG", "100 %"}}), entry("Q-01"), "nanning"), kDay, *law);
  const std::vector<Advice> advices = advise(now.asked, now.answer, *law);
  ASSERT_FALSE(advices.empty());
  EXPECT_TRUE(advices[0].passes);
  EXPECT_EQ(advices[0].changes[0].area, "chongzuo");
}

}  // namespace
}  // namespace cassia::systems::investment::admission
