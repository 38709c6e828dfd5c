#pragma once

#include <boost/describe.hpp>
#include <cstdint>
#include <string>
#include <variant>
#include <vector>

#include "base/actor.h"
#include "base/date.h"
#include "base/digest.h"
#include "base/hs_code.h"
#include "base/id.h"
#include "base/quantity.h"

// What may be asked of the gate desk (卡口). A stream is one cargo transport batch (货物运输批次):
// one vehicle crossing, or one master waybill on several vehicles that cross together.
namespace cassia::systems::trade::gate {

struct BatchTag;
using BatchId = base::Id<BatchTag>;
struct PassTag;
using PassId = base::Id<PassTag>;  // "youyi"
struct DeclarationTag;
using DeclarationId = base::Id<DeclarationTag>;
struct GateEventTag;
using GateEventId = base::Id<GateEventTag>;  // given by the lane's device, the same on every retry

enum class Direction : std::uint8_t { in, out };
BOOST_DESCRIBE_ENUM(Direction, in, out)

// manned: a driver checked by people; fast_record: a driver on record, checked by machines;
// unmanned: a driverless vehicle on its own closed road.
enum class LaneClass : std::uint8_t { manned, fast_record, unmanned };
BOOST_DESCRIBE_ENUM(LaneClass, manned, fast_record, unmanned)

// The risk channel that the goods were given.
enum class Channel : std::uint8_t { green, yellow, red };
BOOST_DESCRIBE_ENUM(Channel, green, yellow, red)

enum class LockState : std::uint8_t { none, sealed, opened, broken };
BOOST_DESCRIBE_ENUM(LockState, none, sealed, opened, broken)

struct Vehicle {
  std::string plate = {};            // as on the plate, no blanks
  base::Digest driver_id_hash = {};  // keyed hash of the identity number; none when unmanned
  base::Date record_valid_to = {};   // last day of the vehicle's or driver's record (备案)
  base::Quantity tare = {};          // KGM, of the empty vehicle with its empty container

  friend bool operator==(const Vehicle&, const Vehicle&) = default;
};
BOOST_DESCRIBE_STRUCT(Vehicle, (), (plate, driver_id_hash, record_valid_to, tare))

// Books a slot for all vehicles of the batch. The carrier acts. A cancelled or missed appointment
// may be booked anew under the same batch number; its manifest and releases still stand.
struct BookAppointment {
  BatchId batch_no = {};
  base::OrganisationId carrier = {};
  Direction direction = Direction::in;
  PassId pass = {};
  LaneClass lane_class = LaneClass::manned;
  std::vector<Vehicle> vehicles = {};
  base::Instant slot_from = {};  // exactly one of offered_slots()
  base::Instant slot_to = {};
};
BOOST_DESCRIBE_STRUCT(BookAppointment, (),
                      (batch_no, carrier, direction, pass, lane_class, vehicles, slot_from,
                       slot_to))

// What the manifest says that one vehicle carries.
struct VehicleLoad {
  std::string plate = {};
  std::string container_no = {};
  std::string lock_no = {};          // electronic lock; empty: none
  base::Quantity gross_weight = {};  // KGM, of the goods with their packing, without the vehicle
  std::int64_t packages = 0;

  friend bool operator==(const VehicleLoad&, const VehicleLoad&) = default;
};
BOOST_DESCRIBE_STRUCT(VehicleLoad, (), (plate, container_no, lock_no, gross_weight, packages))

struct ManifestGoods {
  base::HsCode hs_code = {};
  std::string name = {};

