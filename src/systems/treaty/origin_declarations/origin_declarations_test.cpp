#include "systems/treaty/origin_declarations/origin_declarations.h"

#include <gtest/gtest.h>

#include "systems/treaty/origin_declarations/refusals.h"
#include "tests/support/law_folder.h"

namespace cassia::systems::treaty::origin_declarations {

namespace {

using engines::origin::Criterion;

base::HsCode six(const char* digits) {
  return *base::HsCode::parse(digits, base::HsEdition::hs2022);
}

DeclaredGood durian(std::int64_t line_no) {
  return {.line_no = line_no,
          .good_no = 1,
          .criterion = Criterion::wholly_obtained,
          .country_of_origin = *base::CountryCode::parse("CN"),
          .quantity = *base::Quantity::parse("18600", *base::Unit::parse("KGM"))};
}

MakeDeclaration sound() {
  return {.origin_declaration = *OriginDeclarationId::parse("OD1"),
          .statement = {.agreement = "rcep",
                        .consignee = "Hanoi Fruit",
                        .destination = *base::CountryCode::parse("VN"),
                        .invoice_number = "INV-1",
                        .goods = {durian(1)}},
          .approval_code = "fruit-1",
          .filed = {{.good_no = 1,
                     .agreement = "rcep",
                     .hs_code = six("081060"),
                     .name_zh = "鲜榴莲",
                     .name_en = "fresh durian"}}};
}

class OriginDeclarations : public testing::Test {
 protected:
  // The code of the refusal, with its place where one is named, or the type of the event.
  std::string give(const Command& command, const char* by = "fruit") {
    const base::Instant now = *base::Instant::parse("2026-03-02T01:00:00Z");
    const auto events = decide(state_, command,
                               {.actor = *base::ActorId::parse("li"),
                                .on_behalf_of = *base::OrganisationId::parse(by),
                                .occurred_at = now,
                                .received_at = now,
                                .decided_at = now},
                               tests::real_law());
    if (!events) {
      return std::string(events.error().code.name()) + " " + events.error().place;
    }
    state_ = apply(std::move(state_), events->front());
    rows_ = views(events->front(), state_);
    return std::visit([](const auto& event) { return std::string(event.kType.name); },
                      events->front());
  }
  std::string cancel(const char* by, std::string reason = "sent to another") {
    return give(CancelOriginDeclaration{.origin_declaration = *OriginDeclarationId::parse("OD1"),
                                        .reason = std::move(reason)},
                by);
  }

  State state_;
  std::vector<Row> rows_;
};

TEST_F(OriginDeclarations, HoldForAYearAndAreKeptForFive) {
  EXPECT_EQ(give(sound()), "treaty.origin_declarations.declared");
  const auto& head = std::get<OriginDeclarationRow>(rows_[0]);
  EXPECT_EQ(head.declared_on, *base::Date::parse("2026-03-02"));
  EXPECT_EQ(head.expires_on, *base::Date::parse("2027-03-02"));
  EXPECT_EQ(head.keep_until, *base::Date::parse("2031-03-02"));
  EXPECT_EQ(head.validity, "rcep 3.16.6");
  EXPECT_EQ(head.approval_code, "fruit-1");
  const auto& line = std::get<OriginDeclarationLineRow>(rows_[1]);
  EXPECT_EQ(line.key, "OD1:1");
  EXPECT_EQ(line.hs_code, six("081060"));
  EXPECT_EQ(line.name_zh, "鲜榴莲");
}

TEST_F(OriginDeclarations, SayWhatTheAgreementTakes) {
  MakeDeclaration command = sound();
  command.statement.agreement = "acfta";
  EXPECT_EQ(give(command), "statement_not_accepted statement.agreement");
  command = sound();
  command.statement.destination = *base::CountryCode::parse("US");
  EXPECT_EQ(give(command), "statement_destination statement.destination");
  command = sound();
  command.statement.consignee.clear();
  EXPECT_EQ(give(command), "statement_field_missing statement.consignee");
  command.statement.consignee = std::string(401, 'x');
  EXPECT_EQ(give(command), "statement_field_too_long statement.consignee");
  command = sound();
  command.statement.invoice_number.clear();
  EXPECT_EQ(give(command), "statement_field_missing statement.invoice_number");
}

TEST_F(OriginDeclarations, DeclareGoodsThatWereFiled) {
  MakeDeclaration command = sound();
  command.statement.goods[0].good_no = 2;
  EXPECT_EQ(give(command), "statement_good_not_filed statement.goods[0].good_no");
  command = sound();
  command.filed[0].agreement = "acfta";
  EXPECT_EQ(give(command), "statement_good_not_filed statement.goods[0].good_no");
  command = sound();
  command.statement.goods[0].criterion = Criterion::none;
  EXPECT_EQ(give(command), "statement_criterion statement.goods[0].criterion");
  command = sound();
  command.statement.goods[0].quantity = base::Quantity();
  EXPECT_EQ(give(command), "statement_quantity statement.goods[0].quantity");
}

TEST_F(OriginDeclarations, AreNumberedFromOneWithoutAGap) {
  MakeDeclaration command = sound();
  command.statement.goods = {};
  EXPECT_EQ(give(command), "statement_lines statement.goods");
  command.statement.goods = {durian(1), durian(3)};
  EXPECT_EQ(give(command), "statement_lines statement.goods");
  command.statement.goods.clear();
  for (std::int64_t line = 1; line <= 51; ++line) {
    command.statement.goods.push_back(durian(line));
  }
  EXPECT_EQ(give(command), "statement_lines statement.goods");
  command.statement.goods.pop_back();
  EXPECT_EQ(give(command), "treaty.origin_declarations.declared");
}

TEST_F(OriginDeclarations, AreMadeOnceAndCancelledByWhoDeclared) {
  EXPECT_EQ(cancel("fruit"), "statement_unknown origin_declaration");
  give(sound());
  EXPECT_EQ(give(sound()), "statement_exists origin_declaration");
  EXPECT_EQ(cancel("foods"), "statement_not_yours origin_declaration");
  EXPECT_EQ(cancel("fruit", ""), "statement_field_missing reason");
  EXPECT_EQ(cancel("fruit"), "treaty.origin_declarations.cancelled");
  EXPECT_EQ(std::get<OriginDeclarationRow>(rows_[0]).cancelled_because, "sent to another");
  EXPECT_EQ(cancel("fruit"), "statement_cancelled origin_declaration");
}

}  // namespace
}  // namespace cassia::systems::treaty::origin_declarations
