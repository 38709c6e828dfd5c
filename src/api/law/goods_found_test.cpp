#include "api/law/goods_found.h"

#include <gmock/gmock.h>

#include "tests/support/law_folder.h"

namespace cassia::api {
namespace {

using testing::Contains;
using testing::ElementsAre;
using testing::IsEmpty;

std::vector<GoodsView> found(const char* text, std::size_t limit = 50) {
  return find_goods(tests::real_law(),
                    {.text = text, .on = *base::Date::parse("2026-04-20"), .limit = limit})
      .items;
}

std::vector<std::string> codes(const char* text, std::size_t limit = 50) {
  std::vector<std::string> digits;
  for (const GoodsView& goods : found(text, limit)) {
    digits.push_back(goods.hs_code.digits());
  }
  return digits;
}

TEST(GoodsFound, GoFromTheChapterDownToTheLine) {
  EXPECT_EQ(found("08").front().level, GoodsLevel::chapter);
  EXPECT_THAT(codes("08"), Contains("0810"));
  const auto heading = found("0810");
  EXPECT_EQ(heading.front().level, GoodsLevel::heading);
  EXPECT_THAT(codes("0810"), Contains("08106000"));
  EXPECT_THAT(codes("081060"), ElementsAre("081060", "08106000"));
  EXPECT_THAT(codes("0810.6"), ElementsAre("081060", "08106000"));
  EXPECT_THAT(codes("0810 60"), Contains("08106000"));
}

TEST(GoodsFound, TenDigitsFindTheLineOfTheFirstEight) {
  EXPECT_THAT(codes("08106000"), ElementsAre("081060", "08106000"));
  EXPECT_THAT(codes("0810600010"), ElementsAre("081060", "08106000"));
}

TEST(GoodsFound, ALineBearsItsRateAndTheNearestName) {
  const GoodsView line = found("08106000").back();
  EXPECT_EQ(line.level, GoodsLevel::line);
  EXPECT_EQ(line.name, "榴莲");
  EXPECT_EQ(line.mfn, "20");
}

TEST(GoodsFound, ANameLeadsToItsLines) {
  for (const char* text : {"榴莲", "榴", "liulian", "sầu riêng", "durian"}) {
    EXPECT_THAT(codes(text), Contains("08106000")) << text;
  }
}

TEST(GoodsFound, AreNoMoreThanAskedForAndEachOnce) {
  EXPECT_EQ(codes("0810", 3).size(), 3U);
  for (const char* text : {"果", "08", "0810", "鱼"}) {
    auto all = codes(text);
    std::ranges::sort(all);
    EXPECT_EQ(std::ranges::adjacent_find(all), all.end()) << text;
  }
  EXPECT_THAT(codes("9999"), IsEmpty());
  EXPECT_THAT(codes(""), IsEmpty());
}

// Whatever is asked, the pages one after another are what one long page is.
TEST(GoodsFound, OfPagesAreThoseOfOneLongPage) {
  for (const char* text : {"0703", "07", "果", "鱼", "fr", "08106000", "zzz"}) {
    const auto all = codes(text, 10'000);
    for (const std::size_t limit : {1U, 7U, 50U}) {
      std::vector<std::string> turned;
      std::optional<std::size_t> next = 0;
      while (next) {
        const GoodsPage page = find_goods(
            tests::real_law(),
            {.text = text, .on = *base::Date::parse("2026-04-20"), .skip = *next, .limit = limit});
        EXPECT_LE(page.items.size(), limit);
        EXPECT_TRUE(!page.next || page.items.size() == limit) << "only a full page has a next one";
        for (const GoodsView& goods : page.items) {
          turned.push_back(goods.hs_code.digits());
        }
        next = page.next;
      }
      EXPECT_EQ(turned, all) << text << " by " << limit;
    }
  }
}

TEST(GoodsFound, NoLinesStandWhereNoTariffIsLoaded) {
  const auto goods =
      find_goods(tests::real_law(),
                 {.text = "081060", .on = *base::Date::parse("1999-01-01"), .limit = 9})
          .items;
  ASSERT_EQ(goods.size(), 1U);
  EXPECT_EQ(goods.front().level, GoodsLevel::subheading);
}

}  // namespace
}  // namespace cassia::api
