#include <gmock/gmock.h>

#include <boost/json.hpp>

#include "api/api_zone_test.h"
#include "api/durian_lodging_test.h"
#include "api/treaty/recorded_past.h"
#include "law/table_pins.h"
#include "tests/support/law_folder.h"

// A reform of what a desk decides by itself, tried at the counter on what that decided.
namespace cassia::api {
namespace {

namespace json = boost::json;
using base::OrganisationKind;

constexpr const char* kTable = "/api/v1/law/tables/late_declaration_collection";
constexpr const char* kDraft =
    "/api/v1/treaty/reforms/reform/late_declaration_collection.R1/backtest";

class BacktestOfDesks : public testing::Test {
 protected:
  BacktestOfDesks() {
    zone_.set_time("2026-05-11T02:00:00Z");
    lan_ = zone_.register_person("lan", "zone_office", OrganisationKind::zone_authority,
                                 {"reform_officer"});
    trader_ = zone_.register_person("li", "fruit", OrganisationKind::trader, {"declarant"});
  }
  http::Response post(const std::string& path, const json::object& body, const std::string& token,
                      const std::string& key) {
    return zone_.call(
        {.method = "POST",
         .path = path,
         .body = json::serialize(body),
         .token = token,
         .headers = {{"Idempotency-Key", key}, {"Content-Type", "application/json"}}});
  }

  // For the late fees, which no guarantee covers.
  void fill_account() {
    namespace accounts = journeys::accounts;
    const auto fruit = *base::OrganisationId::parse("fruit");
    ASSERT_TRUE(zone_.give(accounts::OpenAccount{.owner = fruit, .currency = {}}, "li", "fruit"));
    const auto paid =
        zone_.give(accounts::Deposit{.owner = fruit,
                                     .reference = "P1",
                                     .amount = *base::Money::parse("10000.00", base::Currency())},
                   "teller", "guangxi_treasury_bank");
    ASSERT_TRUE(paid) << base::to_text(paid.error());
  }
  // Entered on 20 April and declared on 11 May: six days too late.
  void lodge_late(const char* id, const char* price) {
    auto lodging = durian_lodging(id, "fruit");
    lodging.consignment.lines.front().goods.price = *base::Money::parse(price, base::Currency());
    const auto lodged = zone_.give(lodging, "li", "fruit");
    ASSERT_TRUE(lodged) << base::to_text(lodged.error());
  }
  // Fees below 400 yuan are not collected, where the law says 50.
  void draft() {
    std::string text = zone_.call({.path = std::string(kTable) + "/text"}).body;
    const std::size_t at = text.find("< 50 ");
    ASSERT_NE(at, std::string::npos);
    text.replace(at, 5, "< 400");
    const json::object content{{"title", "No fee below four hundred yuan"},
                               {"text", text},
                               {"territory", json::array{"whole"}},
                               {"terms", json::array{}},
                               {"dependencies", json::array{}}};
    const auto drafted = post("/api/v1/treaty/reforms/draft_reform",
                              {{"institution", "late_declaration_collection"},
                               {"reform", "R1"},
                               {"content", content},
                               {"reason", "small fees cost more than they bring"}},
                              lan_, "draft");
    ASSERT_EQ(drafted.status, 200) << drafted.body;
  }

  ApiZone zone_;
  std::string lan_;
  std::string trader_;
};

TEST_F(BacktestOfDesks, ReadsWhatTheyDecidedOutOfTheLog) {
  fill_account();
  lodge_late("D1", "100000.00");
  lodge_late("D2", "1000000.00");
  draft();
  const auto response =
      post(kDraft, {{"side", "paid"}, {"money", "fee"}, {"from", "2026-05-11"}}, lan_, "try");
  ASSERT_EQ(response.status, 200) << response.body;
  const json::value answer = json::parse(response.body);
  const json::value& totals = answer.at("report").at("totals");
  EXPECT_EQ(totals.at("decisions"), 2);
  EXPECT_EQ(totals.at("unchanged"), 1);
  EXPECT_EQ(totals.at("changed"), 1);
  EXPECT_EQ(totals.at("drifted"), 0);
  EXPECT_EQ(answer.at("by_other_versions"), 0);
  EXPECT_EQ(answer.at("cases").at(0).at("case_name"), "D1");
  EXPECT_EQ(answer.at("cases").at(0).at("subject"), "fruit");
  const auto explained = post(std::string(kDraft) + "/case",
                              {{"backtest", {{"side", "paid"}}}, {"case_name", "D1"}}, lan_, "why");
  ASSERT_EQ(explained.status, 200) << explained.body;
  const json::value one = json::parse(explained.body).at("decisions").at(0);
  EXPECT_EQ(one.at("facts").at("computed"), "300");
  EXPECT_EQ(one.at("recorded").at("fee"), "300");
  EXPECT_TRUE(one.at("old_receipt").is_string());
  EXPECT_TRUE(one.at("new_receipt").is_string());
  EXPECT_EQ(json::parse(post(kDraft, {{"side", "paid"}, {"to", "2026-05-10"}}, lan_, "before").body)
                .at("report")
                .at("totals")
                .at("decisions"),
            0);
}

TEST_F(BacktestOfDesks, SaysWhereItReadsTheFirstOnly) {
  fill_account();
  lodge_late("D1", "100000.00");
  lodge_late("D2", "1000000.00");
  const law::LawTable* const table =
      law::find_law_table(tests::real_law(), "late_declaration_collection");
  RulingsAsked asked{.version = law::shared_table(*table), .offset_seconds = 8 * 3600};
  const auto& calendar = **tests::real_law().calendar("cn");
  EXPECT_TRUE(read_decided(zone_.counter(), calendar, asked).is_complete);
  asked.most = 1;
  const RecordedPast first = read_decided(zone_.counter(), calendar, asked);
  EXPECT_FALSE(first.is_complete);
  ASSERT_EQ(first.blocks.size(), 1U);
  EXPECT_EQ(first.blocks.front().count(), 1U);
}

// What a desk decided is told to those whose role names it, and not to all who may see reforms.
TEST_F(BacktestOfDesks, TellsNobodyWhoMayNotSeeWhatDesksDecided) {
  draft();
  const auto official = zone_.register_person("guan", "zone_office",
                                              OrganisationKind::zone_authority, {"zone_official"});
  const auto detail =
      zone_.call({.path = "/api/v1/treaty/reforms/reform/late_declaration_collection.R1/detail",
                  .token = official});
  ASSERT_EQ(detail.status, 200) << detail.body;
  EXPECT_EQ(post(kDraft, {{"side", "paid"}}, official, "try").status, 404);
  EXPECT_EQ(post(kDraft, {{"side", "paid"}}, trader_, "try").status, 404);
}

}  // namespace
}  // namespace cassia::api
