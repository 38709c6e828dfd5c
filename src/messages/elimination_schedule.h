#pragma once

#include <string_view>

#include "journeys/stress_test/elimination_schedule.h"
#include "messages/refusals.h"

// Files of elimination schedules (docs/formats/elimination_schedule.md).
namespace cassia::messages {

// Reads CSV with a head: the columns hs and elasticity, origin if there is any, and each further
// one a stage, its name the head's and its cells the duty in percent. At most 200,000 rows. Refuses
// csv_malformed and schedule_row_repeated, and what the values' own readers refuse, at
// "line 3.hs".
base::Result<journeys::EliminationSchedule> read_elimination_schedule(std::string_view text);

}  // namespace cassia::messages
