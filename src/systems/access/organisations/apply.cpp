#include <algorithm>

#include "systems/access/organisations/organisations.h"

namespace cassia::systems::access::organisations {

namespace {

void fold(State& state, const OrganisationRegistered& event) {
  state.organisation = event.organisation;
  state.status = OrganisationStatus::active;
  state.kind = event.kind;
  state.names = event.names;
  state.areas = event.areas;
  state.credit_code = event.credit_code;
  state.registered_at = event.at;
}

void fold(State& state, const OrganisationChanged& event) {
  state.names = event.names;
  state.areas = event.areas;
  state.credit_code = event.credit_code;
}

void fold(State& state, const OrganisationSuspended&) {
  state.status = OrganisationStatus::suspended;
}

void fold(State& state, const OrganisationResumed&) { state.status = OrganisationStatus::active; }

void fold(State& state, const AdministratorSeated& event) {
  state.administrators.insert(std::ranges::lower_bound(state.administrators, event.user),
                              event.user);
}

void fold(State& state, const AdministratorUnseated& event) {
  std::erase(state.administrators, event.user);
}

}  // namespace

State apply(State state, const Event& event) {
  std::visit([&](const auto& one) { fold(state, one); }, event);
  return state;
}

}  // namespace cassia::systems::access::organisations
