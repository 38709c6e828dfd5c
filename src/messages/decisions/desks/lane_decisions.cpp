#include "messages/decisions/desks/lane_decisions.h"

#include <fmt/format.h>

#include "base/enumerator_name.h"
#include "systems/trade/gate/lane_tables.h"

namespace cassia::messages {

namespace gate = systems::trade::gate;

template <typename E>
void LaneDecisions::tell(const E& event, std::string_view key, std::string_view action,
                         const TakeDecision& take) const {
  const auto booking = bookings_.find(key);
  if (booking == bookings_.end()) {
    return;  // nobody booked: no lane decides
  }
  DeskDecision made{
      .case_name = fmt::format("{}/{}/{}", key, event.reading.plate, event.reading.event_id.text()),
      .subject = booking->second.carrier,
      .inputs = gate::lane_inputs(event.decision.tests, booking->second.lane_class),
      .at = event.at};
  made.outputs.set("reason", text_value(base::enumerator_name(event.decision.reason)));
  made.outputs.set("post", text_value(base::enumerator_name(event.decision.post)));
  made.outputs.set("action", text_value(action));
  take(made);
}

void LaneDecisions::read(std::string_view key, const Event& event, const TakeDecision& take) {
  if (const auto* const booked = std::get_if<gate::AppointmentBooked>(&event)) {
    bookings_[std::string(key)] = {.carrier = booked->carrier.text(),
                                   .lane_class = booked->lane_class};
  } else if (const auto* const passed = std::get_if<gate::VehiclePassed>(&event)) {
    tell(*passed, key, "pass", take);
  } else if (const auto* const held = std::get_if<gate::VehicleHeld>(&event)) {
    tell(*held, key, "hold", take);
  } else if (const auto* const waits = std::get_if<gate::VehicleWaits>(&event)) {
    tell(*waits, key, "wait", take);
  } else if (std::holds_alternative<gate::BatchClosed>(event)) {
    forget(bookings_, key);
  }
}

}  // namespace cassia::messages
