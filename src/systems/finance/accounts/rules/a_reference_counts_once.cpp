#include "systems/finance/accounts/rules/a_reference_counts_once.h"

namespace cassia::systems::finance::accounts {

base::Result<Telling> telling_of(const base::SharedMap<base::Money>& recorded,
                                 const ToldPayment& payment, base::RefusalCode code) {
  const base::Money* const found = recorded.find(payment.reference);
  if (found == nullptr) {
    return Telling::first;
  }
  if (*found == payment.amount) {
    return Telling::repeated;
  }
  return base::Refusal{.code = code,
                       .citation = {"cassia_design", "duty_account"},
                       .place = "reference",
                       .facts = {{"reference", payment.reference},
                                 {"recorded", to_text(*found)},
                                 {"given", to_text(payment.amount)}}};
}

}  // namespace cassia::systems::finance::accounts
