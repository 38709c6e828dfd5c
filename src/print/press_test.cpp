#include "print/press.h"

#include <gmock/gmock.h>

#include <thread>

#include "print/poppler_test.h"
#include "print/qr_squares.h"

namespace cassia::print {
namespace {

using testing::HasSubstr;
using testing::ThrowsMessage;

int count_of(const std::string& text, const std::string& word) {
  int count = 0;
  for (std::size_t at = text.find(word); at != std::string::npos; at = text.find(word, at + 1)) {
    ++count;
  }
  return count;
}

Document document(std::vector<Block> blocks) {
  return {.title = "进口税款缴纳清单",
          .mark = "演示文件",
          .language = "zh",
          .page_words = "第 {page} 页，共 {pages} 页",
          .made_at = *base::Instant::parse("2026-04-20T01:00:00Z"),
          .blocks = std::move(blocks)};
}

Table long_table(int rows) {
  Table table{.columns = {{.title = "项号"}, {.title = "商品名称", .share = 3}}, .rows = {}};
  for (int row = 1; row <= rows; ++row) {
    table.rows.push_back({std::to_string(row), "鲜榴莲"});
  }
  return table;
}

TEST(Press, KeepsTextsOfThreeLanguagesAsText) {
  const Press press;
  const std::string text = text_of(press.to_pdf(
      document({Heading{"凭祥友谊关 Youyi Pass"}, Note{"Bảng kê thuế nhập khẩu: ưu đãi"},
                Facts{{{"申报人", "Fruit Ltd"}}}, long_table(1)})));
  for (const char* const words :
       {"进口税款缴纳清单", "演示文件", "凭祥友谊关", "Youyi Pass",
        "Bảng kê thuế nhập khẩu: ưu đãi", "申报人", "Fruit Ltd", "鲜榴莲", "第 1 页，共 1 页"}) {
    EXPECT_THAT(text, HasSubstr(words));
  }
}

TEST(Press, SaysTitleLanguageAndTheGivenTime) {
  const Press press;
  const std::string about = ask_poppler("pdfinfo", press.to_pdf(document({})));
  EXPECT_THAT(about, HasSubstr("进口税款缴纳清单"));
  EXPECT_THAT(about, HasSubstr("lang=zh"));
  EXPECT_THAT(about, HasSubstr("Apr 20"));
  EXPECT_THAT(about, HasSubstr("A4"));
}

TEST(Press, RepeatsTheHeadOfATableOnEveryPage) {
  const Press press;
  const std::string pdf = press.to_pdf(document({long_table(110)}));
  const std::string text = text_of(pdf);
  EXPECT_THAT(ask_poppler("pdfinfo", pdf), testing::ContainsRegex("Pages: +3\n"));
  EXPECT_EQ(count_of(text, "商品名称"), 3);
  EXPECT_EQ(count_of(text, "鲜榴莲"), 110);
  EXPECT_THAT(text, HasSubstr("第 3 页，共 3 页"));
}

TEST(Press, BreaksALongChineseTextAndLosesNothing) {
  const Press press;
  std::string goods;
  for (int at = 0; at < 400; ++at) {
    goods += "果";
  }
  Table table{.columns = {{.title = "商品名称"}, {.title = "金额", .align = Align::right}},
              .rows = {{goods, "58757.40"}}};
  const std::string text = text_of(press.to_pdf(document({Note{goods}, table})));
  EXPECT_EQ(count_of(text, "果"), 800);
  EXPECT_THAT(text, HasSubstr("58757.40"));
}

TEST(Press, ContinuesARowThatNoPageHolds) {
  const Press press;
  std::string words;
  for (int at = 0; at < 3000; ++at) {
    words += "果品";
  }
  const std::string pdf = press.to_pdf(document(
      {Table{.columns = {{.title = "商品名称"}, {.title = "备注"}}, .rows = {{words, "末"}}}}));
  EXPECT_EQ(count_of(text_of(pdf), "果"), 3000);
  EXPECT_GT(count_of(text_of(pdf), "商品名称"), 1);
}

TEST(Press, GivesTheSameBytesForTheSameDocument) {
  const Document one =
      document({Heading{"thuế"}, long_table(60), QrCode{"https://zone/proof", "证明"}});
  const Press press;
  const Press another;
  const std::string first = press.to_pdf(one);
  EXPECT_EQ(first, press.to_pdf(one));
  EXPECT_EQ(first, another.to_pdf(one));
  Document later = one;
  later.made_at = *base::Instant::parse("2026-04-21T01:00:00Z");
  EXPECT_NE(first, press.to_pdf(later));
}

TEST(Press, PrintsFromSeveralThreads) {
  const Press press;
  const Document one = document({long_table(50)});
  const std::string expected = press.to_pdf(one);
  std::vector<std::string> files(4);
  {
    std::vector<std::jthread> threads;
    for (std::string& file : files) {
      threads.emplace_back([&] { file = press.to_pdf(one); });
    }
  }
  EXPECT_THAT(files, testing::Each(expected));
}

TEST(Press, RefusesMorePagesThanAllowed) {
  const Press press({.pages_max = 2});
  EXPECT_NO_THROW(press.to_pdf(document({long_table(60)})));
  EXPECT_THAT([&] { press.to_pdf(document({long_table(110)})); },
              ThrowsMessage<PrintFault>(HasSubstr("more than 2 pages")));
}

TEST(Press, SaysAtTheStartWhichFontIsMissing) {
  EXPECT_THAT([] { Press({.families = {"No Such Family"}}); },
              ThrowsMessage<PrintFault>(HasSubstr("No Such Family")));
  EXPECT_THAT([] { Press({.families = {"DejaVu Sans"}}); },
              ThrowsMessage<PrintFault>(HasSubstr("lack Chinese")));
}

TEST(QrSquares, HaveTheirThreeFinders) {
  const QrSquares squares = qr_squares("https://zone.example.cn/proof?position=12");
  ASSERT_EQ((squares.width - 17) % 4, 0);
  const int far = squares.width - 7;
  for (const auto& [column, row] : {std::pair{0, 0}, std::pair{far, 0}, std::pair{0, far}}) {
    for (int at = 0; at < 7; ++at) {
      EXPECT_TRUE(squares.is_dark(column + at, row));
      EXPECT_TRUE(squares.is_dark(column, row + at));
    }
    EXPECT_TRUE(squares.is_dark(column + 3, row + 3));
    EXPECT_FALSE(squares.is_dark(column + 1, row + 1));
  }
}

TEST(QrSquares, RefuseWhatNoCodeHolds) {
  EXPECT_THROW(qr_squares(std::string(4000, 'a')), PrintFault);
  EXPECT_THROW(qr_squares(""), PrintFault);
}

}  // namespace
}  // namespace cassia::print
