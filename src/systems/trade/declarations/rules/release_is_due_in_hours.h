#pragma once

#include "base/result.h"
#include "law/law_book.h"
#include "systems/trade/declarations/events.h"

namespace cassia::systems::trade::declarations {

// RCEP art. 4.11 (register: rcep.4.11): goods are released normally within 48 hours of arrival and
// of all information, perishable goods in less than 6 hours; art. 4.15: express consignments too.
struct ReleaseQuestion {
  base::Instant arrived_at = {};
  base::Instant informed_at = {};
  bool is_perishable = false;
  bool is_express = false;
};
base::Result<ReleaseClock> release_clock(const ReleaseQuestion& question, const law::LawBook& law);

}  // namespace cassia::systems::trade::declarations
