#include <algorithm>

#include "systems/access/organisations/organisations.h"
#include "systems/access/organisations/refusals.h"
#include "systems/access/organisations/rules/an_organisation_is_well_described.h"
#include "systems/access/organisations/rules/only_a_registrar_keeps_the_register.h"

namespace cassia::systems::access::organisations {

namespace {

using Decision = base::Result<std::vector<Event>>;

const base::Citation kDesign{"cassia_design", "organisations"};

struct Setting {
  const State& state;
  const base::Context& context;
  const law::LawBook& law;

  base::Result<base::Date> day() const {
    const base::ZoneCalendar* const calendar = CASSIA_TRY(law.calendar("cn"));
    return calendar->date_of(context.received_at);
  }
};

base::Refusal refusal_on(base::RefusalCode code, const base::OrganisationId& organisation) {
  return {.code = code,
          .citation = kDesign,
          .place = "organisation",
          .facts = {{"organisation", organisation.text()}}};
}

std::vector<base::AreaId> sorted(std::vector<base::AreaId> areas) {
  std::ranges::sort(areas);
  areas.erase(std::ranges::unique(areas).begin(), areas.end());
  return areas;
}

base::Result<void> is_known(const State& state, const base::OrganisationId& organisation) {
  return state.status == OrganisationStatus::none
             ? base::Result<void>(refusal_on(kOrganisationUnknown, organisation))
             : base::Result<void>();
}

Decision decide_one(const Setting& setting, const RegisterOrganisation& command) {
  CASSIA_TRY(registrar_acts(setting.context, setting.law));
  if (setting.state.status != OrganisationStatus::none) {
    return refusal_on(kOrganisationExists, command.organisation);
  }
  const base::Date today = CASSIA_TRY(setting.day());
  CASSIA_TRY(is_well_described(
      {.names = command.names, .areas = command.areas, .credit_code = command.credit_code}, today,
      setting.law));
  return std::vector<Event>{OrganisationRegistered{.organisation = command.organisation,
                                                   .kind = command.kind,
                                                   .names = command.names,
                                                   .areas = sorted(command.areas),
                                                   .credit_code = command.credit_code,
                                                   .registrar = setting.context.on_behalf_of,
                                                   .at = setting.context.decided_at}};
}

Decision decide_one(const Setting& setting, const ChangeOrganisation& command) {
  const State& state = setting.state;
  CASSIA_TRY(registrar_acts(setting.context, setting.law));
  CASSIA_TRY(is_known(state, command.organisation));
  const base::Date today = CASSIA_TRY(setting.day());
  CASSIA_TRY(is_well_described(
      {.names = command.names, .areas = command.areas, .credit_code = command.credit_code}, today,
      setting.law));
  std::vector<base::AreaId> areas = sorted(command.areas);
  if (command.names == state.names && areas == state.areas &&
      command.credit_code == state.credit_code) {
    return std::vector<Event>{};
  }
  return std::vector<Event>{OrganisationChanged{.names = command.names,
                                                .areas = std::move(areas),
                                                .credit_code = command.credit_code,
                                                .registrar = setting.context.on_behalf_of,
                                                .at = setting.context.decided_at}};
}

Decision decide_one(const Setting& setting, const SuspendOrganisation& command) {
  CASSIA_TRY(registrar_acts(setting.context, setting.law));
  CASSIA_TRY(check_active(setting.state, command.organisation));
  // Nobody could undo it if the only registrar suspended itself.
  if (command.organisation == setting.context.on_behalf_of) {
    return refusal_on(kOwnSuspension, command.organisation);
  }
  if (command.reason.empty()) {
    return base::Refusal{.code = kReasonMissing, .place = "reason"};
  }
  return std::vector<Event>{OrganisationSuspended{.reason = command.reason,
                                                  .registrar = setting.context.on_behalf_of,
                                                  .at = setting.context.decided_at}};
}

Decision decide_one(const Setting& setting, const ResumeOrganisation& command) {
  CASSIA_TRY(registrar_acts(setting.context, setting.law));
  CASSIA_TRY(is_known(setting.state, command.organisation));
  if (setting.state.status != OrganisationStatus::suspended) {
    return refusal_on(kOrganisationNotSuspended, command.organisation);
  }
  return std::vector<Event>{OrganisationResumed{.registrar = setting.context.on_behalf_of,
                                                .at = setting.context.decided_at}};
}

Decision decide_one(const Setting& setting, const SeatAdministrator& command) {
  CASSIA_TRY(check_active(setting.state, command.organisation));
  if (has_administrator(setting.state, command.user)) {
    return std::vector<Event>{};
  }
  return std::vector<Event>{
      AdministratorSeated{.user = command.user, .at = setting.context.decided_at}};
}

Decision decide_one(const Setting& setting, const UnseatAdministrator& command) {
  CASSIA_TRY(is_known(setting.state, command.organisation));
  if (!has_administrator(setting.state, command.user)) {
    return std::vector<Event>{};
  }
  if (setting.state.administrators.size() == 1) {
    return base::Refusal{
        .code = kLastAdministrator,
        .citation = kDesign,
        .place = "user",
        .facts = {{"user", command.user.text()}, {"organisation", command.organisation.text()}}};
  }
  return std::vector<Event>{
      AdministratorUnseated{.user = command.user, .at = setting.context.decided_at}};
}

}  // namespace

base::Result<void> check_active(const State& state, const base::OrganisationId& organisation) {
  CASSIA_TRY(is_known(state, organisation));
  if (state.status == OrganisationStatus::suspended) {
    return refusal_on(kOrganisationSuspended, organisation);
  }
  return {};
}

bool has_administrator(const State& state, const base::ActorId& user) {
  return std::ranges::binary_search(state.administrators, user);
}

base::Result<std::vector<Event>> decide(const State& state, const Command& command,
                                        const base::Context& context, const law::LawBook& law) {
  const Setting setting{.state = state, .context = context, .law = law};
  return std::visit([&](const auto& one) { return decide_one(setting, one); }, command);
}

std::string stream_key(const Command& command) {
  return std::visit([](const auto& one) { return one.organisation.text(); }, command);
}

}  // namespace cassia::systems::access::organisations
