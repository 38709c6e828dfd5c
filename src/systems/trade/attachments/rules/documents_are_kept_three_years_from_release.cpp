#include "systems/trade/attachments/rules/documents_are_kept_three_years_from_release.h"

namespace cassia::systems::trade::attachments {

base::Result<Keeping> kept_from(base::Date day, const law::LawBook& law) {
  const auto months = CASSIA_TRY(law.integer("attachments.retention_months", day));
  return Keeping{.until = base::add_months(day, static_cast<int>(months.value)),
                 .citation = months.citation};
}

}  // namespace cassia::systems::trade::attachments
