#pragma once

#include "systems/trade/lifts/events.h"

namespace cassia::systems::trade::lifts {

// none -> lifted -> reviewed. A lift that is not reviewed is an open case of customs.
enum class LiftPhase : std::uint8_t { none, lifted, reviewed };
BOOST_DESCRIBE_ENUM(LiftPhase, none, lifted, reviewed)

struct State {
  LiftPhase phase = LiftPhase::none;
  ArmLifted lifted = {};
  LiftReviewed review = {};
};
BOOST_DESCRIBE_STRUCT(State, (), (phase, lifted, review))

}  // namespace cassia::systems::trade::lifts
