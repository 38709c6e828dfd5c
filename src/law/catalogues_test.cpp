#include <gtest/gtest.h>

#include "law/law_book.h"
#include "law/small_law_test.h"
#include "law/values_test.h"

namespace cassia::law {
namespace {

GoodsNames some_names() {
  return GoodsNames({{hs("08"), {"水果", "Fruit", "quả"}, ""},
                     {hs("0810"), {}, "Fruit, fresh, n.e.c."},
                     {hs("081060"), {"榴莲", "durians", "sầu riêng"}, ""},
                     {hs("0811"), {"冷冻水果", "frozen fruit", "quả đông lạnh"}, ""}});
}

std::string found(std::string_view text, std::size_t limit = 9) {
  const GoodsNames names = some_names();
  std::string codes;
  for (const GoodsName* name : names.search(text, limit)) {
    codes += name->code.digits() + " ";
  }
  return codes;
}

TEST(GoodsNames, FindsTheLongestPrefixWithAName) {
  const GoodsNames names = some_names();
  EXPECT_EQ(names.find(hs("0810.60.00"))->name.vi, "sầu riêng");
  EXPECT_EQ(names.find(hs("0810.70"))->name.zh, "水果");
  EXPECT_EQ(names.find_official(hs("0810.60.00"))->official, "Fruit, fresh, n.e.c.");
  EXPECT_EQ(names.find(hs("0901")), nullptr);
  EXPECT_EQ(names.find_official(hs("0811")), nullptr);
  const auto old = base::HsCode::parse("081060", base::HsEdition::hs2017).value();
  EXPECT_EQ(names.find(old), nullptr);
}

TEST(GoodsNames, SearchesByOneChineseCharacterByWordsAndByCode) {
  EXPECT_EQ(found("榴"), "081060 ");
  EXPECT_EQ(found("水果"), "08 0811 ");
  EXPECT_EQ(found("FRUIT"), "08 0810 0811 ");
  EXPECT_EQ(found("sầu"), "081060 ");
  EXPECT_EQ(found("0810.6"), "081060 ");
  EXPECT_EQ(found("081"), "0810 0811 081060 ");
  EXPECT_EQ(found("081", 2), "0810 0811 ");
  EXPECT_EQ(found("石油"), "");
  EXPECT_EQ(found(""), "");
}

TEST(GoodsNames, LaysTheOfficialNomenclatureOverOurNames) {
  const LawBook law = compile(small_law()).value();
  EXPECT_EQ(law.names().find(hs("0810"))->name.en, "fruit");
  EXPECT_EQ(law.names().find_official(hs("0810.60"))->official, "Fruit, fresh, n.e.c.");
  EXPECT_EQ(law.names().all().size(), 3U);
}

base::Refusal unknown_parameter(std::vector<base::Fact> facts) {
  return {kParameterUnknown, {}, "x", std::move(facts)};
}

TEST(MessageCatalogue, FillsFactsInEachLanguage) {
  const LawBook law = compile(small_law()).value();
  const auto say = [&](Language language) {
    return law.messages().sentence(unknown_parameter({{"name", "a{name}b"}}), language);
  };
  EXPECT_EQ(say(Language::zh), "没有参数 a{name}b。");
  EXPECT_EQ(say(Language::vi), "Không có tham số a{name}b.");
  EXPECT_EQ(say(Language::en), "There is no parameter a{name}b, {missing} a{name}b.");
}

TEST(MessageCatalogue, FallsBackLoudly) {
  EXPECT_EQ(MessageCatalogue().sentence(unknown_parameter({}), Language::zh)[0], '[');
  EXPECT_NE(MessageCatalogue()
                .sentence(unknown_parameter({{"name", "fee"}}), Language::zh)
                .find("parameter_unknown"),
            std::string::npos);
  const MessageCatalogue odd({{.code = "parameter_unknown",
                               .sentence = {"{", "a {name", "{}"},
                               .remedy = {"", "look for {name}", ""},
                               .doc = "x"}});
  EXPECT_EQ(odd.remedy(unknown_parameter({{"name", "fee"}}), Language::en), "look for fee");
  EXPECT_EQ(odd.remedy(unknown_parameter({}), Language::zh), "");
  EXPECT_EQ(odd.sentence(unknown_parameter({{"name", "fee"}}), Language::zh), "{");
  EXPECT_EQ(odd.sentence(unknown_parameter({{"name", "fee"}}), Language::en), "a {name");
  EXPECT_EQ(odd.sentence(unknown_parameter({{"name", "fee"}}), Language::vi), "{}");
}

TEST(Mark, CombinedMarksCountAsTheWeakest) {
  const auto check = [](std::string_view text, std::string_view expected) {
    const auto mark = parse_mark(text);
    EXPECT_EQ(mark ? to_text(*mark) : "refused", expected) << text;
  };
  check("S", "S");
  check("S/K", "K");
  check("K/S", "K");
  check("K/D", "D");
  check("K/?", "?");
  check("S/K/D/?", "?");
  for (const auto* bad : {"", "X", "SK", "S/", "/S", "S,K", "S/K/D/?/S"}) {
    check(bad, "refused");
  }
}

TEST(ExchangeRate, IsExact) {
  const auto yuan = [](std::string_view rate, std::int64_t minor) {
    const ExchangeRate parsed = parse_exchange_rate(rate).value();
    return base::to_text(
        convert(base::Money::of_minor(minor, parsed.from), parsed, base::Rounding::half_up));
  };
  EXPECT_EQ(yuan("7.1234 CNY per 1 USD", 100), "CNY 7.12");
  EXPECT_EQ(yuan("7.1234 CNY per 1 USD", 1'000'000), "CNY 71234.00");
  EXPECT_EQ(yuan("2.6477 CNY per 10000 VND", 1'875'000'000), "CNY 496443.75");
  EXPECT_EQ(yuan("23.5 CNY per 1 KWD", 1'000), "CNY 23.50");
  EXPECT_EQ(yuan("0.000000001 CNY per 1 THB", 100'000'000'000'000), "CNY 1000.00");
}

TEST(ExchangeRate, RefusesOtherWritings) {
  for (const auto* bad :
       {"", "7.1234", "7.1234 CNY", "7.1234 CNY per USD", "7.1234 CNY per 1", "0 CNY per 1 USD",
        "-7 CNY per 1 USD", "7.1234 CNY per 3 USD", "7.1234 CNY for 1 USD", "7 CNY per 1 USD ",
        "7  CNY per 1 USD", "7 CNY per 1 CNY", "7 CNY per 1 USD x", "7.0000000001 CNY per 1 USD",
        "1000 CNY per 1 USD", "7 ZZZ per 1 USD", "7 CNY per 10000000 USD"}) {
    EXPECT_FALSE(parse_exchange_rate(bad)) << bad;
  }
  EXPECT_TRUE(parse_exchange_rate("999.99 CNY per 1 USD"));
}

}  // namespace
}  // namespace cassia::law
