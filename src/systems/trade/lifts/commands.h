#pragma once

#include <boost/describe.hpp>
#include <optional>
#include <string>
#include <variant>

#include "base/actor.h"

// What may be asked of the desk of emergency lifts (应急抬杆). A stream is one lift of a lane's arm
// that no reading of the gate opened: a fire, an injured driver, a machine that does not answer.
namespace cassia::systems::trade::lifts {

struct LiftTag;
using LiftId = base::Id<LiftTag>;
struct PassTag;
using PassId = base::Id<PassTag>;  // "youyi"
struct BatchTag;
using BatchId = base::Id<BatchTag>;

// What a user gives. Law asks two persons for it (access.two_persons.decisions): the arm moves once
// the second confirmed.
struct EmergencyLift {
  LiftId lift_id = {};
  PassId pass = {};
  std::string lane = {};
  std::string reason = {};
  std::string plate = {};  // empty: no vehicle, or one that nobody could read
  std::optional<BatchId> batch_no = {};
};
BOOST_DESCRIBE_STRUCT(EmergencyLift, (), (lift_id, pass, lane, reason, plate, batch_no))

// The arm is lifted. Given by the journey, which knows who confirmed.
struct Lift {
  LiftId lift_id = {};
  EmergencyLift asked = {};
  base::ActorId confirmed_by = {};  // empty only where law asks for one person
};
BOOST_DESCRIBE_STRUCT(Lift, (), (lift_id, asked, confirmed_by))

// Customs looks into a lift afterwards: every one is a case until somebody else says what it was.
struct ReviewLift {
  LiftId lift_id = {};
  std::string finding = {};
};
BOOST_DESCRIBE_STRUCT(ReviewLift, (), (lift_id, finding))

using Command = std::variant<Lift, ReviewLift>;

}  // namespace cassia::systems::trade::lifts
