#pragma once

#include <optional>

#include "base/event_type.h"
#include "base/rate.h"
#include "base/refusal.h"
#include "systems/trade/gate/commands.h"

// What happened to a batch. Events carry every measured figure, limit and clause, so that whoever
// reads the log can decide again.
namespace cassia::systems::trade::gate {

// The tests of a lane in their order (decision table D1 of the smart port): the first one hit
// decides. The last two make a vehicle wait, all others hold it.
enum class GateReason : std::uint8_t {
  none,
  on_blacklist,        // or under a seizure order
  read_uncertain,      // plate or container
  plate_not_in_batch,  // no matching batch
  appointment_cancelled,
  manifest_missing,
  manifest_late,
  container_differs,  // from the manifest
  driver_not_verified,
  record_expired,  // of driver or vehicle
  filing_expired,
  lock_broken,   // or opened
  lock_differs,  // from the manifest
  weight_differs,
  slot_missed,
  goods_not_released,
  before_slot,       // wait
  stand_group_full,  // wait: cold goods that are to be opened
};
BOOST_DESCRIBE_ENUM(GateReason, none, on_blacklist, read_uncertain, plate_not_in_batch,
                    appointment_cancelled, manifest_missing, manifest_late, container_differs,
                    driver_not_verified, record_expired, filing_expired, lock_broken, lock_differs,
                    weight_differs, slot_missed, goods_not_released, before_slot, stand_group_full)

// To whom a held vehicle is sent.
enum class Post : std::uint8_t {
  none,
  border_police,
  customs,
  manual_read,
  weigh_again,
  port_operator,
};
BOOST_DESCRIBE_ENUM(Post, none, border_police, customs, manual_read, weigh_again, port_operator)

// not_run: what the test looks at is not there (no manifest, so no weight to compare).
// cleared: hit before, and an officer cleared it.
enum class TestOutcome : std::uint8_t { passed, hit, not_run, cleared };
BOOST_DESCRIBE_ENUM(TestOutcome, passed, hit, not_run, cleared)

struct GateTest {
  GateReason reason = GateReason::none;  // what a hit would mean
  TestOutcome outcome = TestOutcome::not_run;
  std::string measured = {};
  std::string limit = {};
  base::Citation citation = {};
  bool is_unverified = false;

  friend bool operator==(const GateTest&, const GateTest&) = default;
};
BOOST_DESCRIBE_STRUCT(GateTest, (), (reason, outcome, measured, limit, citation, is_unverified))

// The goods by the scale (the whole vehicle less its tare) beside the goods by the manifest.
struct WeightCheck {
  base::Quantity goods_by_scale = {};
  base::Quantity goods_by_manifest = {};
  std::int64_t difference_ppm = 0;  // signed, half up
  base::Rate limit = {};

  friend bool operator==(const WeightCheck&, const WeightCheck&) = default;
};
BOOST_DESCRIBE_STRUCT(WeightCheck, (), (goods_by_scale, goods_by_manifest, difference_ppm, limit))

// What the lane decided, and every test behind it.
struct LaneDecision {
  GateReason reason = GateReason::none;
  Post post = Post::none;
  base::Citation citation = {};  // of the test that was hit
  std::vector<GateTest> tests = {};
  std::optional<WeightCheck> weight = {};

