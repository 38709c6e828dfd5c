#pragma once

#include "journeys/journeys.h"

// What a proposal tells of the decision that waits; not for others. The streams of the command must
// be loaded.
namespace cassia::journeys {

// How law lists the decision: the name of the command, and for a control its kind behind it,
// "lift_control.inspection".
std::string decision_name(const Command& command, const States& states);

// The port or pass that it concerns; empty when it concerns none.
std::string place_of(const Command& command, const States& states);

// What the command gives as its reason or finding.
std::string reason_of(const Command& command);

}  // namespace cassia::journeys
