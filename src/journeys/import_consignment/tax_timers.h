#pragma once

#include "journeys/unit.h"

// The clocks of tax that is to be paid; not for others.
namespace cassia::journeys {

// After any decision on a declaration: for each reminder that its payer is now to be given a timer
// waits, and none for those that are no longer to come.
base::Result<void> set_tax_timers(const Stream& subject, Unit& unit);

}  // namespace cassia::journeys
