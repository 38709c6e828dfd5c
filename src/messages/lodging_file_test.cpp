#include "messages/lodging_file.h"

#include <fmt/format.h>
#include <gmock/gmock.h>

#include "codec/refusals.h"
#include "messages/command_json.h"
#include "messages/refusals.h"

namespace cassia::messages {
namespace {

using testing::Contains;
using testing::HasSubstr;
using testing::Not;
using testing::StartsWith;

constexpr std::string_view kLodgingHead =
    "declaration_id,port,goods.hs_code,goods.goods_name,goods.quantity,goods.price\n";

std::string row(const std::string& id, const std::string& port = "youyi",
                const std::string& name = "durian") {
  return fmt::format("{},{},0810.60.00,{},100 KGM,CNY 3500.00\n", id, port, name);
}

base::Result<std::vector<LodgingEntry>> read_csv(std::string_view text) {
  return read_lodging_csv(text, *base::OrganisationId::parse("fruit"));
}

std::vector<LodgingEntry> entries_of(std::string_view text) {
  auto entries = read_csv(text);
  EXPECT_TRUE(entries) << base::to_text(entries.error());
  return entries ? *std::move(entries) : std::vector<LodgingEntry>();
}

journeys::LodgeConsignment lodging_of(const LodgingEntry& entry) {
  EXPECT_FALSE(entry.refusal) << base::to_text(*entry.refusal);
  const auto command = read_command_json("lodge_consignment", entry.command);
  EXPECT_TRUE(command) << entry.command;
  return command ? std::get<journeys::LodgeConsignment>(*command) : journeys::LodgeConsignment();
}

void expect_refused(const base::Result<std::vector<LodgingEntry>>& entries,
                    const base::RefusalCode& code, std::string_view fact) {
  ASSERT_FALSE(entries);
  EXPECT_EQ(entries.error().code, code) << base::to_text(entries.error());
  EXPECT_THAT(base::to_text(entries.error()), HasSubstr(std::string(fact)));
}

TEST(LodgingFile, ColumnsAreTheFieldsOfTheCommand) {
  EXPECT_EQ(lodging_columns().front(), "declaration_id");
  for (const char* name : {"declarant", "batch_no", "terms.freight", "guarantee.valid_to",
                           "goods.line_no", "claim.number", "claim.route.kind"}) {
    EXPECT_THAT(lodging_columns(), Contains(name));
  }
  // Of a route's stops there may be many; a row has one place for each column.
  for (const std::string& column : lodging_columns()) {
    EXPECT_THAT(column, Not(StartsWith("country")));
    EXPECT_THAT(column, Not(StartsWith("consignment.")));
  }
}

TEST(LodgingFile, EveryColumnIsTakenUp) {
  for (const std::string& column : lodging_columns()) {
    if (column == "declaration_id") {
      continue;
    }
    const auto entries = read_csv(fmt::format("declaration_id,{}\nD1,?\n", column));
    ASSERT_TRUE(entries) << column;
    if (const auto& refusal = entries->front().refusal) {
      EXPECT_NE(refusal->code, kFieldUnknown) << column;
    }
  }
}

TEST(LodgingFile, ReadsQuotesMarksAndEndsOfLinesAsProgramsWriteThem) {
  const auto entries = entries_of(
      "\xEF\xBB\xBF"
      "declaration_id,goods.hs_code,goods.goods_name\r\n"
      "D1,08106000,\"durian, \"\"Ri6\"\"\nfresh\"\r\n"
      "\r\n"
      "D2,0810.60.00,榴莲");
  ASSERT_EQ(entries.size(), 2U);
  EXPECT_EQ(lodging_of(entries[0]).consignment.lines[0].goods.goods_name, "durian, \"Ri6\"\nfresh");
  EXPECT_EQ(lodging_of(entries[0]).declarant.text(), "fruit");
  EXPECT_EQ(entries[0].line, 2);
  EXPECT_EQ(lodging_of(entries[1]).consignment.lines[0].goods.goods_name, "榴莲");
  EXPECT_EQ(entries[1].line, 5);
}

TEST(LodgingFile, RowsOfOneNumberAreTheLinesOfOneDeclaration) {
  const auto entries = entries_of(std::string(kLodgingHead) + row("D1") + row("D2") +
                                  row("D1", "youyi", "mangosteen"));
  ASSERT_EQ(entries.size(), 2U);
  const auto lodging = lodging_of(entries[0]);
  ASSERT_EQ(lodging.consignment.lines.size(), 2U);
  EXPECT_EQ(lodging.consignment.lines[1].goods.line_no, 2);
  EXPECT_EQ(lodging.consignment.lines[1].goods.goods_name, "mangosteen");
  EXPECT_EQ(entries[0].rows.size(), 2U);
}

TEST(LodgingFile, RowsThatContradictEachOtherAreOneRefusal) {
  const auto entries =
      entries_of(std::string(kLodgingHead) + row("D1") + row("D1", "dongxing") + row("D2"));
  ASSERT_EQ(entries.size(), 2U);
  ASSERT_TRUE(entries[0].refusal);
  EXPECT_EQ(entries[0].refusal->code, kRowsDiffer);
  EXPECT_EQ(entries[0].refusal->place, "line 3, port");
  EXPECT_TRUE(entries[0].command.empty());
  EXPECT_FALSE(entries[1].refusal);
}

TEST(LodgingFile, RowsWithoutANumberAreEachRefusedByThemselves) {
  const auto entries = entries_of(std::string(kLodgingHead) + row("") + row("", "dongxing"));
  ASSERT_EQ(entries.size(), 2U);
  ASSERT_TRUE(entries[1].refusal);
  EXPECT_EQ(entries[1].refusal->place, "line 3, declaration_id");
}

TEST(LodgingFile, ACellThatTheCommandCannotDoWithoutIsMissedInItsLine) {
  const auto entries = entries_of(std::string(kLodgingHead) + row("D1") + "D2,youyi,,durian,,\n");
  ASSERT_EQ(entries.size(), 2U);
  EXPECT_FALSE(entries[0].refusal);
  ASSERT_TRUE(entries[1].refusal);
  EXPECT_EQ(entries[1].refusal->code, kCellNeeded);
  EXPECT_EQ(entries[1].refusal->place, "line 3, goods.hs_code");
  const auto second = entries_of(std::string(kLodgingHead) + row("D1") + "D1,youyi,,durian,,\n");
  ASSERT_TRUE(second.front().refusal);
  EXPECT_EQ(second.front().refusal->place, "line 3, goods.hs_code");
  const auto bare = entries_of("declaration_id,port\n,youyi\n");
  ASSERT_TRUE(bare.front().refusal);
  EXPECT_EQ(bare.front().refusal->code, kCellNeeded);
}

TEST(LodgingFile, HeadsThatCannotBeReadRefuseTheFile) {
  expect_refused(read_csv("declaration_id,colour\nD1,red\n"), kFieldUnknown, "colour");
  expect_refused(read_csv("declaration_id,country\nD1,VN\n"), kFieldUnknown, "country");
  expect_refused(read_csv("declaration_id,port,port\nD1,youyi,youyi\n"), kFieldRepeated, "port");
  expect_refused(read_csv("port\nyouyi\n"), kCsvMalformed, "declaration_id");
  expect_refused(read_csv(""), kCsvMalformed, "no head");
  expect_refused(read_csv("declaration_id,port\nD1\n"), kCsvMalformed, "line 2");
  expect_refused(read_csv("declaration_id\n\"D1\n"), kCsvMalformed, "line 2");
  expect_refused(read_csv("declaration_id\n\xFF\n"), kCsvMalformed, "UTF-8");
  expect_refused(read_csv("declaration_id" + std::string(64, ',') + "\n"), kCsvMalformed, "64");
}

TEST(LodgingFile, ReasonsOfAnEarlierRefusalArePassedOver) {
  const auto entries = entries_of(
      "declaration_id,goods.hs_code,refusal_code,refusal_sentence\n"
      "D1,08106000,unknown_port,no such port\nD1,08106000,,\n");
  ASSERT_EQ(entries.size(), 1U);
  EXPECT_EQ(lodging_of(entries[0]).consignment.lines.size(), 2U);
}

TEST(LodgingFile, NumbersThatDoNotFitAreRefusedWithColumnAndLine) {
  const auto check = [](const std::string& column, const std::string& text) {
    const auto entries = entries_of(fmt::format("declaration_id,{}\nD1,{}\n", column, text));
    ASSERT_EQ(entries.size(), 1U) << column;
    ASSERT_TRUE(entries[0].refusal) << column << ' ' << text;
    EXPECT_EQ(entries[0].refusal->place, "line 2, " + column);
    EXPECT_EQ(entries[0].declaration_id, "D1");
  };
  check("goods.line_no", "9223372036854775808");
  check("goods.line_no", "-9223372036854775809");
  check("goods.quantity", "99999999999999999999 KGM");
  check("goods.price", "CNY 99999999999999999999.00");
  check("guarantee.amount", "CNY 1e9");
  check("goods.hs_code", "08106000081060000810");
  check("entry_at", "2026-13-01T00:00");
}

TEST(LodgingFile, HoldsSoManyDeclarationsAndNoMore) {
  std::string text = "declaration_id\n";
  for (std::size_t number = 1; number <= kLodgingsMax; ++number) {
    text += fmt::format("D{}\n", number);
  }
  expect_refused(read_csv(text + "E1\n"), kLodgingsTooMany, std::to_string(kLodgingsMax));
  // One more row of a declaration that is there is no further declaration.
  EXPECT_EQ(entries_of(text + "D1\n").size(), kLodgingsMax);
  std::string lines;
  for (std::size_t number = 0; number <= kLodgingsMax; ++number) {
    lines += "x\n";
  }
  expect_refused(read_lodging_json_lines(lines), kLodgingsTooMany, std::to_string(kLodgingsMax));
}

TEST(LodgingFile, JsonLinesAreReadOneByOne) {
  const std::string good = entries_of(std::string(kLodgingHead) + row("D1")).front().command;
  std::string other = good;
  other.replace(other.find("\"D1\""), 4, "\"D2\"");
  const auto entries = read_lodging_json_lines(
      fmt::format("\xEF\xBB\xBF{}\r\n\n{{\"declaration_id\":7}}\n{}\n{}", good, other, good));
  ASSERT_TRUE(entries) << base::to_text(entries.error());
  ASSERT_EQ(entries->size(), 4U);
  EXPECT_EQ((*entries)[0].declaration_id, "D1");
  EXPECT_EQ((*entries)[0].command, good);
  ASSERT_TRUE((*entries)[1].refusal);
  EXPECT_THAT((*entries)[1].refusal->place, StartsWith("line 3"));
  EXPECT_FALSE((*entries)[2].refusal);
  ASSERT_TRUE((*entries)[3].refusal);
  EXPECT_EQ((*entries)[3].refusal->code, kLodgingRepeated);
  EXPECT_EQ((*entries)[3].refusal->place, "line 5");
}

TEST(LodgingFile, JsonLinesThatAreNoTextRefuseTheFile) {
  expect_refused(read_lodging_json_lines("{}\n\xC3\x28\n"), codec::kJsonNotUtf8, "");
  const auto none = read_lodging_json_lines("\n\r\n");
  ASSERT_TRUE(none);
  EXPECT_TRUE(none->empty());
}

}  // namespace
}  // namespace cassia::messages
