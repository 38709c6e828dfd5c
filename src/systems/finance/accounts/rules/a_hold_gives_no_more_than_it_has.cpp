#include "systems/finance/accounts/rules/a_hold_gives_no_more_than_it_has.h"

#include "systems/finance/accounts/refusals.h"

namespace cassia::systems::finance::accounts {

base::Result<OpenHold> held_part(const State& state, const std::string& reference,
                                 const std::string& part) {
  if (const ReferenceStanding* const standing = state.references.find(reference)) {
    const auto hold = standing->holds.find(part);
    if (hold != standing->holds.end()) {
      return hold->second;
    }
  }
  return base::Refusal{.code = kHoldUnknown,
                       .citation = {"cassia_design", "duty_account"},
                       .place = "part",
                       .facts = {{"reference", reference}, {"part", part}}};
}

base::Result<void> hold_covers(const PostHold& command, base::Money remaining) {
  if (command.amount <= remaining) {
    return {};
  }
  return base::Refusal{.code = kHoldExceeded,
                       .citation = {"cassia_design", "duty_account"},
                       .place = "amount",
                       .facts = {{"reference", command.reference},
                                 {"part", command.part},
                                 {"remaining", to_text(remaining)},
                                 {"amount", to_text(command.amount)}}};
}

}  // namespace cassia::systems::finance::accounts
