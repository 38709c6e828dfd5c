#include <gtest/gtest.h>

#include "base/refusals.h"
#include "codec/described_json.h"
#include "codec/toy_desk_test.h"

namespace cassia::codec {

namespace {

using tests::toy_desk::CloseCrate;
using tests::toy_desk::Kind;
using tests::toy_desk::OpenCrate;

template <typename T>
base::Refusal refusal_of(std::string_view text, const ReadOptions& options = {}) {
  auto read = from_json<T>(text, options);
  return read ? base::Refusal{.code = base::RefusalCode("none")} : std::move(read).error();
}

TEST(JsonReader, AcceptsAnyOrderAndSpacing) {
  const auto read = from_json<OpenCrate>(
      " {\t\"remark\" :null , \"lines\":[ ],\r\n\"kind\": \"fish\", \"crate\\u005fid\":\"C\" } ");
  ASSERT_TRUE(read) << base::to_text(read.error());
  EXPECT_EQ(read->kind, Kind::fish);
  EXPECT_EQ(read->crate_id.text(), "C");
}

TEST(JsonReader, RefusesWhatIsNoJson) {
  for (const std::string_view text :
       {"",      " ",    "{",     "}",     "[1",     "[1,]",      "[,1]",
        "[1 2]", "[1]]", "[01]",  "[+1]",  "[1.]",   "[.5]",      "[1e]",
        "[1e+]", "[-]",  "[0x1]", "[NaN]", "[1,,2]", "// c\n[1]", "'1'"}) {
    EXPECT_EQ(refusal_of<RawJson>(text).code, kJsonMalformed) << text;
  }
  for (const std::string_view text :
       {"\"", "\"a", "\"\\\"", "\"\\x\"", "\"\\u12\"", "\"\\u12g4\"", "\"\\ud800\"", "\"\\udc00\"",
        "\"\\ud800\\u0041\"", "\"\\ud83d\\\"", "\"\n\"", "\"\\n\n\"", "\"12345678\n\""}) {
    EXPECT_EQ(refusal_of<std::string>(text).code, kJsonMalformed) << text;
  }
  EXPECT_EQ(refusal_of<bool>("tru").code, kJsonMalformed);
  EXPECT_EQ(refusal_of<bool>("truE").code, kJsonMalformed);
  EXPECT_EQ(refusal_of<bool>("truee").code, kJsonMalformed);
}

TEST(JsonReader, TellsWhereATextBreaks) {
  const base::Refusal refusal = refusal_of<CloseCrate>(R"({"crate_id" "C"})");
  ASSERT_EQ(refusal.facts.size(), 1U);
  EXPECT_EQ(refusal.facts[0], (base::Fact{.name = "offset", .value = "12"}));
}

TEST(JsonReader, ReadsEveryEscape) {
  EXPECT_EQ(from_json<std::string>(R"("\"\\\/\b\f\n\r\t\u0041\u00e9\u6842\ud83c\udf33")").value(),
            "\"\\/\b\f\n\r\tA\u00e9桂\U0001F333");
  EXPECT_EQ(from_json<std::string>("\"plain \u00e9桂\U0001F333, then \\n\"").value(),
            "plain \u00e9桂\U0001F333, then \n");
}

TEST(JsonReader, RefusesBytesThatAreNotUtf8) {
  for (const std::string_view bytes : {"\x80", "\xC0\xAF", "\xE0\x80\x80", "\xED\xA0\x80",
                                       "\xF4\x90\x80\x80", "\xFF", "\xE6\xA1"}) {
    EXPECT_EQ(refusal_of<std::string>('"' + std::string(bytes) + '"').code, kJsonNotUtf8);
    EXPECT_EQ(refusal_of<std::string>("\"\\n" + std::string(bytes) + '"').code, kJsonNotUtf8);
  }
}

TEST(JsonReader, RefusesTextsBeyondItsBounds) {
  EXPECT_EQ(refusal_of<bool>("true", {.bytes_max = 3}).code, kJsonTooLarge);
  EXPECT_EQ(refusal_of<bool>("true", {.bytes_max = 4}).code.name(), "none");
  EXPECT_EQ(refusal_of<std::vector<std::vector<std::int64_t>>>("[[1]]", {.depth_max = 1}).code,
            kJsonTooDeep);
  EXPECT_EQ(refusal_of<RawJson>(std::string(100'000, '[')).code, kJsonTooDeep);
}

TEST(JsonReader, WantsEveryFieldOnce) {
  base::Refusal refusal = refusal_of<OpenCrate>(R"({"crate_id":"C","kind":"fish","lines":[]})");
  EXPECT_EQ(refusal.code, kJsonMissingField);
  EXPECT_EQ(refusal.place, "remark");
  refusal = refusal_of<CloseCrate>(R"({"crate_id":"C","crate_id":"C"})");
  EXPECT_EQ(refusal.code, kJsonDuplicateField);
  EXPECT_EQ(refusal.place, "crate_id");
  refusal = refusal_of<CloseCrate>(R"({"crate_id":"C","size":1})");
  EXPECT_EQ(refusal.code, kJsonUnknownField);
  EXPECT_EQ(refusal.place, "size");
  EXPECT_EQ((refusal_of<std::map<std::string, bool>>(R"({"a":true,"a":true})").code),
            kJsonDuplicateField);
}

TEST(JsonReader, LetsWhoeverSendsLeaveOutWhatHasNoValue) {
  const auto read = from_json<OpenCrate>(R"({"crate_id":"C","kind":"fish","lines":[]})",
                                         {.trust = Trust::outside});
  ASSERT_TRUE(read);
  EXPECT_FALSE(read->remark);
  EXPECT_EQ(
      refusal_of<OpenCrate>(R"({"crate_id":"C","kind":"fish"})", {.trust = Trust::outside}).place,
      "lines");
}

TEST(JsonReader, WantsTheRightType) {
  EXPECT_EQ(refusal_of<CloseCrate>("[]").code, kJsonWrongType);
  EXPECT_EQ(refusal_of<std::int64_t>("\"1\"").code, kJsonWrongType);
  EXPECT_EQ(refusal_of<std::int64_t>("1.0").code, kJsonWrongType);
  EXPECT_EQ(refusal_of<std::int64_t>("1e3").code, kJsonWrongType);
  EXPECT_EQ(refusal_of<std::string>("null").code, kJsonWrongType);
  EXPECT_EQ(refusal_of<base::Digest>("\"00\"").code, kJsonWrongType);
}

TEST(JsonReader, BoundsIntegersAndNames) {
  EXPECT_EQ(from_json<std::int64_t>("-9007199254740991").value(), -kJsonIntegerMax);
  EXPECT_EQ(refusal_of<std::int64_t>("9007199254740992").code, kJsonIntegerOutOfRange);
  EXPECT_EQ(refusal_of<std::int64_t>("99999999999999999999").code, kJsonIntegerOutOfRange);
  EXPECT_EQ(refusal_of<std::int8_t>("128").code, kJsonIntegerOutOfRange);
  EXPECT_EQ(refusal_of<Kind>("\"bird\"").code, kJsonUnknownName);
}

TEST(JsonReader, NamesThePlaceInDepth) {
  const std::string line =
      R"({"hs_code":{"code":"08106","edition":"hs2022"},"net":{"amount":"1","unit":"KGM"},)"
      R"("value":{"amount":"1.00","currency":"CNY"}})";
  const base::Refusal refusal = refusal_of<OpenCrate>(R"({"crate_id":"C","kind":"fish","lines":[)" +
                                                      line + R"(],"remark":null})");
  EXPECT_EQ(refusal.code, base::kMalformedHsCode);
  EXPECT_EQ(refusal.place, "lines[0].hs_code.code");
}

TEST(JsonReader, TrustsAmountsOnlyOfItsOwn) {
  constexpr std::string_view kHuge = R"({"amount":"10000000000000.01","currency":"CNY"})";
  EXPECT_EQ(from_json<base::Money>(kHuge).value().minor(), 1'000'000'000'000'001);
  EXPECT_EQ(refusal_of<base::Money>(kHuge, {.trust = Trust::outside}).code,
            base::kAmountOutOfRange);
  constexpr std::string_view kNegative = R"({"amount":"-1","unit":"KGM"})";
  EXPECT_EQ(from_json<base::Quantity>(kNegative).value().micros(), -1'000'000);
  EXPECT_EQ(refusal_of<base::Quantity>(kNegative, {.trust = Trust::outside}).code,
            base::kMalformedQuantity);
}

}  // namespace

}  // namespace cassia::codec
