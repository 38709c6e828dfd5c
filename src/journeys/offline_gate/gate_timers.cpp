#include "journeys/offline_gate/gate_timers.h"

namespace cassia::journeys {

namespace {

std::string no_show_timer(const gate::BatchId& batch) { return "no-show." + batch.text(); }
std::string batch_timer(const gate::BatchId& batch) { return "batch." + batch.text(); }

}  // namespace

void set_gate_timers(const gate::BatchId& batch, const std::vector<gate::Event>& events,
                     const gate::State& before, Unit& unit) {
  for (const gate::Event& event : events) {
    if (const auto* booked = std::get_if<gate::AppointmentBooked>(&event)) {
      unit.set_timer({.id = no_show_timer(batch),
                      .due = booked->no_show_at,
                      .command = gate::RecordNoShow{.batch_no = batch}});
    }
    if (std::holds_alternative<gate::AppointmentCancelled>(event)) {
      unit.drop_timer(no_show_timer(batch));
    }
    const auto* passed = std::get_if<gate::VehiclePassed>(&event);
    if (passed != nullptr && !before.first_passed_at && before.appointment &&
        before.vehicles.size() > 1) {
      const std::chrono::minutes tolerance(before.appointment->batch_tolerance_minutes);
      unit.set_timer({.id = batch_timer(batch),
                      .due = passed->at + tolerance + std::chrono::seconds(1),
                      .command = gate::CloseBatch{.batch_no = batch}});
    }
    if (std::holds_alternative<gate::BatchClosed>(event)) {
      unit.drop_timer(batch_timer(batch));
      unit.drop_timer(no_show_timer(batch));
    }
  }
}

}  // namespace cassia::journeys
