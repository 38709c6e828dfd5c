#include <gtest/gtest.h>
#include <rapidcheck.h>
#include <rapidcheck/gtest.h>

#include <cstdint>

#include "base/refusals.h"
#include "base/utf8.h"
#include "codec/described_json.h"

namespace cassia::codec {

namespace {

template <typename T>
void expect_json(const T& value, std::string_view json) {
  EXPECT_EQ(to_json(value), json);
  const auto read = from_json<T>(json);
  ASSERT_TRUE(read) << json << ": " << base::to_text(read.error());
  EXPECT_EQ(*read, value) << json;
}

base::Currency currency(std::string_view code) { return base::Currency::parse(code).value(); }
base::Unit unit(std::string_view code) { return base::Unit::parse(code).value(); }

TEST(JsonValues, HaveOneSpelling) {
  expect_json(base::Money::of_minor(1250, currency("CNY")),
              R"({"amount":"12.50","currency":"CNY"})");
  expect_json(base::Money::of_minor(-5, currency("CNY")), R"({"amount":"-0.05","currency":"CNY"})");
  expect_json(base::Money::of_minor(1250, currency("VND")),
              R"({"amount":"1250","currency":"VND"})");
  expect_json(base::Money::of_minor(INT64_MIN, currency("BHD")),
              R"({"amount":"-9223372036854775.808","currency":"BHD"})");
  expect_json(base::Quantity::of_micros(18'600'000'000, unit("KGM")),
              R"({"amount":"18600","unit":"KGM"})");
  expect_json(base::Quantity::of_micros(-1, unit("LTR")), R"({"amount":"-0.000001","unit":"LTR"})");
  expect_json(base::Quantity::of_micros(INT64_MAX, unit("KGM")),
              R"({"amount":"9223372036854.775807","unit":"KGM"})");
  expect_json(base::Rate::of_billionths(200'000'000), R"("0.2")");
  expect_json(base::Rate(), R"("0")");
  expect_json(base::HsCode::parse("0810.60.00", base::HsEdition::hs2022).value(),
              R"({"code":"08106000","edition":"hs2022"})");
  expect_json(base::HsCode(), R"({"code":"","edition":"hs2022"})");
  expect_json(base::CountryCode::parse("VN").value(), R"("VN")");
  expect_json(base::CountryCode(), R"("")");
  expect_json(currency("VND"), R"("VND")");
  expect_json(unit("LTR"), R"("LTR")");
  expect_json(base::Date::parse("2026-03-16").value(), R"("2026-03-16")");
  expect_json(base::Instant::of_micros(-1), R"("1969-12-31T23:59:59.999999Z")");
  expect_json(base::Digest{}, '"' + std::string(64, '0') + '"');
}

TEST(JsonValues, RefuseWhatTheVocabularyRefuses) {
  EXPECT_EQ(from_json<base::Money>(R"({"amount":"1","currency":"XXQ"})").error().code,
            base::kUnknownCurrency);
  EXPECT_EQ(from_json<base::Money>(R"({"amount":"1.234","currency":"CNY"})").error().code,
            base::kMalformedAmount);
  EXPECT_EQ(from_json<base::Rate>(R"("-1")").error().code, base::kMalformedRate);
  EXPECT_EQ(
      from_json<base::Period>(R"({"from":"2026-03-02T02:00:00Z","until":"2026-03-02T01:00:00Z"})")
          .error()
          .code,
      base::kMalformedPeriod);
  EXPECT_EQ(from_json<base::Money>(R"({"amount":"1"})").error().place, "currency");
  EXPECT_EQ(from_json<base::Money>(R"({"amount":"1","amount":"1"})").error().code,
            kJsonDuplicateField);
  EXPECT_EQ(from_json<base::Money>(R"({"sum":"1"})").error().code, kJsonUnknownField);
}

TEST(JsonValues, EscapeOnlyWhatMustBe) {
  EXPECT_EQ(to_json(std::string("/\"\\\b\f\n\r\t\x01\x1f\x7f 桂")),
            "\"/\\\"\\\\\\b\\f\\n\\r\\t\\u0001\\u001f\x7f 桂\"");
}

RC_GTEST_PROP(JsonValues, AmountsOfAllSizesAreReadBack, ()) {
  const auto number = *rc::gen::arbitrary<std::int64_t>();
  const auto code = *rc::gen::element<std::string>("CNY", "VND", "BHD");
  const base::Money money = base::Money::of_minor(number, currency(code));
  RC_ASSERT(from_json<base::Money>(to_json(money)).value() == money);
  const base::Quantity quantity = base::Quantity::of_micros(number, base::Unit());
  RC_ASSERT(from_json<base::Quantity>(to_json(quantity)).value() == quantity);
}

RC_GTEST_PROP(JsonValues, InstantsAreReadBack, ()) {
  const auto micros =
      *rc::gen::inRange<std::int64_t>(-2'000'000'000'000'000, 250'000'000'000'000'000);
  const base::Instant instant = base::Instant::of_micros(micros);
  RC_ASSERT(from_json<base::Instant>(to_json(instant)).value() == instant);
  RC_ASSERT(to_json(instant) == '"' + base::to_text(instant) + '"');
}

RC_GTEST_PROP(JsonValues, TextsAreReadBack, (const std::string& bytes)) {
  const std::string text = base::replace_malformed(bytes);
  RC_ASSERT(base::is_utf8(text));
  RC_ASSERT(from_json<std::string>(to_json(text)).value() == text);
}

// Whatever is put into a text, reading it ends in a value or a refusal.
RC_GTEST_PROP(JsonValues, NoTextBreaksTheReader, (const std::string& bytes)) {
  static_cast<void>(from_json<std::map<std::string, base::Money>>(bytes));
  const auto raw = from_json<RawJson>('[' + bytes + ']');
  if (raw) {
    RC_ASSERT(from_json<RawJson>(raw->text).value().text == raw->text);
  }
}

}  // namespace

}  // namespace cassia::codec
