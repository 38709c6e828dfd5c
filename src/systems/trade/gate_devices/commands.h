#pragma once

#include <boost/describe.hpp>
#include <cstdint>
#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "base/actor.h"
#include "base/date.h"
#include "base/digest.h"
#include "base/id.h"

// What may be asked of the desk of gate devices (卡口终端): tablets that work a lane, also while
// there is no network. A stream is one device, with all that it told afterwards.
namespace cassia::systems::trade::gate_devices {

struct DeviceTag;
using DeviceId = base::Id<DeviceTag>;
struct PassTag;
using PassId = base::Id<PassTag>;

// A tablet is given to a lane. The port operator of the pass acts. A device id is used once: one
// that was revoked does not come back.
struct RegisterDevice {
  DeviceId device_id = {};
  PassId pass = {};
  std::string lane = {};
};
BOOST_DESCRIBE_STRUCT(RegisterDevice, (), (device_id, pass, lane))

// The tablet is lost or retired: it gets no list any more. The port operator acts.
struct RevokeDevice {
  DeviceId device_id = {};
  std::string reason = {};
};
BOOST_DESCRIBE_STRUCT(RevokeDevice, (), (device_id, reason))

// let_in: the arm was lifted for a vehicle that came. kept_out: it stayed down. let_out: the
// vehicle drove out of the supervised area.
enum class OfflineAct : std::uint8_t { let_in, kept_out, let_out };
BOOST_DESCRIBE_ENUM(OfflineAct, let_in, kept_out, let_out)

// What the list on the tablet said of the plate at that moment.
enum class ListAnswer : std::uint8_t { green, red, unlisted };
BOOST_DESCRIBE_ENUM(ListAnswer, green, red, unlisted)

// One thing that happened at a lane without network, as its device tells it. `sequence` counts up
// by one on each device, so that a gap shows what was lost. `occurred_at` is by the zone's clock as
// far as the device knows it: its own clock less `clock_skew_seconds`, which it measured last.
struct ToldEvent {
  std::int64_t sequence = 0;
  OfflineAct act = OfflineAct::kept_out;
  std::string plate = {};
  std::string batch_no = {};  // empty: the plate was on no list
  base::Instant occurred_at = {};
  std::string list_no = {};  // empty: there was no list
  ListAnswer answer = ListAnswer::unlisted;
  std::int64_t clock_skew_seconds = 0;

  friend bool operator==(const ToldEvent&, const ToldEvent&) = default;
};
BOOST_DESCRIBE_STRUCT(ToldEvent, (),
                      (sequence, act, plate, batch_no, occurred_at, list_no, answer,
                       clock_skew_seconds))

// The list that the device went by, as the zone itself had signed it: `answer` is what it says of
// the plate, `digest` is of its signed text.
struct ListUsed {
  base::Instant made_at = {};
  base::Instant expires_at = {};
  ListAnswer answer = ListAnswer::unlisted;
  base::Digest digest = {};

  friend bool operator==(const ListUsed&, const ListUsed&) = default;
};
BOOST_DESCRIBE_STRUCT(ListUsed, (), (made_at, expires_at, answer, digest))

// Why what a device did is looked at by an officer, in the order in which it is looked for.
enum class ConflictKind : std::uint8_t {
  device_revoked,       // before it told this
  sequence_reused,      // another event was told under the number
  told_late,            // later than a device without network can
  clock_wrong,          // ahead of the zone, or further off than allowed
  unlisted_let_in,      // the list did not have the plate
  red_let_in,           // the list said red
  list_unknown,         // no list of that number bearing the zone's signature was shown
  list_not_in_force,    // not made yet, or expired
  list_superseded,      // the device had a newer one already
  list_says_otherwise,  // than the device answered
  double_passage,       // the gate knows of an earlier one
  held_by_lane,         // the gate, asked now about then, would have held it; detail: the reason
  refused_by_gate,      // detail: the code of the refusal
};
BOOST_DESCRIBE_ENUM(ConflictKind, device_revoked, sequence_reused, told_late, clock_wrong,
                    unlisted_let_in, red_let_in, list_unknown, list_not_in_force, list_superseded,
                    list_says_otherwise, double_passage, held_by_lane, refused_by_gate)

struct Objection {
  ConflictKind kind = ConflictKind::list_unknown;
  std::string detail = {};

  friend bool operator==(const Objection&, const Objection&) = default;
};
BOOST_DESCRIBE_STRUCT(Objection, (), (kind, detail))

// What a device told, with what the gate says of it; given by the journey, never by a user. It has
// happened and is recorded whatever is to be said of it.
struct RecordOffline {
  DeviceId device_id = {};
  ToldEvent told = {};
  std::optional<ListUsed> list = {};  // nothing: none was shown
  std::vector<Objection> gate_objections = {};
};
BOOST_DESCRIBE_STRUCT(RecordOffline, (), (device_id, told, list, gate_objections))

// in_order: looked into, nothing is owed. made_good: what was missing was done since. violation:
// handed over to those who pursue it.
enum class ConflictOutcome : std::uint8_t { in_order, made_good, violation };
BOOST_DESCRIBE_ENUM(ConflictOutcome, in_order, made_good, violation)

// An officer of customs ends the case.
struct CloseConflict {
  DeviceId device_id = {};
  std::int64_t conflict_no = 0;
  ConflictOutcome outcome = ConflictOutcome::in_order;
  std::string finding = {};
};
BOOST_DESCRIBE_STRUCT(CloseConflict, (), (device_id, conflict_no, outcome, finding))

using Command = std::variant<RegisterDevice, RevokeDevice, RecordOffline, CloseConflict>;

}  // namespace cassia::systems::trade::gate_devices
