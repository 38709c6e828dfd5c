#include <gmock/gmock.h>

#include "api/api_zone_test.h"

namespace cassia::api {
namespace {

using base::OrganisationKind;
using testing::HasSubstr;

http::Response open_account(ApiZone& zone, const std::string& token, const std::string& owner,
                            const std::string& key) {
  return zone.call({.method = "POST",
                    .path = "/api/v1/finance/accounts/open_account",
                    .body = R"({"owner":")" + owner + R"(","currency":"CNY"})",
                    .token = token,
                    .headers = {{"Idempotency-Key", key}}});
}

TEST(Counter, GivesACommandAndReadsWhatCameOfIt) {
  ApiZone zone;
  const std::string token =
      zone.register_person("li", "fruit", OrganisationKind::trader, {"treasurer"});
  const http::Response opened = open_account(zone, token, "fruit", "k1");
  EXPECT_EQ(opened.status, 200) << opened.body;
  EXPECT_THAT(opened.body, HasSubstr(R"("stream":"finance.accounts/fruit","version":1)"));
  const http::Response row =
      zone.call({.path = "/api/v1/finance/accounts/duty_account/fruit", .token = token});
  EXPECT_EQ(row.status, 200);
  EXPECT_THAT(row.body, HasSubstr(R"("key":"fruit")"));
  EXPECT_EQ(*http::find_header(row.headers, "ETag"), "\"1\"");
}

TEST(Counter, AnswersARepeatedCommandAsTheFirstTime) {
  ApiZone zone;
  const std::string token =
      zone.register_person("li", "fruit", OrganisationKind::trader, {"treasurer"});
  const http::Response first = open_account(zone, token, "fruit", "k1");
  EXPECT_EQ(open_account(zone, token, "fruit", "k1").body, first.body);
  const http::Response other = zone.call({.method = "POST",
                                          .path = "/api/v1/finance/accounts/withdraw",
                                          .body = R"({"owner":"fruit","reference":"w","amount":)"
                                                  R"({"amount":"1.00","currency":"CNY"}})",
                                          .token = token,
                                          .headers = {{"Idempotency-Key", "k1"}}});
  EXPECT_EQ(other.status, 409);
  EXPECT_THAT(other.body, HasSubstr("idempotency_key_reused"));
}

TEST(Counter, RefusesWithAProblemThatExplainsItself) {
  ApiZone zone;
  const std::string token =
      zone.register_person("li", "fruit", OrganisationKind::trader, {"treasurer"});
  open_account(zone, token, "fruit", "k1");
  const http::Response again =
      zone.call({.method = "POST",
                 .path = "/api/v1/finance/accounts/open_account",
                 .body = R"({"owner":"fruit","currency":"CNY"})",
                 .token = token,
                 .headers = {{"Idempotency-Key", "k2"}, {"Accept-Language", "en"}}});
  EXPECT_EQ(again.status, 422);
  EXPECT_EQ(*http::find_header(again.headers, "Content-Type"), "application/problem+json");
  EXPECT_THAT(again.body, HasSubstr(R"("code":"account_already_open")"));
  EXPECT_THAT(again.body, HasSubstr(R"("request_id":"test")"));
}

TEST(Counter, NeedsAnIdempotencyKeyAndJson) {
  ApiZone zone;
  const std::string token =
      zone.register_person("li", "fruit", OrganisationKind::trader, {"treasurer"});
  const auto send = [&](std::vector<http::Header> headers, const std::string& body) {
    return zone
        .call({.method = "POST",
               .path = "/api/v1/finance/accounts/open_account",
               .body = body,
               .token = token,
               .headers = std::move(headers)})
        .body;
  };
  EXPECT_THAT(send({}, "{}"), HasSubstr("idempotency_key_missing"));
  EXPECT_THAT(send({{"Idempotency-Key", "k"}}, ""), HasSubstr("media_type_unsupported"));
  EXPECT_THAT(send({{"Idempotency-Key", "k"}}, "{]"), HasSubstr("json_malformed"));
  EXPECT_THAT(send({{"Idempotency-Key", "k"}}, R"({"owner":"fruit","colour":1})"),
              HasSubstr(R"("place":"colour")"));
  EXPECT_THAT(send({{"Idempotency-Key", "k"}, {"If-Match", "x"}}, "{}"),
              HasSubstr("if_match_malformed"));
  EXPECT_THAT(send({{"Idempotency-Key", "k"}, {"If-Match", "\"7\""}},
                   R"({"owner":"fruit","currency":"CNY"})"),
              HasSubstr("version_conflict"));
}

TEST(Counter, TellsNobodyAndStrangersNothing) {
  ApiZone zone;
  const std::string owner =
      zone.register_person("li", "fruit", OrganisationKind::trader, {"treasurer"});
  const std::string stranger =
      zone.register_person("huang", "foods", OrganisationKind::trader, {"treasurer"});
  open_account(zone, owner, "fruit", "k1");
  const std::string row = "/api/v1/finance/accounts/duty_account/fruit";
  EXPECT_EQ(zone.call({.path = row}).status, 401);
  EXPECT_EQ(zone.call({.path = row, .token = owner + "x"}).status, 401);
  const http::Response hidden = zone.call({.path = row, .token = stranger});
  const http::Response absent =
      zone.call({.path = "/api/v1/finance/accounts/duty_account/nobody", .token = stranger});
  EXPECT_EQ(hidden.status, 404);
  EXPECT_EQ(hidden.body, absent.body);
  const auto withdraw = [&](const std::string& from) {
    return zone.call({.method = "POST",
                      .path = "/api/v1/finance/accounts/withdraw",
                      .body = R"({"owner":")" + from +
                              R"(","reference":"w","amount":{"amount":"1.00","currency":"CNY"}})",
                      .token = stranger,
                      .headers = {{"Idempotency-Key", "s"}}});
  };
  EXPECT_EQ(withdraw("fruit").status, 404);
  EXPECT_EQ(withdraw("fruit").body, withdraw("nobody").body);
  EXPECT_EQ(zone.call({.path = "/api/v1/finance/accounts/duty_account", .token = stranger}).body,
            R"({"items":[],"next":null,"organisations":[],"people":[]})");
}

