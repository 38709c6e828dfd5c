#pragma once

#include "base/event_type.h"
#include "systems/trade/gate_devices/commands.h"

// What happened to a device and what it told. Published: a change of fields is a new version.
namespace cassia::systems::trade::gate_devices {

struct DeviceRegistered {
  static constexpr base::EventType kType{"trade.gate_devices.device_registered", 1};
  DeviceId device_id = {};
  base::OrganisationId port_operator = {};
  PassId pass = {};
  std::string lane = {};
  base::ActorId by = {};
  base::Instant at = {};
};
BOOST_DESCRIBE_STRUCT(DeviceRegistered, (), (device_id, port_operator, pass, lane, by, at))

struct DeviceRevoked {
  static constexpr base::EventType kType{"trade.gate_devices.device_revoked", 1};
  std::string reason = {};
  base::ActorId by = {};
  base::Instant at = {};
};
BOOST_DESCRIBE_STRUCT(DeviceRevoked, (), (reason, by, at))

// Both ends inclusive.
struct SequenceRange {
  std::int64_t from = 0;
  std::int64_t to = 0;

  friend bool operator==(const SequenceRange&, const SequenceRange&) = default;
};
BOOST_DESCRIBE_STRUCT(SequenceRange, (), (from, to))

// `number` counts what the device told, in the order in which it came. `missing` are the numbers
// that were passed over on the way to this one.
struct OfflineEventReceived {
  static constexpr base::EventType kType{"trade.gate_devices.offline_event_received", 1};
  std::int64_t number = 0;
  ToldEvent told = {};
  std::optional<ListUsed> list = {};
  std::optional<SequenceRange> missing = {};
  base::ActorId by = {};
  base::Instant received_at = {};
};
BOOST_DESCRIBE_STRUCT(OfflineEventReceived, (), (number, told, list, missing, by, received_at))

// A case for an officer: what happened, when it happened and was heard of, and what is to be said
// against it.
struct Conflict {
  std::int64_t conflict_no = 0;  // the number of what was told
  ToldEvent told = {};
  base::Instant received_at = {};
  std::vector<Objection> objections = {};

  friend bool operator==(const Conflict&, const Conflict&) = default;
};
BOOST_DESCRIBE_STRUCT(Conflict, (), (conflict_no, told, received_at, objections))

struct OfflineConflictFound {
  static constexpr base::EventType kType{"trade.gate_devices.offline_conflict_found", 1};
  Conflict conflict = {};
};
BOOST_DESCRIBE_STRUCT(OfflineConflictFound, (), (conflict))

struct ConflictClosed {
  static constexpr base::EventType kType{"trade.gate_devices.conflict_closed", 1};
  Conflict conflict = {};
  ConflictOutcome outcome = ConflictOutcome::in_order;
  std::string finding = {};
  base::ActorId officer = {};
  base::OrganisationId authority = {};
  base::Instant at = {};
};
BOOST_DESCRIBE_STRUCT(ConflictClosed, (), (conflict, outcome, finding, officer, authority, at))

using Event = std::variant<DeviceRegistered, DeviceRevoked, OfflineEventReceived,
                           OfflineConflictFound, ConflictClosed>;

}  // namespace cassia::systems::trade::gate_devices
