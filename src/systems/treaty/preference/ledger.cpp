#include <algorithm>

#include "systems/treaty/preference/preference.h"

namespace cassia::systems::treaty::preference {

std::string proof_key(std::string_view agreement, const ProofNumber& number) {
  return std::string(agreement) + "." + number.text();
}

std::string claim_key(const DeclarationId& declaration_id, std::int64_t line_no) {
  return declaration_id.text() + "." + std::to_string(line_no);
}

std::string stream_key(const Command& command) {
  return std::visit([](const auto& named) { return proof_key(named.agreement, named.number); },
                    command);
}

std::optional<base::Quantity> remaining(const State& state, std::int64_t line_no) {
  const auto ledger = std::ranges::find(state.lines, line_no,
                                        [](const LineLedger& line) { return line.line.line_no; });
  if (ledger == state.lines.end()) {
    return std::nullopt;
  }
  return ledger->line.quantity - ledger->claimed - ledger->allocated;
}

const ClaimRecord* find_claim(const State& state, const DeclarationId& declaration_id,
                              std::int64_t line_no) {
  const auto record = state.claims.find(claim_key(declaration_id, line_no));
  return record == state.claims.end() ? nullptr : &record->second;
}

bool holds_quantity(ClaimPhase phase) {
  switch (phase) {
    case ClaimPhase::granted:
    case ClaimPhase::secured:
    case ClaimPhase::under_verification:
    case ClaimPhase::confirmed:
      return true;
    case ClaimPhase::forfeited:
    case ClaimPhase::reclaimed:
    case ClaimPhase::returned:
    case ClaimPhase::withdrawn:
      break;
  }
  return false;
}

}  // namespace cassia::systems::treaty::preference
