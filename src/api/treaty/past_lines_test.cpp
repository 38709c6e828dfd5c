#include <gmock/gmock.h>

#include <boost/json.hpp>

#include "api/api_zone_test.h"
#include "api/durian_lodging_test.h"

// Lower rates that were left unused, asked about over the counter.
namespace cassia::api {
namespace {

namespace json = boost::json;
using base::OrganisationKind;
using testing::HasSubstr;

constexpr const char* kPastLines = "/api/v1/treaty/preference/past_lines";
constexpr const char* kPastHead = "reference,declared_on,hs,origin,value,regime,origin_declared\n";

class PastLines : public testing::Test {
 protected:
  http::Response post(const std::string& text) {
    return zone_.call(
        {.method = "POST",
         .path = kPastLines,
         .body = json::serialize(json::object{{"text", text}, {"asked_on", "2026-11-28"}}),
         .token = token_,
         .headers = {{"Content-Type", "application/json"}, {"Accept-Language", "en"}}});
  }
  json::value own(const std::string& token) {
    const http::Response response = zone_.call({.path = kPastLines, .token = token});
    EXPECT_EQ(response.status, 200) << response.body;
    return json::parse(response.body);
  }
  void import_durian(bool is_released) {
    ASSERT_TRUE(zone_.give(durian_lodging("D1", "fruit"), "li", "fruit"));
    if (is_released) {
      ASSERT_TRUE(zone_.give(
          journeys::ReleaseConsignment{.declaration_id =
                                           *journeys::declarations::DeclarationId::parse("D1")},
          "wei", "youyi_customs"));
    }
  }

