#include <algorithm>

#include "systems/finance/accounts/duty_account_test.h"

namespace cassia::systems::finance::accounts {

namespace {

template <typename R>
std::vector<R> of_kind(const std::vector<Row>& rows) {
  std::vector<R> found;
  for (const Row& row : rows) {
    if (const R* const one = std::get_if<R>(&row)) {
      found.push_back(*one);
    }
  }
  return found;
}

}  // namespace

TEST(DutyAccountViews, TheAccountRowShowsWhatIsAvailable) {
  DutyAccount account;
  account.open_with(1000);
  account.hold({{"1", yuan(300)}});
  const auto rows = of_kind<DutyAccountRow>(account.rows);
  ASSERT_EQ(rows.size(), 1U);
  EXPECT_EQ(rows[0].key, "pingxiang_forwarding");
  EXPECT_EQ(rows[0].balance, yuan(1000));
  EXPECT_EQ(rows[0].held, yuan(300));
  EXPECT_EQ(rows[0].available, yuan(700));
  EXPECT_EQ(rows[0].opened_at, account.now);
}

TEST(DutyAccountViews, AStatementLineShowsTheBalanceAfterIt) {
  DutyAccount account;
  account.open_with(1000);
  account.hold({{"1", yuan(300)}, {"2", yuan(200)}});
  const auto held = of_kind<DutyAccountEntryRow>(account.rows);
  ASSERT_EQ(held.size(), 2U);
  EXPECT_EQ(held[0].key, "pingxiang_forwarding/2");
  EXPECT_EQ(held[0].position, 2);
  EXPECT_EQ(held[0].held_after, yuan(300));
  EXPECT_EQ(held[1].position, 3);
  EXPECT_EQ(held[1].held_after, yuan(500));
  EXPECT_EQ(held[1].balance_after, yuan(1000));
  account.must(account.post("1", 100));
  const auto posted = of_kind<DutyAccountEntryRow>(account.rows);
  ASSERT_EQ(posted.size(), 1U);
  EXPECT_EQ(posted[0].kind, EntryKind::post);
  EXPECT_EQ(posted[0].part, "1");
  EXPECT_EQ(posted[0].amount, yuan(100));
  EXPECT_EQ(posted[0].balance_after, yuan(900));
  EXPECT_EQ(posted[0].held_after, yuan(400));
}

TEST(DutyAccountViews, AHoldRowTellsWhatBecameOfIt) {
  DutyAccount account;
  account.open_with(1000);
  account.hold({{"1", yuan(300)}}, account.now + std::chrono::hours(1));
  const auto hold = [&] { return of_kind<DutyHoldRow>(account.rows).at(0); };
  const std::string key = hold().key;
  EXPECT_EQ(hold().state, HoldState::open);
  account.must(account.post("1", 100));
  EXPECT_EQ(hold().state, HoldState::open);
  EXPECT_EQ(hold().posted, yuan(100));
  EXPECT_EQ(hold().remaining, yuan(200));
  const DutyAccount before = account;
  account.must(account.post("1", 200));
  EXPECT_EQ(hold().state, HoldState::posted);
  account = before;
  account.must(ReleaseHold{.owner = kTrader, .reference = kDeclaration});
  EXPECT_EQ(hold().state, HoldState::released);
  EXPECT_EQ(hold().posted, yuan(100));
  account = before;
  account.now = account.now + std::chrono::hours(1);
  account.must(ExpireHolds{.owner = kTrader});
  EXPECT_EQ(hold().state, HoldState::expired);
  EXPECT_EQ(hold().remaining, yuan(0));
  EXPECT_EQ(hold().key, key);
}

TEST(DutyAccountViews, EveryOtherMovementHasItsLine) {
  DutyAccount account;
  account.open_with(1000);
  const auto line = [&] { return of_kind<DutyAccountEntryRow>(account.rows).at(0); };
  EXPECT_EQ(line().kind, EntryKind::deposit);
  EXPECT_EQ(line().balance_after, yuan(1000));
  account.must(Collect{.owner = kTrader,
                       .reference = kDeclaration,
                       .kind = ChargeKind::late_interest,
                       .amount = yuan(60)});
  EXPECT_EQ(line().charge, ChargeKind::late_interest);
  EXPECT_EQ(line().balance_after, yuan(940));
  account.must(Refund{
      .owner = kTrader, .reference = kDeclaration, .amount = yuan(10), .reason = "too much"});
  EXPECT_EQ(line().reason, "too much");
  EXPECT_EQ(line().balance_after, yuan(950));
  account.must(Withdraw{.owner = kTrader, .reference = "W-1", .amount = yuan(950)}, kTrader);
  EXPECT_EQ(line().kind, EntryKind::withdrawal);
  EXPECT_EQ(line().balance_after, yuan(0));
  EXPECT_EQ(line().position, 4);
}

}  // namespace cassia::systems::finance::accounts
