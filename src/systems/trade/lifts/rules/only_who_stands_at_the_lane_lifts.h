#pragma once

#include "base/actor.h"
#include "base/result.h"
#include "law/law_book.h"
#include "systems/trade/lifts/state.h"

namespace cassia::systems::trade::lifts {

// The arm is lifted by the operator of the pass, its border police or customs. Refuses
// not_at_the_lane, and what the law book refuses for a pass that it does not know.
base::Result<void> stands_at_the_lane(const PassId& pass, const base::Context& context,
                                      const law::LawBook& law);

// A lift is looked into by customs, by nobody who took part. Refuses not_the_reviewer and
// reviewer_was_there.
base::Result<void> may_review(const ArmLifted& lifted, const base::Context& context,
                              const law::LawBook& law);

}  // namespace cassia::systems::trade::lifts
