#include "systems/finance/accounts/duty_account_test.h"
#include "systems/finance/accounts/refusals.h"

namespace cassia::systems::finance::accounts {

using Yuan = std::vector<std::int64_t>;

TEST(DutyAccount, HoldsAtLodgingAndPaysLineByLine) {
  DutyAccount account;
  account.open_with(1000);
  account.hold({{"1", yuan(300)}, {"2", yuan(200)}});
  EXPECT_EQ(account.yuan_now(), (Yuan{1000, 500, 500}));
  account.must(account.post("2", 200));
  EXPECT_EQ(account.yuan_now(), (Yuan{800, 300, 500}));
  account.must(account.post("1", 100));
  account.must(account.post("1", 150));
  EXPECT_EQ(account.yuan_now(), (Yuan{550, 50, 500}));
  EXPECT_EQ(remaining_of(account.state, kDeclaration, "1"), yuan(50));
  account.must(account.post("1", 50));
  EXPECT_EQ(account.yuan_now(), (Yuan{500, 0, 500}));
  EXPECT_EQ(collected_of(account.state, kDeclaration), yuan(500));
  EXPECT_TRUE(open_parts(account.state, kDeclaration).empty());
}

TEST(DutyAccount, GivesBackOnePartOrAll) {
  DutyAccount account;
  account.open_with(1000);
  account.hold({{"1", yuan(300)}, {"2", yuan(200)}, {"3", yuan(100)}});
  account.must(account.post("1", 120));
  account.must(ReleaseHold{.owner = kTrader, .reference = kDeclaration, .part = "2"});
  EXPECT_EQ(account.yuan_now(), (Yuan{880, 280, 600}));
  account.must(ReleaseHold{.owner = kTrader, .reference = kDeclaration});
  EXPECT_EQ(account.yuan_now(), (Yuan{880, 0, 880}));
  const auto again = account.give(ReleaseHold{.owner = kTrader, .reference = kDeclaration});
  EXPECT_TRUE(again.has_value() && again->empty()) << "nothing is held: nothing happens";
}

TEST(DutyAccount, HoldsAReleasedPartAnew) {
  DutyAccount account;
  account.open_with(1000);
  account.hold({{"1", yuan(300)}});
  account.must(ReleaseHold{.owner = kTrader, .reference = kDeclaration});
  account.hold({{"1", yuan(250)}, {"late_fee", yuan(50)}});
  EXPECT_EQ(account.yuan_now(), (Yuan{1000, 300, 700}));
  const std::vector<HoldPart> expected = {{"1", yuan(250)}, {"late_fee", yuan(50)}};
  EXPECT_EQ(open_parts(account.state, kDeclaration), expected);
}

TEST(DutyAccount, PlacesNoHoldWhereNothingIsDue) {
  DutyAccount account;
  account.open_with(1);
  account.hold({});
  EXPECT_EQ(account.history.size(), 2U);
}

TEST(DutyAccount, CollectsAndRefundsWhatWasCollected) {
  DutyAccount account;
  account.open_with(1000);
  account.must(Collect{.owner = kTrader,
                       .reference = kDeclaration,
                       .kind = ChargeKind::late_fee,
                       .amount = yuan(60)});
  EXPECT_EQ(account.yuan_now(), (Yuan{940, 0, 940}));
  Refund refund{.owner = kTrader, .reference = kDeclaration, .amount = yuan(60), .reason = "error"};
  account.must(refund);
  EXPECT_EQ(account.yuan_now(), (Yuan{1000, 0, 1000}));
  refund.amount = base::Money::of_minor(1);
  const base::Refusal refusal = account.refused(refund);
  EXPECT_EQ(refusal.code, kRefundExceedsCollected);
  EXPECT_EQ(refusal.citation, (base::Citation{"tariff_law_2024", "51"}));
}

TEST(DutyAccount, RefundsToOneReferenceOnlyWhatItPaid) {
  DutyAccount account;
  account.open_with(1000);
  account.hold({{"1", yuan(300)}});
  account.must(account.post("1", 300));
  const Refund other{.owner = kTrader, .reference = "D-other", .amount = yuan(1)};
  EXPECT_EQ(account.refused(other).code, kRefundExceedsCollected);
}

TEST(DutyAccount, WithdrawsWhatIsAvailable) {
  DutyAccount account;
  account.open_with(1000);
  account.hold({{"1", yuan(300)}});
  Withdraw withdraw{.owner = kTrader, .reference = "W-1", .amount = yuan(701)};
  EXPECT_EQ(account.refused(withdraw, kTrader).code, kBalanceInsufficient);
  withdraw.amount = yuan(700);
  account.must(withdraw, kTrader);
  EXPECT_EQ(account.yuan_now(), (Yuan{300, 300, 0}));
  const auto again = account.give(withdraw, kTrader);
  EXPECT_TRUE(again.has_value() && again->empty()) << "told twice, it counts once";
  withdraw.amount = yuan(1);
  EXPECT_EQ(account.refused(withdraw, kTrader).code, kWithdrawalRepeated);
}

TEST(DutyAccount, CountsADepositOnce) {
  DutyAccount account;
  account.open_with(1000);
  Deposit deposit{.owner = kTrader, .reference = "B-1", .amount = yuan(1000)};
  const auto again = account.give(deposit, kBank);
  EXPECT_TRUE(again.has_value() && again->empty());
  EXPECT_EQ(account.yuan_now(), (Yuan{1000, 0, 1000}));
  deposit.amount = yuan(999);
  const base::Refusal refusal = account.refused(deposit, kBank);
  EXPECT_EQ(refusal.code, kDepositRepeated);
  EXPECT_EQ(refusal.place, "reference");
}

TEST(DutyAccount, RefusesAHoldThatIsNotCovered) {
  DutyAccount account;
  account.open_with(499);
  const base::Refusal refusal = account.refused(PlaceHolds{
      .owner = kTrader, .reference = kDeclaration, .parts = {{"1", yuan(300)}, {"2", yuan(200)}}});
  EXPECT_EQ(refusal.code, kBalanceInsufficient);
  EXPECT_EQ(refusal.citation, (base::Citation{"customs_law_2021", "29"}));
  const std::vector<base::Fact> facts = {{"needed", "CNY 500.00"}, {"available", "CNY 499.00"}};
  EXPECT_EQ(refusal.facts, facts);
}

TEST(DutyAccount, RefusesACollectionThatIsNotCovered) {
  DutyAccount account;
  account.open_with(100);
  const base::Refusal refusal =
      account.refused(Collect{.owner = kTrader, .reference = kDeclaration, .amount = yuan(101)});
  EXPECT_EQ(refusal.code, kBalanceInsufficient);
  EXPECT_EQ(refusal.citation, (base::Citation{"tariff_law_2024", "43"}));
}

TEST(DutyAccount, RefusesToPayMoreThanIsHeld) {
  DutyAccount account;
  account.open_with(1000);
  account.hold({{"1", yuan(300)}});
  account.must(account.post("1", 200));
  EXPECT_EQ(account.refused(account.post("1", 101)).code, kHoldExceeded);
  EXPECT_EQ(account.refused(account.post("2", 1)).code, kHoldUnknown);
  EXPECT_EQ(
      account.refused(ReleaseHold{.owner = kTrader, .reference = "D-other", .part = "1"}).code,
      kHoldUnknown);
}

TEST(DutyAccount, RefusesToHoldAPartTwice) {
  DutyAccount account;
  account.open_with(1000);
  account.hold({{"1", yuan(300)}});
  PlaceHolds again{
      .owner = kTrader, .reference = kDeclaration, .parts = {{"2", yuan(1)}, {"1", yuan(1)}}};
  EXPECT_EQ(account.refused(again).code, kHoldAlreadyExists);
  EXPECT_EQ(account.refused(again).place, "parts[1].part");
  again.parts = {{"2", yuan(1)}, {"2", yuan(1)}};
  EXPECT_EQ(account.refused(again).code, kHoldAlreadyExists);
}

TEST(DutyAccount, OnlyTheOwnerOpensAndWithdraws) {
  DutyAccount account;
  EXPECT_EQ(account.refused(OpenAccount{.owner = kTrader}, kCustoms).code, kNotTheOwner);
  account.open_with(1000);
  const Withdraw withdraw{.owner = kTrader, .reference = "W-1", .amount = yuan(1)};
  EXPECT_EQ(account.refused(withdraw, organisation("stranger")).code, kNotTheOwner);
  EXPECT_EQ(account.refused(OpenAccount{.owner = kTrader}, kTrader).code, kAccountAlreadyOpen);
}

TEST(DutyAccount, OnlyABankTellsOfDeposits) {
  DutyAccount account;
  account.open_with(1000);
  const Deposit deposit{.owner = kTrader, .reference = "B-2", .amount = yuan(1)};
  EXPECT_EQ(account.refused(deposit, kTrader).code, kNotTheBank);
}

TEST(DutyAccount, RefusesEveryCommandBeforeItIsOpen) {
  DutyAccount account;
  const std::vector<Command> commands = {Deposit{.owner = kTrader},  PlaceHolds{.owner = kTrader},
                                         PostHold{.owner = kTrader}, ReleaseHold{.owner = kTrader},
                                         Collect{.owner = kTrader},  Refund{.owner = kTrader},
                                         Withdraw{.owner = kTrader}, ExpireHolds{.owner = kTrader}};
  for (const Command& command : commands) {
    EXPECT_EQ(account.refused(command, kTrader).code, kAccountUnknown);
    EXPECT_EQ(stream_key(command), kTrader.text());
  }
}

TEST(DutyAccount, RefusesOtherCurrenciesAndAmountsThatAreNotPositive) {
  const base::Currency dong = *base::Currency::parse("VND");
  DutyAccount account;
  EXPECT_EQ(account.refused(OpenAccount{.owner = kTrader, .currency = dong}, kTrader).code,
            kWrongCurrency);
  account.open_with(1000);
  account.hold({{"1", yuan(10)}});
  for (const auto& [amount, code] : {std::pair(base::Money::of_minor(100, dong), kWrongCurrency),
                                     std::pair(base::Money::of_minor(0), kAmountNotPositive),
                                     std::pair(base::Money::of_minor(-1), kAmountNotPositive)}) {
    const std::vector<std::pair<Command, base::OrganisationId>> commands = {
        {Deposit{.owner = kTrader, .reference = "x", .amount = amount}, kBank},
        {PlaceHolds{.owner = kTrader, .reference = "x", .parts = {{"1", amount}}}, kTrader},
        {PostHold{.owner = kTrader, .reference = kDeclaration, .part = "1", .amount = amount},
         kCustoms},
        {Collect{.owner = kTrader, .reference = "x", .amount = amount}, kCustoms},
        {Refund{.owner = kTrader, .reference = "x", .amount = amount}, kCustoms},
        {Withdraw{.owner = kTrader, .reference = "x", .amount = amount}, kTrader}};
    for (const auto& [command, by] : commands) {
      EXPECT_EQ(account.refused(command, by).code, code) << command.index();
    }
  }
}

TEST(DutyAccount, RefusesWhatIsNotNamed) {
  DutyAccount account;
  account.open_with(1000);
  const base::Money amount = yuan(1);
  EXPECT_EQ(account.refused(Deposit{.owner = kTrader, .amount = amount}, kBank).code,
            kReferenceMissing);
  const PlaceHolds unnamed{.owner = kTrader, .reference = "x", .parts = {{"", amount}}};
  EXPECT_EQ(account.refused(unnamed).place, "parts[0].part");
}

TEST(DutyAccount, RefusesSumsThatCannotBeRecorded) {
  DutyAccount account;
  account.open_with(1);
  const base::Money most = base::Money::of_minor(base::kAmountMinorMax);
  for (int count = 0; count < 9; ++count) {
    account.must(
        Deposit{.owner = kTrader, .reference = "big-" + std::to_string(count), .amount = most},
        kBank);
  }
  const Deposit last{.owner = kTrader, .reference = "one too many", .amount = most};
  EXPECT_EQ(account.refused(last, kBank).code, kBalanceTooLarge);
  PlaceHolds holds{.owner = kTrader, .reference = "x"};
  for (int part = 0; part < 10'000; ++part) {
    holds.parts.push_back({std::to_string(part), most});
  }
  EXPECT_EQ(account.refused(holds).code, kBalanceTooLarge);
}

}  // namespace cassia::systems::finance::accounts
