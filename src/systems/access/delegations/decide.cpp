#include <algorithm>

#include "systems/access/delegations/delegations.h"
#include "systems/access/delegations/refusals.h"
#include "systems/access/delegations/rules/a_delegation_is_bounded.h"

namespace cassia::systems::access::delegations {

namespace {

using Decision = base::Result<std::vector<Event>>;

const base::Citation kDesign{"cassia_design", "delegation"};

struct Setting {
  const State& state;
  const base::Context& context;
  const law::LawBook& law;
};

base::Refusal refusal_on(base::RefusalCode code, const DelegationId& delegation) {
  return {.code = code,
          .citation = kDesign,
          .place = "delegation",
          .facts = {{"delegation", delegation.text()}}};
}

template <typename T>
std::vector<T> sorted(std::vector<T> items) {
  std::ranges::sort(items);
  const auto repeated = std::ranges::unique(items);
  items.erase(repeated.begin(), repeated.end());
  return items;
}

// Only the organisation itself acts, as the principal or as the delegate.
base::Result<void> party_acts(const base::OrganisationId& party, base::RefusalCode code,
                              const base::Context& context) {
  if (context.on_behalf_of == party) {
    return {};
  }
  return base::Refusal{
      .code = code, .citation = kDesign, .facts = {{"organisation", context.on_behalf_of.text()}}};
}

base::Result<void> stands(const State& state, const DelegationId& delegation) {
  if (state.status == DelegationStatus::none) {
    return refusal_on(kDelegationUnknown, delegation);
  }
  if (state.status != DelegationStatus::granted) {
    return refusal_on(kDelegationEnded, delegation);
  }
  return {};
}

Decision decide_one(const Setting& setting, const GrantDelegation& command) {
  CASSIA_TRY(party_acts(command.principal, kNotThePrincipal, setting.context));
  if (setting.state.status != DelegationStatus::none) {
    return refusal_on(kDelegationExists, command.delegation);
  }
  CASSIA_TRY(is_bounded(command, setting.context, setting.law));
  return std::vector<Event>{DelegationGranted{.delegation = command.delegation,
                                              .principal = command.principal,
                                              .delegate = command.delegate,
                                              .scope = sorted(command.scope),
                                              .areas = sorted(command.areas),
                                              .valid_from = command.valid_from,
                                              .valid_until = command.valid_until,
                                              .by = setting.context.actor,
                                              .at = setting.context.decided_at}};
}

Decision decide_one(const Setting& setting, const RevokeDelegation& command) {
  CASSIA_TRY(stands(setting.state, command.delegation));
  CASSIA_TRY(party_acts(setting.state.granted.principal, kNotThePrincipal, setting.context));
  return std::vector<Event>{
      DelegationRevoked{.by = setting.context.actor, .at = setting.context.decided_at}};
}

Decision decide_one(const Setting& setting, const RenounceDelegation& command) {
  CASSIA_TRY(stands(setting.state, command.delegation));
  CASSIA_TRY(party_acts(setting.state.granted.delegate, kNotTheDelegate, setting.context));
  return std::vector<Event>{
      DelegationRenounced{.by = setting.context.actor, .at = setting.context.decided_at}};
}

}  // namespace

base::Result<std::vector<Event>> decide(const State& state, const Command& command,
                                        const base::Context& context, const law::LawBook& law) {
  const Setting setting{.state = state, .context = context, .law = law};
  return std::visit([&](const auto& one) { return decide_one(setting, one); }, command);
}

std::string stream_key(const Command& command) {
  return std::visit([](const auto& one) { return one.delegation.text(); }, command);
}

bool covers(const State& state, const Question& question) {
  const DelegationGranted& granted = state.granted;
  const auto is_in_scope = [&](const std::string& entry) {
    return entry == question.desk || entry == question.command;
  };
  const auto is_in_area = [&](const base::AreaId& area) {
    return question.area.is_empty() || base::is_within(question.area, area);
  };
  return state.status == DelegationStatus::granted && question.principal == granted.principal &&
         question.delegate == granted.delegate && granted.valid_from <= question.on &&
         question.on <= granted.valid_until && std::ranges::any_of(granted.scope, is_in_scope) &&
         std::ranges::any_of(granted.areas, is_in_area);
}

}  // namespace cassia::systems::access::delegations
