#include <algorithm>

#include "systems/trade/gate/batch.h"
#include "systems/trade/gate/decide_parts.h"

namespace cassia::systems::trade::gate {

namespace {

bool is_on_manifest(const State& state, const DeclarationId& id) {
  return state.manifest && std::ranges::find(state.manifest->declaration_ids, id) !=
                               state.manifest->declaration_ids.end();
}

}  // namespace

// A release is recorded whenever it comes: before the booking, before the manifest, or again.
Decided decide_release(const OpenAppointment& command, const Scene& scene) {
  if (std::ranges::binary_search(scene.state.released, command.declaration_id)) {
    return std::vector<Event>{};
  }
  return with_opening(scene, {ReleaseRecorded{.batch_no = command.batch_no,
                                              .declaration_id = command.declaration_id,
                                              .at = scene.context.occurred_at}});
}

Decided decide_release(const CloseAppointment& command, const Scene& scene) {
  CASSIA_TRY(check_said(command.reason, "reason"));
  if (!std::ranges::binary_search(scene.state.released, command.declaration_id)) {
    return std::vector<Event>{};
  }
  const auto has_left = [](const VehicleState& vehicle) {
    return vehicle.phase == VehiclePhase::left;
  };
  if (is_on_manifest(scene.state, command.declaration_id) &&
      std::ranges::any_of(scene.state.vehicles, has_left)) {
    return base::Refusal{.code = kGoodsAlreadyLeft,
                         .citation = {"customs_law_2021", "37"},
                         .place = "declaration_id",
                         .facts = {{"declaration_id", command.declaration_id.text()},
                                   {"batch_no", scene.state.batch_no.text()}}};
  }
  return with_opening(scene, {ReleaseWithdrawn{.declaration_id = command.declaration_id,
                                               .reason = command.reason,
                                               .at = scene.context.occurred_at}});
}

}  // namespace cassia::systems::trade::gate
