#pragma once

#include "base/result.h"
#include "law/law_book.h"
#include "systems/treaty/bills/commands.h"

namespace cassia::systems::treaty::bills {

// cassia_design.bills: a name and a text, neither too long. Whether the text is a bill that can be
// determined is not asked: unfinished work is kept as well. Refuses bill_field_missing and
// bill_text_too_long.
base::Result<void> version_fits(const SaveBill& command, base::Date today, const law::LawBook& law);

}  // namespace cassia::systems::treaty::bills
