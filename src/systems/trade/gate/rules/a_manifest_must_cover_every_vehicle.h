#pragma once

#include "base/result.h"
#include "systems/trade/gate/state.h"

namespace cassia::systems::trade::gate {

// The road manifest: main data of every master bill and of every vehicle of the batch. Refuses
// manifest_incomplete (with the part that is missing), manifest_vehicles_differ (the loads are not
// one for each booked vehicle) and vehicle_weight_wrong.
base::Result<void> check_manifest(const State& state, const FileManifest& command);

// What has crossed stays as it was declared: a manifest filed again may not change the load of a
// vehicle that passed, nor the declarations of the batch. Refuses crossed_goods_changed.
base::Result<void> check_crossed_goods(const State& state, const FileManifest& command);

}  // namespace cassia::systems::trade::gate
