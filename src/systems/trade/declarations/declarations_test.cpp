#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <algorithm>

#include "systems/trade/declarations/fixture_test.h"
#include "systems/trade/declarations/refusals.h"
#include "systems/trade/declarations/rules/late_declaration_costs_a_daily_fee.h"
#include "systems/trade/declarations/rules/late_payment_costs_a_daily_surcharge.h"
#include "systems/trade/declarations/rules/tax_is_due_in_fifteen_days.h"
#include "systems/trade/declarations/rules/temporary_goods_return_in_months.h"

namespace cassia::systems::trade::declarations {
namespace {

TEST(Declarations, ChargeTheLateFeeFromTheFifteenthDay) {
  struct Case {
    const char* accepted;
    std::int64_t value_yuan;
    std::int64_t days;
    std::int64_t fee_yuan;
  };
  for (const Case& wanted :
       {Case{"2026-03-16", 1'234'567, 0, 0}, Case{"2026-03-17", 1'234'567, 1, 617},
        Case{"2026-03-20", 1'234'567, 4, 2469}, Case{"2026-03-20", 20'000, 4, 0},
        Case{"2026-03-17", 100'000, 1, 50}, Case{"2026-03-17", 99'999, 1, 0}}) {
    const auto fee = late_declaration_fee({.entry_on = day("2026-03-02"),
                                           .accepted_on = day(wanted.accepted),
                                           .dutiable_value = fen(wanted.value_yuan * 100)},
                                          real_law());
    ASSERT_TRUE(fee) << base::to_text(fee.error());
    EXPECT_EQ(fee->days, wanted.days) << wanted.accepted;
    EXPECT_EQ(fee->fee, fen(wanted.fee_yuan * 100)) << wanted.accepted << " " << wanted.value_yuan;
    EXPECT_TRUE(fee->is_unverified) << "the day after entry as day 1 is not confirmed";
  }
}

TEST(Declarations, AreNotChargedForLatenessWithoutTheTables) {
  for (const char* const name : {"tables/late_declaration_fee.", "tables/late_declaration_coll"}) {
    std::vector<law::LawText> texts = tests::law_folder_texts();
    std::erase_if(texts, [name](const law::LawText& text) { return text.path.contains(name); });
    const auto law = law::compile(std::move(texts));
    ASSERT_TRUE(law) << base::to_text(law.error());
    const LateDeclaration late{.entry_on = day("2026-03-02"),
                               .accepted_on = day("2026-03-20"),
                               .dutiable_value = fen(100'000'00)};
    EXPECT_EQ(late_declaration_fee(late, *law).error().code, kLateFeeTableUnfit);
  }
}

TEST(Declarations, BeginTheLateFeeAfterAHoliday) {
  // The fifteenth day after 20 April is 5 May, a holiday; the count begins on 6 May.
  const auto fee = [](const char* accepted) {
    return late_declaration_fee({.entry_on = day("2026-04-20"),
                                 .accepted_on = day(accepted),
                                 .dutiable_value = fen(1'000'000'00)},
                                real_law());
  };
  EXPECT_EQ(fee("2026-05-05")->days, 0);
  EXPECT_EQ(fee("2026-05-06")->days, 1);
  EXPECT_EQ(fee("2026-05-07")->days, 2);
}

TEST(Declarations, KnowWhenTaxIsDue) {
  const auto due = [](const char* declared, PaymentMode payment) {
    return tax_due({.declared_on = day(declared), .payment = payment}, real_law())->due;
  };
  EXPECT_EQ(due("2026-04-01", PaymentMode::account), day("2026-04-16"));
  EXPECT_EQ(due("2026-04-01", PaymentMode::guarantee), day("2026-04-16"));
  EXPECT_EQ(due("2026-09-18", PaymentMode::consolidated), day("2026-10-13"));
  EXPECT_EQ(due("2026-04-10", PaymentMode::consolidated), day("2026-05-11"));
  EXPECT_FALSE(
      tax_due({.declared_on = day("2026-12-10"), .payment = PaymentMode::consolidated}, real_law()))
      << "the holidays of 2027 are not loaded: no guess";
}

TEST(Declarations, ChargeLatePaymentByTheDay) {
  const auto late = [](const char* paid) {
    return late_interest({.tax = fen(80'000'00), .due = day("2026-04-16"), .paid_on = day(paid)},
                         real_law());
  };
  EXPECT_EQ(late("2026-04-16")->interest, fen(0));
  EXPECT_EQ(late("2026-04-17")->interest, fen(40'00));
  EXPECT_EQ(late("2026-04-26")->interest, fen(400'00));
  EXPECT_EQ(late("2026-04-26")->days, 10);
}

TEST(Declarations, SendTemporaryGoodsHomeInSixMonths) {
  EXPECT_EQ(return_limit(day("2026-08-31"), real_law())->return_by, day("2027-02-28"));
  EXPECT_EQ(return_limit(day("2026-03-15"), real_law())->return_by, day("2026-09-15"));
}

TEST(Declarations, RefuseTooManyLines) {
  std::vector<GoodsLine> lines;
  for (std::int64_t number = 1; number <= 51; ++number) {
    lines.push_back(durian(number, 100'00));
  }
  Stream stream;
  EXPECT_EQ(stream.give(lodging(content_of(lines))), kTooManyLines.name());
  lines.pop_back();
  EXPECT_EQ(stream.give(lodging(content_of(lines))), "");
}

TEST(Declarations, RefuseAReturnOfGoodsThatStay) {
  Stream stream;
  ASSERT_EQ(stream.give(lodging(content_of({durian(1, 100'00)}))), "");
  EXPECT_EQ(
      stream.give(RecordReturn{.declaration_id = *DeclarationId::parse("D-1")}, "youyi_customs"),
      kNotTemporary.name());
}

TEST(Declarations, ShareFreightOverLinesToTheFen) {
  DeclarationContent content =
      content_of({durian(1, 100'00), durian(2, 100'00), durian(3, 100'00)});
  content.terms = {
      .incoterm = engines::duty::Incoterm::fob, .freight = fen(1'00), .insurance = fen(0)};
  const auto values =
      line_values({.content = &content, .declared_on = day("2026-04-20")}, real_law());
  ASSERT_TRUE(values) << base::to_text(values.error());
  EXPECT_EQ(values->at(0), fen(100'34));
  EXPECT_EQ(values->at(1), fen(100'33));
  EXPECT_EQ(values->at(2), fen(100'33));
}

TEST(Declarations, TakeTheRatesOfTheDayOfEntryWhenDeclaredInAdvance) {
  DeclarationContent content = content_of({durian(1, 100'00)});
  content.mode = DeclarationMode::advance;
  const auto assessed = assess({.content = &content, .declared_on = day("2026-04-18")}, real_law());
  ASSERT_TRUE(assessed) << base::to_text(assessed.error());
  EXPECT_EQ(assessed->rate_date, day("2026-04-20"));
  EXPECT_EQ(assessed->declared_on, day("2026-04-18"));
}

// A claim that is granted for a part splits the line; nothing is lost in between.
RC_GTEST_PROP(DeclarationsProperty, PortionsAddUpToTheirLine, ()) {
  const auto price = *rc::gen::inRange<std::int64_t>(1, 100'000'000'00);
  const auto kilograms = *rc::gen::inRange<std::int64_t>(1, 100'000);
  const auto granted = *rc::gen::inRange<std::int64_t>(1, kilograms + 1);
  const bool is_secured = *rc::gen::arbitrary<bool>();
  DeclarationContent content = content_of({durian(1, price, kilograms)});
  content.claims = {{.line_no = 1,
                     .agreement = "acfta",
                     .proof = "E1",
                     .standing = is_secured ? ClaimStanding::secured : ClaimStanding::granted,
                     .granted = base::Quantity::of_micros(granted * base::Quantity::kScale, {})}};
  const auto assessed = assess({.content = &content, .declared_on = day("2026-04-20")}, real_law());
  RC_ASSERT(assessed.has_value());
  const LineAssessment& line = assessed->lines.front();
  base::Money value = fen(0);
  base::Money tax = fen(0);
  base::Quantity quantity = base::Quantity::of_micros(0, {});
  for (const PortionAssessment& portion : line.portions) {
    value += portion.customs_value;
    tax += portion.tax;
    quantity += portion.quantity;
    RC_ASSERT(portion.tax == portion.duty + portion.consumption_tax + portion.vat);
    RC_ASSERT(!portion.security.is_negative());
    RC_ASSERT(is_secured || portion.security.is_zero());
  }
  RC_ASSERT(value == line.customs_value && value == fen(price));
  RC_ASSERT(tax == line.tax && tax == assessed->tax);
  RC_ASSERT(quantity == content.lines.front().quantity);
}

// Whatever is released, held and lifted in whatever order: the tax paid is that of the released
// lines, a held line is never released, and folding the events again gives the same phase.
RC_GTEST_PROP(DeclarationsProperty, ReleaseOnlyWhatIsFree, ()) {
  Stream stream;
  RC_ASSERT(stream.give(lodging(
                content_of({durian(1, 300'00), durian(2, 500'00), durian(3, 700'00)}))) == "");
  const DeclarationId id = *DeclarationId::parse("D-1");
  int controls = 0;
  for (int step = 0; step < 8; ++step) {
    const auto line = *rc::gen::inRange<std::int64_t>(1, 4);
    const ControlId control = *ControlId::parse("C" + std::to_string(controls / 2));
    switch (*rc::gen::inRange(0, 3)) {
      case 0:
        stream.give(PlaceControl{.declaration_id = id,
                                 .control_id = *ControlId::parse("C" + std::to_string(controls++)),
                                 .line_nos = {line},
                                 .reason = "look"},
                    "youyi_customs");
        break;
      case 1:
        stream.give(LiftControl{.declaration_id = id, .control_id = control}, "youyi_customs");
        break;
      default: {
        const bool is_held = control_on(stream.state, line) != nullptr;
        const std::string answer =
            stream.give(Release{.declaration_id = id, .line_nos = {line}}, "youyi_customs");
        RC_ASSERT(!is_held || !answer.empty());
      }
    }
    base::Money released = fen(0);
    for (const LineAssessment& assessed : stream.state.assessment.lines) {
      const auto& lines = stream.state.released_lines;
      if (std::ranges::find(lines, assessed.line_no) != lines.end()) {
        released += assessed.tax;
      }
    }
    RC_ASSERT(stream.state.tax_paid == released);
  }
  State replayed;
  for (const Event& event : stream.events) {
    replayed = declarations::apply(std::move(replayed), event);
  }
  RC_ASSERT(replayed.phase == stream.state.phase);
  RC_ASSERT(replayed.tax_paid == stream.state.tax_paid);
  RC_ASSERT(replayed.released_lines == stream.state.released_lines);
}

}  // namespace
}  // namespace cassia::systems::trade::declarations
