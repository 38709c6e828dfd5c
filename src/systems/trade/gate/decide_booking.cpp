#include <algorithm>

#include "systems/trade/gate/batch.h"
#include "systems/trade/gate/decide_parts.h"
#include "systems/trade/gate/rules/a_manifest_must_cover_every_vehicle.h"
#include "systems/trade/gate/rules/a_slot_must_be_open_on_both_sides.h"
#include "systems/trade/gate/rules/only_the_authority_works_the_gate.h"
#include "systems/trade/gate/rules/only_the_carrier_acts_for_a_batch.h"
#include "systems/trade/gate/rules/vehicles_must_be_well_described.h"

namespace cassia::systems::trade::gate {

namespace {

using std::chrono::minutes;

// A batch number is booked once; a cancelled or missed appointment again, by the same carrier.
base::Result<void> check_may_book(const BookAppointment& command, const Scene& scene) {
  CASSIA_TRY(check_acts_for_carrier(command.carrier, scene.context));
  if (!scene.state.appointment) {
    return {};
  }
  CASSIA_TRY(check_acts_for_carrier(scene.state.appointment->carrier, scene.context));
  if (scene.state.phase != Phase::cancelled && scene.state.phase != Phase::missed) {
    return base::Refusal{.code = kAppointmentExists,
                         .place = "batch_no",
                         .facts = {{"batch_no", command.batch_no.text()}}};
  }
  return {};
}

}  // namespace

Decided decide_booking(const BookAppointment& command, const Scene& scene) {
  CASSIA_TRY(check_may_book(command, scene));
  const base::ZoneCalendar* const calendar = CASSIA_TRY(scene.law.calendar("cn"));
  const base::Date date = calendar->date_of(command.slot_from);
  CASSIA_TRY(check_slot(command, scene.context.received_at, scene.law));
  CASSIA_TRY(check_vehicles(command, date, scene.law));
  const auto lead = CASSIA_TRY(scene.law.integer("gate.manifest_lead_minutes", date));
  const auto no_show = CASSIA_TRY(scene.law.integer("gate.no_show_minutes", date));
  const auto tolerance = CASSIA_TRY(scene.law.integer("gate.batch_tolerance_minutes", date));
  AppointmentBooked event{
      .batch_no = command.batch_no,
      .carrier = command.carrier,
      .direction = command.direction,
      .pass = command.pass,
      .lane_class = command.lane_class,
      .vehicles = command.vehicles,
      .slot_from = command.slot_from,
      .slot_to = command.slot_to,
      .manifest_due_at = command.slot_from - minutes(lead.value),
      .no_show_at = command.slot_to + minutes(no_show.value),
      .batch_tolerance_minutes = tolerance.value,
      .citation = lead.citation,
      .is_unverified = lead.is_unverified || no_show.is_unverified || tolerance.is_unverified,
      .at = scene.context.received_at};
  return with_opening(scene, {std::move(event)});
}

Decided decide_booking(const FileManifest& command, const Scene& scene) {
  const Appointment appointment = CASSIA_TRY(booked(scene.state, command.batch_no));
  CASSIA_TRY(check_acts_for_carrier(appointment.carrier, scene.context));
  const Phase phase = scene.state.phase;
  if (phase == Phase::closed || phase == Phase::gone || phase == Phase::cancelled) {
    return finished(scene.state);
  }
  CASSIA_TRY(check_manifest(scene.state, command));
  CASSIA_TRY(check_crossed_goods(scene.state, command));
  const base::Instant filed_at = scene.context.received_at;
  const FilingValidity validity = CASSIA_TRY(filing_valid_to(filed_at, scene.law));
  ManifestFiled event{.filing_no = scene.state.manifest ? scene.state.manifest->filing_no + 1 : 1,
                      .master_bills = command.master_bills,
                      .declaration_ids = command.declaration_ids,
                      .loads = command.loads,
                      .goods = command.goods,
                      .filed_at = filed_at,
                      .valid_to = validity.valid_to,
                      .valid_hours = validity.hours.value,
                      .citation = validity.hours.citation,
                      .is_unverified = validity.hours.is_unverified};
  return with_opening(scene, {std::move(event)});
}

Decided decide_booking(const CancelAppointment& command, const Scene& scene) {
  const Appointment appointment = CASSIA_TRY(booked(scene.state, command.batch_no));
  CASSIA_TRY(check_acts_for_carrier(appointment.carrier, scene.context));
  CASSIA_TRY(check_said(command.reason, "reason"));
  if (scene.state.phase == Phase::closed || scene.state.phase == Phase::cancelled) {
    return finished(scene.state);
  }
  const auto arrived = std::ranges::find_if(scene.state.vehicles, [](const VehicleState& vehicle) {
    return vehicle.is_booked && has_arrived(vehicle);
  });
  if (arrived != scene.state.vehicles.end()) {
    return base::Refusal{.code = kVehiclesAlreadyArrived,
                         .citation = {"customs_law_2021", "14"},
                         .place = "batch_no",
                         .facts = {{"plate", arrived->vehicle.plate}}};
  }
  return with_opening(
      scene, {AppointmentCancelled{.reason = command.reason, .at = scene.context.received_at}});
}

Decided decide_booking(const RecordNoShow& command, const Scene& scene) {
  const Appointment appointment = CASSIA_TRY(booked(scene.state, command.batch_no));
  CASSIA_TRY(check_acts_for_operator_or_carrier(appointment, scene.context, scene.law));
  if (scene.context.occurred_at < appointment.no_show_at) {
    return base::Refusal{.code = kSlotNotOver,
                         .place = "batch_no",
                         .facts = {{"until", base::to_text(appointment.no_show_at)}}};
  }
  NoShowRecorded event{.at = scene.context.occurred_at};
  for (const VehicleState& vehicle : scene.state.vehicles) {
    if (vehicle.is_booked && vehicle.phase == VehiclePhase::expected && !appointment.is_cancelled) {
      event.plates.push_back(vehicle.vehicle.plate);
    }
  }
  if (event.plates.empty()) {
    return std::vector<Event>{};
  }
  return std::vector<Event>{std::move(event)};
}

}  // namespace cassia::systems::trade::gate
