#include "journeys/access/acting.h"

#include <algorithm>

#include "journeys/refusals.h"
#include "journeys/stream_names.h"
#include "systems/access/permissions/permissions.h"

namespace cassia::journeys {

namespace {

constexpr std::string_view kBootstrap = "bootstrap";

base::Citation design() { return {"cassia_design", "administration"}; }

std::vector<base::Fact> acting_facts(const base::Context& context) {
  return {{"actor", context.actor.text()}, {"organisation", context.on_behalf_of.text()}};
}

base::Result<void> bootstrap_founds(const organisations::State& organisation, const Unit& unit) {
  const base::Context& context = unit.context();
  if (organisation.organisation == context.on_behalf_of && organisation.administrators.empty() &&
      CASSIA_TRY(is_registrar(organisation.organisation, unit))) {
    return {};
  }
  return base::Refusal{
      .code = kBootstrapOver, .citation = design(), .facts = acting_facts(context)};
}

bool has_administrator(const std::vector<base::Grant>& grants) {
  return std::ranges::any_of(grants, [](const base::Grant& grant) {
    return grant.role.text() == systems::access::permissions::kAdministrator;
  });
}

}  // namespace

bool is_bootstrap(const base::Context& context) { return context.actor.text() == kBootstrap; }

base::Result<base::Date> today(const Unit& unit) {
  const base::ZoneCalendar* const calendar = CASSIA_TRY(unit.law().calendar("cn"));
  return calendar->date_of(unit.context().received_at);
}

base::Result<bool> is_registrar(const base::OrganisationId& organisation, const Unit& unit) {
  const base::Date day = CASSIA_TRY(today(unit));
  const auto registrars = CASSIA_TRY(unit.law().list("access.registrars", day));
  return std::ranges::find(registrars.value, organisation.text()) != registrars.value.end();
}

bool sees_acting(Unit& unit) { return unit.sees(organisation_stream(unit.context().on_behalf_of)); }

base::Result<void> administrator_acts(Unit& unit) {
  const base::Context& context = unit.context();
  const organisations::State& acting = unit.organisation(context.on_behalf_of.text());
  CASSIA_TRY(organisations::check_active(acting, context.on_behalf_of));
  if (organisations::has_administrator(acting, context.actor)) {
    return {};
  }
  return base::Refusal{
      .code = kNotAnAdministrator, .citation = design(), .facts = acting_facts(context)};
}

base::Result<void> administrator_acts_on(const users::State& user, Unit& unit) {
  CASSIA_TRY(administrator_acts(unit));
  if (user.organisation == unit.context().on_behalf_of) {
    return {};
  }
  return base::Refusal{.code = kUserOfOtherOrganisation,
                       .citation = design(),
                       .place = "user",
                       .facts = acting_facts(unit.context())};
}

base::Result<void> registration_is_lawful(const users::RegisterUser& command, Unit& unit) {
  const base::Date day = CASSIA_TRY(today(unit));
  const auto reserved = CASSIA_TRY(unit.law().list("access.reserved_users", day));
  if (std::ranges::find(reserved.value, command.user.text()) != reserved.value.end()) {
    return base::Refusal{.code = kUserIdReserved,
                         .citation = reserved.citation,
                         .place = "user",
                         .facts = {{"user", command.user.text()}}};
  }
  const organisations::State& organisation = unit.organisation(command.organisation.text());
  CASSIA_TRY(organisations::check_active(organisation, command.organisation));
  const bool is_own = command.organisation == unit.context().on_behalf_of;
  if (is_bootstrap(unit.context())) {
    CASSIA_TRY(bootstrap_founds(organisation, unit));
  } else {
    CASSIA_TRY(administrator_acts(unit));
    if (is_own) {
      return {};
    }
  }
  const bool by_registrar = CASSIA_TRY(is_registrar(unit.context().on_behalf_of, unit));
  if (by_registrar && organisation.administrators.empty() && has_administrator(command.grants)) {
    return {};
  }
  return base::Refusal{.code = kNotTheFirstAdministrator,
                       .citation = design(),
                       .place = "organisation",
                       .facts = acting_facts(unit.context())};
}

}  // namespace cassia::journeys
