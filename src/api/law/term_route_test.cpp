#include <gmock/gmock.h>

#include <boost/json.hpp>

#include "api/api_zone_test.h"

namespace cassia::api {
namespace {

namespace json = boost::json;

class TermRoute : public testing::Test {
 protected:
  http::Response ask(const std::string& query) {
    return zone_.call({.path = "/api/v1/law/term?" + query});
  }
  std::string last_day(const std::string& query) {
    const http::Response response = ask(query);
    EXPECT_EQ(response.status, 200) << response.body;
    return std::string(json::parse(response.body).at("last_day").as_string());
  }

 private:
  ApiZone zone_;
};

TEST_F(TermRoute, CountsForEverybody) {
  EXPECT_EQ(last_day("from=2026-02-10&days=20&unit=working_days"), "2026-03-16");
  EXPECT_EQ(last_day("from=2026-02-10&days=20"), "2026-03-02");
  EXPECT_EQ(last_day("from=2026-03-02&days=10&unit=working_days&pauses=2026-03-05/2026-03-12"),
            "2026-03-23");
  EXPECT_EQ(last_day("from=2026-03-02&days=3&unit=working_days"
                     "&pauses=2026-03-03/2026-03-04,2026-03-05/2026-03-06"),
            "2026-03-09");
  const json::value told = json::parse(ask("from=2026-04-30&days=1&unit=working_days").body);
  EXPECT_EQ(told.at("last_day"), "2026-05-06");
  EXPECT_EQ(told.at("skipped").at(0).at("reason"), "holiday");
  EXPECT_EQ(told.at("rules").as_array().size(), 2U);
  EXPECT_FALSE(told.at("rules").at(0).at("title").as_string().empty());
}

TEST_F(TermRoute, RefusesWhatCannotBeReadOrCounted) {
  const auto refusal = [&](const std::string& query) {
    const http::Response response = ask(query);
    EXPECT_GE(response.status, 400) << query;
    return response.body;
  };
  using testing::HasSubstr;
  EXPECT_THAT(refusal("days=3"), HasSubstr("query_malformed"));
  EXPECT_THAT(refusal("from=2026-02-30&days=3"), HasSubstr("query_malformed"));
  EXPECT_THAT(refusal("from=2026-03-02"), HasSubstr("query_malformed"));
  EXPECT_THAT(refusal("from=2026-03-02&days=3&unit=weeks"), HasSubstr("query_malformed"));
  EXPECT_THAT(refusal("from=2026-03-02&days=3&pauses=2026-03-05"), HasSubstr("term_unfit"));
  EXPECT_THAT(refusal("from=2026-03-02&days=99999"), HasSubstr("term_unfit"));
  EXPECT_THAT(refusal("from=2026-12-30&days=9&unit=working_days"),
              HasSubstr("calendar_not_loaded"));
}

}  // namespace
}  // namespace cassia::api
