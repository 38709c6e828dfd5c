#include "engines/decision/feel/number.h"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <cstdint>
#include <cstdlib>
#include <string>

namespace cassia::engines::decision::feel {
namespace {

Number of(std::string_view text) { return *Number::parse(text); }

std::string text_of(const std::optional<Number>& number) {
  return number.has_value() ? number->to_text() : "none";
}

TEST(Number, ReadsAndPrintsWithoutTrailingZeros) {
  EXPECT_EQ(of("1.50").to_text(), "1.5");
  EXPECT_EQ(of("-0.000").to_text(), "0");
  EXPECT_EQ(of(".5").to_text(), "0.5");
  EXPECT_EQ(of("1.23e4").to_text(), "12300");
  EXPECT_EQ(of("6.02E+23").to_text(), "602000000000000000000000");
  EXPECT_EQ(of("1E-60").to_text(), "1E-60");
  EXPECT_EQ(of("12E+60").to_text(), "1.2E+61");
  EXPECT_EQ(of("1234567890123456789012345678901234").to_text(),
            "1234567890123456789012345678901234");
}

TEST(Number, ReadsNothingElse) {
  for (const char* text :
       {"", "-", "1.", ".", "1e", "1e+", "0x10", "1 ", "NaN", "Infinity", "1E9999", "--1"}) {
    EXPECT_FALSE(Number::parse(text).has_value()) << text;
  }
}

// Numbers of few digits take a shorter way; with an exponent of nothing they take the long one.
RC_GTEST_PROP(Number, OfFewDigitsIsWhatTheLibraryReads, (std::int64_t digits, bool is_negative)) {
  std::string text = std::to_string(std::abs(digits / 2));
  text.resize(*rc::gen::inRange<std::size_t>(1, text.size() + 1));
  const auto point = *rc::gen::inRange<std::size_t>(0, text.size() + 1);
  if (point < text.size()) {
    text.insert(point, 1, '.');
  }
  text.insert(0, is_negative ? "-" : "");
  const Number small = of(text);
  const Number same = of(text + "E+0");
  RC_ASSERT(small == same);
  RC_ASSERT(small.to_text() == same.to_text());
  RC_ASSERT(small.hash() == same.hash());
  RC_ASSERT(text_of(small.plus(of("0.005"))) == text_of(same.plus(of("0.005"))));
}

TEST(Number, FloorsToDigits) {
  const auto floor = [](std::string_view text, int digits) {
    const auto found = of(text).floor_scaled(digits);
    return found ? std::to_string(found->integer) + (found->is_exact ? "" : " and more")
                 : std::string("none");
  };
  EXPECT_EQ(floor("1.25", 2), "125");
  EXPECT_EQ(floor("1.25", 1), "12 and more");
  EXPECT_EQ(floor("-1.25", 1), "-13 and more");
  EXPECT_EQ(floor("-7", 3), "-7000");
  EXPECT_EQ(floor("-0", 3), "0");
  EXPECT_EQ(floor("1E+3", 2), "100000");
  EXPECT_EQ(floor("9223372036", 9), "9223372036000000000");
  EXPECT_EQ(floor("9223372037", 9), "none");
  EXPECT_EQ(floor("9223372036854775807", 0), "9223372036854775807");
  EXPECT_EQ(floor("9223372036854775808", 0), "none");
  EXPECT_EQ(floor("1E-30", 18), "0 and more");
}

TEST(Number, IsExactTo34DigitsAndRoundsHalfToEven) {
  EXPECT_EQ(text_of(of("0.1").plus(of("0.2"))), "0.3");
  EXPECT_EQ(text_of(of("1").divided_by(of("3"))), "0.3333333333333333333333333333333333");
  EXPECT_EQ(of("12345678901234567890123456789012345").to_text(),
            "12345678901234567890123456789012340");
  EXPECT_EQ(of("12345678901234567890123456789012355").to_text(),
            "12345678901234567890123456789012360");
}

TEST(Number, HasNoInfinity) {
  EXPECT_EQ(text_of(of("1").divided_by(of("0"))), "none");
  EXPECT_EQ(text_of(of("9E6144").times(of("10"))), "none");
  EXPECT_EQ(text_of(of("-1").square_root()), "none");
  EXPECT_EQ(text_of(of("0").ln()), "none");
  EXPECT_EQ(text_of(of("7").modulo(of("0"))), "none");
}

TEST(Number, ModuloHasTheSignOfTheDivisor) {
  EXPECT_EQ(text_of(of("12").modulo(of("5"))), "2");
  EXPECT_EQ(text_of(of("-12").modulo(of("5"))), "3");
  EXPECT_EQ(text_of(of("12").modulo(of("-5"))), "-3");
  EXPECT_EQ(text_of(of("10.1").modulo(of("4.5"))), "1.1");
}

TEST(Number, RoundsAsToldOnBothSidesOfThePoint) {
  const auto check = [](std::string_view number, RoundingMode mode, std::string_view expected) {
    EXPECT_EQ(text_of(of(number).rounded(0, mode)), expected) << number;
  };
  check("2.5", RoundingMode::half_even, "2");
  check("2.5", RoundingMode::half_up, "3");
  check("2.5", RoundingMode::half_down, "2");
  check("-2.5", RoundingMode::half_down, "-2");
  check("2.51", RoundingMode::half_down, "3");
  check("-2.1", RoundingMode::up, "-3");
  check("-2.9", RoundingMode::down, "-2");
  check("-2.1", RoundingMode::floor, "-3");
  check("-2.9", RoundingMode::ceiling, "-2");
  EXPECT_EQ(text_of(of("1234").rounded(-2, RoundingMode::half_up)), "1200");
  EXPECT_EQ(text_of(of("1.005").rounded(2, RoundingMode::half_up)), "1.01");
}

TEST(Number, PowersOfIntegersAreExact) {
  EXPECT_EQ(text_of(of("1.05").power(of("2"))), "1.1025");
  EXPECT_EQ(text_of(of("2").power(of("-3"))), "0.125");
  EXPECT_EQ(text_of(of("4").power(of("0.5"))), "2");
  EXPECT_EQ(text_of(of("2").square_root()), "1.414213562373095048801688724209698");
}

TEST(Number, PrintedAndReadAgainIsTheSame) {
  rc::check("parse(to_text(n)) == n", [](std::int64_t coefficient) {
    const int exponent = *rc::gen::inRange(-6000, 6000);
    const Number number = *Number::from_scaled(coefficient, exponent);
    RC_ASSERT(of(number.to_text()) == number);
  });
}

TEST(Number, EqualNumbersHashAlike) {
  rc::check("n * 10 / 10 hashes as n", [](std::int64_t coefficient) {
    const Number number = Number::from_integer(coefficient);
    const Number ten = Number::from_integer(10);
    const Number again = *number.times(ten)->divided_by(ten);
    const Number padded = *number.plus(*Number::parse("0.000"));
    RC_ASSERT(again == number && again.hash() == number.hash());
    RC_ASSERT(padded == number && padded.hash() == number.hash());
  });
}

TEST(Number, SumsAndProductsAgreeWithIntegers) {
  rc::check("as integers do", [](std::int32_t left, std::int32_t right) {
    const std::int64_t wide = left;
    const Number first = Number::from_integer(left);
    const Number second = Number::from_integer(right);
    RC_ASSERT(*first.plus(second) == Number::from_integer(wide + right));
    RC_ASSERT(*first.times(second) == Number::from_integer(wide * right));
    RC_ASSERT((first < second) == (left < right));
    RC_ASSERT(first.to_integer() == left);
  });
}

}  // namespace
}  // namespace cassia::engines::decision::feel
