#pragma once

#include "systems/treaty/rulings/events.h"

namespace cassia::systems::treaty::rulings {

enum class RulingPhase : std::uint8_t { none, made, overridden, appealed, upheld, revised };
BOOST_DESCRIBE_ENUM(RulingPhase, none, made, overridden, appealed, upheld, revised)

struct State {
  RulingPhase phase = RulingPhase::none;
  RulingMade made = {};
  std::vector<RulingOverridden> overrides = {};
  std::optional<RulingAppealed> appeal = {};  // the last one, also when it was withdrawn
  std::optional<AppealDecided> answer = {};
  std::vector<NamedText> outputs = {};  // what holds now
  base::Date appeal_until = {};
};
BOOST_DESCRIBE_STRUCT(State, (), (phase, made, overrides, appeal, answer, outputs, appeal_until))

}  // namespace cassia::systems::treaty::rulings
