#pragma once

#include "systems/investment/admission/admission.h"

namespace cassia::systems::investment::admission {

// What the catalogue of encouraged industries of the day says of each activity, as notes: that for
// all China, and in the zone that for its province. It decides nothing of admission. An activity of
// which only a part is named, or that no loaded entry names while the catalogue is not complete, is
// told so; a part of the catalogue of which no entry is loaded is told to be missing.
std::vector<Reason> encouraged_notes(const Case& asked, const law::AdmissionLists& lists);

}  // namespace cassia::systems::investment::admission