  ApiZone zone_;
  std::string token_ =
      zone_.register_person("li", "fruit", OrganisationKind::trader, {"declarant"});
};

// Durian: 20 % without a preference, none under ACFTA; VAT of 9 % follows the duty.
TEST_F(PastLines, TellWhatAFileLeftUnusedAndWhatIsWrongInIt) {
  const http::Response response = post(
      std::string(kPastHead) + "A-1,2026-04-20,0810.60.00,VN,100000.00,mfn,yes\n\n" +
      "A-2,2026-04-20,0810.60.00,VN,100000.00,acfta,yes\nA-3,2026-04-20,0810.60.00,VN,x,mfn,\n");
  ASSERT_EQ(response.status, 200) << response.body;
  const json::value answer = json::parse(response.body);
  const json::array& items = answer.at("items").as_array();
  ASSERT_EQ(items.size(), 2U) << "what was used well is only counted";
  EXPECT_EQ(items[0].at("line"), 2);
  EXPECT_EQ(items[0].at("past").at("reference"), "A-1");
  EXPECT_EQ(items[0].at("finding").at("use"), "unused");
  EXPECT_EQ(items[0].at("finding").at("best"), "acfta");
  EXPECT_EQ(items[0].at("finding").at("refund").at("standing"), "open");
  EXPECT_THAT(items[0].at("refund_citation").at("title").as_string().c_str(), HasSubstr("Tariff"));
  EXPECT_EQ(items[1].at("line"), 5) << "an empty line counts";
  EXPECT_EQ(items[1].at("problem").at("place"), "value");
  const json::value& totals = answer.at("totals");
  EXPECT_EQ(totals.at("lines"), 2);
  EXPECT_EQ(totals.at("bad_lines"), 1);
  EXPECT_EQ(totals.at("unused").at("total").at("fen"), 2'180'000);
  EXPECT_EQ(totals.at("unused").at("refundable").at("fen"), 2'180'000);
  EXPECT_EQ(totals.at("by_agreement").at(0).at("name"), "acfta");
}

TEST_F(PastLines, RefuseAHeadThatCannotBeUsed) {
  EXPECT_THAT(post("hs,value\n").body, HasSubstr("csv_malformed"));
  EXPECT_THAT(post("").body, HasSubstr("csv_malformed"));
  EXPECT_EQ(zone_.call({.method = "POST", .path = kPastLines, .body = "{}"}).status, 401);
}

TEST_F(PastLines, TellWhatTheOrganisationImportedHere) {
  zone_.set_time("2026-04-21T02:00:00Z");
  import_durian(true);
  const json::value answer = own(token_);
  const json::value& item = answer.at("items").at(0);
  EXPECT_EQ(item.at("past").at("reference"), "D1/1/1");
  EXPECT_EQ(item.at("past").at("regime"), "mfn");
  EXPECT_EQ(item.at("finding").at("refund").at("standing"), "barred")
      << "no claim was made when it was lodged";
  EXPECT_EQ(answer.at("totals").at("unused").at("total").at("fen"), 21'800);
  EXPECT_EQ(answer.at("is_complete"), true);

  const std::string stranger =
      zone_.register_person("huang", "foods", OrganisationKind::trader, {"declarant"});
  EXPECT_TRUE(own(stranger).at("items").as_array().empty());
}

TEST_F(PastLines, DoNotCountWhatIsNotReleased) {
  zone_.set_time("2026-04-21T02:00:00Z");
  import_durian(false);
  EXPECT_EQ(own(token_).at("totals").at("lines"), 0);
}

// A tariff that might be, over a file and over what came through the zone.
class StressTests : public PastLines {
 protected:
  http::Response run(const json::object& asked, const std::string& token) {
    return zone_.call({.method = "POST",
                       .path = "/api/v1/treaty/stress_tests",
                       .body = json::serialize(asked),
                       .token = token,
                       .headers = {{"Content-Type", "application/json"}}});
  }
};

constexpr const char* kTariff = "hs,elasticity,2027,2028\n0810.60,-1,10,0\n";

// 100,000.00 at 20 %: at 10 % imports grow by a twelfth, without duty by a sixth.
TEST_F(StressTests, TellWhatAFileWouldHaveBroughtAndWhatIsWrongInIt) {
  const auto response =
      run({{"schedule", kTariff},
           {"lines", std::string(kPastHead) + "A-1,2026-04-20,0810.60.00,VN,100000.00,mfn,\n" +
                         "A-2,2026-04-20,0705.11.00,VN,100000.00,mfn,\n" +
                         "A-3,2026-04-20,0810.60.00,VN,x,mfn,\n"}},
          token_);
  ASSERT_EQ(response.status, 200) << response.body;
  const json::value answer = json::parse(response.body);
  EXPECT_EQ(answer.at("is_simulation"), true);
  EXPECT_EQ(answer.at("lines"), 3);
  EXPECT_EQ(answer.at("bad_lines"), 1);
  EXPECT_EQ(answer.at("bad").at(0).at("line"), 4);
  EXPECT_EQ(answer.at("outside").at("lines"), 1);
  EXPECT_EQ(answer.at("stages").at(0).at("total").at("imports_change").at("fen"), 833'333);
  EXPECT_EQ(answer.at("stages").at(1).at("total").at("imports_change").at("fen"), 1'666'667);
  EXPECT_EQ(answer.at("not_told").as_array().size(), 5U);
  EXPECT_FALSE(answer.at("citations").as_array().empty());
}

TEST_F(StressTests, AreOverWhatTheCallerMaySee) {
  import_durian(true);
  const std::string other =
      zone_.register_person("hao", "seafood", OrganisationKind::trader, {"declarant"});
  const auto lines_for = [&](const std::string& token, json::object asked) {
    asked["schedule"] = kTariff;
    const auto response = run(asked, token);
    EXPECT_EQ(response.status, 200) << response.body;
    return json::parse(response.body).at("lines").as_int64();
  };
  EXPECT_EQ(lines_for(token_, {}), 1);
  EXPECT_EQ(lines_for(other, {}), 0);
  EXPECT_EQ(lines_for(token_, {{"from", "2099-01-01"}}), 0);
  const std::string officer =
      zone_.register_person("wei", "youyi_customs", OrganisationKind::customs, {"customs_officer"});
  EXPECT_EQ(lines_for(officer, {}), 1);
  const auto refused = run({{"schedule", "hs,elasticity,2027\n0810.60,1,10\n"}}, token_);
  EXPECT_THAT(refused.body, HasSubstr("\"place\":\"schedule.line 2.elasticity\""));
}

}  // namespace
}  // namespace cassia::api
