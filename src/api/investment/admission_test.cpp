#include <gmock/gmock.h>

#include <boost/json.hpp>

#include "api/api_zone_test.h"

// The shipping line of docs/concepts/admission.md, asked about over the counter.
namespace cassia::api {
namespace {

namespace json = boost::json;
using testing::HasSubstr;

json::object holding(const char* owner, const char* owned, const char* share) {
  return {{"owner", owner}, {"owned", owned}, {"share", share}};
}

json::object shipping_line() {
  const auto entity = [](const char* id, const char* kind, const char* country) {
    return json::object{{"id", id}, {"kind", kind}, {"country", country}};
  };
  return {
      {"on", "2026-06-01"},
      {"place", "qinzhou_port"},
      {"target", "line"},
      {"activities",
       json::array{json::object{{"industry", "G5521"}, {"entries", json::array{"G-01"}}}}},
      {"entities", json::array{entity("line", "company", "CN"), entity("beibu", "company", "CN"),
                               entity("hai_phong", "company", "VN"), entity("tan", "person", "TH"),
                               entity("port_group", "state", "CN")}},
      {"holdings",
       json::array{holding("hai_phong", "beibu", "60 %"), holding("port_group", "beibu", "40 %"),
                   holding("beibu", "line", "70 %"), holding("tan", "line", "10 %"),
                   holding("port_group", "line", "1/5")}}};
}

class AdmissionAnswers : public testing::Test {
 protected:
  http::Response ask(const json::object& enquiry) {
    return zone_.call(
        {.method = "POST",
         .path = "/api/v1/investment/admission/answers",
         .body = json::serialize(enquiry),
         .token = token_,
         .headers = {{"Content-Type", "application/json"}, {"Accept-Language", "en"}}});
  }

  ApiZone zone_;
  std::string token_ =
      zone_.register_person("li", "fruit", base::OrganisationKind::trader, {"declarant"});
};

TEST_F(AdmissionAnswers, TellTheClauseAndWhatWouldPassSoThatAProgramMayDoIt) {
  json::object enquiry = shipping_line();
  const http::Response response = ask(enquiry);
  ASSERT_EQ(response.status, 200) << response.body;
  const json::value answer = json::parse(response.body);
  EXPECT_EQ(answer.at("outcome"), "blocked");
  EXPECT_EQ(answer.at("shares").at("foreign"), "52 %");
  EXPECT_THAT(response.body, HasSubstr("\"clause\":\"G-01\",\"source\":\"fi_list_zone_2021\""));
  const json::value& change = answer.at("advice").at(1).at("changes").at(0);
  EXPECT_EQ(change.at("owner"), "tan");
  EXPECT_EQ(change.at("share_left"), "799/10000");

  enquiry["entities"].as_array().push_back(
      json::object{{"id", "buyer"}, {"kind", "person"}, {"country", "CN"}});
  enquiry["holdings"].as_array()[3].as_object()["share"] = change.at("share_left");
  enquiry["holdings"].as_array().push_back(
      json::object{{"owner", "buyer"}, {"owned", "line"}, {"share", change.at("share_sold")}});
  const json::value after = json::parse(ask(enquiry).body);
  EXPECT_EQ(after.at("outcome"), "conditional");
  EXPECT_EQ(after.at("passes"), true);
}

TEST_F(AdmissionAnswers, SayWhichListIsNotLoaded) {
  json::object enquiry = shipping_line();
  enquiry["place"] = "outside";
  const json::value answer = json::parse(ask(enquiry).body);
  EXPECT_EQ(answer.at("outcome"), "undecided");
  EXPECT_EQ(answer.at("lists").at(0).at("id"), "fi_national_2024");
  EXPECT_EQ(answer.at("lists").at(0).at("entries_loaded"), 0);
}

TEST_F(AdmissionAnswers, RefuseWithTheField) {
  json::object enquiry = shipping_line();
  enquiry["holdings"].as_array()[0].as_object()["share"] = "61 percent";
  EXPECT_EQ(ask(enquiry).status, 422);
  EXPECT_THAT(ask(enquiry).body, HasSubstr("holdings[0].share"));
  enquiry = shipping_line();
  enquiry["colour"] = "red";
  EXPECT_THAT(ask(enquiry).body, HasSubstr("json_unknown_field"));
}

TEST_F(AdmissionAnswers, AreForThoseSignedIn) {
  token_.clear();
  EXPECT_EQ(ask(shipping_line()).status, 401);
}

}  // namespace
}  // namespace cassia::api
