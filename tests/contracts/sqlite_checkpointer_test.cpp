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
using storage::sqlite::KeptMoment;
using storage::sqlite::KeptMoments;
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

std::int64_t count_kept(Connection& connection) {
  auto count = connection.prepare("SELECT count(*) FROM kept");
  return count.step() ? count.integer(0) : -1;
}

// With a reader that keeps its moment from commit to commit, as those of the counter do.
TEST(SqliteCheckpointer, CopiesTheLogAndBeginsItAnewWhileCommitsGoOn) {
  const ScratchFolder folder;
  const auto file = folder.path() / "zone.sqlite";
  Connection writer(file, OpenMode::create, {});
  writer.execute("CREATE TABLE kept (number INTEGER PRIMARY KEY, text TEXT)");
  const std::uint32_t before = log_beginnings(file);
  const std::string text(10'000, 'x');
  std::int64_t commits = 0;
  {
    Connection asking(file, OpenMode::existing, {});
    const auto moments = std::make_shared<KeptMoments>();
    const Checkpointer checkpointer(file, writer, moments, 16);
    KeptMoment moment(moments, asking);
    while (commits < 100'000 && log_beginnings(file) < before + 2) {
      writer.prepare("INSERT INTO kept (text) VALUES ($1)").bind(1, std::string_view(text)).run();
      ++commits;
      moment.hold();
      EXPECT_EQ(count_kept(asking), commits);
      moment.release();
    }
  }
  EXPECT_EQ(log_beginnings(file), before + 2);
  Connection reader(file, OpenMode::existing, {});
  EXPECT_EQ(count_kept(reader), commits);
}

// A moment goes on where nothing was committed since it began, and is begun anew otherwise.
TEST(SqliteKeptMoment, IsTheLatestThatTheStoreCommitted) {
  const ScratchFolder folder;
  const auto file = folder.path() / "zone.sqlite";
  Connection writer(file, OpenMode::create, {});
  writer.execute("CREATE TABLE kept (number INTEGER PRIMARY KEY)");
  const auto moments = std::make_shared<KeptMoments>(std::chrono::hours(1));
  const Checkpointer checkpointer(file, writer, moments);
  Connection asking(file, OpenMode::existing, {});
  KeptMoment moment(moments, asking);
  EXPECT_EQ(moment.hold(), KeptMoment::Begun::anew);
  EXPECT_EQ(count_kept(asking), 0);
  writer.execute("INSERT INTO kept DEFAULT VALUES");
  EXPECT_EQ(count_kept(asking), 0) << "one moment as long as it is used";
  moments->end_all();
  EXPECT_EQ(count_kept(asking), 0) << "nobody ends what is used";
  moment.release();
  EXPECT_EQ(moment.hold(), KeptMoment::Begun::anew);
  EXPECT_EQ(count_kept(asking), 1);
  moment.release();
  moment.end();
  EXPECT_FALSE(asking.is_in_transaction());
}

// Commits of other processes are not counted: they are seen because nothing is kept for long.
TEST(SqliteKeptMoment, SeesOtherProcessesWhenItsTimeIsOver) {
  const ScratchFolder folder;
  const auto file = folder.path() / "zone.sqlite";
  Connection other(file, OpenMode::create, {});
  other.execute("CREATE TABLE kept (number INTEGER PRIMARY KEY)");
  const auto moments = std::make_shared<KeptMoments>(std::chrono::milliseconds(0));
  Connection asking(file, OpenMode::existing, {});
  KeptMoment moment(moments, asking);
  moment.hold();
  EXPECT_EQ(count_kept(asking), 0);
  moment.release();
  other.execute("INSERT INTO kept DEFAULT VALUES");
  EXPECT_EQ(moment.hold(), KeptMoment::Begun::anew);
  EXPECT_EQ(count_kept(asking), 1);
  moment.release();
}

TEST(SqliteKeptMoment, GoesOnWhereNothingWasCommitted) {
  const ScratchFolder folder;
  const auto file = folder.path() / "zone.sqlite";
  Connection asking(file, OpenMode::create, {});
  const auto moments = std::make_shared<KeptMoments>(std::chrono::hours(1));
  KeptMoment moment(moments, asking);
  EXPECT_EQ(moment.hold(), KeptMoment::Begun::anew);
  moment.release();
  EXPECT_EQ(moment.hold(), KeptMoment::Begun::before);
  moment.release();
  moments->end_all();
  EXPECT_EQ(moment.hold(), KeptMoment::Begun::anew);
  moment.release();
}

TEST(SqliteCheckpointer, LeavesTheLogAloneWhileItIsShort) {
  const ScratchFolder folder;
  const auto file = folder.path() / "zone.sqlite";
  Connection writer(file, OpenMode::create, {});
  writer.execute("CREATE TABLE kept (number INTEGER PRIMARY KEY)");
  const auto size = std::filesystem::file_size(file);
  {
    const Checkpointer checkpointer(file, writer, std::make_shared<KeptMoments>());
    for (int commit = 0; commit < 100; ++commit) {
      writer.execute("INSERT INTO kept DEFAULT VALUES");
    }
  }
  EXPECT_EQ(std::filesystem::file_size(file), size);
}

}  // namespace
}  // namespace cassia::tests
