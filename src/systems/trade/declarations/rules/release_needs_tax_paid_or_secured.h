#pragma once

#include "base/result.h"
#include "law/law_book.h"
#include "systems/trade/declarations/state.h"

namespace cassia::systems::trade::declarations {

// Customs Law art. 29 (register: customs_law_2021.29): goods are released once the tax is paid or a
// guarantee given. A payment from the duty account needs no guarantee: its holds are taken in the
// same commit. Any other needs one over the tax and security still open, valid until the tax is
// due; goods that leave again, until they are to leave.
// Refuses guarantee_missing, guarantee_too_small, guarantee_too_short.
base::Result<void> tax_is_paid_or_secured(const DeclarationContent& content,
                                          const Assessment& assessment,
                                          std::optional<base::Date> return_by);

}  // namespace cassia::systems::trade::declarations
