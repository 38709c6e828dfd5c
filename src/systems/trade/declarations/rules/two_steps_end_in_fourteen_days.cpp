#include "systems/trade/declarations/rules/two_steps_end_in_fourteen_days.h"

#include <algorithm>

#include "systems/trade/declarations/refusals.h"

namespace cassia::systems::trade::declarations {

base::Result<FullDeclarationLimit> full_declaration_limit(base::Date entry_on,
                                                          const law::LawBook& law) {
  const auto limit_days = CASSIA_TRY(law.integer("two_step.full_declaration_days", entry_on));
  const auto first = CASSIA_TRY(law.integer("import_declaration.first_day_after_entry", entry_on));
  return FullDeclarationLimit{
      .due = entry_on + std::chrono::days(first.value + limit_days.value - 1),
      .citation = limit_days.citation};
}

base::Result<void> two_steps_are_open(const DeclarationContent& content,
                                      const base::OrganisationId& declarant, base::Date today,
                                      const law::LawBook& law) {
  if (content.mode != DeclarationMode::two_step) {
    return {};
  }
  const auto excluded = CASSIA_TRY(law.list("two_step.excluded_declarants", today));
  if (std::ranges::find(excluded.value, declarant.text()) == excluded.value.end()) {
    return {};
  }
  return base::Refusal{.code = kTwoStepNotOpen,
                       .citation = excluded.citation,
                       .place = "mode",
                       .facts = {{"organisation", declarant.text()}}};
}

base::Result<void> summary_is_guaranteed(const DeclarationContent& content,
                                         const Assessment& assessment) {
  if (content.mode != DeclarationMode::two_step || assessment.tax.is_zero() ||
      content.payment != PaymentMode::account) {
    return {};
  }
  return base::Refusal{
      .code = kGuaranteeMissing, .citation = {"gacc_2019_127", "step_one"}, .place = "guarantee"};
}

}  // namespace cassia::systems::trade::declarations
