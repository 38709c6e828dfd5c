#include "systems/finance/accounts/rules/a_part_is_held_once.h"

#include "systems/finance/accounts/refusals.h"

namespace cassia::systems::finance::accounts {

namespace {

bool is_held(const State& state, const std::string& reference, const std::string& part) {
  const ReferenceStanding* const standing = state.references.find(reference);
  return standing != nullptr && standing->holds.contains(part);
}

}  // namespace

base::Result<void> part_is_free(const State& state, const PlaceHolds& command,
                                const PartToHold& part) {
  const HoldPart& wanted = command.parts[part.index];
  if (!is_held(state, command.reference, wanted.part) && !part.named_before.contains(wanted.part)) {
    return {};
  }
  return base::Refusal{.code = kHoldAlreadyExists,
                       .citation = {"cassia_design", "duty_account"},
                       .place = "parts[" + std::to_string(part.index) + "].part",
                       .facts = {{"reference", command.reference},
                                 {"part", wanted.part},
                                 {"amount", to_text(wanted.amount)}}};
}

base::Result<void> expiry_is_ahead(const PlaceHolds& command, base::Instant now) {
  if (!command.expires_at.has_value() || *command.expires_at > now) {
    return {};
  }
  return base::Refusal{.code = kHoldExpiryPast,
                       .place = "expires_at",
                       .facts = {{"expires_at", to_text(*command.expires_at)}}};
}

}  // namespace cassia::systems::finance::accounts
