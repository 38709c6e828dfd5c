#include "systems/finance/accounts/duty_account_test.h"
#include "systems/finance/accounts/refusals.h"

namespace cassia::systems::finance::accounts {

using Yuan = std::vector<std::int64_t>;
using std::chrono::hours;

TEST(DutyAccountExpiry, GivesBackWhatExpiredBeforeAnythingElseHappens) {
  DutyAccount account;
  account.open_with(1000);
  account.hold({{"1", yuan(300)}, {"2", yuan(200)}}, account.now + hours(1));
  account.must(account.post("1", 100));
  account.now = account.now + hours(1);
  EXPECT_EQ(account.refused(account.post("1", 1)).code, kHoldUnknown) << "it expired just now";
  account.must(Withdraw{.owner = kTrader, .reference = "W-1", .amount = yuan(900)}, kTrader);
  EXPECT_EQ(account.yuan_now(), (Yuan{0, 0, 0}));
  const auto& expired = std::get<HoldsExpired>(account.history[account.history.size() - 2]);
  ASSERT_EQ(expired.parts.size(), 2U);
  EXPECT_EQ(expired.parts[0].amount, yuan(200));
  EXPECT_EQ(expired.parts[0].hold.amount, yuan(300));
  EXPECT_EQ(expired.parts[1].amount, yuan(200));
}

TEST(DutyAccountExpiry, ATimerGivesBackOnlyWhatIsDue) {
  DutyAccount account;
  account.open_with(1000);
  account.hold({{"late", yuan(1)}}, account.now + hours(2));
  account.hold({{"early", yuan(2)}}, account.now + hours(1));
  account.hold({{"never", yuan(4)}});
  const ExpireHolds timer{.owner = kTrader};
  EXPECT_TRUE(account.give(timer)->empty());
  account.now = account.now + hours(1);
  account.must(timer);
  EXPECT_EQ(held_of(account.state), yuan(5));
  account.now = account.now + hours(1);
  account.must(timer);
  EXPECT_EQ(held_of(account.state), yuan(4));
  EXPECT_TRUE(account.give(timer)->empty());
}

TEST(DutyAccountExpiry, WhatWasPaidOrGivenBackDoesNotExpire) {
  DutyAccount account;
  account.open_with(1000);
  account.hold({{"1", yuan(300)}, {"2", yuan(200)}}, account.now + hours(1));
  account.must(account.post("1", 300));
  account.must(ReleaseHold{.owner = kTrader, .reference = kDeclaration, .part = "2"});
  account.now = account.now + hours(1);
  EXPECT_TRUE(account.give(ExpireHolds{.owner = kTrader})->empty());
}

TEST(DutyAccountExpiry, RefusesAHoldThatHasExpiredAlready) {
  DutyAccount account;
  account.open_with(1000);
  const base::Refusal refusal = account.refused(PlaceHolds{.owner = kTrader,
                                                           .reference = kDeclaration,
                                                           .parts = {{"1", yuan(1)}},
                                                           .expires_at = account.now});
  EXPECT_EQ(refusal.code, kHoldExpiryPast);
  EXPECT_EQ(refusal.place, "expires_at");
}

}  // namespace cassia::systems::finance::accounts
