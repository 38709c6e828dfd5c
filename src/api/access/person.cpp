#include "api/access/person.h"

#include <algorithm>

#include "api/refusals.h"
#include "api/visibility.h"
#include "systems/access/permissions/permissions.h"

namespace cassia::api {

namespace permissions = systems::access::permissions;
namespace delegations = systems::access::delegations;

namespace {

// Offices that look at everybody's goods, as far as their roles go.
bool is_authority(base::OrganisationKind kind) {
  switch (kind) {
    case base::OrganisationKind::zone_authority:
    case base::OrganisationKind::customs:
    case base::OrganisationKind::port_operator:
    case base::OrganisationKind::border_police:
      return true;
    case base::OrganisationKind::bank:
    case base::OrganisationKind::carrier:
    case base::OrganisationKind::broker:
    case base::OrganisationKind::trader:
    case base::OrganisationKind::agency:
      return false;
  }
  return false;
}

}  // namespace

bool Person::is_delegated(const CommandQuestion& question, const base::AreaId& area) const {
  return std::ranges::any_of(facts_.delegations, [&](const delegations::State& delegation) {
    return delegations::covers(delegation, {.principal = facts_.acting_for,
                                            .delegate = facts_.organisation,
                                            .desk = question.desk,
                                            .command = question.command,
                                            .area = area,
                                            .on = facts_.today});
  });
}

// Many questions of one call are about the same place.
base::Result<base::AreaId> Person::area_of(const std::string& place) const {
  if (place != area_asked_.place) {
    area_asked_ = {.place = place,
                   .area = CASSIA_TRY(permissions::area_of_place(place, facts_.today, law_))};
  }
  return area_asked_.area;
}

base::Result<void> Person::may_give(const CommandQuestion& question) const {
  base::AreaId area;
  if (!question.place.empty()) {
    area = CASSIA_TRY(area_of(question.place));
  }
  CASSIA_TRY(permissions::may({.grants = facts_.grants,
                               .kind = facts_.kind,
                               .name = question.command,
                               .area = area,
                               .on = facts_.today},
                              law_));
  if (facts_.acting_for != facts_.organisation && !is_delegated(question, area)) {
    return base::Refusal{
        .code = kNotDelegated,
        .citation = {"cassia_design", "delegation"},
        .place = "Act-For",
        .facts = {{"principal", facts_.acting_for.text()}, {"command", question.command}}};
  }
  return {};
}

Principal::Reach Person::may_read(std::string_view desk, std::string_view table) const {
  const auto may = permissions::may_read({.grants = facts_.grants,
                                          .kind = facts_.kind,
                                          .name = std::string(table),
                                          .on = facts_.today},
                                         law_);
  if (!may) {
    return Reach::none;
  }
  if (facts_.acting_for == facts_.organisation) {
    if (!is_authority(facts_.kind)) {
      return Reach::own;
    }
    const TablePolicy* const policy = find_table_policy(table);
    return policy != nullptr && policy->is_confidential ? Reach::own : Reach::all;
  }
  // Whoever may act at a desk for another sees that desk's papers of the other.
  const bool is_in_scope =
      std::ranges::any_of(facts_.delegations, [desk](const delegations::State& delegation) {
        return std::ranges::any_of(delegation.granted.scope, [desk](const std::string& name) {
          return name == desk || !name.contains('.');
        });
      });
  return is_in_scope ? Reach::own : Reach::none;
}

}  // namespace cassia::api
