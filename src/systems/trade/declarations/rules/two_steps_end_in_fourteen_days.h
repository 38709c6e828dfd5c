#pragma once

#include "base/result.h"
#include "law/law_book.h"
#include "systems/trade/declarations/events.h"

// Two-step declaration (两步申报), GACC Announcements 2019 Nos 127 and 216.
namespace cassia::systems::trade::declarations {

// The last day of the full declaration: 14 days after the carrier's entry declaration, counted as
// the days of a one-step declaration are. It does not move over a holiday; the first day of the
// late fee does (GACC Decree 128).
struct FullDeclarationLimit {
  base::Date due = {};
  base::Citation citation = {};
};
base::Result<FullDeclarationLimit> full_declaration_limit(base::Date entry_on,
                                                          const law::LawBook& law);

// Refuses two_step_not_open to whom the law takes the right: who left a summary without its full
// declaration, or is dishonest.
base::Result<void> two_steps_are_open(const DeclarationContent& content,
                                      const base::OrganisationId& declarant, base::Date today,
                                      const law::LawBook& law);

// The goods of a summary leave before their tax is known for good: what is taxed needs a guarantee
// that outlasts the assessment, not money held on the account. Refuses guarantee_missing.
base::Result<void> summary_is_guaranteed(const DeclarationContent& content,
                                         const Assessment& assessment);

}  // namespace cassia::systems::trade::declarations
