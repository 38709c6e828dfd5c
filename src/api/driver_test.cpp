#include <gmock/gmock.h>

#include <boost/json.hpp>

#include "api/api_zone_test.h"
#include "api/refusals.h"

namespace cassia::api {
namespace {

class Drivers : public testing::Test {
 protected:
  Drivers() {
    dispatcher_ =
        zone_.register_person("an", "trucks", base::OrganisationKind::carrier, {"dispatcher"});
    trader_ = zone_.register_person("li", "fruit", base::OrganisationKind::trader, {"declarant"});
  }
  http::Response ask(const std::string& document, const std::string& token) {
    return zone_.call({.method = "POST",
                       .path = "/api/v1/trade/drivers",
                       .body = R"({"document_no":")" + document + R"("})",
                       .token = token,
                       .headers = {{"Content-Type", "application/json"}}});
  }

  ApiZone zone_;
  std::string dispatcher_;
  std::string trader_;
};

TEST_F(Drivers, AreToldApartByAKeyedHash) {
  const http::Response one = ask("450721 19800101-1234", dispatcher_);
  ASSERT_EQ(one.status, 200) << one.body;
  EXPECT_EQ(one.body, ask("450721198001011234", dispatcher_).body) << "blanks do not matter";
  EXPECT_NE(one.body, ask("450721198001011235", dispatcher_).body);
  const auto hash = boost::json::parse(one.body).as_object().at("driver_id_hash").as_string();
  EXPECT_EQ(hash.size(), 64U);
  EXPECT_THAT(one.body, testing::Not(testing::HasSubstr("450721")));
}

TEST_F(Drivers, AreHashedForThoseWhoBookAndNotWithoutEnd) {
  EXPECT_EQ(ask("450721198001011234", trader_).status, 403);
  const http::Response malformed = ask("secret!", dispatcher_);
  EXPECT_THAT(malformed.body, testing::HasSubstr(std::string(kDocumentMalformed.name())));
  EXPECT_THAT(malformed.body, testing::Not(testing::HasSubstr("secret!")));
  int last = 200;
  for (int times = 0; times < 20; ++times) {
    last = ask("450721198001011234", dispatcher_).status;
  }
  EXPECT_EQ(last, 429);
}

}  // namespace
}  // namespace cassia::api
