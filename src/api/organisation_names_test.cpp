#include "api/organisation_names.h"

#include <gmock/gmock.h>

#include "api/api_zone_test.h"

namespace cassia::api {
namespace {

using base::OrganisationKind;
using testing::HasSubstr;
using testing::Not;

constexpr const char* kNames =
    R"("organisations":[{"id":"fruit","names":{"en":"Pingxiang Fruit","vi":"Trái cây","zh":"凭祥鲜果"}}])";

class OrganisationNames : public testing::Test {
 protected:
  OrganisationNames() {
    trader_ = zone_.register_person("li", "fruit", OrganisationKind::trader,
                                    {"treasurer", "declarant", "administrator"});
    officer_ =
        zone_.register_person("wei", "customs", OrganisationKind::customs, {"customs_officer"});
    stranger_ = zone_.register_person("huang", "foods", OrganisationKind::trader, {"treasurer"});
    give(
        journeys::organisations::ChangeOrganisation{
            .organisation = *base::OrganisationId::parse("fruit"),
            .names = {.zh = "凭祥鲜果", .en = "Pingxiang Fruit", .vi = "Trái cây"},
            .areas = {*base::AreaId::parse("whole")}},
        "founder", "zone");
    give(journeys::accounts::OpenAccount{.owner = *base::OrganisationId::parse("fruit"),
                                         .currency = {}},
         "li", "fruit");
  }
  void give(journeys::Command command, const char* actor, const char* on_behalf_of) {
    const auto given = zone_.give(std::move(command), actor, on_behalf_of);
    ASSERT_TRUE(given) << base::to_text(given.error());
  }
  std::string get(const std::string& path, const std::string& token) {
    return zone_.call({.path = "/api/v1/" + path, .token = token}).body;
  }

  ApiZone zone_;
  std::string trader_;
  std::string officer_;
  std::string stranger_;
};

TEST_F(OrganisationNames, StandBesideTheIdsOfAPage) {
  EXPECT_THAT(get("finance/accounts/duty_account", trader_), HasSubstr(kNames));
  EXPECT_THAT(get("finance/accounts/duty_account", officer_), HasSubstr(kNames));
}

TEST_F(OrganisationNames, AreToldToNobodyWhoDoesNotSeeTheId) {
  EXPECT_THAT(get("finance/accounts/duty_account?key=fruit", stranger_),
              HasSubstr(R"("items":[],"next":null,"organisations":[])"));
  EXPECT_THAT(get("log/events", stranger_), Not(HasSubstr("凭祥鲜果")));
}

TEST_F(OrganisationNames, StandBesideTheEventsOfTheLog) {
  const std::string events = get("log/events", trader_);
  EXPECT_THAT(events, HasSubstr("凭祥鲜果"));
  EXPECT_THAT(events, HasSubstr(R"("title":"税款账户已开立")"));
}

TEST(PrintedOrganisation, IsTheNameInTheLanguageOrTheRegisteredOneWithTheId) {
  const std::vector<NamedOrganisation> named = {
      {.id = "fruit", .names = {.zh = "凭祥鲜果", .en = "Pingxiang Fruit", .vi = ""}}};
  EXPECT_EQ(printed_organisation(named, "fruit", law::Language::en), "Pingxiang Fruit (fruit)");
  EXPECT_EQ(printed_organisation(named, "fruit", law::Language::zh), "凭祥鲜果 (fruit)");
  EXPECT_EQ(printed_organisation(named, "fruit", law::Language::vi), "凭祥鲜果 (fruit)");
  EXPECT_EQ(printed_organisation(named, "zone", law::Language::en), "zone");
}

}  // namespace
}  // namespace cassia::api
