#include "systems/finance/accounts/accounts.h"
#include "systems/finance/accounts/postings.h"

// What may be asked of a state without changing it.
namespace cassia::systems::finance::accounts {

namespace {

base::Money fen(const State& state, std::int64_t minor) {
  return base::Money::of_minor(minor, state.currency);
}

base::Money remaining(const State& state, const OpenHold& hold) {
  const auto* const record = engines::ledger::find_transfer(state.ledger, hold.hold_id);
  CASSIA_ASSERT(record != nullptr, "an open hold is a pending transfer of the ledger");
  return fen(state, record->remaining);
}

}  // namespace

bool is_open(const State& state) { return !state.owner.is_empty(); }

base::Money balance_of(const State& state) {
  return fen(state, is_open(state) ? engines::ledger::credit_balance(cash_of(state)) : 0);
}

base::Money held_of(const State& state) {
  return fen(state, is_open(state) ? cash_of(state).debits_pending : 0);
}

base::Money available_of(const State& state) {
  return fen(state, is_open(state) ? engines::ledger::available_credit(cash_of(state)) : 0);
}

base::Money remaining_of(const State& state, const std::string& reference,
                         const std::string& part) {
  const ReferenceStanding* const standing = state.references.find(reference);
  if (standing == nullptr) {
    return fen(state, 0);
  }
  const auto hold = standing->holds.find(part);
  return hold == standing->holds.end() ? fen(state, 0) : remaining(state, hold->second);
}

std::vector<HoldPart> open_parts(const State& state, const std::string& reference) {
  std::vector<HoldPart> parts;
  if (const ReferenceStanding* const standing = state.references.find(reference)) {
    for (const auto& [part, hold] : standing->holds) {
      parts.push_back({.part = part, .amount = remaining(state, hold)});
    }
  }
  return parts;
}

base::Money collected_of(const State& state, const std::string& reference) {
  const ReferenceStanding* const standing = state.references.find(reference);
  return standing == nullptr ? fen(state, 0) : standing->collected - standing->refunded;
}

}  // namespace cassia::systems::finance::accounts
