#include <gmock/gmock.h>

#include "api/api_zone_test.h"
#include "api/csv_rows.h"
#include "api/refusals.h"

namespace cassia::api {
namespace {

using base::OrganisationKind;
using testing::HasSubstr;
using testing::Not;

class Tables : public testing::Test {
 protected:
  Tables() {
    token_ = zone_.register_person("li", "fruit", OrganisationKind::trader,
                                   {"treasurer", "declarant", "administrator"});
  }
  http::Response get(const std::string& path) {
    return zone_.call({.path = path, .token = token_});
  }
  // That field of every item, one item a page.
  std::vector<std::string> turned(const std::string& path, std::string_view field) {
    std::vector<std::string> seen;
    std::string after;
    do {
      const http::Response answer = get(path + "?limit=1" + after);
      EXPECT_EQ(answer.status, 200) << answer.body;
      const auto page = boost::json::parse(answer.body).as_object();
      for (const auto& item : page.at("items").as_array()) {
        seen.emplace_back(item.as_object().at(field).as_string());
      }
      const auto& next = page.at("next");
      after = next.is_null() ? "" : "&after=" + std::string(next.as_string());
    } while (!after.empty());
    return seen;
  }
  void expect_refused(const std::string& path, base::RefusalCode code, int status) {
    const http::Response refused = get(path);
    EXPECT_EQ(refused.status, status) << refused.body;
    EXPECT_THAT(refused.body, HasSubstr("\"code\":\"" + std::string(code.name()) + "\""));
  }

  ApiZone zone_;
  std::string token_;
};

TEST_F(Tables, RefuseQuestionsThatTheyCannotAnswer) {
  const std::string grants = "/api/v1/access/users/access_grant";
  expect_refused(grants + "?colour=red", kQueryUnknown, 400);
  expect_refused(grants + "?limit=0", kQueryMalformed, 400);
  expect_refused(grants + "?limit=501", kQueryMalformed, 400);
  expect_refused(grants + "?granted_at.min=yesterday", kQueryMalformed, 400);
  expect_refused(grants + "?order_by=revoked_at", kQueryMalformed, 400);
  expect_refused(grants + "?direction=up", kQueryMalformed, 400);
  expect_refused(grants + "?after=!", kQueryMalformed, 400);
  expect_refused("/api/v1/trade/declarations/declaration_line", kParentMissing, 400);
  expect_refused("/api/v1/trade/declarations/declaration_line?declaration=D9", kNotFound, 404);
}

TEST_F(Tables, GoOnWhereThePageBeforeEnded) {
  EXPECT_THAT(turned("/api/v1/access/users/access_grant", "key"),
              testing::ElementsAre("chief_of_fruit/administrator/whole", "li/administrator/whole",
                                   "li/declarant/whole", "li/treasurer/whole"));
}

TEST_F(Tables, SoDoTheListsBesideThem) {
  EXPECT_THAT(turned("/api/v1/access/people", "user"),
              testing::ElementsAre("chief_of_fruit", "li"));
  EXPECT_THAT(turned("/api/v1/log/streams/access.users/li", "type"),
              testing::ElementsAre("access.users.registered", "access.users.role_granted",
                                   "access.users.role_granted", "access.users.role_granted",
                                   "access.users.token_issued"));
  for (const char* path : {"/api/v1/access/people", "/api/v1/log/streams/access.users/li"}) {
    expect_refused(std::string(path) + "?limit=0", kQueryMalformed, 400);
    expect_refused(std::string(path) + "?limit=1001", kQueryMalformed, 400);
    expect_refused(std::string(path) + "?after=!", kQueryMalformed, 400);
  }
}

TEST_F(Tables, FilterByValueRangeAndBeginning) {
  const std::string grants = "/api/v1/access/users/access_grant";
  EXPECT_THAT(get(grants + "?role=declarant").body, HasSubstr("li/declarant/whole"));
  EXPECT_EQ(get(grants + "?granted_at.max=2026-01-01T00:00:00Z").body,
            R"({"items":[],"next":null,"organisations":[],"people":[]})");
  EXPECT_THAT(get(grants + "?key.prefix=chief").body, HasSubstr("chief_of_fruit"));
  EXPECT_EQ(get(grants + "?key.prefix=zz").body,
            R"({"items":[],"next":null,"organisations":[],"people":[]})");
}

TEST_F(Tables, AreGivenAsCsv) {
  const http::Response csv = get("/api/v1/access/users/access_grant.csv?role=declarant");
  EXPECT_EQ(csv.status, 200);
  EXPECT_THAT(csv.body, HasSubstr("li/declarant/whole"));
  EXPECT_THAT(csv.body, testing::StartsWith("\xEF\xBB\xBF"));
}

TEST(CsvRows, NameNestedFieldsAndDisarmFormulas) {
  EXPECT_EQ(to_csv({R"({"a":"=1+1","b":{"amount":"-2.50","currency":"CNY"}})",
                    R"({"a":"x,\"y\"","b":null})"}),
            "\xEF\xBB\xBF"
            "a,b.amount,b.currency\r\n"
            "\"'=1+1\",-2.50,CNY\r\n"
            "\"x,\"\"y\"\"\",,\r\n");
}

TEST(Paths, HaveTheirMethods) {
  ApiZone zone;
  EXPECT_THAT(zone.call({.method = "DELETE", .path = "/api/v1/law/packages"}).body,
              HasSubstr(kMethodNotAllowed.name()));
  EXPECT_THAT(zone.call({.path = "/api/v1/law/nothing"}).body, HasSubstr(kNotFound.name()));
}

TEST(Lanes, TellLateWhatHappenedAndNobodyElseDoes) {
  ApiZone zone;
  const std::string token =
      zone.register_person("li", "fruit", OrganisationKind::trader, {"treasurer"});
  const auto send = [&](const std::string& command) {
    return zone
        .call({.method = "POST",
               .path = "/api/v1/" + command,
               .body = "{}",
               .token = token,
               .headers = {{"Idempotency-Key", "k"}, {"Occurred-At", "2026-04-20T00:59:00Z"}}})
        .body;
  };
  for (const char* command : {"finance/accounts/open_account", "trade/gate/book_appointment",
                              "trade/gate/file_manifest"}) {
    EXPECT_THAT(send(command), HasSubstr(kOccurredAtImpossible.name())) << command;
  }
  for (const char* command : {"trade/gate/arrive", "trade/gate/resolve_hold", "trade/gate/leave"}) {
    EXPECT_THAT(send(command), Not(HasSubstr(kOccurredAtImpossible.name()))) << command;
  }
}

}  // namespace
}  // namespace cassia::api
