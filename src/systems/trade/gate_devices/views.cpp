#include <boost/describe/enum_to_string.hpp>

#include "systems/trade/gate_devices/gate_devices.h"

namespace cassia::systems::trade::gate_devices {

namespace {

std::string text_of(const std::vector<SequenceRange>& ranges) {
  std::string text;
  for (const SequenceRange& range : ranges) {
    text.append(text.empty() ? "" : ",").append(std::to_string(range.from));
    if (range.to != range.from) {
      text.append("-").append(std::to_string(range.to));
    }
  }
  return text;
}

std::string text_of(const std::vector<Objection>& objections) {
  std::string text;
  for (const Objection& objection : objections) {
    text.append(text.empty() ? "" : ",")
        .append(boost::describe::enum_to_string(objection.kind, ""));
    if (!objection.detail.empty()) {
      text.append("=").append(objection.detail);
    }
  }
  return text;
}

GateDeviceRow device_row(const State& state) {
  return {.key = state.device_id.text(),
          .status = state.status,
          .port_operator = state.port_operator.text(),
          .pass = state.pass.text(),
          .lane = state.lane,
          .registered_at = state.registered_at,
          .revoked_at = state.revoked_at,
          .last_sequence = state.last_sequence,
          .missing_sequences = text_of(state.missing),
          .last_told_at = state.last_told_at,
          .conflicts_open = std::ssize(state.open_conflicts)};
}

GateConflictRow conflict_row(const Conflict& conflict, const State& state) {
  const auto key = [&state](std::int64_t number) {
    return state.device_id.text() + "/" + std::to_string(number);
  };
  return {.key = key(conflict.conflict_no),
          .event_key = key(conflict.told.sequence),
          .device_id = state.device_id.text(),
          .conflict_no = conflict.conflict_no,
          .sequence = conflict.told.sequence,
          .port_operator = state.port_operator.text(),
          .pass = state.pass.text(),
          .lane = state.lane,
          .act = conflict.told.act,
          .plate = conflict.told.plate,
          .batch_no = conflict.told.batch_no,
          .objections = text_of(conflict.objections),
          .list_no = conflict.told.list_no,
          .occurred_at = conflict.told.occurred_at,
          .received_at = conflict.received_at};
}

}  // namespace

std::vector<Row> views(const Event& event, const State& after) {
  std::vector<Row> rows = {device_row(after)};
  if (const auto* found = std::get_if<OfflineConflictFound>(&event)) {
    rows.emplace_back(conflict_row(found->conflict, after));
  }
  if (const auto* closed = std::get_if<ConflictClosed>(&event)) {
    GateConflictRow row = conflict_row(closed->conflict, after);
    row.status = ConflictStatus::closed;
    row.outcome = closed->outcome;
    row.finding = closed->finding;
    row.officer = closed->officer.text();
    row.closed_at = closed->at;
    rows.emplace_back(std::move(row));
  }
  return rows;
}

}  // namespace cassia::systems::trade::gate_devices
