#pragma once

#include "engines/origin/determination.h"
#include "engines/origin/materials.h"

namespace cassia::engines::origin {

// What came of the agreement's criteria for one subject.
struct Finding {
  Verdict verdict = Verdict::not_met;
  Criterion criterion = Criterion::none;
  Outcome outcome = {};
  bool is_unverified = false;
  bool supposes_processing = false;
};

// The agreement's criteria in their order; the first that is met decides.
Finding find_criterion(const Matter& matter, const OriginLaw& law, const Trade& trade,
                       const Witness& witness);

// The product rule of the subject's code, or the general rule of goods that have none.
Finding find_by_rule(Criterion criterion, const Matter& matter, const OriginLaw& law,
                     const Trade& trade, const Witness& witness);

}  // namespace cassia::engines::origin
