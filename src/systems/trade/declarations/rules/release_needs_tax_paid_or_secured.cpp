#include "systems/trade/declarations/rules/release_needs_tax_paid_or_secured.h"

#include <algorithm>

#include "systems/trade/declarations/refusals.h"

namespace cassia::systems::trade::declarations {

base::Result<void> tax_is_paid_or_secured(const DeclarationContent& content,
                                          const Assessment& assessment,
                                          std::optional<base::Date> return_by) {
  const base::Citation law = {"customs_law_2021", "29"};
  if (content.payment == PaymentMode::account && !content.is_temporary) {
    return {};
  }
  if (!content.guarantee) {
    return base::Refusal{.code = kGuaranteeMissing, .citation = law, .place = "guarantee"};
  }
  // Security for a claim is held on the account in every mode; the guarantee stands for the tax.
  if (content.guarantee->amount < assessment.tax) {
    return base::Refusal{.code = kGuaranteeTooSmall,
                         .citation = law,
                         .place = "guarantee.amount",
                         .facts = {{"amount", base::to_text(content.guarantee->amount)},
                                   {"needed", base::to_text(assessment.tax)}}};
  }
  const base::Date until = std::max(assessment.tax_due, return_by.value_or(assessment.tax_due));
  if (content.guarantee->valid_to < until) {
    return base::Refusal{.code = kGuaranteeTooShort,
                         .citation = law,
                         .place = "guarantee.valid_to",
                         .facts = {{"valid_to", base::to_text(content.guarantee->valid_to)},
                                   {"needed", base::to_text(until)}}};
  }
  return {};
}

}  // namespace cassia::systems::trade::declarations
