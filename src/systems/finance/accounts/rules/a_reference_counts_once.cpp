#include "systems/finance/accounts/rules/a_reference_counts_once.h"

namespace cassia::systems::finance::accounts {

base::Result<Telling> telling_of(const std::map<std::string, base::Money>& recorded,
                                 const ToldPayment& payment, base::RefusalCode code) {
  const auto found = recorded.find(payment.reference);
  if (found == recorded.end()) {
    return Telling::first;
  }
  if (found->second == payment.amount) {
    return Telling::repeated;
  }
  return base::Refusal{.code = code,
                       .citation = {"cassia_design", "duty_account"},
                       .place = "reference",
                       .facts = {{"reference", payment.reference},
                                 {"recorded", to_text(found->second)},
                                 {"given", to_text(payment.amount)}}};
}

}  // namespace cassia::systems::finance::accounts
