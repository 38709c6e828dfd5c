#pragma once

#include "base/result.h"
#include "systems/trade/gate/state.h"

namespace cassia::systems::trade::gate {

// Customs Law art. 37: goods under supervision are not taken away without customs' permission.
// Refuses goods_not_released while a declaration of the manifest is not released (or there is no
// manifest), naming the declarations.
base::Result<void> check_goods_released(const State& state, const std::string& plate);

}  // namespace cassia::systems::trade::gate
