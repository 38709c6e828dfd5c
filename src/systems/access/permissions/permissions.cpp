#include "systems/access/permissions/permissions.h"

#include <algorithm>

#include "systems/access/permissions/refusals.h"

namespace cassia::systems::access::permissions {

namespace {

using DatedList = law::Dated<std::span<const std::string>>;

bool has(const DatedList& list, std::string_view word) {
  return std::ranges::find(list.value, word) != list.value.end();
}

// The list of what law says of a role under `topic`: its commands, tables or kinds of
// organisations.
std::string list_name(const base::RoleId& role, std::string_view topic) {
  return "access.role." + role.text() + "." + std::string(topic);
}

// Whether one of the grants holds in the area, may be held by the kind on the day, and has the name
// under `topic`. A role that law no longer knows gives nothing.
base::Result<bool> is_allowed(const Question& question, std::string_view topic,
                              const law::LawBook& law) {
  for (const base::Grant& grant : question.grants) {
    if (!CASSIA_TRY(law.list_names("access.roles", question.on, grant.role.text())) ||
        (!question.area.is_empty() && !base::is_within(question.area, grant.area))) {
      continue;
    }
    if (CASSIA_TRY(law.list_names(list_name(grant.role, "kinds"), question.on,
                                  base::to_text(question.kind))) &&
        CASSIA_TRY(law.list_names(list_name(grant.role, topic), question.on, question.name))) {
      return true;
    }
  }
  return false;
}

base::Result<void> check(const Question& question, std::string_view topic, base::RefusalCode code,
                         const law::LawBook& law) {
  if (CASSIA_TRY(is_allowed(question, topic, law))) {
    return {};
  }
  const DatedList known = CASSIA_TRY(law.list_view("access.roles", question.on));
  return base::Refusal{.code = code,
                       .citation = known.citation,
                       .facts = {{"name", question.name}, {"area", question.area.text()}}};
}

}  // namespace

base::Result<void> may(const Question& question, const law::LawBook& law) {
  return check(question, "commands", kCommandNotPermitted, law);
}

base::Result<void> may_read(const Question& question, const law::LawBook& law) {
  return check(question, "tables", kTableNotPermitted, law);
}

base::Result<void> may_hold(const base::Grant& grant, base::OrganisationKind kind, base::Date on,
                            const law::LawBook& law) {
  const DatedList known = CASSIA_TRY(law.list_view("access.roles", on));
  const std::vector<base::Fact> facts = {{"role", grant.role.text()},
                                         {"area", grant.area.text()},
                                         {"kind", std::string(base::to_text(kind))}};
  if (!has(known, grant.role.text())) {
    return base::Refusal{
        .code = kRoleUnknown, .citation = known.citation, .place = "role", .facts = facts};
  }
  const DatedList areas = CASSIA_TRY(law.list_view("access.areas", on));
  if (!has(areas, grant.area.text())) {
    return base::Refusal{
        .code = kAreaUnknown, .citation = areas.citation, .place = "area", .facts = facts};
  }
  const DatedList kinds = CASSIA_TRY(law.list_view(list_name(grant.role, "kinds"), on));
  if (!has(kinds, base::to_text(kind))) {
    return base::Refusal{
        .code = kRoleNotForKind, .citation = kinds.citation, .place = "role", .facts = facts};
  }
  // An administrator of one area could give itself the others.
  const DatedList zone_wide = CASSIA_TRY(law.list_view("access.zone_wide_roles", on));
  if (has(zone_wide, grant.role.text()) && grant.area.text() != base::kWholeZone) {
    return base::Refusal{
        .code = kRoleIsZoneWide, .citation = zone_wide.citation, .place = "area", .facts = facts};
  }
  return {};
}

base::Result<bool> is_internal_command(std::string_view command, base::Date on,
                                       const law::LawBook& law) {
  return law.list_names("access.internal_commands", on, command);
}

base::Result<bool> is_internal_table(std::string_view table, base::Date on,
                                     const law::LawBook& law) {
  return law.list_names("access.internal_tables", on, table);
}

base::Result<std::vector<base::RoleId>> roles(base::Date on, const law::LawBook& law) {
  std::vector<base::RoleId> ids;
  for (const std::string& role : CASSIA_TRY(law.list_view("access.roles", on)).value) {
    ids.push_back(CASSIA_TRY(base::RoleId::parse(role)));
  }
  return ids;
}

base::Result<base::AreaId> area_of_place(std::string_view place, base::Date on,
                                         const law::LawBook& law) {
  const DatedList areas = CASSIA_TRY(law.list_view("access.areas", on));
  for (const std::string& area : areas.value) {
    if (area == place) {
      return base::AreaId::parse(area);
    }
    if (area != base::kWholeZone &&
        CASSIA_TRY(law.list_names("access.area." + area + ".places", on, place))) {
      return base::AreaId::parse(area);
    }
  }
  return base::Refusal{.code = kPlaceUnknown,
                       .citation = areas.citation,
                       .facts = {{"place", std::string(place.substr(0, 64))}}};
}

}  // namespace cassia::systems::access::permissions