TEST(Counter, RefusesWhatTheRoleDoesNotCover) {
  ApiZone zone;
  const std::string viewer =
      zone.register_person("li", "fruit", OrganisationKind::trader, {"viewer"});
  const http::Response refused = open_account(zone, viewer, "fruit", "k1");
  EXPECT_EQ(refused.status, 403) << refused.body;
  EXPECT_THAT(refused.body, HasSubstr("command_not_permitted"));
}

TEST(Counter, ActsForAnotherOnlyUnderADelegation) {
  ApiZone zone;
  const std::string broker =
      zone.register_person("qin", "brokers", OrganisationKind::broker, {"declarant"});
  zone.register_person("li", "fruit", OrganisationKind::trader, {"declarant"});
  const std::string list = "/api/v1/trade/declarations/declaration";
  const http::Response none = zone.call({.path = list, .token = broker, .act_for = "fruit"});
  EXPECT_EQ(none.status, 403);
  EXPECT_THAT(none.body, HasSubstr("not_delegated"));
  const auto area = *base::AreaId::parse("whole");
  namespace delegations = systems::access::delegations;
  EXPECT_TRUE(
      zone.give(delegations::GrantDelegation{.delegation = *delegations::DelegationId::parse("d1"),
                                             .principal = *base::OrganisationId::parse("fruit"),
                                             .delegate = *base::OrganisationId::parse("brokers"),
                                             .scope = {"trade.declarations"},
                                             .areas = {area},
                                             .valid_from = *base::Date::parse("2026-04-20"),
                                             .valid_until = *base::Date::parse("2026-04-30")},
                "chief_of_fruit", "fruit"));
  EXPECT_EQ(zone.call({.path = list, .token = broker, .act_for = "fruit"}).status, 200);
  zone.set_time("2026-05-01T01:00:00Z");
  EXPECT_EQ(zone.call({.path = list, .token = broker, .act_for = "fruit"}).status, 401)
      << "the token of seven days has expired by then";
}

TEST(Counter, KnowsItsPathsAndMethods) {
  ApiZone zone;
  EXPECT_EQ(zone.call({.path = "/api/v1/nothing"}).status, 404);
  EXPECT_EQ(zone.call({.method = "DELETE", .path = "/api/v1/access/me"}).status, 405);
  EXPECT_EQ(zone.call({.path = "/api/v1/law/packages"}).status, 200);
}

}  // namespace
}  // namespace cassia::api
