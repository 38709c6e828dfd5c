#include <gtest/gtest.h>

#include <fstream>
#include <sstream>

#include "api/treaty/recorded_past.h"
#include "apps/cassia/decision_files.h"
#include "apps/cassia/decisions_command.h"
#include "apps/cassia/table_files.h"
#include "tests/support/law_folder.h"

namespace cassia::apps {
namespace {

namespace table = engines::decision::table;

class DecisionsImport : public testing::Test {
 protected:
  DecisionsImport() : path_(std::filesystem::path(testing::TempDir()) / "imported.decisions") {
    std::filesystem::remove(path_);
  }
  ~DecisionsImport() override { std::filesystem::remove(path_); }

  base::Result<ImportCount> import(const std::string& text,
                                   std::size_t block_decisions = codec::kBlockDecisionsMax) {
    std::istringstream lines(text);
    return import_decisions(
        lines, head_, {.out = path_, .block_decisions = block_decisions},
        [&](std::int64_t line, const base::Refusal& refusal) {
          bad_ += std::to_string(line) + " " + std::string(refusal.code.name()) + "; ";
        },
        [](std::int64_t) {});
  }

  // Decisions of all blocks, or the refusal.
  std::string read() const {
    auto reader = DecisionFileReader::open(path_);
    if (!reader) {
      return base::to_text(reader.error());
    }
    std::string text;
    while (true) {
      const auto block = reader->next();
      if (!block) {
        return text + std::string(block.error().code.name()) + " " + block.error().place;
      }
      if (!*block) {
        return text + std::to_string(reader->place().blocks) + " blocks";
      }
      const auto decisions = read_raw_block(reader->head(), **block);
      text += decisions ? std::to_string(decisions->count()) + ", "
                        : std::string(decisions.error().code.name()) + " " +
                              decisions.error().place + ", ";
    }
  }

  void append(const std::string& bytes) const {
    std::ofstream(path_, std::ios::binary | std::ios::app) << bytes;
  }

  std::filesystem::path path_;
  table::RecordedHead head_ = {.table = "t",
                               .inputs = {{"price", table::ColumnType::number}},
                               .outputs = {{"channel", table::ColumnType::string}}};
  std::string bad_;
};

std::string many_lines(int count) {
  std::string text = "case,decided_at,input.price\n";
  for (int at = 0; at < count; ++at) {
    text += "C" + std::to_string(at) + ",2026-03-02T01:00:00Z," + std::to_string(at % 7) + "\n";
  }
  return text;
}

TEST_F(DecisionsImport, CountsBadLinesAndKeepsTheOthers) {
  const auto count = import(
      "case,decided_at,input.price,output.channel\r\nA,2026-03-02T01:00:00Z,1.50,x\r\n"
      "B,2026-03-02T01:00:00Z,dear,x\n\nC,2026-03-02T01:00:00Z,,\nD\n" +
      std::string(20'000, 'x') + "\n");
  EXPECT_EQ(count.value(), (ImportCount{2, 3}));
  EXPECT_EQ(bad_, "3 decision_value_unfit; 6 csv_malformed; 7 csv_malformed; ");
  EXPECT_EQ(read(), "2, 1 blocks");
}

TEST_F(DecisionsImport, CutsManyDecisionsIntoBlocks) {
  EXPECT_EQ(import(many_lines(11), 5).value(), (ImportCount{11, 0}));
  EXPECT_EQ(read(), "5, 5, 1, 3 blocks");
}

TEST_F(DecisionsImport, ATornEndAndAStrangerAreNamedByTheirBlock) {
  import(many_lines(3)).value();
  append("DECBLK1");
  EXPECT_EQ(read(), "3, decision_file_malformed block 2");
  import(many_lines(3)).value();
  append(codec::print_block(head_, {}, [&] {
    table::RecordedDecisions one;
    one.instants = {base::Instant::of_micros(0)};
    one.cases = {.values = {engines::decision::feel::Value("A")}, .codes = {0}};
    one.subjects.codes = {table::kMissing};
    one.inputs = {{.values = {}, .codes = {table::kMissing}}};
    one.outputs = one.inputs;
    return one;
  }()));
  EXPECT_EQ(read(), "3, decision_file_damaged block 2, 2 blocks");
}

TEST_F(DecisionsImport, LeavesNothingWhereTheHeadIsRefused) {
  EXPECT_EQ(import("colour\n").error().code.name(), "csv_malformed");
  EXPECT_FALSE(std::filesystem::exists(path_));
}

TEST_F(DecisionsImport, GoesOnAtAPlaceOfTheFile) {
  import(many_lines(9), 5).value();
  auto reader = DecisionFileReader::open(path_).value();
  reader.next().value();
  const BlockPlace place = reader.place();
  auto again = DecisionFileReader::open(path_).value();
  again.go_to(place);
  const RawBlock block = again.next().value().value();
  EXPECT_EQ(block.number, 2);
  EXPECT_EQ(read_raw_block(again.head(), block).value().count(), 4U);
}

// The counter reads the same CSV: what it says of the file holds for the file.
TEST_F(DecisionsImport, MakesTheFileWhoseDigestTheCounterTells) {
  const std::string text =
      "case,subject,decided_at,input.price\n1,A,2026-03-02T09:00:00+08:00,10.50\n"
      "2,,2026-03-02T09:00:00+08:00,nothing\n3,B,2026-03-02T10:00:00+08:00,\n";
  ASSERT_EQ(import(text).value().decisions, 2);
  const api::Call call;
  api::BadLines bad(call, tests::real_law());
  const auto past = api::read_decisions(text, head_, bad);
  ASSERT_TRUE(past);
  EXPECT_EQ(bad.count(), 1);
  EXPECT_EQ(past->file_digest(), base::sha256({base::bytes_of(read_all(path_))}));
}

}  // namespace
}  // namespace cassia::apps
