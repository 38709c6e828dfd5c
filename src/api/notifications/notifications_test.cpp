#include <gmock/gmock.h>

#include <algorithm>

#include "api/api_zone_test.h"
#include "api/durian_lodging_test.h"
#include "api/zone/event_words.h"

namespace cassia::api {
namespace {

namespace json = boost::json;
namespace users = systems::access::users;
namespace delegations = systems::access::delegations;
using base::OrganisationKind;
using testing::ElementsAre;
using testing::IsEmpty;

constexpr const char* kPath = "/api/v1/access/notifications";

class NotificationRoutes : public testing::Test {
 protected:
  NotificationRoutes() {
    boss_ = zone_.register_person("boss", "fruit", OrganisationKind::trader, {"administrator"});
    li_ = zone_.register_person("li", "fruit", OrganisationKind::trader, {"declarant"});
    broker_ = zone_.register_person("fang", "broker", OrganisationKind::broker, {"administrator"});
    stranger_ =
        zone_.register_person("huang", "foods", OrganisationKind::trader, {"administrator"});
    // All were told of their roles; the tests speak of what happens from here on.
    for (const std::string* const token : {&boss_, &li_, &broker_, &stranger_}) {
      began_ = std::max<std::int64_t>(began_, std::stoll(newest(*token)) + 1);
    }
    for (const std::string* const token : {&boss_, &li_, &broker_, &stranger_}) {
      EXPECT_EQ(
          mark(R"({"until":)" + std::to_string(began_) + R"(,"positions":[]})", *token).status,
          200);
    }
  }

  void grant_role(const std::string& user, const std::string& role) {
    EXPECT_TRUE(zone_.give(users::GrantRole{.user = *base::ActorId::parse(user),
                                            .role = *base::RoleId::parse(role),
                                            .area = *base::AreaId::parse("whole")},
                           "chief_of_fruit", "fruit"));
  }
  void grant_delegation(const std::string& by) {
    EXPECT_TRUE(zone_.give(
        delegations::GrantDelegation{.delegation = *delegations::DelegationId::parse("d1"),
                                     .principal = *base::OrganisationId::parse("fruit"),
                                     .delegate = *base::OrganisationId::parse("broker"),
                                     .scope = {"lodge_consignment"},
                                     .areas = {*base::AreaId::parse("whole")},
                                     .valid_from = *base::Date::parse("2026-04-01"),
                                     .valid_until = *base::Date::parse("2026-06-30")},
        by, "fruit"));
  }

  void fire_at(const char* time) {
    zone_.set_time(time);
    zone_.fire_due_timers();
  }
  // Tokens end after a week: what is told to somebody who comes later, but of that user's own role.
  std::vector<std::string> told_later(const std::string& user, const std::string& organisation) {
    auto found =
        told(zone_.register_person(user, organisation, OrganisationKind::trader, {"declarant"}));
    std::erase(found, "access.users.role_granted");
    return found;
  }

  json::object get(const std::string& query, const std::string& token) {
    const http::Response page = zone_.call({.path = kPath + query, .token = token});
    EXPECT_EQ(page.status, 200) << page.body;
    return json::parse(page.body).as_object();
  }
  // Types since the tests began, newest first; those that were read end in '*'.
  std::vector<std::string> told(const std::string& token, const std::string& query = {}) {
    std::vector<std::string> found;
    const json::object page = get(query, token);
    for (const json::value& item : page.at("items").as_array()) {
      if (item.at("position").as_int64() < began_) {
        continue;
      }
      std::string line(item.at("type").as_string());
      line += item.at("is_read").as_bool() ? "*" : "";
      found.push_back(std::move(line));
    }
    return found;
  }
  std::int64_t unread(const std::string& token) {
    return get("/unread", token).at("unread").as_int64();
  }
  http::Response mark(const std::string& body, const std::string& token) {
    return zone_.call({.method = "POST",
                       .path = std::string(kPath) + "/mark_read",
                       .body = body,
                       .token = token});
  }
  std::string newest(const std::string& token) {
    return json::serialize(get("", token).at("items").at(0).at("position"));
  }

