#include "journeys/two_persons/decision_facts.h"

#include <algorithm>

#include "base/enumerator_name.h"
#include "journeys/stream_names.h"

namespace cassia::journeys {

namespace {

// The control that a command lifts; nothing when there is none of this id.
const declarations::Control* lifted_control(const declarations::LiftControl& command,
                                            const States& states) {
  const auto& controls = states.declaration(command.declaration_id.text())->controls;
  const auto control =
      std::ranges::find(controls, command.control_id, &declarations::Control::control_id);
  return control == controls.end() ? nullptr : &*control;
}

}  // namespace

std::string decision_name(const Command& command, const States& states) {
  std::string name(states.name_of(command));
  if (const auto* const lifting = std::get_if<declarations::LiftControl>(&command)) {
    if (const auto* const control = lifted_control(*lifting, states)) {
      name.append(".").append(base::enumerator_name(control->kind));
    }
  }
  return name;
}

std::string place_of(const Command& command, const States& states) {
  return std::visit(
      [&](const auto& given) -> std::string {
        if constexpr (requires { given.pass.text(); }) {
          return given.pass.text();
        } else if constexpr (requires { given.declaration_id; }) {
          const auto* const declaration = states.declaration(given.declaration_id.text());
          return declaration == nullptr ? "" : declaration->content.port;
        } else {
          return {};
        }
      },
      command);
}

std::string reason_of(const Command& command) {
  return std::visit(
      [](const auto& given) -> std::string {
        if constexpr (requires { std::string(given.reason); }) {
          return given.reason;
        } else if constexpr (requires { std::string(given.finding); }) {
          return given.finding;
        } else {
          return {};
        }
      },
      command);
}

}  // namespace cassia::journeys
