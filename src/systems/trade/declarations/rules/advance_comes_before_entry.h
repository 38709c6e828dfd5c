#pragma once

#include "base/result.h"
#include "law/law_book.h"
#include "systems/trade/declarations/commands.h"

namespace cassia::systems::trade::declarations {

// GACC Announcement 2019 No. 127 (register: gacc_2019_127.advance): an advance declaration comes
// before entry, and at most three days before the goods are expected. That it follows the manifest
// is not looked at here: the manifest names the declarations of its batch.
base::Result<void> advance_comes_before_entry(const DeclarationContent& content, base::Date today,
                                              const law::LawBook& law);

}  // namespace cassia::systems::trade::declarations
