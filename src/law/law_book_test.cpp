#include "law/law_book.h"

#include <gtest/gtest.h>

#include "law/small_law_test.h"
#include "law/values_test.h"

namespace cassia::law {
namespace {

LawBook book() { return compile(small_law()).value(); }

std::string_view code_of(const auto& result) {
  return result ? "accepted" : result.error().code.name();
}

TEST(LawBook, GivesTheValueOfTheDayWithItsCitation) {
  const auto rate = book().rate("fee.daily_rate", day("2024-12-31"));
  ASSERT_TRUE(rate);
  EXPECT_EQ(base::print_share(rate->value), "0.0005");
  EXPECT_EQ(rate->citation, (base::Citation{"tariff_law", "13"}));
  EXPECT_EQ(rate->mark, Mark::confirmed);
  EXPECT_FALSE(rate->is_unverified);
}

TEST(LawBook, MarksAnUnsureValueAsUnverified) {
  const auto rate = book().rate("fee.daily_rate", day("2025-02-01"));
  ASSERT_TRUE(rate);
  EXPECT_EQ(base::print_share(rate->value), "0.0004");
  EXPECT_EQ(rate->mark, Mark::unsure);
  EXPECT_TRUE(rate->is_unverified);
}

TEST(LawBook, RefusesADayWithoutAValueOnBothSidesOfTheGap) {
  const auto check = [](std::string_view on, std::string_view expected) {
    EXPECT_EQ(code_of(book().rate("fee.daily_rate", day(on))), expected) << on;
  };
  check("2019-12-31", kParameterNotInForce.name());
  check("2020-01-01", "accepted");
  check("2024-12-31", "accepted");
  check("2025-01-01", kParameterNotInForce.name());
  check("2025-01-31", kParameterNotInForce.name());
  check("2025-02-01", "accepted");
  check("2999-01-01", "accepted");
}

TEST(LawBook, RefusesUnknownNamesAndOtherKinds) {
  EXPECT_EQ(code_of(book().rate("fee.daily", day("2026-01-01"))), kParameterUnknown.name());
  EXPECT_EQ(code_of(book().rate("", day("2026-01-01"))), kParameterUnknown.name());
  EXPECT_EQ(code_of(book().integer("fee.daily_rate", day("2026-01-01"))),
            kParameterWrongKind.name());
  EXPECT_EQ(code_of(LawBook().rate("fee.daily_rate", day("2026-01-01"))), kParameterUnknown.name());
  EXPECT_EQ(book().rate("fee.daily", day("2026-01-01")).error().place, "fee.daily");
}

TEST(LawBook, ReadsEveryKindOfParameter) {
  const auto entry = [](std::string_view name, std::string_view kind, std::string_view value) {
    return "  - name: " + std::string(name) + "\n    kind: " + std::string(kind) +
           "\n    title: {zh: 甲, en: a, vi: b}\n    values:\n      - {value: " +
           std::string(value) +
           ", valid_from: 2020-01-01, cite: {source: tariff_law, clause: \"13\"}, mark: D}\n";
  };
  const auto law = compile(small_law_with(
      {"packages/00-tax/parameters.all.yaml",
       "parameters:\n" + entry("a.money", "money", "50.00 CNY") +
           entry("a.integer", "integer", "15") + entry("a.rounding", "rounding", "truncate") +
           entry("a.text", "text", "\"yes\"") + entry("a.list", "list", "[B, A]") +
           entry("a.flag", "flag", "no")}));
  ASSERT_TRUE(law) << base::to_text(law.error());
  const base::Date on = day("2026-03-16");
  EXPECT_EQ(base::to_text(law->money("a.money", on)->value), "CNY 50.00");
  EXPECT_EQ(law->integer("a.integer", on)->value, 15);
  EXPECT_EQ(law->rounding("a.rounding", on)->value, base::Rounding::truncate);
  EXPECT_EQ(law->text("a.text", on)->value, "yes");
  EXPECT_EQ(law->list("a.list", on)->value, (std::vector<std::string>{"B", "A"}));
  const auto seen = law->list_view("a.list", on).value();
  EXPECT_EQ(std::vector<std::string>(seen.value.begin(), seen.value.end()),
            law->list("a.list", on).value().value);
  EXPECT_EQ(seen.citation, law->list("a.list", on).value().citation);
  EXPECT_EQ(law->list_view("a.text", on).error().code, kParameterWrongKind);
  EXPECT_TRUE(law->list_names("a.list", on, "A").value());
  EXPECT_FALSE(law->list_names("a.list", on, "C").value());
  EXPECT_EQ(law->list_names("a.text", on, "yes").error().code, kParameterWrongKind);
  EXPECT_FALSE(law->flag("a.flag", on)->value);
  EXPECT_EQ(law->flag("a.flag", on)->mark, Mark::designed);
}

TEST(LawBook, ConvertsOnlyWithTheExchangeRateOfTheDay) {
  const base::Currency dollar = base::Currency::parse("USD").value();
  const auto rate = book().exchange_rate(dollar, day("2026-01-31"));
  ASSERT_TRUE(rate);
  EXPECT_TRUE(rate->is_unverified);
  const base::Money amount = base::Money::of_minor(20'000, dollar);
  EXPECT_EQ(base::to_text(convert(amount, rate->value, base::Rounding::half_up)), "CNY 1424.68");
  EXPECT_EQ(code_of(book().exchange_rate(dollar, day("2026-02-01"))), kExchangeRateUnknown.name());
  EXPECT_EQ(code_of(book().exchange_rate(base::Currency::parse("THB").value(), day("2026-01-31"))),
            kExchangeRateUnknown.name());
}

TEST(LawBook, TakesYuanAsTheyAre) {
  const auto rate = LawBook().exchange_rate(base::Currency(), day("2026-01-31"));
  ASSERT_TRUE(rate);
  EXPECT_EQ(convert(base::Money::of_minor(7), rate->value, base::Rounding::half_up),
            base::Money::of_minor(7));
}

TEST(LawBook, AppliesNoParameterOfAPackageThatIsNotInForce) {
  for (const auto* status : {"draft", "suspended", "repealed"}) {
    const auto law = compile(
        small_law_edited({"packages/00-tax/package.yaml", "in_force", std::string(status)}));
    ASSERT_TRUE(law);
    EXPECT_EQ(code_of(law->rate("fee.daily_rate", day("2026-01-01"))), kParameterNotInForce.name())
        << status;
  }
  const auto ended = compile(small_law_edited(
      {"packages/00-tax/package.yaml", "territory", "valid_to: 2025-12-31\nterritory"}));
  ASSERT_TRUE(ended);
  EXPECT_EQ(code_of(ended->rate("fee.daily_rate", day("2025-12-31"))), "accepted");
  EXPECT_EQ(code_of(ended->rate("fee.daily_rate", day("2026-01-01"))), kParameterNotInForce.name());
}

TEST(LawBook, KnowsItsCalendarsAndUnits) {
  const LawBook law = book();
  const auto calendar = law.calendar("cn");
  ASSERT_TRUE(calendar);
  EXPECT_FALSE((*calendar)->is_working_day(day("2026-01-01")).value());
  EXPECT_TRUE((*calendar)->is_working_day(day("2026-01-04")).value());
  EXPECT_EQ(code_of(law.calendar("vn")), kCalendarUnknown.name());
  const auto tonnes = base::Quantity::parse("18.6", base::Unit::parse("TNE").value());
  EXPECT_EQ(base::to_text(*law.units().convert(*tonnes, base::Unit())), "18600 KGM");
}

TEST(LawBook, KnowsWhenAnAgreementAppliesToAParty) {
  const LawBook law = book();
  const Agreement* rcep = law.agreement("rcep").value();
  const auto philippines = base::CountryCode::parse("PH").value();
  EXPECT_EQ(rcep->party_on(philippines, day("2023-06-01")), nullptr);
  EXPECT_NE(rcep->party_on(philippines, day("2023-06-02")), nullptr);
  EXPECT_EQ(rcep->party_on(base::CountryCode::parse("US").value(), day("2026-01-01")), nullptr);
  EXPECT_NE(rcep->accepted_on(ProofKind::certificate, day("2022-01-01")), nullptr);
  EXPECT_EQ(rcep->accepted_on(ProofKind::certificate, day("2021-12-31")), nullptr);
  EXPECT_EQ(rcep->accepted_on(ProofKind::any_declaration, day("2026-01-01")), nullptr);
  EXPECT_EQ(table_id(rcep->required_tables.at(0), day("2026-05-01")), "cn-rcep-2026");
  EXPECT_EQ(base::to_text(rcep->waiver_value_max->value), "USD 200.00");
  EXPECT_TRUE(rcep->waiver_value_max->is_unverified);
  EXPECT_EQ(code_of(law.agreement("cptpp")), kAgreementUnknown.name());
  EXPECT_EQ(law.agreements().size(), 1U);
}

TEST(LawBook, ResolvesCitations) {
  const LawBook law = book();
  EXPECT_EQ(law.find_source("tariff_law")->title.vi, "Luật Thuế quan");
  EXPECT_EQ(law.find_source("tariff"), nullptr);
  EXPECT_EQ(law.find_clause({"tariff_law", "60"})->gist.in(Language::en), "exchange");
  EXPECT_EQ(law.find_clause({"tariff_law", "6"}), nullptr);
  EXPECT_EQ(law.find_clause({"", ""}), nullptr);
  EXPECT_EQ(law.sources().sources().size(), 1U);
}

TEST(LawBook, NamesTheTablesThatAreMissing) {
  const LawBook law = book();
  ASSERT_EQ(law.missing_tables().size(), 1U);
  EXPECT_EQ(law.missing_tables()[0].id, "cn-rcep-2026");
  EXPECT_EQ(law.missing_tables()[0].agreement, "rcep");
}

TEST(LawBook, PinsTheWholeBookAndEachPackage) {
  const std::vector<Pin> pins = book().pins();
  ASSERT_EQ(pins.size(), 4U);
  EXPECT_EQ(pins[0].id, "book");
  EXPECT_EQ(pins[1].id, "00-tax");
  EXPECT_EQ(pins[1].version, 2);
  EXPECT_EQ(pins[2].id, "01-origin");
  EXPECT_EQ(pins[0].digest.size(), 64U);
  EXPECT_EQ(book().packages()[1].areas, std::vector<std::string>{"chongzuo"});
}

TEST(LawBook, PinsDoNotDependOnTheOrderOfTheFiles) {
  std::vector<LawText> reversed = small_law();
  std::ranges::reverse(reversed);
  EXPECT_EQ(compile(reversed)->pins(), book().pins());
}

TEST(LawBook, AChangeInOnePackageChangesItsPinAndTheBooks) {
  const auto changed =
      compile(small_law_edited({"packages/00-tax/parameters.yaml", "0.0004", "0.0003"}));
  ASSERT_TRUE(changed);
  const std::vector<Pin> before = book().pins();
  EXPECT_NE(changed->pins()[0], before[0]);
  EXPECT_NE(changed->pins()[1], before[1]);
  EXPECT_EQ(changed->pins()[2], before[2]);
}

TEST(LawBook, LivesOnInItsCopies) {
  const base::ZoneCalendar* calendar = nullptr;
  LawBook copy;
  {
    const LawBook law = book();
    calendar = law.calendar("cn").value();
    copy = law;
  }
  EXPECT_EQ(calendar->parts().name, "cn");
}

}  // namespace
}  // namespace cassia::law
