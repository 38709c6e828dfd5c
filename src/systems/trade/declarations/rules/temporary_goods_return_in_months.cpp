#include "systems/trade/declarations/rules/temporary_goods_return_in_months.h"

namespace cassia::systems::trade::declarations {

base::Result<ReturnLimit> return_limit(base::Date entry_on, const law::LawBook& law) {
  const auto months = CASSIA_TRY(law.integer("temporary_entry.months", entry_on));
  return ReturnLimit{.return_by = base::add_months(entry_on, static_cast<int>(months.value)),
                     .citation = months.citation};
}

}  // namespace cassia::systems::trade::declarations
