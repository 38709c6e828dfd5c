#include "systems/access/delegations/delegations.h"

namespace cassia::systems::access::delegations {

std::vector<Row> views(const Event& event, const State& after) {
  const DelegationGranted& granted = after.granted;
  std::string scope;
  for (const std::string& entry : granted.scope) {
    scope += (scope.empty() ? "" : ",") + entry;
  }
  std::string areas;
  for (const base::AreaId& area : granted.areas) {
    areas += (areas.empty() ? "" : ",") + area.text();
  }
  return {DelegationRow{.key = granted.delegation.text(),
                        .status = after.status,
                        .principal = granted.principal.text(),
                        .delegate = granted.delegate.text(),
                        .scope = std::move(scope),
                        .areas = std::move(areas),
                        .valid_from = granted.valid_from,
                        .valid_until = granted.valid_until,
                        .granted_at = granted.at,
                        .changed_at = std::visit([](const auto& one) { return one.at; }, event)}};
}

}  // namespace cassia::systems::access::delegations
