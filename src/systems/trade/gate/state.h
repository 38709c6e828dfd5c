#pragma once

#include "systems/trade/gate/events.h"

namespace cassia::systems::trade::gate {

// none -> booked -> manifested -> open -> crossing -> gone -> closed. `open` and `manifested`
// change into each other with the releases; `crossing` begins with the first vehicle that passes,
// `gone` when the last one has left. Before any vehicle came the appointment may be cancelled, or
// missed; both may be booked anew.
enum class Phase : std::uint8_t {
  none,
  booked,
  manifested,
  open,
  crossing,
  gone,
  closed,
  cancelled,
  missed,
};
BOOST_DESCRIBE_ENUM(Phase, none, booked, manifested, open, crossing, gone, closed, cancelled,
                    missed)

// expected: booked and not here yet. withdrawn: on an earlier booking of the batch only.
enum class VehiclePhase : std::uint8_t {
  expected,
  held,
  waiting,
  passed,
  left,
  turned_back,
  missed,
  withdrawn,
};
BOOST_DESCRIBE_ENUM(VehiclePhase, expected, held, waiting, passed, left, turned_back, missed,
                    withdrawn)

// What an officer cleared. It holds as long as the test measures the same.
struct ClearedTest {
  GateReason reason = GateReason::none;
  std::string measured = {};

  friend bool operator==(const ClearedTest&, const ClearedTest&) = default;
};
BOOST_DESCRIBE_STRUCT(ClearedTest, (), (reason, measured))

struct VehicleState {
  Vehicle vehicle = {};
  bool is_booked = true;  // false: it came without being on the appointment
  VehiclePhase phase = VehiclePhase::expected;
  Arrive reading = {};  // the last one
  GateReason reason = GateReason::none;
  Post post = Post::none;
  std::string measured = {};              // what the test measured that was hit
  std::vector<ClearedTest> cleared = {};  // since it arrived
  std::optional<WeightCheck> weight = {};
  std::optional<base::Instant> arrived_at = {};
  std::optional<base::Instant> passed_at = {};
  std::optional<base::Instant> left_at = {};
  std::optional<base::Instant> last_at = {};  // of the last thing that happened to it
  std::int64_t dwell_seconds = 0;

  friend bool operator==(const VehicleState&, const VehicleState&) = default;
};
BOOST_DESCRIBE_STRUCT(VehicleState, (),
                      (vehicle, is_booked, phase, reading, reason, post, measured, cleared, weight,
                       arrived_at, passed_at, left_at, last_at, dwell_seconds))

struct Appointment {
  base::OrganisationId carrier = {};
  Direction direction = Direction::in;
  PassId pass = {};
  LaneClass lane_class = LaneClass::manned;
  base::Instant slot_from = {};
  base::Instant slot_to = {};
  base::Instant manifest_due_at = {};
  base::Instant no_show_at = {};
  std::int64_t batch_tolerance_minutes = 0;
  bool is_cancelled = false;
  bool is_missed = false;

  friend bool operator==(const Appointment&, const Appointment&) = default;
};
BOOST_DESCRIBE_STRUCT(Appointment, (),
                      (carrier, direction, pass, lane_class, slot_from, slot_to, manifest_due_at,
                       no_show_at, batch_tolerance_minutes, is_cancelled, is_missed))

struct ManifestState {
  std::int64_t filing_no = 0;
  std::vector<DeclarationId> declaration_ids = {};
  std::vector<VehicleLoad> loads = {};
  base::Instant filed_at = {};
  base::Instant valid_to = {};

  friend bool operator==(const ManifestState&, const ManifestState&) = default;
};
BOOST_DESCRIBE_STRUCT(ManifestState, (), (filing_no, declaration_ids, loads, filed_at, valid_to))

struct State {
  BatchId batch_no = {};
  Phase phase = Phase::none;
  std::optional<Appointment> appointment = {};
  std::optional<ManifestState> manifest = {};
  std::vector<DeclarationId> released = {};   // ascending; on the manifest or not
  std::vector<VehicleState> vehicles = {};    // booked ones in their order, then strangers
  std::vector<std::string> gate_events = {};  // ids that were decided, ascending
  std::optional<base::Instant> first_passed_at = {};
  bool is_incomplete = false;  // the alert was raised and not all vehicles have passed since

  friend bool operator==(const State&, const State&) = default;
};
BOOST_DESCRIBE_STRUCT(State, (),
                      (batch_no, phase, appointment, manifest, released, vehicles, gate_events,
                       first_passed_at, is_incomplete))

}  // namespace cassia::systems::trade::gate