  ApiZone zone_;
  std::string boss_;
  std::string li_;
  std::string broker_;
  std::string stranger_;
  std::int64_t began_ = 0;
};

TEST_F(NotificationRoutes, TellBothSidesOfADelegationAndNoOneElse) {
  grant_delegation("boss");
  EXPECT_THAT(told(broker_), ElementsAre("access.delegations.granted"));
  EXPECT_THAT(told(li_), ElementsAre("access.delegations.granted"));
  EXPECT_THAT(told(boss_), IsEmpty());  // who did it knows
  EXPECT_THAT(told(stranger_), IsEmpty());
  EXPECT_EQ(unread(broker_), 1);
  EXPECT_EQ(unread(stranger_), 0);
}

TEST_F(NotificationRoutes, WhatHappensToAUserConcernsThatUserAndAdministrators) {
  grant_role("li", "treasurer");
  EXPECT_THAT(told(li_), ElementsAre("access.users.role_granted"));
  EXPECT_THAT(told(boss_), ElementsAre("access.users.role_granted"));
  const std::string viewer =
      zone_.register_person("zhao", "fruit", OrganisationKind::trader, {"viewer"});
  EXPECT_THAT(told(viewer), ElementsAre("access.users.role_granted")) << "its own alone";
}

TEST_F(NotificationRoutes, AreReadByOneUserAndNotByColleagues) {
  grant_role("li", "treasurer");
  const std::string first = newest(li_);
  grant_role("li", "viewer");
  EXPECT_EQ(unread(li_), 2);
  EXPECT_EQ(mark(R"({"until":0,"positions":[)" + first + "]}", li_).status, 200);
  EXPECT_THAT(told(li_), ElementsAre("access.users.role_granted", "access.users.role_granted*"));
  EXPECT_THAT(told(li_, "?unread=true"), ElementsAre("access.users.role_granted"));
  EXPECT_EQ(unread(boss_), 2);

  const std::string end = std::to_string(std::stoll(newest(li_)) + 1);
  const http::Response all = mark(R"({"until":)" + end + R"(,"positions":[]})", li_);
  EXPECT_EQ(json::parse(all.body).at("unread").as_int64(), 0);
  EXPECT_THAT(told(li_, "?unread=true"), IsEmpty());
}

TEST_F(NotificationRoutes, GoOnFromThePageBefore) {
  grant_role("li", "treasurer");
  const std::string before = newest(li_);
  grant_role("li", "viewer");
  EXPECT_EQ(told(li_, "?before=" + newest(li_)).size(), 1U);
  EXPECT_THAT(told(li_, "?before=" + before), IsEmpty());
}

TEST_F(NotificationRoutes, RefuseWhatIsNoPosition) {
  EXPECT_EQ(zone_.call({.path = std::string(kPath) + "?before=x", .token = li_}).status, 400);
  EXPECT_EQ(zone_.call({.path = std::string(kPath) + "?unread=maybe", .token = li_}).status, 400);
  EXPECT_EQ(mark(R"({"until":1000000,"positions":[]})", li_).status, 400);
  EXPECT_EQ(mark(R"({"until":0,"positions":[-1]})", li_).status, 400);
}

// The last day to pay is 5 May; three days before and the days before that are holidays.
TEST_F(NotificationRoutes, TellThePayerThatTaxFallsDueAndThatTheTermHasEnded) {
  EXPECT_TRUE(zone_.give(durian_lodging("D1", "fruit"), "boss", "fruit"));
  EXPECT_THAT(told(li_), ElementsAre("trade.declarations.lodged"));
  fire_at("2026-04-29T16:00:00Z");
  fire_at("2026-04-29T16:00:01Z");
  EXPECT_THAT(told_later("bo", "fruit"),
              ElementsAre("trade.declarations.tax_falls_due", "trade.declarations.lodged"));
  fire_at("2026-05-05T16:00:00Z");
  EXPECT_THAT(told_later("wu", "fruit"),
              ElementsAre("trade.declarations.tax_term_ended", "trade.declarations.tax_falls_due",
                          "trade.declarations.lodged"));
  EXPECT_THAT(told_later("ma", "foods"), IsEmpty());
}

TEST_F(NotificationRoutes, TellNobodyThatTaxOfACancelledDeclarationFallsDue) {
  EXPECT_TRUE(zone_.give(durian_lodging("D1", "fruit"), "boss", "fruit"));
  EXPECT_TRUE(zone_.give(
      journeys::CancelConsignment{
          .declaration_id = *journeys::declarations::DeclarationId::parse("D1"),
          .reason = "mistake"},
      "boss", "fruit"));
  fire_at("2026-05-06T16:00:00Z");
  EXPECT_THAT(told_later("wu", "fruit"),
              ElementsAre("trade.declarations.cancelled", "trade.declarations.lodged"));
}

// What people are told of in the portal, their programs can be told of; and it has words.
TEST(NotificationKinds, HaveWordsAndCanBeToldToWebhooks) {
  const auto& law = tests::real_law();
  const base::Date day = *base::Date::parse("2026-04-20");
  const auto desks = law.list("access.webhook_desks", day).value().value;
  for (const char* list :
       {"access.notification_kinds_of_owners", "access.notification_kinds_of_officers"}) {
    const auto kinds = law.list(list, day).value().value;
    for (const std::string& kind : kinds) {
      for (const law::Language language :
           {law::Language::zh, law::Language::en, law::Language::vi}) {
        EXPECT_NE(words_of(kind, language), kind);
      }
      EXPECT_TRUE(std::ranges::any_of(desks, [&kind](const std::string& desk) {
        return kind == desk || kind.starts_with(desk + ".");
      })) << kind;
    }
  }
}

}  // namespace
}  // namespace cassia::api
