#include "systems/access/permissions/permissions.h"

#include <gtest/gtest.h>

#include "systems/access/permissions/refusals.h"
#include "tests/support/law_folder.h"

namespace cassia::systems::access::permissions {

namespace {

using base::OrganisationKind;
using tests::real_law;

const base::Date kDay = *base::Date::parse("2026-04-20");

base::Grant grant(std::string_view role, std::string_view area) {
  return {.role = *base::RoleId::parse(role), .area = *base::AreaId::parse(area)};
}

Question question(std::string_view role, std::string_view name) {
  return {.grants = {grant(role, "chongzuo")},
          .kind = OrganisationKind::trader,
          .name = std::string(name),
          .area = *base::AreaId::parse("chongzuo"),
          .on = kDay};
}

std::string code_of(const base::Result<void>& result) {
  return result ? "" : std::string(result.error().code.name());
}

}  // namespace

TEST(Permissions, GiveARoleItsCommandsInItsArea) {
  Question asked = question("declarant", "lodge_consignment");
  EXPECT_EQ(code_of(may(asked, real_law())), "");
  asked.area = *base::AreaId::parse("nanning");
  EXPECT_EQ(code_of(may(asked, real_law())), kCommandNotPermitted.name());
  asked.area = {};
  EXPECT_EQ(code_of(may(asked, real_law())), "");
  asked.grants = {grant("declarant", "whole")};
  asked.area = *base::AreaId::parse("nanning");
  EXPECT_EQ(code_of(may(asked, real_law())), "");
}

TEST(Permissions, GiveNothingElse) {
  EXPECT_EQ(code_of(may(question("viewer", "lodge_consignment"), real_law())),
            kCommandNotPermitted.name());
  EXPECT_EQ(code_of(may(question("declarant", "deposit"), real_law())),
            kCommandNotPermitted.name());
  EXPECT_EQ(code_of(may(question("sorcerer", "deposit"), real_law())), kCommandNotPermitted.name());
  Question none = question("viewer", "lodge_consignment");
  none.grants = {};
  EXPECT_EQ(code_of(may(none, real_law())), kCommandNotPermitted.name());
}

TEST(Permissions, LookAtTheKindAgain) {
  Question asked = question("customs_officer", "release_consignment");
  EXPECT_EQ(code_of(may(asked, real_law())), kCommandNotPermitted.name());
  asked.kind = OrganisationKind::customs;
  EXPECT_EQ(code_of(may(asked, real_law())), "");
}

TEST(Permissions, ReadByRole) {
  EXPECT_EQ(code_of(may_read(question("viewer", "declaration"), real_law())), "");
  EXPECT_EQ(code_of(may_read(question("viewer", "access_refusal"), real_law())),
            kTableNotPermitted.name());
  EXPECT_EQ(code_of(may_read(question("viewer", "login"), real_law())), kTableNotPermitted.name());
}

TEST(Permissions, TellWhoMayHoldARole) {
  const auto held = [](std::string_view role, std::string_view area, OrganisationKind kind) {
    return code_of(may_hold(grant(role, area), kind, kDay, real_law()));
  };
  EXPECT_EQ(held("declarant", "nanning", OrganisationKind::broker), "");
  EXPECT_EQ(held("declarant", "nanning", OrganisationKind::customs), kRoleNotForKind.name());
  EXPECT_EQ(held("sorcerer", "nanning", OrganisationKind::trader), kRoleUnknown.name());
  EXPECT_EQ(held("declarant", "hainan", OrganisationKind::trader), kAreaUnknown.name());
  EXPECT_EQ(held("administrator", "whole", OrganisationKind::trader), "");
  EXPECT_EQ(held("administrator", "nanning", OrganisationKind::trader), kRoleIsZoneWide.name());
}

TEST(Permissions, KnowEachListOfEachRole) {
  const auto known = roles(kDay, real_law());
  ASSERT_TRUE(known.has_value());
  EXPECT_EQ(known->size(), 14U);
  for (const base::RoleId& role : *known) {
    for (const std::string topic : {"commands", "tables", "kinds"}) {
      const auto list = real_law().list("access.role." + role.text() + "." + topic, kDay);
      ASSERT_TRUE(list.has_value()) << role.text() << " " << topic;
      EXPECT_FALSE(list->value.empty()) << role.text() << " " << topic;
    }
  }
}

TEST(Permissions, KnowInWhichAreaAPlaceLies) {
  EXPECT_EQ(area_of_place("youyi", kDay, real_law())->text(), "chongzuo");
  EXPECT_EQ(area_of_place("qinzhou_port", kDay, real_law())->text(), "qinzhou_port");
  EXPECT_EQ(area_of_place("haikou", kDay, real_law()).error().code, kPlaceUnknown);
}

TEST(Permissions, HaveNoAnswerBeforeTheLaw) {
  Question asked = question("declarant", "lodge_consignment");
  asked.on = *base::Date::parse("2020-01-01");
  EXPECT_EQ(code_of(may(asked, real_law())), "parameter_not_in_force");
}

}  // namespace cassia::systems::access::permissions
