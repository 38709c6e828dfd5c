#pragma once

#include "systems/treaty/origin_declarations/origin_declarations.h"

namespace cassia::systems::treaty::origin_declarations {

// RCEP arts 3.16, 3.18 (register: rcep.3.16.1) and GACC Decree 254 (register:
// gacc_decree_254.goods): the agreement takes declarations by approved exporters, the destination
// is its Party, and each good was filed for it. Refuses statement_not_accepted,
// statement_destination, statement_field_missing, statement_field_too_long, statement_lines,
// statement_good_not_filed, statement_criterion, statement_quantity. Gives the goods in the order
// of the lines.
base::Result<std::vector<StatedGood>> stated_goods(const MakeDeclaration& command,
                                                   const law::Agreement& agreement,
                                                   base::Date today, const law::LawBook& law);

}  // namespace cassia::systems::treaty::origin_declarations
