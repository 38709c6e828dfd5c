#include <gtest/gtest.h>

#include <boost/json.hpp>

#include "api/api_zone_test.h"
#include "api/treaty/ruling_measure.h"

// Rulings over the counter: who sees them, and a reform measured by them.
namespace cassia::api {
namespace {

namespace rulings = journeys::rulings;
using base::OrganisationKind;

rulings::AskRuling order(const std::string& id, const std::string& year_total) {
  return {.ruling = *rulings::RulingId::parse(id),
          .institution = "retail_import_channel",
          .case_name = "order " + id,
          .area = *base::AreaId::parse("chongzuo"),
          .facts = {{"is_on_list", "true"},
                    {"price", "6000"},
                    {"is_single", "false"},
                    {"year_total", year_total}}};
}

class Rulings : public testing::Test {
 protected:
  Rulings() {
    trader_ = zone_.register_person("li", "fruit", OrganisationKind::trader, {"declarant"});
    stranger_ = zone_.register_person("lin", "foods", OrganisationKind::trader, {"declarant"});
    officer_ = zone_.register_person("mo", "office", OrganisationKind::zone_authority,
                                     {"zone_official", "reform_officer"});
    EXPECT_TRUE(zone_.give(order("fruit.K1", "6000"), "li", "fruit"));
  }
  http::Response get(const std::string& path, const std::string& token) {
    return zone_.call({.path = "/api/v1/treaty/" + path, .token = token});
  }

  ApiZone zone_;
  std::string trader_;
  std::string stranger_;
  std::string officer_;
};

TEST_F(Rulings, AreSeenByTheirApplicantAndTheOffices) {
  const std::string path = "rulings/ruling/fruit.K1/detail";
  const auto own = get(path, trader_);
  ASSERT_EQ(own.status, 200) << own.body;
  const auto shown = boost::json::parse(own.body).as_object();
  EXPECT_EQ(shown.at("phase"), "made");
  EXPECT_EQ(shown.at("outputs").at(0).at("value"), "general_trade");
  EXPECT_TRUE(shown.at("made").at("receipt").as_string().starts_with("cassia-receipt 1\n"));
  EXPECT_EQ(get(path, officer_).body, own.body);
  EXPECT_EQ(get(path, stranger_).status, 404);
  EXPECT_EQ(get("rulings/ruling/fruit.K9/detail", trader_).status, 404);
}

TEST_F(Rulings, AreAskedForOverTheCounterOnce) {
  const TestCall call{
      .method = "POST",
      .path = "/api/v1/treaty/rulings/ask_ruling",
      .body = R"({"ruling":"fruit.K2","institution":"retail_import_channel","case_name":"x",)"
              R"("area":"whole","pilot_group":"","facts":[{"name":"is_on_list","value":"false"},)"
              R"({"name":"price","value":"1"},{"name":"is_single","value":"true"},)"
              R"({"name":"year_total","value":"1"}]})",
      .token = trader_,
      .headers = {{"Idempotency-Key", "k1"}, {"Content-Type", "application/json"}}};
  const auto first = zone_.call(call);
  ASSERT_EQ(first.status, 200) << first.body;
  EXPECT_EQ(zone_.call(call).body, first.body);
  const auto row = get("rulings/ruling/fruit.K2", trader_);
  EXPECT_EQ(boost::json::parse(row.body).at("decided"), "channel = not_on_list") << row.body;
  EXPECT_EQ(get("rulings/ruling/fruit.K2", stranger_).status, 404);
}

TEST_F(Rulings, MeasureNothingForThoseWhoDoNotSeeThemAll) {
  const std::string path = "reforms/reform/retail_import_channel.R1/measure";
  EXPECT_EQ(get(path, trader_).status, 404);
  EXPECT_EQ(get(path, officer_).status, 404) << "no such reform";
}

rulings::RulingRow row(const char* applicant, const char* reform, const char* decided,
                       rulings::RulingPhase phase = rulings::RulingPhase::made) {
  return {.phase = phase,
          .reform = reform,
          .applicant = *base::OrganisationId::parse(applicant),
          .decided = decided,
          .made_at = *base::Instant::parse("2026-03-02T01:00:00Z")};
}

TEST(ReformMeasure, CountsItsRulingsBesideAllOthers) {
  RulingCounter counter("t.R1", {}, {});
  counter.add(row("fruit", "t.R1", "a"));
  counter.add(row("fruit", "t.R1", "b", rulings::RulingPhase::appealed));
  rulings::RulingRow changed = row("foods", "t.R1", "b", rulings::RulingPhase::revised);
  changed.overrides = 2;
  changed.appealed_at = changed.made_at;
  counter.add(changed);
  counter.add(row("foods", "", "a", rulings::RulingPhase::upheld));
  counter.add(row("foods", "t.R2", "a"));
  const ReformMeasure measure = counter.result();
  EXPECT_EQ(measure.by_reform.rulings, 3);
  EXPECT_EQ(measure.by_reform.applicants, 2);
  EXPECT_EQ(measure.by_reform.overridden, 1);
  EXPECT_EQ(measure.by_reform.appealed, 1);
  EXPECT_EQ(measure.by_reform.waiting, 1);
  EXPECT_EQ(measure.by_reform.revised, 1);
  ASSERT_EQ(measure.by_reform.outcomes.size(), 2U);
  EXPECT_EQ(measure.by_reform.outcomes[0].outcome, "b");
  EXPECT_EQ(measure.by_reform.outcomes[0].rulings, 2);
  EXPECT_EQ(measure.by_others.rulings, 2);
  EXPECT_EQ(measure.by_others.upheld, 1);
}

TEST(ReformMeasure, TakesTheRulingsOfThePeriod) {
  const auto counted = [](const char* from, const char* to) {
    RulingCounter counter("t.R1", *base::Instant::parse(from), *base::Instant::parse(to));
    counter.add(row("fruit", "t.R1", "a"));
    return counter.result().by_reform.rulings;
  };
  EXPECT_EQ(counted("2026-03-02T01:00:00Z", "2026-03-02T01:00:01Z"), 1);
  EXPECT_EQ(counted("2026-03-02T01:00:01Z", "2026-03-03T00:00:00Z"), 0);
  EXPECT_EQ(counted("2026-03-01T00:00:00Z", "2026-03-02T01:00:00Z"), 0);
}

}  // namespace
}  // namespace cassia::api
