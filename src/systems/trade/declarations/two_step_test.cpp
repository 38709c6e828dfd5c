#include <gtest/gtest.h>

#include "systems/trade/declarations/fixture_test.h"
#include "systems/trade/declarations/refusals.h"
#include "systems/trade/declarations/rules/two_steps_end_in_fourteen_days.h"

// Summary and full declaration, and declaring in advance; the scenarios two_step_declaration and
// advance_declaration show the same with money.
namespace cassia::systems::trade::declarations {
namespace {

DeclarationContent summary() {
  DeclarationContent content = content_of({durian(1, 100'000'00)});
  content.mode = DeclarationMode::two_step;
  content.payment = PaymentMode::guarantee;
  content.guarantee = {.reference = "G1", .amount = fen(100'000'00), .valid_to = day("2026-12-31")};
  return content;
}

Complete completing(DeclarationContent content) {
  return {.declaration_id = *DeclarationId::parse("D-1"), .content = std::move(content)};
}

TEST(TwoStep, HasFourteenDaysFromEntry) {
  EXPECT_EQ(full_declaration_limit(day("2026-03-02"), real_law())->due, day("2026-03-16"));
  EXPECT_EQ(full_declaration_limit(day("2026-12-25"), real_law())->due, day("2027-01-08"));
  EXPECT_EQ(full_declaration_limit(day("2028-02-15"), real_law())->due, day("2028-02-29"));
}

TEST(TwoStep, IsInTimeOnTheLastDayAndLateAfterIt) {
  struct Case {
    const char* at;
    bool is_in_time;
    std::int64_t fee_fen;
  };
  // Entry on 20 April: due on 4 May; the fee begins after the holiday, on 6 May.
  for (const Case& wanted :
       {Case{"2026-05-04T15:59:59Z", true, 0}, Case{"2026-05-04T16:00:00Z", false, 0},
        Case{"2026-05-06T01:00:00Z", false, 50'00}, Case{"2026-05-07T01:00:00Z", false, 100'00}}) {
    Stream stream;
    ASSERT_EQ(stream.give(lodging(summary())), "");
    ASSERT_EQ(stream.give(completing(summary()), "trader", wanted.at), "");
    const auto& completed = std::get<DeclarationCompleted>(stream.events.back());
    EXPECT_EQ(completed.is_in_time, wanted.is_in_time) << wanted.at;
    EXPECT_EQ(completed.assessment.late_fee->fee, fen(wanted.fee_fen)) << wanted.at;
    EXPECT_EQ(completed.assessment.rate_date, completed.assessment.declared_on);
  }
}

TEST(TwoStep, IsNotClosedBeforeItIsCompleteAndPaid) {
  Stream stream;
  const DeclarationId id = *DeclarationId::parse("D-1");
  ASSERT_EQ(stream.give(lodging(summary())), "");
  EXPECT_FALSE(stream.state.assessment.late_fee) << "only the second step can be late";
  ASSERT_EQ(stream.give(Release{.declaration_id = id}, "youyi_customs"), "");
  EXPECT_EQ(next_action(stream.state).action, "complete_declaration");
  EXPECT_EQ(stream.give(PayTax{.declaration_id = id}), kNotCompleted.name());
  ASSERT_EQ(stream.give(completing(summary())), "");
  EXPECT_EQ(stream.state.phase, DeclarationPhase::released);
  ASSERT_EQ(stream.give(PayTax{.declaration_id = id}), "");
  EXPECT_EQ(stream.state.phase, DeclarationPhase::closed);
}

TEST(TwoStep, RefusesWhatIsNoSecondStep) {
  Stream stream;
  ASSERT_EQ(stream.give(lodging(content_of({durian(1, 100'00)}))), "");
  EXPECT_EQ(stream.give(completing(summary())), kNothingToComplete.name());

  Stream open;
  DeclarationContent account = summary();
  account.payment = PaymentMode::account;
  EXPECT_EQ(open.give(lodging(account)), kGuaranteeMissing.name());
  DeclarationContent ahead = summary();
  ahead.entry_at.reset();
  ASSERT_EQ(open.give(lodging(ahead)), "");
  EXPECT_EQ(open.give(completing(summary())), kEntryUnknown.name())
      << "the carrier's declaration counts, not the declarant's word";
  EXPECT_EQ(open.give(completing(summary()), "stranger"), kNotTheDeclarant.name());
}

TEST(TwoStep, IsClosedToWhomTheLawExcludes) {
  const auto exclude = [](const char* declarants) {
    std::vector<law::LawText> texts = tests::law_folder_texts();
    for (law::LawText& text : texts) {
      if (text.path == "packages/10-smart-port/parameters.declarations.yaml") {
        const std::string name = "- name: two_step.excluded_declarants";
        const std::size_t value = text.text.find("value: []", text.text.find(name));
        text.text.replace(value, 9, declarants);
        return tests::law_with({text}).value();
      }
    }
    return tests::real_law();
  };
  const law::LawBook law = exclude("value: [trader]");
  const auto decided = decide({}, lodging(summary()), context("trader", kMorning), law);
  ASSERT_FALSE(decided);
  EXPECT_EQ(decided.error().code, kTwoStepNotOpen);
  EXPECT_TRUE(
      decide({}, lodging(content_of({durian(1, 100'00)})), context("trader", kMorning), law));
}

TEST(Advance, ComesAtMostThreeDaysAheadAndBeforeEntry) {
  const auto answer = [](const char* expected_on, bool has_entered) {
    DeclarationContent content = content_of({durian(1, 100'00)});
    content.mode = DeclarationMode::advance;
    content.expected_on = day(expected_on);
    if (!has_entered) {
      content.entry_at.reset();
    }
    return Stream().give(lodging(content));
  };
  EXPECT_EQ(answer("2026-04-23", false), "");
  EXPECT_EQ(answer("2026-04-24", false), kAdvanceTooEarly.name());
  EXPECT_EQ(answer("2026-04-20", true), kAdvanceAfterEntry.name());
}

TEST(Amendment, KeepsTheWayOfDeclaring) {
  Stream stream;
  ASSERT_EQ(stream.give(lodging(summary())), "");
  DeclarationContent content = summary();
  content.mode = DeclarationMode::one_step;
  EXPECT_EQ(stream.give(Amend{.declaration_id = *DeclarationId::parse("D-1"),
                              .content = std::move(content),
                              .reason = "one step after all"}),
            kModeChanged.name());
}

}  // namespace
}  // namespace cassia::systems::trade::declarations
