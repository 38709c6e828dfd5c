#pragma once

#include "base/result.h"
#include "law/law_book.h"

namespace cassia::systems::trade::declarations {

// Customs Law art. 31, Tariff Law art. 37 (register: customs_law_2021.31, tariff_law_2024.37):
// goods that come in for a time leave again within six months of entry: by the same day of the
// month, or the month's last day where it has no such day.
struct ReturnLimit {
  base::Date return_by = {};
  base::Citation citation = {};
};
base::Result<ReturnLimit> return_limit(base::Date entry_on, const law::LawBook& law);

}  // namespace cassia::systems::trade::declarations
