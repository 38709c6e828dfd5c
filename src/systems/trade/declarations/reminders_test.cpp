#include <gmock/gmock.h>

#include "systems/trade/declarations/fixture_test.h"
#include "systems/trade/declarations/rules/payers_are_reminded.h"

namespace cassia::systems::trade::declarations {
namespace {

constexpr const char* kBefore = "2026-04-29T16:00:00Z";     // 30 April in the zone
constexpr const char* kAfterTerm = "2026-05-05T16:00:00Z";  // 6 May in the zone

DeclarationContent under_guarantee() {
  DeclarationContent content = content_of({durian(1, 100'000'00)});
  content.payment = PaymentMode::guarantee;
  content.guarantee =
      Guarantee{.reference = "G1", .amount = fen(1'000'000'00), .valid_to = day("2026-12-31")};
  return content;
}

RemindOfTax remind(TaxReminder reminder, const char* due = "2026-05-05") {
  return {.declaration_id = *DeclarationId::parse("D-1"), .reminder = reminder, .due = day(due)};
}

// Declared on 20 April 2026: the last day to pay is 5 May, the last of the holidays.
class Reminders : public testing::Test {
 protected:
  Reminders() { EXPECT_EQ(stream.give(lodging(under_guarantee())), ""); }
  std::size_t told(TaxReminder reminder, const char* time, const char* due = "2026-05-05") {
    const std::size_t before = stream.events.size();
    EXPECT_EQ(stream.give(remind(reminder, due), "zone", time), "");
    return stream.events.size() - before;
  }
  Stream stream;
};

TEST_F(Reminders, AreOfTheTaxAndItsLastDay) {
  EXPECT_EQ(told(TaxReminder::falls_due, kBefore), 1U);
  const auto& first = std::get<TaxFallsDue>(stream.events.back());
  EXPECT_EQ(first.tax, stream.state.assessment.tax);
  EXPECT_EQ(first.due, day("2026-05-05"));
  EXPECT_EQ(first.citation.clause, "43");
  EXPECT_EQ(told(TaxReminder::term_ended, kAfterTerm), 1U);
  EXPECT_EQ(std::get<TaxTermEnded>(stream.events.back()).due, day("2026-05-05"));
  EXPECT_EQ(stream.state.phase, DeclarationPhase::lodged) << "a reminder moves nothing";
}

TEST_F(Reminders, AreGivenOnceEach) {
  EXPECT_EQ(told(TaxReminder::falls_due, kBefore), 1U);
  EXPECT_EQ(told(TaxReminder::falls_due, "2026-05-01T01:00:00Z"), 0U);
  EXPECT_EQ(told(TaxReminder::term_ended, kAfterTerm), 1U);
  EXPECT_EQ(told(TaxReminder::term_ended, "2026-05-07T01:00:00Z"), 0U);
}

TEST_F(Reminders, ComeNotAMomentTooEarlyNorTooLate) {
  EXPECT_EQ(told(TaxReminder::falls_due, "2026-04-29T15:59:59Z"), 0U);
  EXPECT_EQ(told(TaxReminder::term_ended, "2026-05-05T15:59:59Z"), 0U);
  EXPECT_EQ(told(TaxReminder::falls_due, kAfterTerm), 0U) << "it no longer falls due, it is over";
  EXPECT_EQ(told(TaxReminder::term_ended, kAfterTerm, "2026-05-06"), 0U) << "of another term";
}

TEST_F(Reminders, AreNotOfTaxThatIsPaid) {
  ASSERT_EQ(stream.give(PayTax{.declaration_id = *DeclarationId::parse("D-1")}), "");
  EXPECT_EQ(told(TaxReminder::falls_due, kBefore), 0U);
  EXPECT_EQ(told(TaxReminder::term_ended, kAfterTerm), 0U);
  EXPECT_TRUE(open_reminders(stream.state, real_law())->empty());
}

TEST_F(Reminders, AreNotOfWhatIsCancelled) {
  ASSERT_EQ(stream.give(Cancel{.declaration_id = *DeclarationId::parse("D-1"), .reason = "no"}),
            "");
  EXPECT_EQ(told(TaxReminder::term_ended, kAfterTerm), 0U);
}

TEST_F(Reminders, StillToComeAreThoseNotGiven) {
  const auto both = open_reminders(stream.state, real_law());
  ASSERT_EQ(both->size(), 2U);
  EXPECT_EQ(both->front().at, at(kBefore));
  EXPECT_EQ(both->back().at, at(kAfterTerm));
  told(TaxReminder::falls_due, kBefore);
  EXPECT_EQ(open_reminders(stream.state, real_law())->size(), 1U);
}

TEST(NoReminders, AreOfTaxThatNobodyHasToPayApart) {
  DeclarationContent of_account = content_of({durian(1, 100'000'00)});
  DeclarationContent temporary = under_guarantee();
  temporary.is_temporary = true;
  DeclarationContent summary = under_guarantee();
  summary.mode = DeclarationMode::two_step;
  for (const DeclarationContent& content : {of_account, temporary, summary}) {
    Stream stream;
    ASSERT_EQ(stream.give(lodging(content)), "");
    EXPECT_TRUE(tax_to_pay(stream.state).is_zero());
    EXPECT_TRUE(open_reminders(stream.state, real_law())->empty());
  }
}

TEST(ReminderMoments, AreTheFirstOfAWorkingDayBeforeAndOfTheDayAfter) {
  const auto moment = [](TaxReminder reminder, const char* due) {
    return *reminder_at(reminder, day(due), real_law());
  };
  EXPECT_EQ(moment(TaxReminder::falls_due, "2026-04-16"), at("2026-04-12T16:00:00Z")) << "Monday";
  EXPECT_EQ(moment(TaxReminder::falls_due, "2026-04-22"), at("2026-04-16T16:00:00Z"))
      << "19 April is a Sunday: Friday the 17th";
  EXPECT_EQ(moment(TaxReminder::falls_due, "2026-05-12"), at("2026-05-08T16:00:00Z"))
      << "9 May is a Saturday on which people work";
  EXPECT_EQ(moment(TaxReminder::falls_due, "2027-01-06"), at("2027-01-02T16:00:00Z"))
      << "no notice covers 3 January 2027: the day itself";
  EXPECT_EQ(moment(TaxReminder::term_ended, "2026-12-31"), at("2026-12-31T16:00:00Z"));
}

}  // namespace
}  // namespace cassia::systems::trade::declarations
