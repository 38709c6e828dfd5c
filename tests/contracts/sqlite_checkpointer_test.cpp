#include <gtest/gtest.h>

#include <array>
#include <fstream>
#include <string>

#include "storage/sqlite/checkpointer.h"
#include "tests/contracts/fixtures.h"

namespace cassia::tests {
namespace {

using storage::sqlite::Checkpointer;
using storage::sqlite::Connection;
using storage::sqlite::OpenMode;

// How often the log began anew: the checkpoint sequence number in its header
// (https://www.sqlite.org/fileformat2.html#walformat).
std::uint32_t log_beginnings(const std::filesystem::path& file) {
  std::ifstream log(file.string() + "-wal", std::ios::binary);
  std::array<unsigned char, 16> header{};
  log.read(reinterpret_cast<char*>(header.data()), header.size());
  return std::uint32_t{header[12]} << 24 | std::uint32_t{header[13]} << 16 |
         std::uint32_t{header[14]} << 8 | std::uint32_t{header[15]};
}

TEST(SqliteCheckpointer, CopiesTheLogAndBeginsItAnewWhileCommitsGoOn) {
  const ScratchFolder folder;
  const auto file = folder.path() / "zone.sqlite";
  Connection writer(file, OpenMode::create, {});
  writer.execute("CREATE TABLE kept (number INTEGER PRIMARY KEY, text TEXT)");
  const std::uint32_t before = log_beginnings(file);
  const std::string text(10'000, 'x');
  std::int64_t commits = 0;
  {
    const Checkpointer checkpointer(file, writer, 16);
    while (commits < 100'000 && log_beginnings(file) < before + 2) {
      writer.prepare("INSERT INTO kept (text) VALUES ($1)").bind(1, std::string_view(text)).run();
      ++commits;
    }
  }
  EXPECT_EQ(log_beginnings(file), before + 2);
  Connection reader(file, OpenMode::existing, {});
  auto count = reader.prepare("SELECT count(*) FROM kept");
  ASSERT_TRUE(count.step());
  EXPECT_EQ(count.integer(0), commits);
}

TEST(SqliteCheckpointer, LeavesTheLogAloneWhileItIsShort) {
  const ScratchFolder folder;
  const auto file = folder.path() / "zone.sqlite";
  Connection writer(file, OpenMode::create, {});
  writer.execute("CREATE TABLE kept (number INTEGER PRIMARY KEY)");
  const auto size = std::filesystem::file_size(file);
  {
    const Checkpointer checkpointer(file, writer);
    for (int commit = 0; commit < 100; ++commit) {
      writer.execute("INSERT INTO kept DEFAULT VALUES");
    }
  }
  EXPECT_EQ(std::filesystem::file_size(file), size);
}

}  // namespace
}  // namespace cassia::tests
