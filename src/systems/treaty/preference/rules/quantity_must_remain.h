#pragma once

#include "systems/treaty/preference/rules/finding.h"

namespace cassia::systems::treaty::preference {

struct QuantityFinding {
  Finding finding = {};
  base::Quantity granted = {};  // in the claim's unit
  base::Quantity excess = {};   // in the claim's unit
  base::Quantity used = {};     // granted, in the unit of the proof's line
};

// A claim over what remains of the line is granted up to it and loses the preference for the
// excess; nothing remaining fails. Units convert only by the table of units, exactly both ways.
base::Result<QuantityFinding> quantity_must_remain(const Question& question);

}  // namespace cassia::systems::treaty::preference