  friend bool operator==(const ManifestGoods&, const ManifestGoods&) = default;
};
BOOST_DESCRIBE_STRUCT(ManifestGoods, (), (hs_code, name))

// The manifest (舱单), or one that replaces it. The carrier acts; the time of filing is when the
// zone received it.
struct FileManifest {
  BatchId batch_no = {};
  std::vector<std::string> master_bills = {};
  std::vector<DeclarationId> declaration_ids = {};
  std::vector<VehicleLoad> loads = {};  // one for each booked vehicle
  std::vector<ManifestGoods> goods = {};
};
BOOST_DESCRIBE_STRUCT(FileManifest, (), (batch_no, master_bills, declaration_ids, loads, goods))

// All goods of the declaration on this batch are released. Given by the journey that released
// them, never by a user; may come before the booking. The appointment opens when every declaration
// of the manifest is released.
struct OpenAppointment {
  BatchId batch_no = {};
  DeclarationId declaration_id = {};
};
BOOST_DESCRIBE_STRUCT(OpenAppointment, (), (batch_no, declaration_id))

// The declaration is no longer released: held again, or cancelled. Given by the journey.
struct CloseAppointment {
  BatchId batch_no = {};
  DeclarationId declaration_id = {};
  std::string reason = {};
};
BOOST_DESCRIBE_STRUCT(CloseAppointment, (), (batch_no, declaration_id, reason))

// A vehicle stands at the lane, or stands there again after it was held or had to wait. The port
// operator acts; the time of arrival is `occurred_at`. The desk decides: pass, hold or wait.
struct Arrive {
  GateEventId event_id = {};
  BatchId batch_no = {};
  std::string lane = {};
  std::string plate = {};
  std::string container_no = {};
  std::string lock_no = {};
  LockState lock_state = LockState::none;
  std::int64_t ocr_confidence_ppm = 0;  // the lower of plate and container, at most 1,000,000
  base::Quantity measured_weight = {};  // KGM, the whole vehicle on the scale
  bool is_on_blacklist = false;         // or under a seizure order
  bool is_driver_verified = false;      // not asked of unmanned vehicles
  bool is_cold = false;
  bool is_stand_group_full = false;
  Channel channel = Channel::green;

  friend bool operator==(const Arrive&, const Arrive&) = default;
};
BOOST_DESCRIBE_STRUCT(Arrive, (),
                      (event_id, batch_no, lane, plate, container_no, lock_no, lock_state,
                       ocr_confidence_ppm, measured_weight, is_on_blacklist, is_driver_verified,
                       is_cold, is_stand_group_full, channel))

// cleared: the reason no longer stands in the way; the tests after it run again at once.
// turned_back: the vehicle leaves the lane the way it came.
enum class HoldOutcome : std::uint8_t { cleared, turned_back };
BOOST_DESCRIBE_ENUM(HoldOutcome, cleared, turned_back)

struct ResolveHold {
  BatchId batch_no = {};
  std::string plate = {};
  HoldOutcome outcome = HoldOutcome::cleared;
  std::string finding = {};  // what the officer found
};
BOOST_DESCRIBE_STRUCT(ResolveHold, (), (batch_no, plate, outcome, finding))

// The vehicle drives out of the supervised area. The port operator acts, at `occurred_at`.
struct Leave {
  GateEventId event_id = {};
  BatchId batch_no = {};
  std::string plate = {};
};
BOOST_DESCRIBE_STRUCT(Leave, (), (event_id, batch_no, plate))

// Closes a batch all of whose vehicles have left. Vehicles missing for longer than the tolerance
// raise an alert instead, once; the batch then stays open.
struct CloseBatch {
  BatchId batch_no = {};
};
BOOST_DESCRIBE_STRUCT(CloseBatch, (), (batch_no))

struct CancelAppointment {
  BatchId batch_no = {};
  std::string reason = {};
};
BOOST_DESCRIBE_STRUCT(CancelAppointment, (), (batch_no, reason))

// The slot and its tolerance are over: vehicles that did not come have missed it.
struct RecordNoShow {
  BatchId batch_no = {};
};
BOOST_DESCRIBE_STRUCT(RecordNoShow, (), (batch_no))

using Command =
    std::variant<BookAppointment, FileManifest, OpenAppointment, CloseAppointment, Arrive,
                 ResolveHold, Leave, CloseBatch, CancelAppointment, RecordNoShow>;

}  // namespace cassia::systems::trade::gate
