#include <gtest/gtest.h>
#include <rapidcheck.h>
#include <rapidcheck/gtest.h>

#include "systems/finance/accounts/duty_account_test.h"

namespace cassia::systems::finance::accounts {

namespace {

// Uniform over the whole range, also in the first runs of the property.
std::int64_t any(std::int64_t from, std::int64_t to) {
  return *rc::gen::resize(rc::kNominalSize, rc::gen::inRange(from, to));
}

std::string any_name(const std::string& kind) { return kind + std::to_string(any(1, 3)); }

Command any_command(base::Instant now) {
  const std::string reference = any_name("D");
  const base::Money amount = yuan(any(0, 120));
  switch (any(0, 9)) {
    case 0:
      return Deposit{
          .owner = kTrader, .reference = "B" + std::to_string(any(1, 100)), .amount = amount};
    case 1:
    case 2: {
      PlaceHolds holds{.owner = kTrader, .reference = reference};
      for (std::int64_t part = any(1, 3); part > 0; --part) {
        holds.parts.push_back({any_name(""), yuan(any(0, 60))});
      }
      if (*rc::gen::arbitrary<bool>()) {
        holds.expires_at = now + std::chrono::hours(any(0, 6));
      }
      return holds;
    }
    case 3:
    case 4:
      return PostHold{
          .owner = kTrader, .reference = reference, .part = any_name(""), .amount = amount};
    case 5:
      return ReleaseHold{.owner = kTrader, .reference = reference};
    case 6:
      return Collect{.owner = kTrader, .reference = reference, .amount = amount};
    case 7:
      return Refund{.owner = kTrader, .reference = reference, .amount = amount};
    default:
      return Withdraw{.owner = kTrader, .reference = any_name("W"), .amount = amount};
  }
}

}  // namespace

RC_GTEST_PROP(DutyAccountProperty, NothingIsOverdrawnAndEventsReplayToTheSameState, ()) {
  DutyAccount account;
  account.open_with(200);
  for (std::int64_t count = any(1, 60); count > 0; --count) {
    const Command command = any_command(account.now);
    const bool is_deposit = std::holds_alternative<Deposit>(command);
    (void)account.give(command, is_deposit ? kBank : kTrader);  // refusals are fine as well
    account.now = account.now + std::chrono::minutes(any(0, 120));

    RC_ASSERT(available_of(account.state) >= yuan(0));
    RC_ASSERT(held_of(account.state) >= yuan(0));
    base::Money held = yuan(0);
    for (const auto& [reference, standing] : account.state.references) {
      for (const HoldPart& part : open_parts(account.state, reference)) {
        held += part.amount;
      }
      RC_ASSERT(standing.refunded <= standing.collected);
    }
    RC_ASSERT(held == held_of(account.state));
    const auto sums = engines::ledger::totals(account.state.ledger, 1);
    RC_ASSERT(sums.debits_posted == sums.credits_posted);
    RC_ASSERT(sums.debits_pending == sums.credits_pending);
  }
  State replayed;
  for (const Event& event : account.history) {
    replayed = apply(std::move(replayed), event);
  }
  RC_ASSERT(replayed == account.state);
}

}  // namespace cassia::systems::finance::accounts
