#include "api/people_names.h"

#include <gmock/gmock.h>

#include "api/api_zone_test.h"
#include "api/durian_lodging_test.h"

namespace cassia::api {
namespace {

using base::OrganisationKind;
using testing::HasSubstr;
using testing::Not;

constexpr const char* kTrader = R"({"id":"li","name":"name of li"})";
constexpr const char* kOfficer = R"({"id":"wei","name":"name of wei"})";

// li of fruit lodged D1; wei of customs holds the case.
class PeopleNamesTold : public testing::Test {
 protected:
  PeopleNamesTold() {
    trader_ = zone_.register_person("li", "fruit", OrganisationKind::trader, {"declarant"});
    colleague_ = zone_.register_person("lin", "fruit", OrganisationKind::trader,
                                       {"viewer", "administrator"});
    officer_ = zone_.register_person("wei", "youyi_customs", OrganisationKind::customs,
                                     {"customs_officer"});
    stranger_ = zone_.register_person("huang", "foods", OrganisationKind::trader, {"declarant"});
    auditor_ = zone_.register_person("bai", "zone", OrganisationKind::zone_authority, {"auditor"});
    give(durian_lodging("D1", "fruit"), "li", "fruit");
    give(journeys::declarations::ClaimCase{.declaration_id =
                                               *journeys::declarations::DeclarationId::parse("D1")},
         "wei", "youyi_customs");
  }
  void give(journeys::Command command, const char* actor, const char* on_behalf_of) {
    const auto given = zone_.give(std::move(command), actor, on_behalf_of);
    ASSERT_TRUE(given) << base::to_text(given.error());
  }
  std::string get(const std::string& path, const std::string& token) {
    return zone_.call({.path = "/api/v1/" + path, .token = token}).body;
  }
  std::string story(const std::string& token) { return get("trade/consignments/D1", token); }

  ApiZone zone_;
  std::string trader_;
  std::string colleague_;
  std::string officer_;
  std::string stranger_;
  std::string auditor_;
};

TEST_F(PeopleNamesTold, StandBesideTheIdsOfAStory) {
  for (const std::string* const reader : {&trader_, &colleague_, &officer_}) {
    EXPECT_THAT(story(*reader), HasSubstr(kTrader));
    EXPECT_THAT(story(*reader), HasSubstr(kOfficer)) << "officers decide in their own names";
  }
  EXPECT_THAT(story(stranger_), Not(HasSubstr("name of")));
}

TEST_F(PeopleNamesTold, StandBesideTheIdsOfAPage) {
  const std::string path = "trade/declarations/declaration";
  EXPECT_THAT(get(path, officer_), HasSubstr(kOfficer));
  EXPECT_THAT(get(path, trader_), HasSubstr(kOfficer)) << "who holds the case";
  EXPECT_THAT(get(path, stranger_), HasSubstr(R"("people":[])"));
  EXPECT_THAT(get(path + "?assigned_to=wei", stranger_), HasSubstr(R"("people":[])"));
  EXPECT_THAT(get("trade/dockets/docket", officer_), HasSubstr(kOfficer));
}

// A trader's people are told neither to another trader nor, from the records of users, to an
// office.
TEST_F(PeopleNamesTold, OfUsersAreToldToColleaguesAlone) {
  EXPECT_THAT(get("access/users/user", colleague_), HasSubstr(kTrader));
  const std::string seen = get("access/users/user", auditor_);
  EXPECT_THAT(seen, HasSubstr(R"("key":"li")")) << "the auditor sees the record";
  EXPECT_THAT(seen, Not(HasSubstr("name of li")));
  EXPECT_THAT(get("access/users/user?key=li", stranger_), Not(HasSubstr("name of li")));
}

// Bulk jobs keep sentences, which have ids therefore; a moment in one is the zone's.
TEST_F(PeopleNamesTold, MissInSentencesWhichTellTheTimeOfTheZone) {
  const std::string other =
      zone_.register_person("lu", "youyi_customs", OrganisationKind::customs, {"customs_officer"});
  const http::Response refused = zone_.call({.method = "POST",
                                             .path = "/api/v1/trade/declarations/claim_case",
                                             .body = R"({"declaration_id":"D1"})",
                                             .token = other,
                                             .headers = {{"Idempotency-Key", "k1"}}});
  EXPECT_EQ(refused.status, 422);
  EXPECT_THAT(refused.body, HasSubstr("案件由 wei 自 2026-04-20 09:00 起办理"));
  EXPECT_THAT(refused.body, HasSubstr(R"({"name":"since","value":"2026-04-20T01:00:00Z"})"));
}

TEST_F(PeopleNamesTold, AreInNoFileThatAnErasureDoesNotReach) {
  EXPECT_THAT(get("trade/declarations/declaration.csv", officer_), HasSubstr("wei"));
  EXPECT_THAT(get("trade/declarations/declaration.csv", officer_), Not(HasSubstr("name of")));
}

TEST_F(PeopleNamesTold, AreGoneOnceTheUserIsErased) {
  EXPECT_THAT(story(officer_), HasSubstr(kTrader));
  give(systems::access::users::DeactivateUser{.user = *base::ActorId::parse("li")},
       "chief_of_fruit", "fruit");
  EXPECT_THAT(story(officer_), HasSubstr(kTrader)) << "who left still lodged it";
  zone_.set_time("2027-04-20T01:00:00Z");
  const std::string administrator =
      zone_.register_person("boss", "fruit", OrganisationKind::trader, {"administrator", "viewer"});
  const http::Response erased = zone_.call({.method = "POST",
                                            .path = "/api/v1/access/people/li/erase",
                                            .body = "{}",
                                            .token = administrator});
  ASSERT_EQ(erased.status, 200) << erased.body;
  EXPECT_THAT(story(administrator), HasSubstr(R"("actor":"li")"));
  EXPECT_THAT(story(administrator), Not(HasSubstr("name of li")));
  EXPECT_THAT(story(administrator), HasSubstr(kOfficer));
}

}  // namespace
}  // namespace cassia::api
