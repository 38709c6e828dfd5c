#include "systems/finance/accounts/rules/refunds_stay_within_what_was_collected.h"

#include "systems/finance/accounts/accounts.h"
#include "systems/finance/accounts/refusals.h"

namespace cassia::systems::finance::accounts {

base::Result<void> refund_is_covered(const State& state, const Refund& refund) {
  const base::Money collected = collected_of(state, refund.reference);
  if (refund.amount <= collected) {
    return {};
  }
  return base::Refusal{.code = kRefundExceedsCollected,
                       .citation = {"tariff_law_2024", "51"},
                       .place = "amount",
                       .facts = {{"reference", refund.reference},
                                 {"collected", to_text(collected)},
                                 {"amount", to_text(refund.amount)}}};
}

}  // namespace cassia::systems::finance::accounts
