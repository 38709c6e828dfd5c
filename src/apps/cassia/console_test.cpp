#include "apps/cassia/console.h"

#include <gtest/gtest.h>

namespace cassia::apps {
namespace {

TEST(Console, CountsChineseLettersAsTwoColumnsAndVietnameseAsOne) {
  EXPECT_EQ(width_of("durian"), 6U);
  EXPECT_EQ(width_of("榴莲"), 4U);
  EXPECT_EQ(width_of("sầu riêng"), 9U);
}

TEST(Console, AlignsNumbersRightAndWordsLeft) {
  const Table table{.head = {"品名", "duty"}, .rows = {{"榴莲", "1,000.00"}, {"xoài", "0.00"}}};
  EXPECT_EQ(to_text(table),
            "品名      duty\n"
            "榴莲  1,000.00\n"
            "xoài      0.00\n");
}

}  // namespace
}  // namespace cassia::apps
