#pragma once

#include "journeys/unit.h"

// Rulings: the version of the institution that is in force decides, which another desk knows, and
// whoever signs an override as the second person stands beside it.
namespace cassia::journeys {

base::Result<void> ask_ruling(const rulings::AskRuling& command, Unit& unit);
base::Result<void> override_ruling(const rulings::OverrideRuling& command, Unit& unit);
base::Result<void> decide_appeal(const rulings::DecideAppeal& command, Unit& unit);

}  // namespace cassia::journeys
