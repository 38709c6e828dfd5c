#pragma once

#include "systems/treaty/origin_declarations/events.h"

namespace cassia::systems::treaty::origin_declarations {

// none -> declared -> cancelled.
enum class StatementPhase : std::uint8_t { none, declared, cancelled };
BOOST_DESCRIBE_ENUM(StatementPhase, none, declared, cancelled)

struct State {
  StatementPhase phase = StatementPhase::none;
  OriginDeclared declared = {};
  std::string cancelled_because = {};

  friend bool operator==(const State&, const State&) = default;
};
BOOST_DESCRIBE_STRUCT(State, (), (phase, declared, cancelled_because))

}  // namespace cassia::systems::treaty::origin_declarations
