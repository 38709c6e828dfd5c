#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include "base/country.h"
#include "base/decimal_text.h"
#include "base/digest.h"
#include "base/hs_code.h"
#include "base/id.h"
#include "base/money.h"
#include "base/quantity.h"
#include "base/rate.h"
#include "base/refusals.h"

namespace cassia::base {
namespace {

Money cny(std::string_view text) { return Money::parse(text, Currency()).value(); }
Unit unit(std::string_view code) { return Unit::parse(code).value(); }

// The code with which `text` is refused, or "accepted".
template <typename T>
std::string_view verdict(const Result<T>& result) {
  return result ? "accepted" : result.error().code.name();
}

TEST(Money, ParsesOnlyPlainDecimalsWithinTheMinorDigits) {
  const auto check = [](std::string_view text, std::string_view expected) {
    EXPECT_EQ(verdict(Money::parse(text, Currency())), expected) << text;
  };
  for (const auto* good : {"0", "-0.01", "1234567.89", "1.5", "007", "10000000000000.00"}) {
    check(good, "accepted");
  }
  for (const auto* bad : {"", "-", ".5", "5.", "1.005", "1,000", "+1", " 1", "1e3", "--1", "1.2.3",
                          "99999999999999999999", "NaN"}) {
    check(bad, kMalformedAmount.name());
  }
  check("10000000000000.01", kAmountOutOfRange.name());
  check("-10000000000000.01", kAmountOutOfRange.name());
}

TEST(Money, TakesTheMinorDigitsOfItsCurrency) {
  const Currency dong = Currency::parse("VND").value();
  EXPECT_EQ(Money::parse("1875000000", dong)->minor(), 1'875'000'000);
  EXPECT_FALSE(Money::parse("1.5", dong));
  EXPECT_EQ(to_text(Money::of_minor(-5, Currency::parse("BHD").value())), "BHD -0.005");
}

TEST(Money, RoundsOnceAsTold) {
  const auto check = [](std::int64_t numerator, Rounding rounding, std::int64_t expected) {
    EXPECT_EQ(divide_rounded(numerator, 10, rounding), expected) << numerator;
  };
  check(25, Rounding::half_up, 3);
  check(-25, Rounding::half_up, -3);
  check(25, Rounding::half_even, 2);
  check(35, Rounding::half_even, 4);
  check(26, Rounding::half_even, 3);
  check(-21, Rounding::floor, -3);
  check(-29, Rounding::ceil, -2);
  check(29, Rounding::floor, 2);
  check(21, Rounding::ceil, 3);
  check(-29, Rounding::truncate, -2);
  check(30, Rounding::ceil, 3);
}

TEST(Money, CutsToWholeYuan) {
  EXPECT_EQ(round_to_major(cny("617.28"), Rounding::floor), cny("617.00"));
  EXPECT_EQ(round_to_major(cny("617.50"), Rounding::half_up), cny("618.00"));
}

TEST(MoneyDeathTest, AbortsOnMixedCurrenciesAndOnOverflow) {
  const Money dong = Money::of_minor(1, Currency::parse("VND").value());
  EXPECT_DEATH(static_cast<void>(cny("1.00") + dong), "one currency");
  const Money huge = Money::of_minor(INT64_MAX);
  EXPECT_DEATH(static_cast<void>(huge + Money::of_minor(1)), "64 bits");
  EXPECT_DEATH(static_cast<void>(-Money::of_minor(INT64_MIN)), "64 bits");
}

RC_GTEST_PROP(Money, PrintsWhatItParses, ()) {
  const auto minor = *rc::gen::inRange<std::int64_t>(-kAmountMinorMax, kAmountMinorMax + 1);
  const Money amount = Money::of_minor(minor);
  RC_ASSERT(Money::parse(print_amount(amount), Currency()).value() == amount);
}

RC_GTEST_PROP(Money, PartsOfAnAmountByRateNeverExceedIt, ()) {
  const Money amount = Money::of_minor(*rc::gen::inRange<std::int64_t>(0, kAmountMinorMax));
  const Rate rate = Rate::of_billionths(*rc::gen::inRange<std::int64_t>(0, Rate::kScale + 1));
  const Money part = multiply(amount, rate, Rounding::half_up);
  RC_ASSERT(part >= Money() && part <= amount);
  RC_ASSERT(part - multiply(amount, rate, Rounding::floor) <= Money::of_minor(1));
}

TEST(Rate, ReadsSharesAndPerCentExactly) {
  EXPECT_EQ(Rate::parse_percent("20").value(), Rate::parse_share("0.2").value());
  EXPECT_EQ(Rate::parse_share("0.0005")->billionths(), 500'000);
  EXPECT_EQ(print_percent(Rate::parse_percent("0.05").value()), "0.05");
  EXPECT_EQ(print_share(Rate::parse_percent("7.5").value()), "0.075");
  for (const auto* bad : {"-1", "100.000000001", "", "20%", "0.0000000001"}) {
    EXPECT_EQ(verdict(Rate::parse_share(bad)), kMalformedRate.name()) << bad;
  }
  EXPECT_EQ(verdict(Rate::parse_percent("10000")), "accepted");
  EXPECT_EQ(verdict(Rate::parse_percent("10000.1")), kMalformedRate.name());
}

TEST(Quantity, ParsesNonNegativeDecimalsOfAKnownShape) {
  EXPECT_EQ(to_text(Quantity::parse("18600.000", Unit()).value()), "18600 KGM");
  EXPECT_EQ(verdict(Quantity::parse("-1", Unit())), kMalformedQuantity.name());
  EXPECT_EQ(verdict(Quantity::parse("0.0000001", Unit())), kMalformedQuantity.name());
  EXPECT_EQ(verdict(Quantity::parse("999999999999999999", Unit())), kMalformedQuantity.name());
  EXPECT_EQ(verdict(Quantity::parse("100000000000", Unit())), "accepted");
  EXPECT_EQ(verdict(Quantity::parse("100000000000.000001", Unit())), kQuantityOutOfRange.name());
  EXPECT_EQ(verdict(Unit::parse("kgm")), kMalformedUnit.name());
  EXPECT_EQ(verdict(Unit::parse("KGMX")), kMalformedUnit.name());
  EXPECT_EQ(unit("CT").code(), "CT");
}

UnitTable small_table() {
  return UnitTable({{unit("KGM"), "mass", 1, 1},
                    {unit("TNE"), "mass", 1000, 1},
                    {unit("GRM"), "mass", 1, 1000},
                    {unit("LBR"), "mass", 45359237, 100000000},
                    {unit("LTR"), "volume", 1, 1}});
}

TEST(UnitTable, ConvertsExactlyOrRefuses) {
  const UnitTable table = small_table();
  const Quantity tonnes = Quantity::parse("18.6", unit("TNE")).value();
  EXPECT_EQ(to_text(table.convert(tonnes, unit("KGM")).value()), "18600 KGM");
  EXPECT_EQ(to_text(table.convert(tonnes, unit("GRM")).value()), "18600000 GRM");
  EXPECT_EQ(verdict(table.convert(tonnes, unit("LTR"))), kUnitsDoNotConvert.name());
  EXPECT_EQ(verdict(table.convert(tonnes, unit("QQQ"))), kUnknownUnit.name());
  const Quantity kilogram = Quantity::parse("1", unit("KGM")).value();
  EXPECT_EQ(verdict(table.convert(kilogram, unit("LBR"))), kUnitsDoNotConvert.name())
      << "not a whole number of millionths";
  const Quantity largest = Quantity::of_micros(kQuantityMicrosMax, unit("TNE"));
  EXPECT_EQ(verdict(table.convert(largest, unit("GRM"))), kUnitsDoNotConvert.name());
}

RC_GTEST_PROP(UnitTable, ConvertsThereAndBackUnchanged, ()) {
  const UnitTable table = small_table();
  const Quantity tonnes =
      Quantity::of_micros(*rc::gen::inRange<std::int64_t>(0, 1'000'000'000'000), unit("TNE"));
  const Quantity kilograms = table.convert(tonnes, unit("KGM")).value();
  RC_ASSERT(table.convert(kilograms, unit("TNE")).value() == tonnes);
}

TEST(QuantityDeathTest, AbortsOnMixedUnits) {
  const Quantity litre = Quantity::parse("1", unit("LTR")).value();
  EXPECT_DEATH(static_cast<void>(litre + Quantity()), "one unit");
  EXPECT_DEATH(static_cast<void>(litre - Quantity()), "one unit");
}

TEST(HsCode, ParsesEvenDigitsWithOrWithoutPoints) {
  const auto check = [](std::string_view text, std::string_view expected) {
    const auto code = HsCode::parse(text, HsEdition::hs2022);
    EXPECT_EQ(code ? to_text(*code) : "refused", expected) << text;
  };
  check("08106000", "0810.60.00");
  check("0810.60", "0810.60");
  check("0810.60.00.10", "0810.60.00.10");
  check("08", "08");
  check("9706", "9706");
  for (const auto* bad : {"", "0", "081", "00", "0010", "0810..60", "0810.", ".0810", "081.060",
                          "08106000000", "08.10", "0810 60", "abcd"}) {
    check(bad, "refused");
  }
}

TEST(HsCode, CoversWhatStandsUnderIt) {
  const auto code = [](std::string_view text, HsEdition edition = HsEdition::hs2022) {
    return HsCode::parse(text, edition).value();
  };
  EXPECT_TRUE(code("0810").covers(code("0810.60")));
  EXPECT_TRUE(code("0810.60").covers(code("0810.60")));
  EXPECT_FALSE(code("0810.60").covers(code("0810")));
  EXPECT_FALSE(code("0811").covers(code("0810.60")));
  EXPECT_FALSE(code("0810").covers(code("0810.60", HsEdition::hs2017)))
      << "editions are never compared";
  EXPECT_EQ(code("0810.60.00").chapter(), 8);
  EXPECT_EQ(code("0810.60.00").subheading(), code("081060"));
  EXPECT_EQ(code("08").heading(), code("08"));
  EXPECT_EQ(verdict(parse_hs_edition("hs1996")), kUnknownHsEdition.name());
}

TEST(Codes, AreCheckedAgainstTheirTables) {
  EXPECT_EQ(verdict(Currency::parse("CNY")), "accepted");
  EXPECT_EQ(verdict(Currency::parse("cny")), kUnknownCurrency.name());
  EXPECT_EQ(verdict(Currency::parse("XAU")), kUnknownCurrency.name()) << "gold has no minor unit";
  EXPECT_EQ(verdict(CountryCode::parse("VN")), "accepted");
  EXPECT_EQ(verdict(CountryCode::parse("XX")), kUnknownCountry.name());
  EXPECT_EQ(verdict(CountryCode::parse("")), kUnknownCountry.name());
  EXPECT_TRUE(CountryCode().is_unknown());
}

struct ThingTag;

TEST(Id, NeedsNoQuotingAnywhere) {
  using ThingId = Id<ThingTag>;
  EXPECT_EQ(ThingId::parse("720120261000012345")->text(), "720120261000012345");
  EXPECT_EQ(verdict(ThingId::parse("a.b_c-D9")), "accepted");
  for (const auto* bad :
       {"", "-a", "a b", "a/b", "桂", "a\n", "12345678901234567890123456789012345678901"}) {
    EXPECT_EQ(verdict(ThingId::parse(bad)), kMalformedId.name()) << bad;
  }
}

TEST(Digest, MatchesThePublishedExample) {
  // FIPS 180-4 example "abc", given in one part and in three.
  const std::string expected = "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad";
  EXPECT_EQ(to_hex(sha256({bytes_of("abc")}).bytes), expected);
  EXPECT_EQ(to_hex(sha256({bytes_of("a"), bytes_of(""), bytes_of("bc")}).bytes), expected);
  EXPECT_EQ(digest_from_hex(expected), sha256({bytes_of("abc")}));
  EXPECT_FALSE(digest_from_hex(expected.substr(1)));
  EXPECT_FALSE(digest_from_hex("Z" + expected.substr(1)));
}

TEST(Refusal, NamesThePlaceInTheWholeInput) {
  const Refusal inner{.code = kMalformedHsCode, .place = "hs_code"};
  EXPECT_EQ(at("lines[2]", inner).place, "lines[2].hs_code");
  EXPECT_EQ(at("lines", at("[2]", inner)).place, "lines[2].hs_code");
  EXPECT_EQ(at("price", Refusal{.code = kMalformedAmount}).place, "price");
  EXPECT_EQ(to_text(Refusal{kMalformedHsCode, {"tariff_law_2024", "9"}, "hs_code", {{"a", "b"}}}),
            "malformed_hs_code at hs_code [tariff_law_2024 9] a=b");
}

TEST(DecimalText, PrintsTheWholeRangeOfItsInteger) {
  EXPECT_EQ(print_scaled(INT64_MIN, 2), "-92233720368547758.08");
  EXPECT_EQ(print_scaled(7, 0), "7");
  EXPECT_EQ(print_scaled_short(1'500'000, 6), "1.5");
  EXPECT_EQ(print_scaled_short(0, 6), "0");
}

}  // namespace
}  // namespace cassia::base
