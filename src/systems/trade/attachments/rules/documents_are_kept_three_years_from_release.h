#pragma once

#include "base/result.h"
#include "law/law_book.h"
#include "systems/trade/attachments/commands.h"

namespace cassia::systems::trade::attachments {

struct Keeping {
  base::Date until = {};
  base::Citation citation = {};
};

// Regulation on Customs Inspection arts 2 and 7 (register: customs_inspection_regulation_2016.7):
// papers of a declaration are kept while they may be inspected, attachments.retention_months from
// release. While nothing is released the same time runs from the day that is asked on.
base::Result<Keeping> kept_from(base::Date day, const law::LawBook& law);

}  // namespace cassia::systems::trade::attachments
