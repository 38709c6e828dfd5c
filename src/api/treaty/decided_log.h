#pragma once

#include <functional>
#include <string_view>

#include "base/zone_calendar.h"
#include "messages/decisions/desk_decisions.h"
#include "runtime/domain.h"
#include "runtime/store.h"
#include "systems/treaty/rulings/events.h"

// What a zone decided by one table, out of its log.
namespace cassia::api {

// Called in the order of the log: for rulings, and where a desk asks the table by itself for that.
struct TakeDecided {
  std::function<void(const systems::treaty::rulings::RulingMade&)> ruling;
  messages::TakeDecision decision;
};

// Reads the whole log once, and decodes what may tell of the table. Throws StorageFault where it
// cannot be read.
void read_decided_log(runtime::StoreReader& reader, const runtime::Domain& domain,
                      const base::ZoneCalendar& calendar, std::string_view table,
                      const TakeDecided& take);

}  // namespace cassia::api
