#include "engines/ledger/ledger.h"

#include <gtest/gtest.h>

#include <array>

namespace cassia::engines::ledger {

namespace {

const base::Instant kNow = base::Instant::of_micros(100);

Ledger two_accounts() {
  Ledger ledger;
  const std::array<NewAccount, 2> accounts = {NewAccount{.id = 1, .asset = 1, .code = 1},
                                              NewAccount{.id = 2, .asset = 1, .code = 1}};
  create_accounts(ledger, accounts);
  return ledger;
}

Transfer transfer(std::int64_t id, TransferKind kind, std::int64_t amount) {
  return {.id = id,
          .kind = kind,
          .debit_account = 1,
          .credit_account = 2,
          .amount = amount,
          .asset = 1,
          .code = 1};
}

Transfer settlement(std::int64_t id, TransferKind kind, std::int64_t pending_id,
                    std::int64_t amount = 0) {
  return {.id = id, .kind = kind, .amount = amount, .pending_id = pending_id};
}

TransferResult create(Ledger& ledger, const Transfer& one, base::Instant now = kNow) {
  return create_transfers(ledger, {&one, 1}, now).front();
}

// debits pending, debits posted of account 1; credits pending, credits posted of account 2.
using Balances = std::array<std::int64_t, 4>;
Balances balances(const Ledger& ledger) {
  const Account& debit = *find_account(ledger, 1);
  const Account& credit = *find_account(ledger, 2);
  return {debit.debits_pending, debit.debits_posted, credit.credits_pending, credit.credits_posted};
}

}  // namespace

TEST(Ledger, MovesBothSidesByTheSameAmount) {
  Ledger ledger = two_accounts();
  EXPECT_EQ(create(ledger, transfer(1, TransferKind::single_phase, 70)), TransferResult::created);
  EXPECT_EQ(balances(ledger), (Balances{0, 70, 0, 70}));
  EXPECT_EQ(credit_balance(*find_account(ledger, 2)), 70);
  EXPECT_EQ(available_credit(*find_account(ledger, 2)), 70);
}

TEST(Ledger, PostsAPendingTransferPartByPartUntilNothingRemains) {
  Ledger ledger = two_accounts();
  EXPECT_EQ(create(ledger, transfer(1, TransferKind::pending, 100)), TransferResult::created);
  EXPECT_EQ(balances(ledger), (Balances{100, 0, 100, 0}));
  EXPECT_EQ(create(ledger, settlement(2, TransferKind::post_pending, 1, 30)),
            TransferResult::created);
  EXPECT_EQ(balances(ledger), (Balances{70, 30, 70, 30}));
  EXPECT_EQ(create(ledger, settlement(3, TransferKind::post_pending, 1, 71)),
            TransferResult::exceeds_pending_transfer_amount);
  EXPECT_EQ(create(ledger, settlement(3, TransferKind::post_pending, 1, 70)),
            TransferResult::created);
  EXPECT_EQ(balances(ledger), (Balances{0, 100, 0, 100}));
  EXPECT_EQ(find_transfer(ledger, 1)->status, PendingStatus::posted);
  EXPECT_EQ(create(ledger, settlement(4, TransferKind::post_pending, 1, 1)),
            TransferResult::pending_transfer_already_posted);
}

TEST(Ledger, PostsOrVoidsAllThatRemainsWhenNoAmountIsGiven) {
  for (const TransferKind kind : {TransferKind::post_pending, TransferKind::void_pending}) {
    Ledger ledger = two_accounts();
    create(ledger, transfer(1, TransferKind::pending, 100));
    create(ledger, settlement(2, TransferKind::post_pending, 1, 30));
    EXPECT_EQ(create(ledger, settlement(3, kind, 1)), TransferResult::created);
    const bool is_posted = kind == TransferKind::post_pending;
    EXPECT_EQ(balances(ledger), is_posted ? (Balances{0, 100, 0, 100}) : (Balances{0, 30, 0, 30}));
    EXPECT_EQ(find_transfer(ledger, 3)->transfer.amount, 70);
    EXPECT_EQ(find_transfer(ledger, 3)->transfer.debit_account, 1);
    EXPECT_EQ(create(ledger, settlement(3, kind, 1)), TransferResult::exists);
  }
}

TEST(Ledger, CountsPendingDebitsAgainstTheLimit) {
  Ledger ledger;
  const std::array<NewAccount, 2> accounts = {
      NewAccount{
          .id = 1, .asset = 1, .code = 1, .limit = BalanceLimit::debits_must_not_exceed_credits},
      NewAccount{.id = 2, .asset = 1, .code = 1}};
  create_accounts(ledger, accounts);
  Transfer deposit = transfer(1, TransferKind::single_phase, 100);
  std::swap(deposit.debit_account, deposit.credit_account);
  EXPECT_EQ(create(ledger, deposit), TransferResult::created);
  EXPECT_EQ(create(ledger, transfer(2, TransferKind::pending, 60)), TransferResult::created);
  EXPECT_EQ(create(ledger, transfer(3, TransferKind::single_phase, 41)),
            TransferResult::exceeds_credits);
  EXPECT_EQ(create(ledger, transfer(3, TransferKind::single_phase, 40)), TransferResult::created);
  EXPECT_EQ(create(ledger, settlement(4, TransferKind::post_pending, 2)), TransferResult::created);
}

TEST(Ledger, CreatesAChainWhollyOrNotAtAll) {
  Ledger ledger = two_accounts();
  create(ledger, transfer(1, TransferKind::pending, 50));
  const Ledger before = ledger;
  std::array<Transfer, 4> chain = {settlement(2, TransferKind::post_pending, 1, 20),
                                   settlement(3, TransferKind::void_pending, 1),
                                   transfer(4, TransferKind::single_phase, 0),
                                   transfer(5, TransferKind::single_phase, 9)};
  chain[0].is_linked = chain[1].is_linked = true;
  using enum TransferResult;
  EXPECT_EQ(create_transfers(ledger, std::span(chain).first(3), kNow),
            (std::vector{linked_event_failed, linked_event_failed, amount_must_be_positive}));
  EXPECT_EQ(ledger, before);
  EXPECT_EQ(
      create_transfers(ledger, chain, kNow),
      (std::vector{linked_event_failed, linked_event_failed, amount_must_be_positive, created}))
      << "what follows the chain is judged by itself";
  chain[2].amount = 5;
  EXPECT_EQ(create_transfers(ledger, std::span(chain).first(3), kNow),
            (std::vector{created, created, created}));
  EXPECT_EQ(balances(ledger), (Balances{0, 34, 0, 34}));
}

TEST(Ledger, RefusesAChainThatEndsOpen) {
  Ledger ledger = two_accounts();
  std::array<Transfer, 2> chain = {transfer(1, TransferKind::single_phase, 1),
                                   transfer(2, TransferKind::single_phase, 1)};
  chain[0].is_linked = chain[1].is_linked = true;
  EXPECT_EQ(
      create_transfers(ledger, chain, kNow),
      (std::vector{TransferResult::linked_event_failed, TransferResult::linked_event_chain_open}));
  EXPECT_EQ(balances(ledger), Balances{});
}

TEST(Ledger, GivesBackWhatExpired) {
  Ledger ledger = two_accounts();
  for (std::int64_t id = 1; id <= 3; ++id) {
    Transfer pending = transfer(id, TransferKind::pending, 10 * id);
    pending.expires_at = base::Instant::of_micros(400 - 100 * id);  // 300, 200, 100
    ASSERT_EQ(create(ledger, pending, {}), TransferResult::created);
  }
  create(ledger, settlement(9, TransferKind::post_pending, 2, 5), {});
  EXPECT_EQ(expire_pending(ledger, base::Instant::of_micros(99)), std::vector<std::int64_t>{});
  EXPECT_EQ(expire_pending(ledger, base::Instant::of_micros(200)),
            (std::vector<std::int64_t>{2, 3}));
  EXPECT_EQ(balances(ledger), (Balances{10, 5, 10, 5}));
  EXPECT_EQ(find_transfer(ledger, 2)->status, PendingStatus::expired);
  EXPECT_EQ(create(ledger, settlement(10, TransferKind::void_pending, 2), {}),
            TransferResult::pending_transfer_expired);
}

TEST(Ledger, ExpiresOnceWhatTookTheIdOfAnUndoneTransfer) {
  Ledger ledger = two_accounts();
  std::array<Transfer, 2> chain = {transfer(1, TransferKind::pending, 10),
                                   transfer(2, TransferKind::single_phase, 0)};
  chain[0].is_linked = true;
  chain[0].expires_at = base::Instant::of_micros(200);
  create_transfers(ledger, chain, kNow);
  expire_pending(ledger, kNow);
  chain[0].is_linked = false;
  EXPECT_EQ(create(ledger, chain[0]), TransferResult::created);
  EXPECT_EQ(expire_pending(ledger, base::Instant::of_micros(200)), std::vector<std::int64_t>{1});
  EXPECT_EQ(balances(ledger), Balances{});
}

TEST(Ledger, AClosedAccountOnlyGivesBack) {
  Ledger ledger = two_accounts();
  create(ledger, transfer(1, TransferKind::pending, 10));
  EXPECT_TRUE(set_closing(ledger, 2, Closing::close));
  EXPECT_FALSE(set_closing(ledger, 3, Closing::close));
  EXPECT_EQ(create(ledger, settlement(2, TransferKind::post_pending, 1)),
            TransferResult::credit_account_closed);
  EXPECT_EQ(create(ledger, settlement(2, TransferKind::void_pending, 1)), TransferResult::created);
  EXPECT_TRUE(set_closing(ledger, 2, Closing::reopen));
  EXPECT_EQ(create(ledger, transfer(3, TransferKind::single_phase, 1)), TransferResult::created);
}

TEST(Ledger, ForgetsWhatIsSettledButNotThatItMayHaveBeen) {
  Ledger ledger = two_accounts();
  create(ledger, transfer(1, TransferKind::pending, 10));
  create(ledger, transfer(2, TransferKind::single_phase, 10));
  forget_settled(ledger);
  EXPECT_EQ(ledger.transfers.size(), 1U);
  EXPECT_EQ(create(ledger, transfer(2, TransferKind::single_phase, 10)),
            TransferResult::id_forgotten);
  EXPECT_EQ(create(ledger, transfer(1, TransferKind::pending, 10)), TransferResult::exists);
  EXPECT_EQ(create(ledger, settlement(3, TransferKind::post_pending, 1)), TransferResult::created);
  EXPECT_EQ(balances(ledger), (Balances{0, 20, 0, 20}));
}

TEST(Ledger, FindsEverythingAgainWhenItGrows) {
  Ledger ledger = two_accounts();
  for (std::int64_t id = 1; id <= 1000; ++id) {
    ASSERT_EQ(create(ledger, transfer(id * 1'000'003, TransferKind::single_phase, id)),
              TransferResult::created);
  }
  Ledger read_from_records = {.accounts = ledger.accounts, .transfers = ledger.transfers};
  for (std::int64_t id = 1; id <= 1000; ++id) {
    EXPECT_EQ(find_transfer(ledger, id * 1'000'003)->transfer.amount, id);
    EXPECT_EQ(find_transfer(read_from_records, id * 1'000'003)->transfer.amount, id);
  }
  EXPECT_EQ(find_transfer(ledger, 4), nullptr);
  EXPECT_EQ(totals(ledger, 1).debits_posted, 500'500);
  EXPECT_EQ(totals(ledger, 2).debits_posted, 0);
}

TEST(Ledger, AnswersEachNewAccountWithTheFirstFault) {
  const NewAccount sound = {.id = 1, .asset = 1, .code = 1};
  const auto changed = [&](auto change) {
    NewAccount account = sound;
    change(account);
    return account;
  };
  const auto limited = BalanceLimit::credits_must_not_exceed_debits;
  using enum AccountResult;
  const std::vector<std::pair<NewAccount, AccountResult>> table = {
      {changed([](NewAccount& a) { a.id = a.asset = 0; }), id_must_be_positive},
      {changed([](NewAccount& a) { a.asset = a.code = 2; }), exists_with_different_asset},
      {changed([&](NewAccount& a) { a.code = 2, a.limit = limited; }), exists_with_different_code},
      {changed([&](NewAccount& a) { a.limit = limited; }), exists_with_different_limit},
      {sound, exists},
      {{.id = 2, .asset = 0, .code = 0}, asset_must_be_positive},
      {{.id = 2, .asset = 1, .code = 0}, code_must_be_positive},
      {{.id = 2, .asset = 1, .code = 1}, created},
      {{.id = 3, .asset = 1, .code = 1, .is_linked = true}, linked_event_chain_open},
  };
  for (const auto& [account, expected] : table) {
    Ledger ledger;
    create_accounts(ledger, {&sound, 1});
    EXPECT_EQ(create_accounts(ledger, {&account, 1}), std::vector{expected});
  }
}

TEST(Ledger, CreatesLinkedAccountsTogether) {
  Ledger ledger;
  const std::array<NewAccount, 2> chain = {
      NewAccount{.id = 1, .asset = 1, .code = 1, .is_linked = true},
      NewAccount{.id = 2, .asset = 0, .code = 1}};
  EXPECT_EQ(create_accounts(ledger, chain), (std::vector{AccountResult::linked_event_failed,
                                                         AccountResult::asset_must_be_positive}));
  EXPECT_EQ(find_account(ledger, 1), nullptr);
}

}  // namespace cassia::engines::ledger
