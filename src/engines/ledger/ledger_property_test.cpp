#include <gtest/gtest.h>
#include <rapidcheck.h>
#include <rapidcheck/gtest.h>

#include <map>
#include <utility>

#include "engines/ledger/ledger.h"

namespace cassia::engines::ledger {

namespace {

// What happened to a ledger: a batch at a time, after what had expired by then.
struct Batch {
  std::int64_t at = 0;
  std::vector<Transfer> transfers = {};
};

// Uniform over the whole range, also in the first runs of a property.
template <typename T>
T any(T from, T to) {
  return *rc::gen::resize(rc::kNominalSize, rc::gen::inRange<T>(from, to));
}

// What a history has used so far, so that it often names what is there.
struct Names {
  std::int64_t last_id = 0;
  std::vector<std::int64_t> pending_ids = {};
};

Transfer any_transfer(Names& names) {
  const bool is_repeated = names.last_id > 0 && any(0, 10) == 0;
  Transfer transfer = {
      .id = is_repeated ? any<std::int64_t>(1, names.last_id + 1) : ++names.last_id,
      .kind = static_cast<TransferKind>(any(0, 4)),
      .amount = any<std::int64_t>(0, 40),
      .is_linked = any(0, 4) == 0};
  if (transfer.kind == TransferKind::post_pending || transfer.kind == TransferKind::void_pending) {
    const bool is_all = transfer.kind == TransferKind::void_pending && any(0, 2) == 0;
    transfer.amount = is_all ? 0 : transfer.amount / 2;
    transfer.pending_id = names.pending_ids.empty() ? 1 : *rc::gen::elementOf(names.pending_ids);
    return transfer;
  }
  // Mostly two accounts of one asset; each account in turn pays and is paid.
  const std::int64_t first = any(0, 2) * std::int64_t{3};
  transfer.debit_account = first + any<std::int64_t>(1, 4);
  transfer.credit_account =
      any(0, 10) == 0 ? any<std::int64_t>(1, 7) : first + any<std::int64_t>(1, 4);
  transfer.asset = first / 3 + 1;
  transfer.code = 1;
  if (transfer.kind == TransferKind::pending) {
    names.pending_ids.push_back(transfer.id);
    if (any(0, 3) == 0) {
      transfer.expires_at = base::Instant::of_micros(any<std::int64_t>(1, 60));
    }
  }
  return transfer;
}

std::vector<Batch> any_history() {
  Names names;
  std::vector<Batch> history(any<std::size_t>(1, 20));
  std::int64_t at = 0;
  for (Batch& batch : history) {
    at += any<std::int64_t>(0, 6);
    batch.at = at;
    batch.transfers.resize(any<std::size_t>(1, 10));
    for (Transfer& transfer : batch.transfers) {
      transfer = any_transfer(names);
    }
  }
  return history;
}

// Accounts 1 to 3 of asset 1 and 4 to 6 of asset 2: free, never overdrawn, never less than nothing.
Ledger six_accounts() {
  Ledger ledger;
  std::vector<NewAccount> accounts;
  for (std::int64_t id = 1; id <= 6; ++id) {
    accounts.push_back({.id = id,
                        .asset = id <= 3 ? 1 : 2,
                        .code = 1,
                        .limit = static_cast<BalanceLimit>((id - 1) % 3)});
  }
  create_accounts(ledger, accounts);
  return ledger;
}

std::vector<TransferResult> run(Ledger& ledger, const Batch& batch) {
  const base::Instant now = base::Instant::of_micros(batch.at);
  expire_pending(ledger, now);
  return create_transfers(ledger, batch.transfers, now);
}

void check_balances(const Ledger& ledger) {
  for (const std::int64_t asset : {1, 2}) {
    const Totals sums = totals(ledger, asset);
    RC_ASSERT(sums.debits_posted == sums.credits_posted);
    RC_ASSERT(sums.debits_pending == sums.credits_pending);
  }
  for (const Account& account : ledger.accounts) {
    const auto least = std::min({account.debits_pending, account.debits_posted,
                                 account.credits_pending, account.credits_posted});
    RC_ASSERT(least >= 0);
    if (account.limit == BalanceLimit::debits_must_not_exceed_credits) {
      RC_ASSERT(account.debits_posted + account.debits_pending <= account.credits_posted);
    }
    if (account.limit == BalanceLimit::credits_must_not_exceed_debits) {
      RC_ASSERT(account.credits_posted + account.credits_pending <= account.debits_posted);
    }
  }
}

// The balances follow from the records, and no pending transfer gave more than it had.
void check_records(const Ledger& ledger) {
  std::map<std::int64_t, Account> expected;
  std::map<std::int64_t, std::int64_t> settled;  // by pending transfer
  for (const RecordedTransfer& record : ledger.transfers) {
    Account& debit = expected[record.transfer.debit_account];
    Account& credit = expected[record.transfer.credit_account];
    debit.debits_pending += record.remaining;
    credit.credits_pending += record.remaining;
    const TransferKind kind = record.transfer.kind;
    if (kind == TransferKind::single_phase || kind == TransferKind::post_pending) {
      debit.debits_posted += record.transfer.amount;
      credit.credits_posted += record.transfer.amount;
    }
    settled[record.transfer.pending_id] += record.transfer.amount;
  }
  for (const Account& account : ledger.accounts) {
    const Account& sums = expected[account.id];
    RC_ASSERT(account.debits_pending == sums.debits_pending);
    RC_ASSERT(account.debits_posted == sums.debits_posted);
    RC_ASSERT(account.credits_pending == sums.credits_pending);
    RC_ASSERT(account.credits_posted == sums.credits_posted);
  }
  for (const RecordedTransfer& record : ledger.transfers) {
    if (record.transfer.kind == TransferKind::pending) {
      const std::int64_t given = settled[record.transfer.id] + record.remaining;
      RC_ASSERT(given <= record.transfer.amount);
      RC_ASSERT(given == record.transfer.amount || record.status == PendingStatus::expired);
      RC_ASSERT((record.remaining > 0) == (record.status == PendingStatus::open));
    }
  }
}

// Each run of linked items and the one after it: all created, or none.
void check_chains(const std::vector<Transfer>& transfers,
                  const std::vector<TransferResult>& results) {
  for (std::size_t index = 0; index + 1 < transfers.size(); ++index) {
    if (transfers[index].is_linked) {
      const bool is_created = results[index] == TransferResult::created;
      RC_ASSERT(is_created == (results[index + 1] == TransferResult::created));
    }
  }
}

}  // namespace

RC_GTEST_PROP(LedgerProperty, BalancesLimitsAndChainsHoldAfterEveryBatch, ()) {
  Ledger ledger = six_accounts();
  for (const Batch& batch : any_history()) {
    const auto results = run(ledger, batch);
    check_chains(batch.transfers, results);
    check_balances(ledger);
    check_records(ledger);
  }
}

RC_GTEST_PROP(LedgerProperty, WhatWasCreatedReplaysToTheSameLedger, ()) {
  Ledger ledger = six_accounts();
  Ledger replayed = six_accounts();
  for (const Batch& batch : any_history()) {
    const std::size_t known = ledger.transfers.size();
    run(ledger, batch);
    Batch created = {.at = batch.at};
    for (std::size_t index = known; index < ledger.transfers.size(); ++index) {
      created.transfers.push_back(ledger.transfers[index].transfer);
    }
    for (const TransferResult result : run(replayed, created)) {
      RC_ASSERT(result == TransferResult::created);
    }
    RC_ASSERT(replayed == ledger);
  }
}

RC_GTEST_PROP(LedgerProperty, ALedgerReadFromItsRecordsGoesOnTheSame, ()) {
  Ledger ledger = six_accounts();
  for (const Batch& batch : any_history()) {
    Ledger read = {.accounts = ledger.accounts, .transfers = ledger.transfers};
    const auto results = run(ledger, batch);
    RC_ASSERT(run(read, batch) == results);
    RC_ASSERT(read == ledger);
  }
}

RC_GTEST_PROP(LedgerProperty, AnExcerptAnswersAsTheWhole, ()) {
  Ledger ledger = six_accounts();
  for (const Batch& batch : any_history()) {
    const base::Instant now = base::Instant::of_micros(batch.at);
    Ledger part = excerpt(ledger, batch.transfers);
    const auto answers = create_transfers(part, batch.transfers, now);
    RC_ASSERT(create_transfers(ledger, batch.transfers, now) == answers);
    for (const Account& account : part.accounts) {
      RC_ASSERT(account == *find_account(ledger, account.id));
    }
    expire_pending(ledger, now);
  }
}

RC_GTEST_PROP(LedgerProperty, ForgettingChangesNoBalance, ()) {
  Ledger ledger = six_accounts();
  Ledger forgetful = six_accounts();
  std::int64_t last_id = 0;
  for (Batch batch : any_history()) {
    // A ledger that forgets needs ids that count up: leave the repetitions out.
    std::erase_if(batch.transfers, [&](const Transfer& transfer) {
      return std::exchange(last_id, std::max(last_id, transfer.id)) >= transfer.id;
    });
    forget_settled(forgetful);
    run(ledger, batch);
    run(forgetful, batch);
    RC_ASSERT(forgetful.accounts == ledger.accounts);
  }
}

}  // namespace cassia::engines::ledger
