#include "systems/finance/accounts/postings.h"

#include <algorithm>
#include <utility>

#include "systems/finance/accounts/accounts.h"
#include "systems/finance/accounts/refusals.h"

namespace cassia::systems::finance::accounts {

namespace ledger = engines::ledger;

namespace {

constexpr std::int64_t kFen = 1;  // the one asset of the ledger

// Ids and codes alike.
constexpr std::int64_t kCash = 1;
constexpr std::int64_t kTreasury = 2;
constexpr std::int64_t kBank = 3;

// Codes of the transfers.
enum class Purpose : std::uint8_t { deposit = 1, hold, collect, refund, withdraw };

ledger::Transfer move(Purpose purpose, std::int64_t debit, std::int64_t credit,
                      base::Money amount) {
  return {.debit_account = debit,
          .credit_account = credit,
          .amount = amount.minor(),
          .asset = kFen,
          .code = static_cast<std::int64_t>(purpose)};
}

// What the transfers take out of the available cash together.
base::Int128 needed_of(std::span<const ledger::Transfer> transfers) {
  base::Int128 needed = 0;
  for (const ledger::Transfer& transfer : transfers) {
    needed += transfer.debit_account == kCash ? transfer.amount : 0;
  }
  return needed;
}

base::Refusal too_large(const State& state, base::Int128 amount) {
  const auto shown = std::min<base::Int128>(amount, ledger::kSumMax);
  const auto minor = static_cast<std::int64_t>(shown);
  return {.code = kBalanceTooLarge,
          .citation = {"cassia_design", "ledger"},
          .place = "amount",
          .facts = {{"amount", to_text(base::Money::of_minor(minor, state.currency))}}};
}

}  // namespace

std::vector<ledger::NewAccount> ledger_accounts() {
  using enum ledger::BalanceLimit;
  return {{.id = kCash,
           .asset = kFen,
           .code = kCash,
           .limit = debits_must_not_exceed_credits,
           .is_linked = true},
          {.id = kTreasury,
           .asset = kFen,
           .code = kTreasury,
           .limit = debits_must_not_exceed_credits,
           .is_linked = true},
          {.id = kBank, .asset = kFen, .code = kBank, .limit = credits_must_not_exceed_debits}};
}

const ledger::Account& cash_of(const State& state) {
  const ledger::Account* const cash = ledger::find_account(state.ledger, kCash);
  CASSIA_ASSERT(cash != nullptr, "an open account has its ledger accounts");
  return *cash;
}

ledger::Transfer Postings::numbered(ledger::Transfer transfer) {
  transfer.id = next_id_++;
  return transfer;
}

ledger::Transfer Postings::deposit(base::Money amount) {
  return numbered(move(Purpose::deposit, kBank, kCash, amount));
}

ledger::Transfer Postings::hold(base::Money amount, std::optional<base::Instant> expires_at) {
  ledger::Transfer transfer = move(Purpose::hold, kCash, kTreasury, amount);
  transfer.kind = ledger::TransferKind::pending;
  transfer.expires_at = expires_at;
  return numbered(transfer);
}

ledger::Transfer Postings::post(std::int64_t hold_id, base::Money amount) {
  return numbered({.kind = ledger::TransferKind::post_pending,
                   .amount = amount.minor(),
                   .pending_id = hold_id});
}

ledger::Transfer Postings::give_back(std::int64_t hold_id, base::Money amount) {
  return numbered({.kind = ledger::TransferKind::void_pending,
                   .amount = amount.minor(),
                   .pending_id = hold_id});
}

ledger::Transfer Postings::collect(base::Money amount) {
  return numbered(move(Purpose::collect, kCash, kTreasury, amount));
}

ledger::Transfer Postings::refund(base::Money amount) {
  return numbered(move(Purpose::refund, kTreasury, kCash, amount));
}

ledger::Transfer Postings::withdraw(base::Money amount) {
  return numbered(move(Purpose::withdraw, kCash, kBank, amount));
}

std::vector<ledger::Transfer> linked(std::vector<ledger::Transfer> transfers) {
  for (ledger::Transfer& transfer : transfers) {
    transfer.is_linked = &transfer != &transfers.back();
  }
  return transfers;
}

base::Result<void> would_post(const State& state, std::span<const ledger::Transfer> transfers,
                              base::Instant now, const base::Citation& citation) {
  ledger::Ledger trial = ledger::excerpt(state.ledger, transfers);
  for (const ledger::TransferResult result : ledger::create_transfers(trial, transfers, now)) {
    switch (result) {
      case ledger::TransferResult::created:
      case ledger::TransferResult::linked_event_failed:
        continue;
      case ledger::TransferResult::exceeds_credits: {
        const base::Int128 needed = needed_of(transfers);
        if (needed > ledger::kSumMax) {
          return too_large(state, needed);
        }
        const auto minor = static_cast<std::int64_t>(needed);
        return base::Refusal{
            .code = kBalanceInsufficient,
            .citation = citation,
            .facts = {{"needed", to_text(base::Money::of_minor(minor, state.currency))},
                      {"available", to_text(available_of(state))}}};
      }
      case ledger::TransferResult::amount_too_large:
      case ledger::TransferResult::overflows_debits:
      case ledger::TransferResult::overflows_credits:
        return too_large(state, transfers.front().amount);
      default:
        CASSIA_ASSERT(false, "the rules refuse before the ledger what it would refuse");
    }
  }
  return {};
}

void post(State& state, std::span<const ledger::Transfer> transfers, base::Instant at) {
  for (const ledger::TransferResult result :
       ledger::create_transfers(state.ledger, transfers, at)) {
    CASSIA_ASSERT(result == ledger::TransferResult::created, "an event posts what was decided");
  }
  for (const ledger::Transfer& transfer : transfers) {
    state.last_transfer_id = std::max(state.last_transfer_id, transfer.id);
  }
}

void forget_if_many_are_settled(State& state) {
  constexpr std::int64_t kSettledAlways = 16;
  const std::int64_t settled = std::ssize(state.ledger.transfers) - state.open_hold_count;
  if (settled > state.open_hold_count + kSettledAlways) {
    ledger::forget_settled(state.ledger);
  }
}

}  // namespace cassia::systems::finance::accounts
