#include <gmock/gmock.h>

#include <boost/json.hpp>

#include "api/api_zone_test.h"

namespace cassia::api {
namespace {

using testing::HasSubstr;

// The lanes of Youyi Pass: two operators, and a border guard who works elsewhere.
class TwoPersonsAtTheCounter : public testing::Test {
 protected:
  TwoPersonsAtTheCounter() {
    const auto operators = base::OrganisationKind::port_operator;
    wu_ = zone_.register_person("wu", "youyi_port", operators, {"gate_operator"});
    qin_ = zone_.register_person("qin", "youyi_port", operators, {"gate_operator"});
    clerk_ = zone_.register_person("clerk", "youyi_port", operators, {"viewer"});
    officer_ = zone_.register_person("officer", "youyi_customs", base::OrganisationKind::customs,
                                     {"customs_officer"});
  }

  http::Response post(const std::string& token, const std::string& command,
                      const std::string& body) {
    return zone_.call({.method = "POST",
                       .path = "/api/v1/" + command,
                       .body = body,
                       .token = token,
                       .headers = {{"Content-Type", "application/json"},
                                   {"Idempotency-Key", "key-" + std::to_string(++keys_)}}});
  }
  boost::json::object propose() {
    const http::Response response = post(
        wu_, "trade/lifts/emergency_lift",
        R"({"lift_id":"L1","pass":"youyi","lane":"3","reason":"smoke","plate":"","batch_no":null})");
    EXPECT_EQ(response.status, 200) << response.body;
    return boost::json::parse(response.body).as_object().at("proposal").as_object();
  }
  http::Response get(const std::string& token, const std::string& path) {
    return zone_.call({.path = "/api/v1/" + path, .token = token});
  }

  ApiZone zone_;
  std::string wu_;
  std::string qin_;
  std::string clerk_;
  std::string officer_;
  int keys_ = 0;
};

TEST_F(TwoPersonsAtTheCounter, TheReceiptSaysThatASecondPersonIsAwaited) {
  const boost::json::object proposal = propose();
  EXPECT_EQ(proposal.at("status").as_string(), "waiting");
  EXPECT_EQ(proposal.at("proposed_by").as_string(), "wu");
  EXPECT_EQ(get(wu_, "trade/lifts/emergency_lift/L1").status, 404) << "the arm is down";
  const http::Response queue = get(qin_, "access/proposals/proposal?status=waiting");
  EXPECT_THAT(queue.body, HasSubstr("smoke"));
}

TEST_F(TwoPersonsAtTheCounter, TheReceiptOfTheDecisionNamesBoth) {
  const std::string id(propose().at("key").as_string());
  const std::string body = R"({"proposal":")" + id + R"("})";
  const http::Response own = post(wu_, "access/proposals/confirm_proposal", body);
  EXPECT_EQ(own.status, 422) << own.body;
  EXPECT_THAT(own.body, HasSubstr("same_person"));
  const http::Response agreed = post(qin_, "access/proposals/confirm_proposal", body);
  ASSERT_EQ(agreed.status, 200) << agreed.body;
  const boost::json::object proposal =
      boost::json::parse(agreed.body).as_object().at("proposal").as_object();
  EXPECT_EQ(proposal.at("proposed_by").as_string(), "wu");
  EXPECT_EQ(proposal.at("ended_by").as_string(), "qin");
  const http::Response lift = get(officer_, "trade/lifts/emergency_lift/L1");
  EXPECT_THAT(lift.body, HasSubstr(R"("confirmed_by":"qin")"));
  EXPECT_EQ(
      post(officer_, "trade/lifts/review_lift", R"({"lift_id":"L1","finding":"cable"})").status,
      200);
}

TEST_F(TwoPersonsAtTheCounter, TheSecondNeedsThePowerOfTheFirst) {
  const std::string id(propose().at("key").as_string());
  const std::string body = R"({"proposal":")" + id + R"("})";
  EXPECT_EQ(post(clerk_, "access/proposals/confirm_proposal", body).status, 403);
  const http::Response elsewhere = post(officer_, "access/proposals/confirm_proposal", body);
  EXPECT_THAT(elsewhere.body, HasSubstr("second_person_elsewhere"));
  EXPECT_EQ(post(qin_, "access/proposals/confirm_proposal", R"({"proposal":"absent"})").status,
            404);
}

}  // namespace
}  // namespace cassia::api
