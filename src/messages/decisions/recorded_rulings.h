#pragma once

#include <map>
#include <string>

#include "engines/decision/table/recorded_decisions.h"
#include "systems/treaty/rulings/events.h"

namespace cassia::messages {

// A ruling as a decision of a decision file: the case is its number, the subject its applicant.
// What an officer changed afterwards stands as the table decided it. What does not fit its column
// is missing: what several rows gave is no value of one.
void append_ruling(const systems::treaty::rulings::RulingMade& made,
                   const engines::decision::table::RecordedHead& head,
                   engines::decision::table::RecordedDecisions& decisions);

}  // namespace cassia::messages
