#include "base/enumerator_name.h"
#include "systems/trade/gate/batch.h"
#include "systems/trade/gate/decide_parts.h"

namespace cassia::systems::trade::gate {

namespace {

struct Dispatch {
  const Scene& scene;

  Decided operator()(const BookAppointment& command) const {
    return decide_booking(command, scene);
  }
  Decided operator()(const FileManifest& command) const { return decide_booking(command, scene); }
  Decided operator()(const CancelAppointment& command) const {
    return decide_booking(command, scene);
  }
  Decided operator()(const RecordNoShow& command) const { return decide_booking(command, scene); }
  Decided operator()(const OpenAppointment& command) const {
    return decide_release(command, scene);
  }
  Decided operator()(const CloseAppointment& command) const {
    return decide_release(command, scene);
  }
  Decided operator()(const Arrive& command) const { return decide_lane(command, scene); }
  Decided operator()(const ResolveHold& command) const { return decide_lane(command, scene); }
  Decided operator()(const Leave& command) const { return decide_lane(command, scene); }
  Decided operator()(const CloseBatch& command) const { return decide_lane(command, scene); }
};

}  // namespace

base::Result<std::vector<Event>> decide(const State& state, const Command& command,
                                        const base::Context& context, const law::LawBook& law) {
  const Scene scene{.state = state, .context = context, .law = law};
  return std::visit(Dispatch{scene}, command);
}

std::string stream_key(const Command& command) {
  return std::visit([](const auto& it) { return it.batch_no.text(); }, command);
}

base::Result<Appointment> booked(const State& state, const BatchId& batch_no) {
  if (state.appointment) {
    return *state.appointment;
  }
  return base::Refusal{.code = kAppointmentUnknown,
                       .citation = {"customs_law_2021", "14"},
                       .place = "batch_no",
                       .facts = {{"batch_no", batch_no.text()}}};
}

base::Result<void> check_said(const std::string& text, const std::string& place) {
  if (!text.empty()) {
    return {};
  }
  return base::Refusal{.code = kGateReasonMissing, .place = place};
}

base::Refusal finished(const State& state) {
  return {.code = kAppointmentFinished,
          .place = "batch_no",
          .facts = {{"batch_no", state.batch_no.text()},
                    {"phase", std::string(base::enumerator_name(state.phase))}}};
}

std::vector<Event> with_opening(const Scene& scene, std::vector<Event> events) {
  State after = scene.state;
  for (const Event& event : events) {
    after = apply(std::move(after), event);
  }
  const auto is_open = [](const State& state) {
    return state.appointment && !state.appointment->is_cancelled && is_all_released(state);
  };
  if (is_open(after) && !is_open(scene.state)) {
    events.push_back(AppointmentOpened{.declaration_ids = after.manifest->declaration_ids,
                                       .at = scene.context.occurred_at});
  } else if (!is_open(after) && is_open(scene.state)) {
    events.push_back(
        AppointmentClosed{.unreleased = unreleased(after), .at = scene.context.occurred_at});
  }
  return events;
}

}  // namespace cassia::systems::trade::gate
