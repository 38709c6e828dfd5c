#include "systems/trade/gate/rules/gate_events_come_in_order.h"

#include "systems/trade/gate/refusals.h"

namespace cassia::systems::trade::gate {

base::Result<void> check_time(const base::Context& context,
                              const std::optional<base::Instant>& last_at) {
  if (context.occurred_at > context.received_at) {
    return base::Refusal{.code = kGateEventInFuture,
                         .facts = {{"occurred_at", base::to_text(context.occurred_at)},
                                   {"received_at", base::to_text(context.received_at)}}};
  }
  if (last_at && context.occurred_at < *last_at) {
    return base::Refusal{.code = kGateEventOutOfOrder,
                         .facts = {{"occurred_at", base::to_text(context.occurred_at)},
                                   {"last_at", base::to_text(*last_at)}}};
  }
  return {};
}

}  // namespace cassia::systems::trade::gate
