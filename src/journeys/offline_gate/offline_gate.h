#pragma once

#include "journeys/unit.h"

namespace cassia::journeys {

// Records what a device did without network, and lets the gate decide on it as of then. What the
// gate decides otherwise, or refuses, is an objection in the device's case and not a refusal: the
// vehicle has passed. Refuses only what no device of the caller can have told.
base::Result<void> report_offline(const ReportOffline& command, Unit& unit);

}  // namespace cassia::journeys
