#include "journeys/access/access_zone_test.h"

namespace cassia::journeys {
namespace {

users::GrantRole granting(std::string_view user, std::string_view role,
                          std::string_view area = "whole") {
  return {.user = user_id(user),
          .role = *base::RoleId::parse(role),
          .area = *base::AreaId::parse(area)};
}
users::RevokeRole revoking(std::string_view user, std::string_view role) {
  return {.user = user_id(user),
          .role = *base::RoleId::parse(role),
          .area = *base::AreaId::parse("whole")};
}

}  // namespace

TEST(Founding, IsDoneByBootstrapOnce) {
  AccessZone zone;
  EXPECT_EQ(zone.give("bootstrap", "zone",
                      AccessZone::registration("fruit", base::OrganisationKind::trader)),
            kBootstrapOver.name());
  EXPECT_EQ(zone.give("bootstrap", "fruit",
                      AccessZone::registration("fruit", base::OrganisationKind::trader)),
            "not_a_registrar");
  zone.found();
  EXPECT_EQ(zone.organisation_of("zone").administrators, std::vector{user_id("chief")});
  EXPECT_EQ(zone.give("bootstrap", "zone",
                      AccessZone::person("second", "zone", {grant("administrator")})),
            kBootstrapOver.name());
  EXPECT_EQ(zone.give("chief", "zone", AccessZone::person("bootstrap", "zone", {})),
            kUserIdReserved.name());
}

TEST(Founding, NeedsAnAdministratorFirst) {
  AccessZone zone;
  zone.give("bootstrap", "zone",
            AccessZone::registration("zone", base::OrganisationKind::zone_authority));
  EXPECT_EQ(zone.give("bootstrap", "zone", AccessZone::person("chief", "zone", {grant("viewer")})),
            kNotTheFirstAdministrator.name());
}

TEST(Registration, OfAnotherOrganisationIsForItsFirstAdministrator) {
  AccessZone zone;
  zone.found();
  zone.give("chief", "zone", AccessZone::registration("fruit", base::OrganisationKind::trader));
  const auto first = AccessZone::person("li_wei", "fruit", {grant("administrator")});
  EXPECT_EQ(zone.give("someone", "zone", first), kNotAnAdministrator.name());
  EXPECT_EQ(zone.give("chief", "zone", AccessZone::person("an", "fruit", {grant("viewer")})),
            kNotTheFirstAdministrator.name());
  EXPECT_EQ(zone.give("chief", "zone", first), "");
  EXPECT_EQ(zone.give("chief", "zone", AccessZone::person("an", "fruit", {grant("administrator")})),
            kNotTheFirstAdministrator.name());
  EXPECT_EQ(zone.give("li_wei", "fruit", AccessZone::person("an", "fruit", {grant("viewer")})), "");
  zone.give("chief", "zone", AccessZone::registration("nuts", base::OrganisationKind::trader));
  EXPECT_EQ(
      zone.give("li_wei", "fruit", AccessZone::person("bo", "nuts", {grant("administrator")})),
      kNotTheFirstAdministrator.name());
}

TEST(Registration, TakesALoginOnceAndOnlyLawfulRoles) {
  AccessZone zone;
  zone.found();
  zone.found_trader("fruit", "li_wei");
  auto twin = AccessZone::person("twin", "fruit", {grant("viewer")});
  twin.login = lookup("li_wei");
  EXPECT_EQ(zone.give("li_wei", "fruit", twin), "login_taken");
  EXPECT_EQ(zone.last_refusal.place, "login");
  EXPECT_EQ(zone.user_of("twin").status, users::UserStatus::none) << "all or nothing";
  EXPECT_EQ(zone.give("li_wei", "fruit",
                      AccessZone::person("an", "fruit", {grant("viewer"), grant("teller")})),
            "role_not_for_kind");
  EXPECT_EQ(zone.last_refusal.place, "grants[1].role");
}

TEST(Administration, IsOfTheOwnOrganisation) {
  AccessZone zone;
  zone.found();
  zone.found_trader("fruit", "li_wei");
  zone.found_trader("nuts", "bo");
  EXPECT_EQ(zone.give("bo", "nuts", granting("li_wei", "viewer")), kUserOfOtherOrganisation.name());
  EXPECT_EQ(zone.give("bo", "fruit", granting("li_wei", "viewer")), kNotAnAdministrator.name());
  EXPECT_EQ(zone.give("li_wei", "fruit", granting("li_wei", "customs_officer")),
            "role_not_for_kind");
  EXPECT_EQ(zone.give("li_wei", "fruit", granting("nobody", "viewer")), "user_unknown");
  EXPECT_EQ(zone.give("li_wei", "fruit", granting("li_wei", "declarant", "chongzuo")), "");
}

TEST(Administration, StopsWhileSuspended) {
  AccessZone zone;
  zone.found();
  zone.found_trader("fruit", "li_wei");
  const users::RecordSignIn sign_in{.user = user_id("li_wei"),
                                    .session = *users::SessionId::parse("S1")};
  zone.give("chief", "zone",
            organisations::SuspendOrganisation{.organisation = organisation_id("fruit"),
                                               .reason = "debt"});
  EXPECT_EQ(zone.give("li_wei", "fruit", granting("li_wei", "viewer")), "organisation_suspended");
  EXPECT_EQ(zone.give("li_wei", "fruit", sign_in), "organisation_suspended");
  zone.give("chief", "zone",
            organisations::ResumeOrganisation{.organisation = organisation_id("fruit")});
  EXPECT_EQ(zone.give("li_wei", "fruit", sign_in), "");
}

TEST(Administration, OfOneselfNeedsNoAdministrator) {
  AccessZone zone;
  zone.found();
  zone.found_trader("fruit", "li_wei");
  zone.give("li_wei", "fruit", AccessZone::person("an", "fruit", {grant("viewer")}));
  const users::ChangeProfile change{.user = user_id("an"), .sealed_profile = "x"};
  EXPECT_EQ(zone.give("an", "fruit", change), "");
  EXPECT_EQ(zone.give("li_wei", "fruit", change), "");
  EXPECT_EQ(zone.give("chief", "zone", change), kUserOfOtherOrganisation.name());
  EXPECT_EQ(zone.give("an", "fruit", granting("an", "administrator")), kNotAnAdministrator.name());
  users::SetAbsence absence{.user = user_id("an"),
                            .from = *base::Date::parse("2026-05-01"),
                            .until = *base::Date::parse("2026-05-05"),
                            .substitute = user_id("chief")};
  EXPECT_EQ(zone.give("an", "fruit", absence), kSubstituteNotColleague.name());
  absence.substitute = user_id("li_wei");
  EXPECT_EQ(zone.give("an", "fruit", absence), "");
}

TEST(Administration, NeverLosesTheLastAdministrator) {
  AccessZone zone;
  zone.found();
  zone.found_trader("fruit", "li_wei");
  EXPECT_EQ(zone.give("li_wei", "fruit", revoking("li_wei", "administrator")),
            "last_administrator");
  EXPECT_EQ(zone.give("li_wei", "fruit", users::DeactivateUser{.user = user_id("li_wei")}),
            "last_administrator");
  EXPECT_EQ(zone.user_of("li_wei").status, users::UserStatus::active);
  zone.give("li_wei", "fruit", AccessZone::person("an", "fruit", {}));
  EXPECT_EQ(zone.give("li_wei", "fruit", granting("an", "administrator")), "");
  EXPECT_EQ(zone.give("an", "fruit", users::DeactivateUser{.user = user_id("li_wei")}), "");
  EXPECT_EQ(zone.organisation_of("fruit").administrators, std::vector{user_id("an")});
}

TEST(Identities, BelongToOneUserAndAreGivenBack) {
  AccessZone zone;
  zone.found();
  zone.found_trader("fruit", "li_wei");
  zone.give("li_wei", "fruit", AccessZone::person("an", "fruit", {}));
  const std::string card = lookup("card");
  EXPECT_EQ(zone.give("an", "fruit", users::LinkIdentity{.user = user_id("an"), .identity = card}),
            "");
  EXPECT_EQ(zone.give("li_wei", "fruit",
                      users::LinkIdentity{.user = user_id("li_wei"), .identity = card}),
            "login_taken");
  EXPECT_EQ(
      zone.give("li_wei", "fruit", users::UnlinkIdentity{.user = user_id("an"), .identity = card}),
      "");
  EXPECT_TRUE(zone.login_of("card").user.is_empty());
  EXPECT_EQ(zone.give("an", "fruit", users::LinkIdentity{.user = user_id("an"), .identity = card}),
            "");
  zone.give("li_wei", "fruit", users::DeactivateUser{.user = user_id("an")});
  zone.now = zone.now + std::chrono::days(184);
  EXPECT_EQ(zone.give("li_wei", "fruit", users::EraseUser{.user = user_id("an")}), "");
  EXPECT_TRUE(zone.login_of("card").user.is_empty());
  EXPECT_TRUE(zone.login_of("an").user.is_empty());
  EXPECT_EQ(zone.give("li_wei", "fruit", users::EraseUser{.user = user_id("an")}), "");
}

TEST(Delegation, IsGrantedByAnAdministratorOfAnOrganisationThatMay) {
  AccessZone zone;
  zone.found();
  zone.found_trader("fruit", "li_wei");
  delegations::GrantDelegation command{.delegation = *delegations::DelegationId::parse("G1"),
                                       .principal = organisation_id("fruit"),
                                       .delegate = organisation_id("broker"),
                                       .scope = {"trade.declarations"},
                                       .areas = {*base::AreaId::parse("whole")},
                                       .valid_from = *base::Date::parse("2026-04-20"),
                                       .valid_until = *base::Date::parse("2026-12-31")};
  EXPECT_EQ(zone.give("li_wei", "fruit", command), "organisation_unknown");
  zone.found_trader("broker", "bo");
  EXPECT_EQ(zone.give("an", "fruit", command), kNotAnAdministrator.name());
  EXPECT_EQ(zone.give("li_wei", "fruit", command), "");
  EXPECT_EQ(
      zone.give("bo", "broker", delegations::RenounceDelegation{.delegation = command.delegation}),
      "");
  command.delegation = *delegations::DelegationId::parse("G2");
  command.principal = organisation_id("zone");
  EXPECT_EQ(zone.give("chief", "zone", command), kAuthorityNotDelegable.name());
  EXPECT_EQ(zone.last_refusal.place, "principal");
}

}  // namespace cassia::journeys
