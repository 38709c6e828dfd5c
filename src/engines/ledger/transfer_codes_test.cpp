#include <gtest/gtest.h>

#include <algorithm>
#include <boost/describe.hpp>
#include <boost/mp11.hpp>
#include <functional>
#include <set>
#include <string>

#include "engines/ledger/ledger.h"

// Every answer to a transfer, and the order in which they are given. Each table below lists
// faults in the order of TransferResult: a fault alone gives its own answer, and of two faults the
// one that stands first.
namespace cassia::engines::ledger {

namespace {

const base::Instant kOpenedAt = base::Instant::of_micros(100);
const base::Instant kLater = base::Instant::of_micros(200);

std::string name_of(TransferResult result) {
  return boost::describe::enum_to_string(result, "unnamed");
}

constexpr std::int64_t kTrader = 1;  // never overdrawn
constexpr std::int64_t kTreasury = 2;
constexpr std::int64_t kBank = 3;
constexpr std::int64_t kOtherAsset = 4;
constexpr std::int64_t kClosed = 5;
constexpr std::int64_t kAlsoClosed = 6;
constexpr std::int64_t kStock = 7;  // never less than nothing, and empty
constexpr std::int64_t kFullDebits = 8;
constexpr std::int64_t kFullCredits = 9;

Transfer move(std::int64_t id, std::int64_t debit, std::int64_t credit, std::int64_t amount) {
  return {.id = id,
          .debit_account = debit,
          .credit_account = credit,
          .amount = amount,
          .asset = 1,
          .code = 1};
}

Transfer reserve(std::int64_t id, std::int64_t debit, std::int64_t credit, std::int64_t amount) {
  Transfer transfer = move(id, debit, credit, amount);
  transfer.kind = TransferKind::pending;
  return transfer;
}

Transfer settle(std::int64_t id, TransferKind kind, std::int64_t pending_id) {
  return {.id = id, .kind = kind, .pending_id = pending_id};
}

constexpr std::int64_t kDeposit = 10;
constexpr std::int64_t kOpen = 20;
constexpr std::int64_t kPosted = 21;
constexpr std::int64_t kVoided = 22;
constexpr std::int64_t kExpired = 23;
constexpr std::int64_t kDebitClosed = 24;
constexpr std::int64_t kCreditClosed = 25;

// A ledger in which every fault can be provoked. Ids up to 5 are forgotten.
Ledger situation() {
  Ledger ledger;
  std::vector<NewAccount> accounts;
  for (std::int64_t id = kTrader; id <= kFullCredits; ++id) {
    accounts.push_back({.id = id, .asset = id == kOtherAsset ? 2 : 1, .code = 1});
  }
  accounts[kTrader - 1].limit = BalanceLimit::debits_must_not_exceed_credits;
  accounts[kStock - 1].limit = BalanceLimit::credits_must_not_exceed_debits;
  for (const AccountResult result : create_accounts(ledger, accounts)) {
    EXPECT_EQ(result, AccountResult::created);
  }
  Transfer open = reserve(kOpen, kTrader, kTreasury, 300);
  open.expires_at = kLater;
  Transfer expiring = reserve(kExpired, kTrader, kTreasury, 5);
  expiring.expires_at = kOpenedAt;
  const std::vector<Transfer> transfers = {
      move(kDeposit, kBank, kTrader, 1000),
      move(11, kFullDebits, kFullCredits, kSumMax),
      open,
      reserve(kPosted, kTrader, kTreasury, 5),
      reserve(kVoided, kTrader, kTreasury, 5),
      expiring,
      reserve(kDebitClosed, kClosed, kTreasury, 5),
      reserve(kCreditClosed, kBank, kClosed, 5),
      settle(30, TransferKind::post_pending, kPosted),
      settle(31, TransferKind::void_pending, kVoided),
  };
  for (const TransferResult result : create_transfers(ledger, transfers, {})) {
    EXPECT_EQ(result, TransferResult::created);
  }
  EXPECT_TRUE(set_closing(ledger, kClosed, Closing::close));
  EXPECT_TRUE(set_closing(ledger, kAlsoClosed, Closing::close));
  ledger.ids_forgotten_to = 5;
  return ledger;
}

// What is wrong with a transfer, and the fields that are set for it.
struct Fault {
  TransferResult result;
  std::set<std::string> fields;
  std::function<void(Transfer&)> commit;
};

#define FAULT(result, assignment, ...)                                     \
  Fault {                                                                  \
    TransferResult::result, {__VA_ARGS__}, [](Transfer& t) { assignment; } \
  }

// Of a new pending transfer.
std::vector<Fault> new_transfer_faults() {
  return {
      FAULT(linked_event_chain_open, t.is_linked = true, "link"),
      FAULT(id_must_be_positive, t.id = 0, "id"),
      FAULT(id_forgotten, t.id = 5, "id"),
      FAULT(amount_must_not_be_negative, t.amount = -1, "amount"),
      FAULT(amount_too_large, t.amount = kSumMax + 1, "amount"),
      FAULT(expiry_reserved_for_pending_transfers, t.kind = TransferKind::single_phase, "kind"),
      FAULT(pending_id_must_be_zero, t.pending_id = kOpen, "pending_id"),
      FAULT(debit_account_must_be_positive, t.debit_account = 0, "debit"),
      FAULT(credit_account_must_be_positive, t.credit_account = -1, "credit"),
      FAULT(accounts_must_be_different, t.credit_account = t.debit_account, "debit", "credit"),
      FAULT(amount_must_be_positive, t.amount = 0, "amount"),
      FAULT(asset_must_be_positive, t.asset = 0, "asset"),
      FAULT(code_must_be_positive, t.code = 0, "code"),
      FAULT(expiry_must_be_in_the_future, t.expires_at = kOpenedAt, "expiry"),
      FAULT(debit_account_not_found, t.debit_account = 99, "debit"),
      FAULT(credit_account_not_found, t.credit_account = 98, "credit"),
      FAULT(accounts_must_have_the_same_asset, t.credit_account = kOtherAsset, "credit"),
      FAULT(transfer_must_have_the_asset_of_its_accounts, t.asset = 2, "asset"),
      FAULT(debit_account_closed, t.debit_account = kClosed, "debit"),
      FAULT(credit_account_closed, t.credit_account = kAlsoClosed, "credit"),
      FAULT(overflows_debits, t.debit_account = kFullDebits, "debit"),
      FAULT(overflows_credits, t.credit_account = kFullCredits, "credit"),
      FAULT(exceeds_credits, t.amount = 691, "amount"),
      FAULT(exceeds_debits, t.credit_account = kStock, "credit"),
  };
}

// Of a posting of a part of the open pending transfer.
std::vector<Fault> settlement_faults() {
  return {
      FAULT(linked_event_chain_open, t.is_linked = true, "link"),
      FAULT(id_must_be_positive, t.id = -1, "id"),
      FAULT(id_forgotten, t.id = 1, "id"),
      FAULT(amount_must_not_be_negative, t.amount = -1, "amount"),
      FAULT(amount_too_large, t.amount = kSumMax + 1, "amount"),
      FAULT(expiry_reserved_for_pending_transfers, t.expires_at = kLater, "expiry"),
      FAULT(pending_id_must_be_positive, t.pending_id = 0, "pending_id"),
      FAULT(pending_id_must_be_different, t.pending_id = t.id, "id", "pending_id"),
      FAULT(debit_account_must_be_positive, t.debit_account = -1, "debit"),
      FAULT(credit_account_must_be_positive, t.credit_account = -1, "credit"),
      FAULT(accounts_must_be_different, t.debit_account = t.credit_account = 2, "debit", "credit"),
      FAULT(asset_must_be_positive, t.asset = -1, "asset"),
      FAULT(code_must_be_positive, t.code = -1, "code"),
      FAULT(pending_transfer_not_found, t.pending_id = 999, "pending_id"),
      FAULT(pending_transfer_not_pending, t.pending_id = kDeposit, "pending_id"),
      FAULT(pending_transfer_has_different_debit_account, t.debit_account = kStock, "debit"),
      FAULT(pending_transfer_has_different_credit_account, t.credit_account = kBank, "credit"),
      FAULT(pending_transfer_has_different_asset, t.asset = 2, "asset"),
      FAULT(pending_transfer_has_different_code, t.code = 2, "code"),
      FAULT(pending_transfer_already_posted, t.pending_id = kPosted, "pending_id"),
      FAULT(pending_transfer_already_voided, t.pending_id = kVoided, "pending_id"),
      FAULT(pending_transfer_expired, t.pending_id = kExpired, "pending_id"),
      FAULT(exceeds_pending_transfer_amount, t.amount = 301, "amount"),
      FAULT(pending_transfer_has_different_amount,
            (t.kind = TransferKind::void_pending, t.amount = 2), "kind", "amount"),
      FAULT(debit_account_closed, t.pending_id = kDebitClosed, "pending_id"),
      FAULT(credit_account_closed, t.pending_id = kCreditClosed, "pending_id"),
  };
}

// Of the open pending transfer sent again. The last one changes nothing.
std::vector<Fault> repetition_faults() {
  return {
      FAULT(exists_with_different_kind, t.kind = TransferKind::single_phase, "kind"),
      FAULT(exists_with_different_pending_id, t.pending_id = 1, "pending_id"),
      FAULT(exists_with_different_expiry, t.expires_at = kOpenedAt, "expiry"),
      FAULT(exists_with_different_debit_account, t.debit_account = kBank, "debit"),
      FAULT(exists_with_different_credit_account, t.credit_account = 0, "credit"),
      FAULT(exists_with_different_amount, t.amount = -1, "amount"),
      FAULT(exists_with_different_asset, t.asset = 0, "asset"),
      FAULT(exists_with_different_code, t.code = 0, "code"),
      FAULT(exists, t.id = kOpen, "nothing"),
  };
}

#undef FAULT

Transfer new_transfer() {
  Transfer transfer = reserve(100, kTrader, kTreasury, 1);
  transfer.expires_at = kLater;
  return transfer;
}
Transfer settlement() {
  Transfer transfer = settle(100, TransferKind::post_pending, kOpen);
  transfer.amount = 1;
  return transfer;
}
Transfer repetition() { return find_transfer(situation(), kOpen)->transfer; }

TransferResult answer(const Transfer& transfer) {
  Ledger ledger = situation();
  const Ledger before = ledger;
  const TransferResult result = create_transfers(ledger, {&transfer, 1}, kOpenedAt).front();
  if (result != TransferResult::created) {
    EXPECT_EQ(ledger, before) << "a refused transfer changes nothing: " << name_of(result);
  }
  return result;
}

void expect_order(const Transfer& sound, const std::vector<Fault>& faults) {
  for (std::size_t first = 0; first < faults.size(); ++first) {
    Transfer once = sound;
    faults[first].commit(once);
    EXPECT_EQ(name_of(answer(once)), name_of(faults[first].result));
    for (std::size_t second = first + 1; second < faults.size(); ++second) {
      EXPECT_LT(faults[first].result, faults[second].result) << "the table follows the enum";
      std::vector<std::string> shared;
      std::ranges::set_intersection(faults[first].fields, faults[second].fields,
                                    std::back_inserter(shared));
      if (!shared.empty()) {
        continue;  // a field is wrong in one way at a time
      }
      Transfer twice = once;
      faults[second].commit(twice);
      EXPECT_EQ(name_of(answer(twice)), name_of(faults[first].result))
          << "beside " << name_of(faults[second].result);
    }
  }
}

}  // namespace

TEST(TransferCodes, TheFirstFaultOfANewTransferIsTheAnswer) {
  EXPECT_EQ(answer(new_transfer()), TransferResult::created);
  expect_order(new_transfer(), new_transfer_faults());
}

TEST(TransferCodes, TheFirstFaultOfASettlementIsTheAnswer) {
  EXPECT_EQ(answer(settlement()), TransferResult::created);
  expect_order(settlement(), settlement_faults());
}

TEST(TransferCodes, TheFirstDifferenceOfARepetitionIsTheAnswer) {
  EXPECT_EQ(answer(repetition()), TransferResult::exists);
  expect_order(repetition(), repetition_faults());
}

TEST(TransferCodes, ARepetitionLinkedOtherwiseIsTold) {
  Transfer again = repetition();
  again.is_linked = true;
  const std::vector<Transfer> chain = {again, new_transfer()};
  Ledger ledger = situation();
  const std::vector<TransferResult> expected = {TransferResult::exists_with_different_link,
                                                TransferResult::linked_event_failed};
  EXPECT_EQ(create_transfers(ledger, chain, kOpenedAt), expected);
}

TEST(TransferCodes, EveryCodeStandsInATable) {
  std::set<TransferResult> told = {TransferResult::created, TransferResult::linked_event_failed,
                                   TransferResult::exists_with_different_link};
  for (const auto& faults : {new_transfer_faults(), settlement_faults(), repetition_faults()}) {
    for (const Fault& fault : faults) {
      told.insert(fault.result);
    }
  }
  boost::mp11::mp_for_each<boost::describe::describe_enumerators<TransferResult>>(
      [&](auto described) { EXPECT_TRUE(told.contains(described.value)) << described.name; });
}

}  // namespace cassia::engines::ledger
