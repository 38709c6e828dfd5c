#include <gtest/gtest.h>

#include <algorithm>

#include "api/treaty/backtest_routes.h"
#include "api/zone/zone_domain.h"
#include "codec/event_codec.h"
#include "journeys/commands.h"
#include "systems/access/permissions/permissions.h"
#include "tests/support/law_folder.h"

// Roles are law data and name commands and tables by text: these tests hold the two together.
namespace cassia::apps {
namespace {

namespace permissions = systems::access::permissions;

const base::Date kDay = *base::Date::parse("2026-04-20");

// Every name that some role has under `topic`.
std::vector<std::string> granted(const std::string& topic) {
  std::vector<std::string> names;
  const auto roles = permissions::roles(kDay, tests::real_law());
  for (const base::RoleId& role : *roles) {
    const auto list = tests::real_law().list("access.role." + role.text() + "." + topic, kDay);
    names.insert(names.end(), list->value.begin(), list->value.end());
  }
  return names;
}

bool has(const std::vector<std::string>& names, std::string_view name) {
  return std::ranges::find(names, name) != names.end();
}

std::vector<std::string> commands_of_zone() {
  const auto names = codec::command_names<journeys::Command>();
  return {names.begin(), names.end()};
}

std::vector<std::string> tables_of_zone() {
  std::vector<std::string> names;
  for (const codec::TableSchema& table : api::zone_domain(tests::real_law())->tables()) {
    names.emplace_back(table.name);
  }
  return names;
}

}  // namespace

TEST(Roles, GiveEveryCommandUnlessItIsInternal) {
  const std::vector<std::string> commands = granted("commands");
  for (const std::string& name : commands_of_zone()) {
    const bool is_internal = *permissions::is_internal_command(name, kDay, tests::real_law());
    EXPECT_NE(has(commands, name), is_internal) << name;
  }
}

TEST(Roles, GiveOnlyCommandsThatThereAre) {
  const std::vector<std::string> known = commands_of_zone();
  for (const std::string& name : granted("commands")) {
    EXPECT_TRUE(has(known, name)) << name;
  }
  const auto internal = tests::real_law().list("access.internal_commands", kDay);
  for (const std::string& name : internal->value) {
    EXPECT_TRUE(has(known, name)) << name;
  }
}

TEST(Roles, ReadEveryTableUnlessItIsInternal) {
  const std::vector<std::string> tables = granted("tables");
  for (const std::string& name : tables_of_zone()) {
    const bool is_internal = *permissions::is_internal_table(name, kDay, tests::real_law());
    EXPECT_NE(has(tables, name), is_internal) << name;
  }
}

TEST(Roles, ReadOnlyTablesThatThereAre) {
  std::vector<std::string> known = tables_of_zone();
  known.emplace_back(api::kDeskDecision);
  for (const std::string& name : granted("tables")) {
    EXPECT_TRUE(has(known, name)) << name;
  }
}

TEST(Roles, DelegateOnlyDesksAndCommandsThatThereAre) {
  std::vector<std::string> known = commands_of_zone();
  for (const journeys::Desk desk :
       {journeys::Desk::preference, journeys::Desk::accounts, journeys::Desk::declarations,
        journeys::Desk::gate, journeys::Desk::attachments}) {
    known.emplace_back(journeys::desk_name(desk));
  }
  const auto delegable = tests::real_law().list("access.delegable", kDay);
  for (const std::string& entry : delegable->value) {
    EXPECT_TRUE(has(known, entry)) << entry;
  }
}

}  // namespace cassia::apps