  friend bool operator==(const LaneDecision&, const LaneDecision&) = default;
};
BOOST_DESCRIBE_STRUCT(LaneDecision, (), (reason, post, citation, tests, weight))

struct AppointmentBooked {
  static constexpr base::EventType kType{"trade.gate.appointment_booked", 1};
  BatchId batch_no = {};
  base::OrganisationId carrier = {};
  Direction direction = Direction::in;
  PassId pass = {};
  LaneClass lane_class = LaneClass::manned;
  std::vector<Vehicle> vehicles = {};
  base::Instant slot_from = {};
  base::Instant slot_to = {};
  base::Instant manifest_due_at = {};        // for an arrival at slot_from
  base::Instant no_show_at = {};             // when vehicles that did not come have missed the slot
  std::int64_t batch_tolerance_minutes = 0;  // between the first crossing and the alert
  base::Citation citation = {};
  bool is_unverified = false;
  base::Instant at = {};
};
BOOST_DESCRIBE_STRUCT(AppointmentBooked, (),
                      (batch_no, carrier, direction, pass, lane_class, vehicles, slot_from, slot_to,
                       manifest_due_at, no_show_at, batch_tolerance_minutes, citation,
                       is_unverified, at))

struct ManifestFiled {
  static constexpr base::EventType kType{"trade.gate.manifest_filed", 1};
  std::int64_t filing_no = 1;  // counts the filings of the batch
  std::vector<std::string> master_bills = {};
  std::vector<DeclarationId> declaration_ids = {};
  std::vector<VehicleLoad> loads = {};
  std::vector<ManifestGoods> goods = {};
  base::Instant filed_at = {};
  base::Instant valid_to = {};  // the last moment
  std::int64_t valid_hours = 0;
  base::Citation citation = {};
  bool is_unverified = false;
};
BOOST_DESCRIBE_STRUCT(ManifestFiled, (),
                      (filing_no, master_bills, declaration_ids, loads, goods, filed_at, valid_to,
                       valid_hours, citation, is_unverified))

struct ReleaseRecorded {
  static constexpr base::EventType kType{"trade.gate.release_recorded", 1};
  BatchId batch_no = {};
  DeclarationId declaration_id = {};
  base::Instant at = {};
};
BOOST_DESCRIBE_STRUCT(ReleaseRecorded, (), (batch_no, declaration_id, at))

struct ReleaseWithdrawn {
  static constexpr base::EventType kType{"trade.gate.release_withdrawn", 1};
  DeclarationId declaration_id = {};
  std::string reason = {};
  base::Instant at = {};
};
BOOST_DESCRIBE_STRUCT(ReleaseWithdrawn, (), (declaration_id, reason, at))

// Follows the event by which the last declaration of the manifest came to be released.
struct AppointmentOpened {
  static constexpr base::EventType kType{"trade.gate.appointment_opened", 1};
  std::vector<DeclarationId> declaration_ids = {};
  base::Instant at = {};
};
BOOST_DESCRIBE_STRUCT(AppointmentOpened, (), (declaration_ids, at))

// Follows the event by which a declaration of the manifest came to be unreleased.
struct AppointmentClosed {
  static constexpr base::EventType kType{"trade.gate.appointment_closed", 1};
  std::vector<DeclarationId> unreleased = {};
  base::Instant at = {};
};
BOOST_DESCRIBE_STRUCT(AppointmentClosed, (), (unreleased, at))

struct VehiclePassed {
  static constexpr base::EventType kType{"trade.gate.vehicle_passed", 1};
  Arrive reading = {};
  base::Instant arrived_at = {};  // first at the lane
  base::Instant at = {};          // when the arm may lift
  LaneDecision decision = {};
};
BOOST_DESCRIBE_STRUCT(VehiclePassed, (), (reading, arrived_at, at, decision))

struct VehicleHeld {
  static constexpr base::EventType kType{"trade.gate.vehicle_held", 1};
  Arrive reading = {};
  base::Instant arrived_at = {};
  base::Instant at = {};
  LaneDecision decision = {};
};
BOOST_DESCRIBE_STRUCT(VehicleHeld, (), (reading, arrived_at, at, decision))

struct VehicleWaits {
  static constexpr base::EventType kType{"trade.gate.vehicle_waits", 1};
  Arrive reading = {};
  base::Instant arrived_at = {};
  base::Instant at = {};
  LaneDecision decision = {};
};
BOOST_DESCRIBE_STRUCT(VehicleWaits, (), (reading, arrived_at, at, decision))

// An officer decided on a hold. When cleared, what the tests say now follows in the same commit.
struct HoldResolved {
  static constexpr base::EventType kType{"trade.gate.hold_resolved", 1};
  std::string plate = {};
  GateReason reason = GateReason::none;
  std::string measured = {};  // the figure that was cleared: another figure is another hold
  HoldOutcome outcome = HoldOutcome::cleared;
  std::string finding = {};
  base::ActorId officer = {};
  base::OrganisationId authority = {};
  base::Instant at = {};
};
BOOST_DESCRIBE_STRUCT(HoldResolved, (),
                      (plate, reason, measured, outcome, finding, officer, authority, at))

struct VehicleLeft {
  static constexpr base::EventType kType{"trade.gate.vehicle_left", 1};
  GateEventId event_id = {};
  std::string plate = {};
  base::Instant arrived_at = {};
  base::Instant passed_at = {};
  base::Instant left_at = {};
  std::int64_t lane_seconds = 0;   // from arrival to passing
  std::int64_t dwell_seconds = 0;  // from arrival to leaving
};
BOOST_DESCRIBE_STRUCT(VehicleLeft, (),
                      (event_id, plate, arrived_at, passed_at, left_at, lane_seconds,
                       dwell_seconds))

// Vehicles of the batch are missing for longer than the tolerance after the first one passed.
struct BatchIncomplete {
  static constexpr base::EventType kType{"trade.gate.batch_incomplete", 1};
  std::vector<std::string> missing_plates = {};
  base::Instant first_passed_at = {};
  std::int64_t tolerance_minutes = 0;
  base::Instant at = {};
};
BOOST_DESCRIBE_STRUCT(BatchIncomplete, (), (missing_plates, first_passed_at, tolerance_minutes, at))

struct BatchClosed {
  static constexpr base::EventType kType{"trade.gate.batch_closed", 1};
  base::Instant at = {};
};
BOOST_DESCRIBE_STRUCT(BatchClosed, (), (at))

struct AppointmentCancelled {
  static constexpr base::EventType kType{"trade.gate.appointment_cancelled", 1};
  std::string reason = {};
  base::Instant at = {};
};
BOOST_DESCRIBE_STRUCT(AppointmentCancelled, (), (reason, at))

struct NoShowRecorded {
  static constexpr base::EventType kType{"trade.gate.no_show_recorded", 1};
  std::vector<std::string> plates = {};
  base::Instant at = {};
};
BOOST_DESCRIBE_STRUCT(NoShowRecorded, (), (plates, at))

using Event = std::variant<AppointmentBooked, ManifestFiled, ReleaseRecorded, ReleaseWithdrawn,
                           AppointmentOpened, AppointmentClosed, VehiclePassed, VehicleHeld,
                           VehicleWaits, HoldResolved, VehicleLeft, BatchIncomplete, BatchClosed,
                           AppointmentCancelled, NoShowRecorded>;

}  // namespace cassia::systems::trade::gate
