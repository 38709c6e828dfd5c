#pragma once

#include "systems/trade/gate/gate.h"

namespace cassia::systems::trade::gate {

// What a decision looks at beside its command.
struct Scene {
  const State& state;
  const base::Context& context;
  const law::LawBook& law;
};
using Decided = base::Result<std::vector<Event>>;

// decide() for each command; see commands.h and README.md for what they refuse.
Decided decide_booking(const BookAppointment& command, const Scene& scene);
Decided decide_booking(const FileManifest& command, const Scene& scene);
Decided decide_booking(const CancelAppointment& command, const Scene& scene);
Decided decide_booking(const RecordNoShow& command, const Scene& scene);
Decided decide_release(const OpenAppointment& command, const Scene& scene);
Decided decide_release(const CloseAppointment& command, const Scene& scene);
Decided decide_lane(const Arrive& command, const Scene& scene);
Decided decide_lane(const ResolveHold& command, const Scene& scene);
Decided decide_lane(const Leave& command, const Scene& scene);
Decided decide_lane(const CloseBatch& command, const Scene& scene);

// The appointment of the batch; refuses appointment_unknown.
base::Result<Appointment> booked(const State& state, const BatchId& batch_no);
// Refuses gate_reason_missing when the text is empty.
base::Result<void> check_said(const std::string& text, const std::string& place);
base::Refusal finished(const State& state);

// The events, followed by appointment_opened or appointment_closed when they change whether all
// goods of a booked batch are released.
std::vector<Event> with_opening(const Scene& scene, std::vector<Event> events);

}  // namespace cassia::systems::trade::gate
