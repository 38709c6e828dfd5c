#pragma once

#include "systems/trade/gate_devices/events.h"

namespace cassia::systems::trade::gate_devices {

enum class DeviceStatus : std::uint8_t { none, registered, revoked };
BOOST_DESCRIBE_ENUM(DeviceStatus, none, registered, revoked)

struct State {
  DeviceId device_id = {};
  DeviceStatus status = DeviceStatus::none;
  base::OrganisationId port_operator = {};
  PassId pass = {};
  std::string lane = {};
  base::Instant registered_at = {};
  std::optional<base::Instant> revoked_at = {};
  std::int64_t told = 0;                    // how many events came
  std::int64_t last_sequence = 0;           // the highest that came
  std::vector<SequenceRange> missing = {};  // below it; ascending
  std::vector<ToldEvent> recent = {};       // the last that came, by which a repetition is known
  std::optional<base::Instant> newest_list_made_at = {};
  std::optional<base::Instant> last_told_at = {};
  std::vector<Conflict> open_conflicts = {};

  friend bool operator==(const State&, const State&) = default;
};
BOOST_DESCRIBE_STRUCT(State, (),
                      (device_id, status, port_operator, pass, lane, registered_at, revoked_at,
                       told, last_sequence, missing, recent, newest_list_made_at, last_told_at,
                       open_conflicts))

}  // namespace cassia::systems::trade::gate_devices
