#include "engines/decision/table/examples.h"

#include <gtest/gtest.h>

#include <string>

#include "engines/decision/table/refusals.h"
#include "engines/decision/table/tables_test.h"

namespace cassia::engines::decision::table {

namespace {

std::string examples(std::string_view rows) {
  std::string text =
      "cassia-examples 1\ntable: channel\n"
      "| price | year_total | is_single || channel | note || on |\n";
  return text.append(rows);
}

TEST(Examples, AreDecidedAndCompared) {
  const auto run =
      run_examples(bound(kChannels),
                   examples("| 5000 | 5000 | false || \"retail\" | \"small\" || 2019-01-01 |\n"
                            "# Before its time.\n"
                            "| 5000 | 5000 | false || refused table_not_in_force || 2018-12-31 |\n"
                            "| 5000 | 26001 | false || \"retail\" | \"small\" || 2026-01-01 |\n"));
  ASSERT_TRUE(run.has_value()) << base::to_text(run.error());
  EXPECT_EQ(run->count, 3U);
  ASSERT_EQ(run->failed.size(), 1U);
  EXPECT_EQ(run->failed[0].place, (feel::Place{7, 1}));
  EXPECT_EQ(run->failed[0].expected, R"("retail" | "small")");
  EXPECT_EQ(run->failed[0].decided, R"("general" | "year full")");
}

TEST(Examples, AreRefusedWithTheirPlace) {
  const DecisionTable table = bound(kChannels);
  const auto place = [&](std::string_view text) {
    const auto run = run_examples(table, text);
    EXPECT_FALSE(run.has_value()) << text;
    return run ? "" : run.error().place;
  };
  EXPECT_EQ(place(""), "line 1, column 1");
  EXPECT_EQ(place("cassia-examples 1\ntable: other\n"), "line 2, column 1");
  EXPECT_EQ(place("cassia-examples 1\ntable: channel\n| price || channel || on |\n"),
            "line 3, column 1");
  EXPECT_EQ(place(examples("| 1 | 2 || \"retail\" | \"x\" || 2020-01-01 |\n")), "line 4, column 1");
  EXPECT_EQ(place(examples("| 1 | 2 | x || \"a\" | \"x\" || 2020-01-01 |\n")), "line 4, column 11");
  EXPECT_EQ(place(examples("| 1 | 2 | true || \"a\" || 2020-01-01 |\n")), "line 4, column 19");
  EXPECT_EQ(place(examples("| 1 | 2 | true || \"a\" | \"b\" || now |\n")), "line 4, column 32");
}

}  // namespace

}  // namespace cassia::engines::decision::table
