#include "codec/decision_file/decision_file.h"

#include <gtest/gtest.h>

#include <limits>

#include "codec/decision_file/integer_runs.h"
#include "engines/decision/feel/parser.h"
#include "engines/decision/table/constants.h"

namespace cassia::codec {
namespace {

namespace feel = engines::decision::feel;
namespace table = engines::decision::table;

feel::List values_of(std::string_view text) {
  return *table::constant_of(*feel::parse_expression(text, {}).value()).value().as_list();
}

// The values one after another, then a missing one.
table::ValueColumn column_of(std::string_view text) {
  table::ValueColumn column{.values = values_of(text)};
  for (std::uint32_t at = 0; at < column.values.size(); ++at) {
    column.codes.push_back(at);
  }
  column.codes.push_back(table::kMissing);
  return column;
}

std::string text_of(const table::ValueColumn& column) {
  std::string text;
  for (std::size_t at = 0; at < column.codes.size(); ++at) {
    const feel::Value* const value = column.at(at);
    text += (at == 0 ? "" : "; ") + (value == nullptr ? std::string("?") : to_text(*value));
  }
  return text;
}

table::RecordedHead head() {
  return {.table = "channel",
          .digest = base::sha256({base::bytes_of("table")}),
          .packages = {{"08", "3", base::sha256({base::bytes_of("package")})}},
          .offset_seconds = 28'800,
          .inputs = {{"price", table::ColumnType::number, "CNY"},
                     {"day", table::ColumnType::date},
                     {"mark", table::ColumnType::any},
                     {"arrival", table::ColumnType::date_time}},
          .outputs = {{"channel", table::ColumnType::string}}};
}

table::RecordedDecisions decisions() {
  table::RecordedDecisions made;
  for (int at = 0; at < 4; ++at) {
    made.instants.push_back(base::Instant::of_micros(1'772'413'200'000'000 - at * 1'000'003));
  }
  made.cases = {.values = values_of(R"(["C-1001", "C-1002", "D", "C-1001"])"),
                .codes = {0, 1, 2, 3}};
  made.subjects = column_of(R"(["A", "A", "B"])");
  made.inputs = {column_of("[5000.00, 5000.01, -0.5]"),
                 column_of(R"([@"2026-03-02", @"1969-12-31", @"2026-03-02"])"),
                 column_of(R"([true, [1, "x"], "桂"])"),
                 column_of(R"([@"2026-03-02T09:00:00+08:00", @"2026-03-02T01:00:00Z",
                               @"2026-03-02T01:00:00Z"])")};
  made.outputs = {column_of(R"(["retail", "full", "retail"])")};
  return made;
}

void expect_same(const table::RecordedDecisions& read, const table::RecordedDecisions& written) {
  EXPECT_EQ(read.instants, written.instants);
  EXPECT_EQ(text_of(read.cases), text_of(written.cases));
  EXPECT_EQ(text_of(read.subjects), text_of(written.subjects));
  for (std::size_t at = 0; at < written.inputs.size(); ++at) {
    EXPECT_EQ(text_of(read.inputs[at]), text_of(written.inputs[at]));
  }
  EXPECT_EQ(text_of(read.outputs[0]), text_of(written.outputs[0]));
}

std::string refused(const auto& result) {
  return result ? "read" : std::string(result.error().code.name()) + " " + result.error().place;
}

TEST(DecisionFile, GivesBackWhatWasWritten) {
  const std::string first = print_head(head());
  EXPECT_EQ(frame_size(first.substr(0, kFrameStartBytes), Frame::head).value(), first.size());
  EXPECT_EQ(read_head(first).value(), head());
  const std::string block = print_block(head(), digest_of_frame(first), decisions());
  const auto read = read_block(head(), digest_of_frame(first), block).value();
  expect_same(read, decisions());
  // Moments in two zones stay two, though they are equal.
  EXPECT_EQ(text_of(read.inputs[3]).substr(0, 28), R"(@"2026-03-02T09:00:00+08:00")");
  EXPECT_EQ(read.inputs[3].values.size(), 2U);
}

TEST(DecisionFile, PassesOverWhatNobodyWants) {
  const std::string block = print_block(head(), {}, decisions());
  const auto read = read_block(head(), {}, block, {.has_cases = false, .has_subjects = false});
  EXPECT_TRUE(read->cases.codes.empty());
  EXPECT_TRUE(read->subjects.codes.empty());
  EXPECT_EQ(text_of(read->outputs[0]), text_of(decisions().outputs[0]));
  const auto names = read_block(head(), {}, block, {.has_facts = false});
  EXPECT_EQ(text_of(names->cases), text_of(decisions().cases));
  EXPECT_TRUE(names->inputs[0].codes.empty());
}

// docs/formats/decision_file.md shows these bytes.
TEST(DecisionFile, IsWrittenToTheByte) {
  const table::RecordedHead small{.table = "t",
                                  .inputs = {{"a", table::ColumnType::integer}},
                                  .outputs = {{"b", table::ColumnType::boolean}}};
  const table::RecordedDecisions one{
      .instants = {base::Instant::of_micros(1)},
      .cases = {.values = {feel::Value("c")}, .codes = {0}},
      .subjects = {.values = {}, .codes = {table::kMissing}},
      .inputs = {{.values = {feel::Value(feel::Number::from_integer(-3))}, .codes = {0}}},
      .outputs = {{.values = {feel::Value(true)}, .codes = {0}}}};
  const auto hex = [](const std::string& bytes) { return base::to_hex(base::bytes_of(bytes)); };
  EXPECT_EQ(hex(print_head(small)).substr(0, 24 + 2 * 57), "434153444543310a39000000010074" +
                                                               std::string(64, '0') +
                                                               "000000000000"  // no package, UTC
                                                               "0100010100610000"    // integer a
                                                               "0100000100620000");  // boolean b
  EXPECT_EQ(hex(print_block(small, {}, one)).substr(0, 24 + 2 * 62),
            "444543424c4b310a3e00000001000000"
            "020000000202"                        // instant: deltas, +1
            "09000000010000000000000163"          // case: own values, texts
            "0700000000000000010000"              // subject: no values, one code, missing
            "080000000100000000020500"            // a: own, deltas, -3, no digits
            "0c000000010000000000000474727565");  // b: own, texts, true
}

TEST(DecisionFile, EveryChangedByteIsNoticed) {
  const std::string first = print_head(head());
  const std::string block = print_block(head(), digest_of_frame(first), decisions());
  for (std::size_t at = 0; at < first.size(); ++at) {
    std::string changed = first;
    changed[at] = static_cast<char>(changed[at] ^ 1);
    EXPECT_FALSE(read_head(changed).has_value()) << at;
  }
  for (std::size_t at = 0; at < block.size(); ++at) {
    std::string changed = block;
    changed[at] = static_cast<char>(changed[at] ^ 1);
    EXPECT_FALSE(read_block(head(), digest_of_frame(first), changed).has_value()) << at;
    EXPECT_FALSE(read_block(head(), digest_of_frame(first), block.substr(0, at)).has_value());
  }
}

TEST(DecisionFile, ABlockReadsOnlyWhereItStood) {
  const std::string first = print_head(head());
  const std::string block = print_block(head(), digest_of_frame(first), decisions());
  EXPECT_EQ(refused(read_block(head(), digest_of_frame(block), block)),
            "decision_file_damaged block");
  EXPECT_EQ(refused(read_head(block)), "decision_file_malformed head");
  EXPECT_EQ(refused(frame_size("CASDEC1\n\xff\xff\xff\x7f", Frame::head)),
            "decision_file_malformed head");
}

// A right digest over wrong content: whoever made it can be anybody.
TEST(DecisionFile, RefusesContentThatNobodyWouldWrite) {
  const auto refused_after = [](auto change) {
    table::RecordedHead other = head();
    change(other);
    return refused(read_block(other, {}, print_block(head(), {}, decisions())));
  };
  EXPECT_EQ(refused_after([](auto&) {}), "read");
  EXPECT_EQ(refused_after([](auto& other) { other.inputs.pop_back(); }),
            "decision_file_malformed block");
  EXPECT_EQ(refused_after([](auto& other) { other.inputs[1].type = table::ColumnType::boolean; }),
            "decision_file_malformed block");
  EXPECT_EQ(refused_after([](auto& other) { other.inputs[0].type = table::ColumnType::integer; }),
            "decision_file_malformed block");
  table::RecordedDecisions nameless = decisions();
  nameless.cases.codes[2] = table::kMissing;
  EXPECT_EQ(refused(read_block(head(), {}, print_block(head(), {}, nameless))),
            "decision_file_malformed block");
}

TEST(DecisionFile, ManyValuesTakeFewBytes) {
  table::RecordedDecisions many;
  for (std::uint32_t at = 0; at < kBlockDecisionsMax; ++at) {
    many.instants.push_back(base::Instant::of_micros(1'772'413'200'000'000 + at));
    many.cases.values.emplace_back("C" + std::to_string(10'000'000 + at));
    many.cases.codes.push_back(at);
    many.subjects.codes.push_back(table::kMissing);
    many.inputs.resize(1);
    many.inputs[0].values.emplace_back(*feel::Number::from_scaled(at * 7919 % 100'003, -2));
    many.inputs[0].codes.push_back(at);
    many.outputs.resize(1);
    many.outputs[0].values.emplace_back(at % 3 == 0);
    many.outputs[0].codes.push_back(at);
  }
  const table::RecordedHead small{.table = "t",
                                  .inputs = {{"a", table::ColumnType::number}},
                                  .outputs = {{"b", table::ColumnType::boolean}}};
  const std::string block = print_block(small, {}, many);
  const auto read = read_block(small, {}, block).value();
  EXPECT_EQ(text_of(read.inputs[0]), text_of(many.inputs[0]));
  EXPECT_EQ(text_of(read.cases), text_of(many.cases));
  EXPECT_EQ(read.outputs[0].values.size(), 2U);
  EXPECT_LT(block.size() / kBlockDecisionsMax, 10U);  // bytes a decision
}

TEST(IntegerRuns, HoldAnyIntegers) {
  const auto again = [](const std::vector<std::int64_t>& integers) {
    std::string bytes;
    append_run(bytes, integers);
    ByteCursor cursor(bytes);
    std::vector<std::int64_t> read(integers.size());
    read_run(cursor, static_cast<RunForm>(cursor.integer<std::uint8_t>()), read);
    EXPECT_EQ(read, integers);
    EXPECT_TRUE(cursor.is_at_end());
    return bytes.size();
  };
  constexpr std::int64_t kLeast = std::numeric_limits<std::int64_t>::min();
  constexpr std::int64_t kMost = std::numeric_limits<std::int64_t>::max();
  EXPECT_EQ(again({kLeast, kMost, 0, -1, kLeast}), 1U + 32U);
  EXPECT_EQ(again({7}), 1U + 1U);
  EXPECT_EQ(again(std::vector<std::int64_t>(1000, 1'000'000)), 1U + 3U + 999U);
}

TEST(ByteCursor, RefusesIntegersThatAreLongerThanTheyNeedBe) {
  for (const std::string_view bytes :
       {std::string_view("\x80\x00", 2), std::string_view("\x80", 1),
        std::string_view("\xff\xff\xff\xff\xff\xff\xff\xff\xff\x02", 10)}) {
    ByteCursor cursor(bytes);
    cursor.varint();
    EXPECT_FALSE(cursor.is_ok());
  }
}

}  // namespace
}  // namespace cassia::codec
