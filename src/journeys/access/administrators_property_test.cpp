#include <gtest/gtest.h>
#include <rapidcheck.h>
#include <rapidcheck/gtest.h>

#include "journeys/access/access_zone_test.h"

namespace cassia::journeys {
namespace {

std::int64_t any(std::int64_t from, std::int64_t to) {
  return *rc::gen::resize(rc::kNominalSize, rc::gen::inRange(from, to));
}

std::string any_person() { return "p" + std::to_string(any(1, 5)); }

Command any_command() {
  const base::ActorId user = user_id(any_person());
  const base::RoleId role = *base::RoleId::parse(any(0, 3) == 0 ? "viewer" : "administrator");
  const base::AreaId area = *base::AreaId::parse(any(0, 4) == 0 ? "chongzuo" : "whole");
  switch (any(0, 8)) {
    case 0:
      return AccessZone::person(user.text(), "fruit", {{.role = role, .area = area}});
    case 1:
    case 2:
      return users::GrantRole{.user = user, .role = role, .area = area};
    case 3:
    case 4:
      return users::RevokeRole{.user = user, .role = role, .area = area};
    case 5:
      return users::DeactivateUser{.user = user};
    case 6:
      return users::ReactivateUser{.user = user};
    default:
      return any(0, 2) == 0 ? Command(organisations::SuspendOrganisation{
                                  .organisation = organisation_id("fruit"), .reason = "x"})
                            : Command(organisations::ResumeOrganisation{
                                  .organisation = organisation_id("fruit")});
  }
}

}  // namespace

RC_GTEST_PROP(AdministratorsProperty, AnOrganisationNeverLosesItsLastAndItsListIsTrue, ()) {
  AccessZone zone;
  zone.found();
  zone.found_trader("fruit", "p1");
  for (std::int64_t count = any(1, 50); count > 0; --count) {
    const Command command = any_command();
    if (any(0, 4) == 0) {
      (void)zone.give("chief", "zone", command);  // refusals are fine as well
    } else {
      (void)zone.give(any_person(), "fruit", command);
    }
    const organisations::State& fruit = zone.organisation_of("fruit");
    RC_ASSERT(!fruit.administrators.empty());
    for (int number = 1; number < 5; ++number) {
      const std::string id = "p" + std::to_string(number);
      const bool is_listed = organisations::has_administrator(fruit, user_id(id));
      RC_ASSERT(is_listed == users::holds(zone.user_of(id), grant("administrator")));
      RC_ASSERT(!is_listed || zone.user_of(id).status == users::UserStatus::active);
    }
  }
}

}  // namespace cassia::journeys
