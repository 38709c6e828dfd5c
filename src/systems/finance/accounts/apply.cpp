#include "systems/finance/accounts/accounts.h"
#include "systems/finance/accounts/postings.h"

namespace cassia::systems::finance::accounts {

namespace {

// The standing of a reference, with sums in the account's currency when it is new.
ReferenceStanding& standing_of(State& state, const std::string& reference) {
  const base::Money nothing = base::Money::of_minor(0, state.currency);
  const ReferenceStanding fresh = {.collected = nothing, .refunded = nothing};
  return state.references.try_emplace(reference, fresh).first->second;
}

void fold(State& state, const AccountOpened& event) {
  state.owner = event.owner;
  state.currency = event.currency;
  state.opened_at = event.at;
  engines::ledger::create_accounts(state.ledger, event.ledger_accounts);
}

void fold(State& state, const MoneyDeposited& event) {
  post(state, event.transfers, event.at);
  state.deposits[event.reference] = event.amount;
  ++state.entry_count;
}

void fold(State& state, const HoldsPlaced& event) {
  post(state, event.transfers, event.at);
  ReferenceStanding& standing = standing_of(state, event.reference);
  for (const PlacedHold& placed : event.parts) {
    standing.holds[placed.part] = {
        .hold_id = placed.hold_id, .amount = placed.amount, .expires_at = event.expires_at};
  }
  state.entry_count += std::ssize(event.parts);
}

void fold(State& state, const HoldPosted& event) {
  post(state, event.transfers, event.at);
  ReferenceStanding& standing = standing_of(state, event.reference);
  standing.collected += event.amount;
  if (event.remaining.is_zero()) {
    standing.holds.erase(event.hold.part);
  }
  ++state.entry_count;
}

void fold(State& state, const HoldsReleased& event) {
  post(state, event.transfers, event.at);
  ReferenceStanding& standing = standing_of(state, event.reference);
  for (const GivenBack& given_back : event.parts) {
    standing.holds.erase(given_back.hold.part);
  }
  state.entry_count += std::ssize(event.parts);
}

void fold(State& state, const HoldsExpired& event) {
  const auto ids = engines::ledger::expire_pending(state.ledger, event.at);
  CASSIA_ASSERT(ids.size() == event.parts.size(), "the event names every hold that expired");
  engines::ledger::forget_settled(state.ledger);
  for (const ExpiredHold& expired : event.parts) {
    standing_of(state, expired.reference).holds.erase(expired.hold.part);
  }
  state.entry_count += std::ssize(event.parts);
}

void fold(State& state, const MoneyCollected& event) {
  post(state, event.transfers, event.at);
  standing_of(state, event.reference).collected += event.amount;
  ++state.entry_count;
}

void fold(State& state, const MoneyRefunded& event) {
  post(state, event.transfers, event.at);
  standing_of(state, event.reference).refunded += event.amount;
  ++state.entry_count;
}

void fold(State& state, const MoneyWithdrawn& event) {
  post(state, event.transfers, event.at);
  state.withdrawals[event.reference] = event.amount;
  ++state.entry_count;
}

}  // namespace

State apply(State state, const Event& event) {
  std::visit([&](const auto& one) { fold(state, one); }, event);
  return state;
}

}  // namespace cassia::systems::finance::accounts
