#pragma once

#include "systems/treaty/bills/events.h"

namespace cassia::systems::treaty::bills {

// none -> kept <-> archived.
enum class BillPhase : std::uint8_t { none, kept, archived };
BOOST_DESCRIBE_ENUM(BillPhase, none, kept, archived)

struct State {
  BillPhase phase = BillPhase::none;
  std::vector<BillSaved> versions = {};  // in order: the first is version 1
  std::int64_t uses = 0;

  friend bool operator==(const State&, const State&) = default;
};
BOOST_DESCRIBE_STRUCT(State, (), (phase, versions, uses))

}  // namespace cassia::systems::treaty::bills
