#include <gtest/gtest.h>

#include <algorithm>

#include "law/law_book.h"
#include "law/values_test.h"
#include "tests/support/law_folder.h"

namespace cassia::law {
namespace {

TEST(FoldedText, ForgetsCaseDiacriticsAndWidth) {
  const auto check = [](std::string_view text, std::string_view expected) {
    EXPECT_EQ(fold(text), expected) << text;
  };
  check("", "");
  check("  Fresh,  DURIANS. ", "fresh durians");
  check("Sầu riêng", "sau rieng");
  check("ĐỒNG, gạo nếp, ướp", "dong gao nep uop");
  check("sa\xCC\x82u", "sau");  // the diacritic typed after its letter
  check("lián lǜ Nǚ", "lian lu nu");
  check("café crème", "cafe creme");
  check("ＡＢＣ１２", "abc12");
  check("鲜、冷榴莲", "鲜 冷榴莲");
  check("AD钙奶x", "ad 钙奶 x");
  check("\xFF榴\xE6", "榴");
  check("ทุเรียน!", "");
}

TEST(FoldedText, AsksForWordsAndForPairsOfCharacters) {
  const auto terms = [](std::string_view folded) {
    std::string text;
    for (const std::string_view term : terms_of(folded)) {
      text += std::string(term) + "|";
    }
    return text;
  };
  EXPECT_EQ(terms(""), "");
  EXPECT_EQ(terms("莲"), "莲|");
  EXPECT_EQ(terms("榴莲"), "榴莲|");
  EXPECT_EQ(terms("冷冻榴莲"), "冷冻|冻榴|榴莲|");
  EXPECT_EQ(terms("sau rieng 鲜 果"), "sau|rieng|鲜|果|");
  std::string many;
  for (int i = 0; i < 100; ++i) {
    many += "a ";
  }
  EXPECT_EQ(terms_of(many).size(), kTermsMax);
}

TEST(PrefixTable, FindsPlacesThatBeginAlike) {
  PrefixTable table;
  table.add("ab abc", {0, 3}, 7);
  table.add("abcd", {0}, 8);
  table.add("", {}, 9);
  table.sort();
  const auto owners = [&](std::string_view prefix) {
    std::string text;
    for (const PrefixTable::Entry& entry : table.starting_with(prefix)) {
      text += std::to_string(entry.owner) + (table.is_at_start(entry) ? "s" : "") +
              (table.ends_after(entry, prefix.size()) ? "e " : " ");
    }
    return text;
  };
  EXPECT_EQ(owners("ab"), "7s 7 8s ");
  EXPECT_EQ(owners("abc"), "7e 8s ");
  EXPECT_EQ(owners("ab abc"), "7se ");
  EXPECT_EQ(owners("abcde"), "");
  EXPECT_EQ(owners("b"), "");
  EXPECT_EQ(table.size(), 3U);
}

GoodsNames names_with_pinyin() {
  const PinyinTable pinyin(
      {"dong", "guo", "lian", "liu", "lv", "shui", "xian"},
      {{U'冻', 0}, {U'果', 1}, {U'莲', 2}, {U'榴', 3}, {U'绿', 4}, {U'水', 5}, {U'鲜', 6}});
  return GoodsNames({{hs("08"), {"水果", "fruit", "quả"}, ""},
                     {hs("0810"), {}, "Fruit, fresh, n.e.c."},
                     {hs("081060"), {"榴莲", "durians", "sầu riêng"}, ""},
                     {hs("08106010"), {"冻榴莲", "frozen durians", "sầu riêng đông lạnh"}, ""},
                     {hs("0811"), {"冻水果", "frozen fruit", "quả đông lạnh"}, ""},
                     {hs("0902"), {"绿茶", "green tea", "chè xanh"}, ""}},
                    pinyin);
}

std::string codes_found(std::string_view text, std::size_t limit = 9) {
  const GoodsNames names = names_with_pinyin();
  std::string codes;
  for (const GoodsName* name : names.search(text, limit)) {
    codes += name->code.digits() + " ";
  }
  return codes;
}

TEST(GoodsSearch, RanksWholeNamesBeforeBeginningsBeforeParts) {
  EXPECT_EQ(codes_found("水果"), "08 0811 ");
  EXPECT_EQ(codes_found("fruit"), "08 0810 0811 ");
  EXPECT_EQ(codes_found("榴莲"), "081060 08106010 ");
  EXPECT_EQ(codes_found("冻"), "0811 08106010 ");
  EXPECT_EQ(codes_found("frozen"), "0811 08106010 ");
  EXPECT_EQ(codes_found("dong lanh"), "0811 08106010 ");
  EXPECT_EQ(codes_found("frozen", 1), "0811 ");
  EXPECT_EQ(codes_found("frozen", 0), "");
}

TEST(GoodsSearch, WantsEveryPart) {
  EXPECT_EQ(codes_found("冻榴莲"), "08106010 ");
  EXPECT_EQ(codes_found("榴莲 冻"), "08106010 ");
  EXPECT_EQ(codes_found("dur fro"), "08106010 ");
  EXPECT_EQ(codes_found("durian 冻 rieng"), "08106010 ");
  EXPECT_EQ(codes_found("鲜榴莲"), "");
  EXPECT_EQ(codes_found("green fruit"), "");
}

TEST(GoodsSearch, KnowsPinyinAndItsInitials) {
  EXPECT_EQ(codes_found("liulian"), "081060 08106010 ");
  EXPECT_EQ(codes_found("Liú Lián"), "081060 08106010 ");
  EXPECT_EQ(codes_found("liul"), "081060 08106010 ");
  EXPECT_EQ(codes_found("ll"), "081060 08106010 ");
  EXPECT_EQ(codes_found("dll"), "08106010 ");
  EXPECT_EQ(codes_found("lian"), "081060 08106010 ");
  EXPECT_EQ(codes_found("ulian"), "");
  EXPECT_EQ(codes_found("lv"), "0902 ");
  EXPECT_EQ(codes_found("lu"), "0902 ");
  EXPECT_EQ(codes_found("lü"), "0902 ");
}

TEST(GoodsSearch, KnowsVietnameseWithAndWithoutDiacritics) {
  for (const auto* text : {"sau rieng", "Sầu Riêng", "SAU RIENG", "sau rie", "rieng sau"}) {
    EXPECT_EQ(codes_found(text), "081060 08106010 ") << text;
  }
  EXPECT_EQ(codes_found("che"), "0902 ");
}

TEST(GoodsSearch, FindsCodesByTheirDigits) {
  EXPECT_EQ(codes_found("081"), "0810 0811 081060 08106010 ");
  EXPECT_EQ(codes_found("0810.6"), "081060 08106010 ");
  EXPECT_EQ(codes_found("081060"), "081060 08106010 ");
  EXPECT_EQ(codes_found("0"), "08 0810 0811 0902 081060 08106010 ");
  EXPECT_EQ(codes_found("0", 2), "08 0810 ");
  EXPECT_EQ(codes_found("0810600000"), "081060 ") << "the code that begins it";
  EXPECT_EQ(codes_found("0899"), "08 ");
  EXPECT_EQ(codes_found("99"), "");
  EXPECT_EQ(codes_found("08106010001"), "");
  EXPECT_EQ(codes_found("."), "");
}

TEST(GoodsSearch, BearsWhateverIsTyped) {
  EXPECT_EQ(codes_found(""), "");
  EXPECT_EQ(codes_found(" \t?"), "");
  EXPECT_EQ(codes_found("\xFF\xFE"), "");
  EXPECT_EQ(codes_found(std::string(100'000, 'a')), "");
  std::string long_text;
  for (int i = 0; i < 1000; ++i) {
    long_text += "榴莲";
  }
  EXPECT_EQ(codes_found(long_text), "");
  EXPECT_TRUE(GoodsNames().search("榴莲", 9).empty());
}

// The first answer that the shipped names give.
std::string first(std::string_view text) {
  const auto answers = tests::real_law().names().search(text, 5);
  return answers.empty() ? "none" : answers[0]->code.digits();
}

TEST(GoodsSearch, AnswersInTheShippedNames) {
  for (const auto* text : {"榴莲", "榴", "莲", "liulian", "ll", "liu lian", "sau rieng",
                           "sầu riêng", "durian", "Durians", "0810.60", "08106000"}) {
    const auto answers = tests::real_law().names().search(text, 40);
    const bool has_durian = std::ranges::any_of(
        answers, [](const GoodsName* name) { return name->code.digits() == "081060"; });
    EXPECT_TRUE(has_durian) << text;
  }
  EXPECT_EQ(first("榴莲"), "081060");
  EXPECT_EQ(first("liulian"), "081060");
  EXPECT_EQ(first("sau rieng"), "081060");
  EXPECT_EQ(first("durian"), "081060");
}

TEST(GoodsSearch, ReadsEveryCharacterOfTheShippedNames) {
  const LawBook& law = tests::real_law();
  for (const GoodsName& name : law.names().all()) {
    const auto answers = law.names().search(name.name.zh, 3);
    const bool is_among = std::ranges::find(answers, &name) != answers.end();
    EXPECT_TRUE(is_among) << name.name.zh;
  }
}

}  // namespace
}  // namespace cassia::law
