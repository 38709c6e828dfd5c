#include "api/access/refusal_record.h"

#include <gmock/gmock.h>

#include "api/api_zone_test.h"
#include "api/durian_lodging_test.h"

namespace cassia::api {
namespace {

using base::OrganisationKind;
using testing::ElementsAre;
using testing::IsEmpty;

constexpr const char* kDeclaration = "/api/v1/trade/declarations/declaration/";

class RefusalsOfAccess : public testing::Test {
 protected:
  RefusalsOfAccess() {
    viewer_ = zone_.register_person("li", "fruit", OrganisationKind::trader, {"viewer"});
    boss_ = zone_.register_person("boss", "fruit", OrganisationKind::trader, {"administrator"});
    zone_.register_person("huang", "foods", OrganisationKind::trader, {"declarant"});
    EXPECT_TRUE(zone_.give(durian_lodging("D1", "foods"), "huang", "foods"));
  }
  int get(const std::string& path, const std::string& act_for = {}) {
    return zone_.call({.path = path, .token = viewer_, .act_for = act_for}).status;
  }
  int open_account() {
    return zone_
        .call({.method = "POST",
               .path = "/api/v1/finance/accounts/open_account",
               .body = R"({"owner":"fruit","currency":"CNY"})",
               .token = viewer_,
               .headers = {{"Idempotency-Key", "k1"}}})
        .status;
  }
  // "code route" of each, as the administrator reads them; what was recorded before the reading
  // command is decided before it.
  std::vector<std::string> recorded() {
    EXPECT_TRUE(
        zone_.give(systems::access::users::EndAllSessions{.user = *base::ActorId::parse("boss")},
                   "boss", "fruit"));
    const auto page = boost::json::parse(
        zone_.call({.path = "/api/v1/access/users/access_refusal", .token = boss_}).body);
    std::vector<std::string> lines;
    for (const auto& item : page.at("items").as_array()) {
      lines.push_back(std::string(item.at("code").as_string()) + " " +
                      std::string(item.at("route").as_string()));
    }
    return lines;
  }

  ApiZone zone_;
  std::string viewer_;
  std::string boss_;
};

TEST_F(RefusalsOfAccess, AreEventsOfTheUserWithoutWhatWasAskedFor) {
  EXPECT_EQ(open_account(), 403);
  EXPECT_EQ(get(std::string(kDeclaration) + "D1"), 404) << "of another trader";
  EXPECT_EQ(get("/api/v1/access/me", "foods"), 403);
  EXPECT_THAT(recorded(), ElementsAre("command_not_permitted /api/v1/finance/accounts/open_account",
                                      "not_found /api/v1/trade/declarations/declaration/{key}",
                                      "not_delegated Act-For"));
}

// Else the record would tell who reads it what the answer did not.
TEST_F(RefusalsOfAccess, AreTheSameForWhatIsHiddenAndWhatIsNotThere) {
  EXPECT_EQ(get(std::string(kDeclaration) + "D1"), 404);
  const auto hidden = recorded();
  zone_.set_time("2026-04-20T01:10:00Z");
  EXPECT_EQ(get(std::string(kDeclaration) + "D9"), 404);
  const auto both = recorded();
  ASSERT_EQ(both.size(), 2U);
  EXPECT_EQ(both.front(), both.back());
}

TEST_F(RefusalsOfAccess, AreRecordedAgainOnlyAfterAWhile) {
  EXPECT_EQ(open_account(), 403);
  EXPECT_EQ(open_account(), 403);
  EXPECT_EQ(recorded().size(), 1U);
  zone_.set_time("2026-04-20T01:09:59Z");
  EXPECT_EQ(open_account(), 403);
  EXPECT_EQ(recorded().size(), 1U);
  zone_.set_time("2026-04-20T01:10:00Z");
  EXPECT_EQ(open_account(), 403);
  EXPECT_EQ(recorded().size(), 2U);
}

TEST_F(RefusalsOfAccess, AreNotWhatADeskRefusesNorWhatIsAllowed) {
  EXPECT_EQ(get("/api/v1/access/me"), 200);
  EXPECT_EQ(get("/api/v1/trade/declarations/declaration?colour=red"), 400);
  EXPECT_EQ(get("/api/v1/nothing"), 404) << "no route of ours";
  EXPECT_THAT(recorded(), IsEmpty());
}

}  // namespace
}  // namespace cassia::api
