#pragma once

#include "base/result.h"
#include "law/law_book.h"
#include "systems/trade/declarations/commands.h"

namespace cassia::systems::trade::declarations {

// Customs Law art. 24 (register: customs_law_2021.24): the declaration is true and whole. Checks
// what can be checked without law: lines there and numbered once, positive prices in one currency,
// quantities, claims that belong to lines. Refuses declaration_empty, too_many_lines,
// line_number_repeated, field_needed, price_not_positive, currencies_differ, line_unknown.
base::Result<void> content_is_complete(const DeclarationContent& content, std::int64_t lines_max);

}  // namespace cassia::systems::trade::declarations
