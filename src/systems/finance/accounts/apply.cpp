#include <algorithm>
#include <tuple>

#include "systems/finance/accounts/accounts.h"
#include "systems/finance/accounts/postings.h"

namespace cassia::systems::finance::accounts {

namespace {

// Changes the standing of a reference, which has sums in the account's currency when it is new.
template <typename Change>
void change_standing(State& state, const std::string& reference, const Change& change) {
  const base::Money nothing = base::Money::of_minor(0, state.currency);
  const ReferenceStanding* const known = state.references.find(reference);
  ReferenceStanding standing =
      known == nullptr ? ReferenceStanding{.collected = nothing, .refunded = nothing} : *known;
  change(standing);
  state.references.set(reference, std::move(standing));
}

void add_collected(State& state, const std::string& reference, base::Money amount) {
  change_standing(state, reference,
                  [&](ReferenceStanding& standing) { standing.collected += amount; });
}

void open_hold(State& state, const HoldsPlaced& event, const PlacedHold& placed) {
  change_standing(state, event.reference, [&](ReferenceStanding& standing) {
    standing.holds[placed.part] = {
        .hold_id = placed.hold_id, .amount = placed.amount, .expires_at = event.expires_at};
  });
  ++state.open_hold_count;
  if (event.expires_at.has_value()) {
    const auto order = [](const ExpiringHold& hold) {
      return std::tuple(hold.expires_at, hold.hold_id);
    };
    ExpiringHold expiring = {.expires_at = *event.expires_at,
                             .hold_id = placed.hold_id,
                             .reference = event.reference,
                             .part = placed.part};
    const auto place = std::ranges::lower_bound(state.expiring, order(expiring), {}, order);
    state.expiring.insert(place, std::move(expiring));
  }
}

void close_hold(State& state, const std::string& reference, const PlacedHold& placed) {
  change_standing(state, reference,
                  [&](ReferenceStanding& standing) { standing.holds.erase(placed.part); });
  --state.open_hold_count;
  std::erase_if(state.expiring,
                [&](const ExpiringHold& hold) { return hold.hold_id == placed.hold_id; });
}

void fold(State& state, const AccountOpened& event) {
  state.owner = event.owner;
  state.currency = event.currency;
  state.opened_at = event.at;
  engines::ledger::create_accounts(state.ledger, event.ledger_accounts);
}

void fold(State& state, const MoneyDeposited& event) {
  post(state, event.transfers, event.at);
  state.deposits.set(event.reference, event.amount);
  ++state.entry_count;
}

void fold(State& state, const HoldsPlaced& event) {
  post(state, event.transfers, event.at);
  for (const PlacedHold& placed : event.parts) {
    open_hold(state, event, placed);
  }
  state.entry_count += std::ssize(event.parts);
}

void fold(State& state, const HoldPosted& event) {
  post(state, event.transfers, event.at);
  add_collected(state, event.reference, event.amount);
  if (event.remaining.is_zero()) {
    close_hold(state, event.reference, event.hold);
  }
  ++state.entry_count;
}

void fold(State& state, const HoldsReleased& event) {
  post(state, event.transfers, event.at);
  for (const GivenBack& given_back : event.parts) {
    close_hold(state, event.reference, given_back.hold);
  }
  state.entry_count += std::ssize(event.parts);
}

void fold(State& state, const HoldsExpired& event) {
  const auto ids = engines::ledger::expire_pending(state.ledger, event.at);
  CASSIA_ASSERT(ids.size() == event.parts.size(), "the event names every hold that expired");
  for (const ExpiredHold& expired : event.parts) {
    close_hold(state, expired.reference, expired.hold);
  }
  state.entry_count += std::ssize(event.parts);
}

void fold(State& state, const MoneyCollected& event) {
  post(state, event.transfers, event.at);
  add_collected(state, event.reference, event.amount);
  ++state.entry_count;
}

void fold(State& state, const MoneyRefunded& event) {
  post(state, event.transfers, event.at);
  change_standing(state, event.reference,
                  [&](ReferenceStanding& standing) { standing.refunded += event.amount; });
  ++state.entry_count;
}

void fold(State& state, const MoneyWithdrawn& event) {
  post(state, event.transfers, event.at);
  state.withdrawals.set(event.reference, event.amount);
  ++state.entry_count;
}

}  // namespace

State apply(State state, const Event& event) {
  std::visit([&](const auto& one) { fold(state, one); }, event);
  forget_if_many_are_settled(state);
  return state;
}

}  // namespace cassia::systems::finance::accounts
