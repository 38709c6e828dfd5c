#include "systems/trade/gate/rules/goods_leave_only_when_released.h"

#include "systems/trade/gate/batch.h"
#include "systems/trade/gate/refusals.h"

namespace cassia::systems::trade::gate {

base::Result<void> check_goods_released(const State& state, const std::string& plate) {
  if (is_all_released(state)) {
    return {};
  }
  return base::Refusal{.code = kGoodsNotReleased,
                       .citation = {"customs_law_2021", "37"},
                       .place = "plate",
                       .facts = {{"plate", plate}, {"declarations", joined(unreleased(state))}}};
}

}  // namespace cassia::systems::trade::gate
