#include <gmock/gmock.h>

#include <boost/json.hpp>

#include "api/api_zone_test.h"

// The chairs of docs/concepts/origin.md, asked about over the counter.
namespace cassia::api {
namespace {

namespace json = boost::json;
using testing::HasSubstr;

constexpr const char* kBillHead = "line,part_of,hs2012,value,processes\n";

std::string chairs(const std::string& plywood, const std::string& fittings) {
  std::string bill = kBillHead;
  bill.append("good,,9401.61,CNY 10000.00,assembly\nplywood,,4412.10,CNY ").append(plywood);
  bill.append(",\nfittings,,9401.90,CNY ").append(fittings).append(",\n");
  return bill;
}

class OriginDeterminations : public testing::Test {
 protected:
  http::Response ask(const std::string& bill, json::array agreements = {}) {
    return zone_.call(
        {.method = "POST",
         .path = "/api/v1/treaty/origin/determinations",
         .body = json::serialize(json::object{{"bill", bill},
                                              {"exporter", "CN"},
                                              {"importer", "JP"},
                                              {"on", "2026-04-20"},
                                              {"agreements", std::move(agreements)},
                                              {"rates", json::array()}}),
         .token = token_,
         .headers = {{"Content-Type", "application/json"}, {"Accept-Language", "en"}}});
  }
  json::object rcep(const std::string& bill) {
    const http::Response response = ask(bill, {"rcep"});
    EXPECT_EQ(response.status, 200) << response.body;
    const json::value answer = json::parse(response.body);
    EXPECT_EQ(answer.at("answers").as_array().size(), 1U);
    return answer.at("answers").as_array().front().as_object();
  }

  ApiZone zone_;
  std::string token_ =
      zone_.register_person("li", "fruit", base::OrganisationKind::trader, {"declarant"});
};

TEST_F(OriginDeterminations, ShowTheProofWithItsFigures) {
  const json::object answer = rcep(chairs("4000.00", "900.00"));
  EXPECT_EQ(answer.at("verdict"), "met");
  EXPECT_EQ(answer.at("criterion"), "product_rule");
  const std::string proof = json::serialize(answer.at("proof"));
  EXPECT_THAT(proof, HasSubstr("cth or rvc 40"));
  EXPECT_THAT(proof, HasSubstr("9.00 %"));
  EXPECT_THAT(proof, HasSubstr("51.00 %"));
  EXPECT_THAT(proof, HasSubstr("Regional Comprehensive Economic Partnership"));
}

TEST_F(OriginDeterminations, TellWhatWouldPassSoThatAProgramMayDoIt) {
  const json::object answer = rcep(chairs("5500.00", "1000.01"));
  EXPECT_EQ(answer.at("verdict"), "not_met");
  std::map<std::string, std::string> cuts;
  for (const json::value& advice : answer.at("advice").as_array()) {
    const json::value& change = advice.at("changes").as_array().front();
    if (change.at("kind") == "cut_value") {
      cuts.emplace(change.at("line").as_string(), json::serialize(change.at("value")));
    }
  }
  EXPECT_THAT(cuts["plywood"], HasSubstr("4999.99"));
  EXPECT_THAT(cuts["fittings"], HasSubstr("1000.00"));
}

TEST_F(OriginDeterminations, AreMadeUnderEveryAgreementUnlessSomeAreNamed) {
  const json::value all = json::parse(ask(chairs("4000.00", "900.00")).body);
  bool is_simulated = false;
  for (const json::value& answer : all.at("answers").as_array()) {
    is_simulated = is_simulated || (answer.at("agreement") == "cptpp" &&
                                    json::serialize(answer).contains("simulation"));
  }
  EXPECT_TRUE(is_simulated);
  EXPECT_EQ(all.at("answers").as_array().size(), 3U);
  EXPECT_THAT(ask(chairs("1.00", "1.00"), {"rcep", "nafta"}).body, HasSubstr("agreements[1]"));
}

TEST_F(OriginDeterminations, RefuseWithTheRowAndTheColumn) {
  const http::Response amount = ask(chairs("a lot", "900.00"));
  EXPECT_EQ(amount.status, 422) << amount.body;
  EXPECT_THAT(amount.body, HasSubstr("line 3, value"));
  const http::Response word = ask(std::string("line,colour\ngood,red\n"));
  EXPECT_THAT(word.body, HasSubstr("field_unknown"));
}

TEST_F(OriginDeterminations, RefuseAPartOfItself) {
  std::string bill = kBillHead;
  bill += "good,,9401.61,CNY 100.00,\na,b,4412.10,CNY 1.00,\nb,a,4412.10,CNY 1.00,\n";
  const json::object answer = rcep(bill);
  EXPECT_EQ(answer.at("is_refused"), true);
  const json::value& why = answer.at("questions").as_array().front();
  EXPECT_EQ(why.at("code"), "bill_cycle");
  EXPECT_THAT(why.at("place").as_string().c_str(), HasSubstr("line "));
}

TEST_F(OriginDeterminations, AreForThoseSignedIn) {
  token_.clear();
  EXPECT_EQ(ask(chairs("4000.00", "900.00")).status, 401);
}

}  // namespace
}  // namespace cassia::api
