#pragma once

#include "systems/treaty/approved_exporters/approved_exporters.h"

namespace cassia::systems::treaty::approved_exporters {

// GACC Decree 254 (register: gacc_decree_254.goods): names, six-digit code and an agreement that
// takes declarations by approved exporters. Refuses approval_field_missing, good_code_unfit,
// good_agreement_unfit, good_filed_already, goods_too_many, and what agreement() of the law
// refuses.
base::Result<void> good_fits(const State& state, const FileGood& command, base::Date today,
                             const law::LawBook& law);

}  // namespace cassia::systems::treaty::approved_exporters
