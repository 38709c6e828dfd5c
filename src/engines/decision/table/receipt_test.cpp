#include "engines/decision/table/receipt.h"

#include <gtest/gtest.h>

#include <string>

#include "engines/decision/table/refusals.h"
#include "engines/decision/table/tables_test.h"

namespace cassia::engines::decision::table {

namespace {

Receipt receipt_of(const DecisionTable& table, std::string_view inputs) {
  const Facts facts = bind_facts(table, context_of(inputs)).value();
  return decide_with_receipt(table, facts, kMoment,
                             {{"08-trade", "1.2", base::sha256({base::bytes_of("package")})}})
      .value();
}

TEST(Receipts, SayWhyBetterRowsFailed) {
  const DecisionTable table = bound(kChannels);
  const Receipt receipt = receipt_of(table, "{price: 5000.01, year_total: 9000, is_single: true}");
  EXPECT_EQ(print_receipt(receipt), "cassia-receipt 1\ntable channel " +
                                        base::to_hex(table.digest().bytes) +
                                        R"(
decided_at 2026-03-02T09:00:00+08:00
package 08-trade 1.2 )" + base::to_hex(base::sha256({base::bytes_of("package")}).bytes) +
                                        R"(
input price 5000.01
input year_total 9000
input is_single true
failed 1 year_total > 26000
failed 2 price <= 5000
matched 3
output channel "full_tax"
output note "one dear thing"
cite note_2018 2
unverified
)");
}

TEST(Receipts, TellOfTheRowOtherwiseWhyEachRowFailed) {
  const Receipt receipt =
      receipt_of(bound(kChannels), "{price: 6000, year_total: 9000, is_single: false}");
  ASSERT_EQ(receipt.failed.size(), 3U);
  EXPECT_EQ(receipt.failed[2], (FailedCell{3, "is_single", "true"}));
  ASSERT_EQ(receipt.matched.size(), 1U);
  EXPECT_EQ(receipt.matched[0].row, 0U);
  EXPECT_NE(print_receipt(receipt).find("\notherwise\n"), std::string::npos);
}

TEST(Receipts, TellOfGeneralCellsThatDidNotHold) {
  const DecisionTable table = bound(
      table_text("first", "allowed because there is none",
                 "input a: number\ninput b: string\noutput c: number\n| a | b || c || citation |\n"
                 "| ? > 5 or ? < 1 | \"x\" || 1 || - |\n"));
  EXPECT_EQ(receipt_of(table, R"({a: 3, b: "x"})").failed,
            (std::vector<FailedCell>{{1, "a", "? > 5 or ? < 1"}}));
  EXPECT_EQ(receipt_of(table, R"({a: 3, b: "y"})").failed,
            (std::vector<FailedCell>{{1, "b", "\"x\""}}));
  EXPECT_TRUE(receipt_of(table, R"({a: 3, b: "y"})").matched.empty());
}

TEST(Receipts, AreReadBackAsTheyWerePrinted) {
  const DecisionTable sums = bound(
      table_text("collect sum", "refused",
                 "input a: number\ninput t: any\noutput c: number\n| a | t || c || citation |\n"
                 "| > 1 | - || 0.1 || x 1 |\n| > 2 | - || a * 2 || x 2, y 3 unverified |\n"));
  const Receipt sum = receipt_of(sums, R"({a: 3, t: [@"2024-02-29", {x: "a b"}, -1.50]})");
  EXPECT_EQ(to_text(*sum.aggregate), "6.1");
  const Receipt channel =
      receipt_of(bound(kChannels), "{price: 1, year_total: 1, is_single: true}");
  for (const Receipt& receipt : {sum, channel}) {
    const auto read = read_receipt(print_receipt(receipt));
    ASSERT_TRUE(read.has_value()) << base::to_text(read.error());
    EXPECT_EQ(*read, receipt);
  }
}

TEST(Receipts, AreRefusedWhereNotWrittenSo) {
  const std::string good =
      print_receipt(receipt_of(bound(kChannels), "{price: 1, year_total: 1, is_single: true}"));
  const auto refusal = [&](std::string_view from, std::string_view to) {
    std::string text = good;
    text.replace(text.find(from), from.size(), to);
    const auto receipt = read_receipt(text);
    EXPECT_FALSE(receipt.has_value()) << text;
    EXPECT_TRUE(receipt || receipt.error().code == kReceiptMalformed);
    return receipt ? "" : receipt.error().place;
  };
  EXPECT_EQ(refusal("cassia-receipt 1", "cassia-receipt 2"), "line 1");
  EXPECT_EQ(refusal("table channel ", "table channel  "), "line 2");
  EXPECT_EQ(refusal("+08:00", "+8:00"), "line 3");
  EXPECT_EQ(refusal("2026-03-02T09", "2026-03-02t09"), "line 3");
  EXPECT_EQ(refusal("input price 1", "input price 1.0"), "line 5");
  EXPECT_EQ(refusal("input price 1", "input price 1 + 1"), "line 5");
  EXPECT_EQ(refusal("input price", "inputs price"), "line 5");
  EXPECT_EQ(refusal("failed 1", "failed 01"), "line 8");
  EXPECT_EQ(refusal("failed 1", "cite 1"), "line 8");
  EXPECT_EQ(refusal("output note", "outcome note"), "line 11");
  EXPECT_EQ(refusal("cite note_2016 2\n", "cite note_2016 2"), "line 13");
  EXPECT_EQ(read_receipt("").error().place, "line 1");
}

TEST(Receipts, AreRecomputedByteForByte) {
  const DecisionTable table = bound(kChannels);
  const Receipt receipt = receipt_of(table, "{price: 1, year_total: 1, is_single: true}");
  EXPECT_TRUE(replay(receipt, table).is_equal());
}

TEST(Receipts, SayWhatDiffersWhenRecomputed) {
  const DecisionTable table = bound(kChannels);
  Receipt receipt = receipt_of(table, "{price: 1, year_total: 1, is_single: true}");
  receipt.matched[0].outputs[1].value = feel::Value("forged");
  const Replay forged = replay(receipt, table);
  EXPECT_EQ(forged.only_recorded, std::vector<std::string>{R"(output note "forged")"});
  EXPECT_EQ(forged.only_recomputed, std::vector<std::string>{R"(output note "small")"});

  std::string later(kChannels);
  later.replace(later.find("<= 5000"), 7, "<= 0.5 ");
  const Replay changed =
      replay(receipt_of(table, "{price: 1, year_total: 1, is_single: true}"), bound(later));
  EXPECT_EQ(changed.only_recorded[0].substr(0, 14), "table channel ");
  EXPECT_EQ(changed.only_recomputed.back(), "cite note_2018 3");

  receipt.inputs[0].value = feel::Value(feel::Number::from_integer(-1));
  EXPECT_EQ(replay(receipt, table).only_recomputed,
            std::vector<std::string>{"refused table_input_outside at price value=-1 allowed=>= 0"});
}

}  // namespace

}  // namespace cassia::engines::decision::table
