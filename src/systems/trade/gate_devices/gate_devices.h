#pragma once

#include <array>
#include <string_view>

#include "base/result.h"
#include "law/law_book.h"
#include "systems/trade/gate_devices/commands.h"
#include "systems/trade/gate_devices/events.h"
#include "systems/trade/gate_devices/refusals.h"
#include "systems/trade/gate_devices/state.h"

// The desk of gate devices (卡口终端): who has a tablet at which lane, what it did while there was
// no network, and what an officer has to look at. README.md has the rules.
namespace cassia::systems::trade::gate_devices {

struct GateDeviceRow {
  static constexpr std::string_view kTable = "gate_device";
  static constexpr std::array kIndexes{std::string_view{"port_operator"}, std::string_view{"pass"}};
  std::string key = {};  // the device's id
  DeviceStatus status = DeviceStatus::none;
  std::string port_operator = {};
  std::string pass = {};
  std::string lane = {};
  base::Instant registered_at = {};
  std::optional<base::Instant> revoked_at = {};
  std::int64_t last_sequence = 0;
  std::string missing_sequences = {};  // "3-5,9"; empty: none
  std::optional<base::Instant> last_told_at = {};
  std::int64_t conflicts_open = 0;
};
BOOST_DESCRIBE_STRUCT(GateDeviceRow, (),
                      (key, status, port_operator, pass, lane, registered_at, revoked_at,
                       last_sequence, missing_sequences, last_told_at, conflicts_open))

enum class ConflictStatus : std::uint8_t { open, closed };
BOOST_DESCRIBE_ENUM(ConflictStatus, open, closed)

struct GateConflictRow {
  static constexpr std::string_view kTable = "gate_conflict";
  static constexpr std::array kIndexes{std::string_view{"status"}, std::string_view{"device_id"},
                                       std::string_view{"event_key"},
                                       std::string_view{"received_at"}};
  std::string key = {};        // device/number
  std::string event_key = {};  // device/sequence
  ConflictStatus status = ConflictStatus::open;
  std::string device_id = {};
  std::int64_t conflict_no = 0;
  std::int64_t sequence = 0;
  std::string port_operator = {};
  std::string pass = {};
  std::string lane = {};
  OfflineAct act = OfflineAct::kept_out;
  std::string plate = {};
  std::string batch_no = {};
  std::string objections = {};  // "held_by_lane=goods_not_released,list_superseded"
  std::string list_no = {};
  base::Instant occurred_at = {};
  base::Instant received_at = {};
  std::optional<ConflictOutcome> outcome = {};
  std::string finding = {};
  std::string officer = {};
  std::optional<base::Instant> closed_at = {};
};
BOOST_DESCRIBE_STRUCT(GateConflictRow, (),
                      (key, event_key, status, device_id, conflict_no, sequence, port_operator,
                       pass, lane, act, plate, batch_no, objections, list_no, occurred_at,
                       received_at, outcome, finding, officer, closed_at))

using Row = std::variant<GateDeviceRow, GateConflictRow>;

base::Result<std::vector<Event>> decide(const State& state, const Command& command,
                                        const base::Context& context, const law::LawBook& law);
State apply(State state, const Event& event);
std::vector<Row> views(const Event& event, const State& after);
std::string stream_key(const Command& command);

// Whether the device told just this before, so that a repetition changes nothing.
bool has_heard(const State& state, const ToldEvent& told);

// Whether the gate may be asked about what was told: it is told in time by a clock that can be
// believed. Refuses only what the law refuses.
base::Result<bool> is_time_believable(const ToldEvent& told, const base::Context& context,
                                      const law::LawBook& law);

}  // namespace cassia::systems::trade::gate_devices
