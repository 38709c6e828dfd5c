#include <gtest/gtest.h>
#include <rapidcheck.h>
#include <rapidcheck/gtest.h>

#include <map>

#include "engines/ledger/ledger.h"

namespace cassia::engines::ledger {

namespace {

// What happened to a ledger: a batch at a time, after what had expired by then.
struct Batch {
  std::int64_t at = 0;
  std::vector<Transfer> transfers = {};
};

Transfer any_transfer() {
  const auto kind =
      *rc::gen::element(TransferKind::single_phase, TransferKind::single_phase,
                        TransferKind::pending, TransferKind::pending, TransferKind::post_pending,
                        TransferKind::post_pending, TransferKind::void_pending);
  const bool settles = kind == TransferKind::post_pending || kind == TransferKind::void_pending;
  Transfer transfer = {
      .id = *rc::gen::inRange<std::int64_t>(1, 60),
      .kind = kind,
      .debit_account = settles ? 0 : *rc::gen::inRange<std::int64_t>(1, 7),
      .credit_account = settles ? 0 : *rc::gen::inRange<std::int64_t>(1, 7),
      .amount = *rc::gen::inRange<std::int64_t>(0, 40),
      .pending_id = settles ? *rc::gen::inRange<std::int64_t>(1, 60) : 0,
      .asset = settles ? 0 : *rc::gen::inRange<std::int64_t>(1, 3),
      .code = settles ? 0 : 1,
      .is_linked = *rc::gen::weightedElement<bool>({{3, false}, {1, true}}),
  };
  if (kind == TransferKind::pending && *rc::gen::arbitrary<bool>()) {
    transfer.expires_at = base::Instant::of_micros(*rc::gen::inRange<std::int64_t>(1, 40));
  }
  return transfer;
}

std::vector<Batch> any_history() {
  std::vector<Batch> history(*rc::gen::inRange<std::size_t>(1, 12));
  std::int64_t at = 0;
  for (Batch& batch : history) {
    at += *rc::gen::inRange<std::int64_t>(0, 6);
    batch.at = at;
    batch.transfers.resize(*rc::gen::inRange<std::size_t>(1, 10));
    for (Transfer& transfer : batch.transfers) {
      transfer = any_transfer();
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
  std::int64_t id = 0;
  for (Batch batch : any_history()) {
    for (Transfer& transfer : batch.transfers) {
      transfer.id = ++id;  // a ledger that forgets needs ids that count up
    }
    forget_settled(forgetful);
    run(ledger, batch);
    run(forgetful, batch);
    RC_ASSERT(forgetful.accounts == ledger.accounts);
  }
}

}  // namespace cassia::engines::ledger
