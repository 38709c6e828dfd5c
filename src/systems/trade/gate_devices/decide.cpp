#include <algorithm>

#include "systems/trade/gate_devices/gate_devices.h"
#include "systems/trade/gate_devices/objections.h"

namespace cassia::systems::trade::gate_devices {

namespace {

using Decided = base::Result<std::vector<Event>>;

const base::Citation kDesign{"cassia_design", "offline_gate"};

struct Scene {
  const State& state;
  const base::Context& context;
  const law::LawBook& law;
};

base::Refusal refusal_on(base::RefusalCode code, const DeviceId& device) {
  return {.code = code,
          .citation = kDesign,
          .place = "device_id",
          .facts = {{"device_id", device.text()}}};
}

base::Result<void> check_said(const std::string& text, const char* place) {
  if (!text.empty()) {
    return {};
  }
  return base::Refusal{.code = kDeviceTextMissing, .place = place, .facts = {{"field", place}}};
}

base::Result<bool> is_one_of(const std::string& list, const Scene& scene) {
  const base::ZoneCalendar* const calendar = CASSIA_TRY(scene.law.calendar("cn"));
  const auto names = CASSIA_TRY(scene.law.list(list, calendar->date_of(scene.context.received_at)));
  return std::ranges::find(names.value, scene.context.on_behalf_of.text()) != names.value.end();
}

base::Refusal not_the_operator(const Scene& scene, const PassId& pass) {
  return {.code = kNotTheDeviceOperator,
          .citation = kDesign,
          .facts = {{"organisation", scene.context.on_behalf_of.text()}, {"pass", pass.text()}}};
}

// The device stands in the register, and those act who gave it to its lane.
base::Result<void> check_own_device(const DeviceId& device, const Scene& scene) {
  if (scene.state.status == DeviceStatus::none) {
    return refusal_on(kDeviceUnknown, device);
  }
  if (scene.context.on_behalf_of != scene.state.port_operator) {
    return not_the_operator(scene, scene.state.pass);
  }
  return {};
}

Decided decide_one(const RegisterDevice& command, const Scene& scene) {
  if (!CASSIA_TRY(is_one_of("gate." + command.pass.text() + ".operators", scene))) {
    return not_the_operator(scene, command.pass);
  }
  if (scene.state.status != DeviceStatus::none) {
    return refusal_on(kDeviceExists, command.device_id);
  }
  CASSIA_TRY(check_said(command.lane, "lane"));
  return std::vector<Event>{DeviceRegistered{.device_id = command.device_id,
                                             .port_operator = scene.context.on_behalf_of,
                                             .pass = command.pass,
                                             .lane = command.lane,
                                             .by = scene.context.actor,
                                             .at = scene.context.decided_at}};
}

Decided decide_one(const RevokeDevice& command, const Scene& scene) {
  CASSIA_TRY(check_own_device(command.device_id, scene));
  if (scene.state.status == DeviceStatus::revoked) {
    return refusal_on(kDeviceAlreadyRevoked, command.device_id);
  }
  CASSIA_TRY(check_said(command.reason, "reason"));
  return std::vector<Event>{DeviceRevoked{
      .reason = command.reason, .by = scene.context.actor, .at = scene.context.decided_at}};
}

Decided decide_one(const RecordOffline& command, const Scene& scene) {
  const State& state = scene.state;
  const ToldEvent& told = command.told;
  CASSIA_TRY(check_own_device(command.device_id, scene));
  if (told.sequence < 1) {
    return base::Refusal{.code = kSequenceNotPositive,
                         .place = "told.sequence",
                         .facts = {{"sequence", std::to_string(told.sequence)}}};
  }
  CASSIA_TRY(check_said(told.plate, "told.plate"));
  if (has_heard(state, told)) {
    return std::vector<Event>{};
  }
  OfflineEventReceived received{.number = state.told + 1,
                                .told = told,
                                .list = command.list,
                                .by = scene.context.actor,
                                .received_at = scene.context.received_at};
  if (told.sequence > state.last_sequence + 1) {
    received.missing = SequenceRange{.from = state.last_sequence + 1, .to = told.sequence - 1};
  }
  Conflict conflict{
      .conflict_no = received.number,
      .told = told,
      .received_at = scene.context.received_at,
      .objections = CASSIA_TRY(objections_to(state, command, scene.context, scene.law))};
  std::vector<Event> events = {std::move(received)};
  if (!conflict.objections.empty()) {
    events.emplace_back(OfflineConflictFound{.conflict = std::move(conflict)});
  }
  return events;
}

Decided decide_one(const CloseConflict& command, const Scene& scene) {
  if (!CASSIA_TRY(is_one_of("customs.organisations", scene))) {
    return base::Refusal{.code = kNotTheConflictAuthority,
                         .citation = {"customs_law_2021", "14"},
                         .facts = {{"organisation", scene.context.on_behalf_of.text()}}};
  }
  const auto found =
      std::ranges::find(scene.state.open_conflicts, command.conflict_no, &Conflict::conflict_no);
  if (found == scene.state.open_conflicts.end()) {
    return base::Refusal{.code = kConflictNotOpen,
                         .place = "conflict_no",
                         .facts = {{"device_id", command.device_id.text()},
                                   {"conflict_no", std::to_string(command.conflict_no)}}};
  }
  CASSIA_TRY(check_said(command.finding, "finding"));
  return std::vector<Event>{ConflictClosed{.conflict = *found,
                                           .outcome = command.outcome,
                                           .finding = command.finding,
                                           .officer = scene.context.actor,
                                           .authority = scene.context.on_behalf_of,
                                           .at = scene.context.decided_at}};
}

}  // namespace

base::Result<std::vector<Event>> decide(const State& state, const Command& command,
                                        const base::Context& context, const law::LawBook& law) {
  const Scene scene{.state = state, .context = context, .law = law};
  return std::visit([&](const auto& one) { return decide_one(one, scene); }, command);
}

std::string stream_key(const Command& command) {
  return std::visit([](const auto& one) { return one.device_id.text(); }, command);
}

bool has_heard(const State& state, const ToldEvent& told) {
  return std::ranges::find(state.recent, told) != state.recent.end();
}

}  // namespace cassia::systems::trade::gate_devices
