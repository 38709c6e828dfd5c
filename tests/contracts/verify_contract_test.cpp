#include <gmock/gmock.h>

#include <filesystem>

#include "runtime/rebuild.h"
#include "runtime/refusals.h"
#include "runtime/tree_head.h"
#include "storage/sqlite/connection.h"
#include "tests/contracts/store_kinds.h"

namespace cassia::tests {
namespace {

using runtime::ReadView;
using testing::Contains;
using testing::Field;
using testing::HasSubstr;
using testing::StartsWith;

void lodge_some(ToyZone& zone, int count, const std::string& prefix) {
  const auto executor = zone.start();
  const auto give = [&](const std::string& id, ToyCommand command) {
    EXPECT_TRUE(executor->submit(submission(prefix + id, std::move(command))).get());
  };
  give("i1", {.what = ToyDo::issue, .subject = "toy.certificate/C1", .other = {}, .amount = 99});
  give("i2", {.what = ToyDo::issue, .subject = "toy.account/C1", .other = {}, .amount = 99});
  for (int number = 0; number < count; ++number) {
    give("l" + std::to_string(number), {.what = ToyDo::lodge,
                                        .subject = prefix + std::to_string(number),
                                        .other = "C1",
                                        .amount = 1});
  }
}

struct Tampering {
  std::string sql;
  std::string place;  // that a finding must name
};

class Verification : public testing::Test {
 protected:
  void tamper(const std::string& sql) {
    storage::sqlite::Connection connection(kind_.file(), storage::sqlite::OpenMode::existing, {});
    connection.execute(sql);
  }
  SqliteKind kind_;
};

TEST_F(Verification, CountsWhatItSaw) {
  ToyZone zone(kind_.store());
  lodge_some(zone, 5, "a");
  std::int64_t last_done = 0;
  std::int64_t last_total = 0;
  const auto report = runtime::verify(kind_.store(), zone.domain,
                                      {.zone_id = toy_zone(),
                                       .keys = {zone.signer->verifier()},
                                       .since = {},
                                       .on_progress = [&](std::int64_t done, std::int64_t total) {
                                         last_done = done;
                                         last_total = total;
                                       }});
  EXPECT_TRUE(report.is_sound()) << to_text(report);
  EXPECT_EQ(report.events, 22);
  EXPECT_EQ(report.streams, 12);
  EXPECT_EQ(report.rows, 22);
  EXPECT_GT(report.heads, 0);
  EXPECT_EQ(last_done, 44);
  EXPECT_EQ(last_total, 44);
}

TEST_F(Verification, FindsEveryKindOfTamperingWhereItIs) {
  const std::vector<Tampering> cases = {
      {"UPDATE cassia_event SET envelope = replace(CAST(envelope AS TEXT), '..', 'X.')"
       " WHERE position = 3",
       "log 3"},
      {"UPDATE cassia_event SET leaf = zeroblob(32) WHERE position = 4", "log 4"},
      {"UPDATE cassia_event SET nonce = zeroblob(16) WHERE position = 5", "log 5"},
      {"UPDATE cassia_event SET type = 'toy.other' WHERE position = 6", "log 6"},
      {"UPDATE cassia_event SET version = 77 WHERE position = 0", "stream toy.certificate/C1"},
      {"DELETE FROM cassia_event WHERE position = 7", "log 7"},
      {"DELETE FROM cassia_event WHERE position = 21", "log 21"},
      {"UPDATE cassia_stream SET version = version + 1 WHERE name = 'toy.account/C1'",
       "stream toy.account/C1"},
      {"UPDATE cassia_log SET size = 21", "log"},
      {"UPDATE cassia_log SET frontier = zeroblob(96)", "log"},
      {"UPDATE cassia_tree_head SET note = replace(note, 'toy-zone', 'my-zone')", "head 22"},
      {"DELETE FROM cassia_tree_head WHERE size = 22", "log"},
      {"UPDATE cassia_log SET epoch = 2", "epochs"},
      {"UPDATE toy_stream SET balance = 1000 WHERE key = 'toy.account/C1'",
       "row toy_stream/toy.account/C1"},
      {"DELETE FROM toy_line WHERE key = 'a3.2'", "row toy_line/a3.2"},
      {"INSERT INTO toy_line VALUES ('z', 'z', 1, 'lodged')", "table toy_line"},
  };
  for (const Tampering& tampering : cases) {
    SCOPED_TRACE(tampering.sql);
    SqliteKind kind;
    ToyZone zone(kind.store());
    lodge_some(zone, 5, "a");
    storage::sqlite::Connection(kind.file(), storage::sqlite::OpenMode::existing, {})
        .execute(tampering.sql);
    const runtime::VerifyReport report = zone.verify();
    EXPECT_FALSE(report.is_sound());
    EXPECT_THAT(report.findings, Contains(Field(&runtime::Finding::place, tampering.place)))
        << to_text(report);
  }
}

TEST_F(Verification, FindsATamperedSnapshot) {
  ToyZone zone(kind_.store());
  lodge_some(zone, 80, "a");  // enough events for a snapshot
  storage::sqlite::Connection(kind_.file(), storage::sqlite::OpenMode::existing, {})
      .execute(
          "UPDATE cassia_snapshot SET bytes ="
          " replace(CAST(bytes AS TEXT), '\"balance\":', '\"balance\":1')"
          " WHERE stream_id = (SELECT id FROM cassia_stream WHERE name = 'toy.account/C1')");
  const runtime::VerifyReport report = zone.verify();
  EXPECT_THAT(report.findings,
              ElementsAre(Field(&runtime::Finding::place, "stream toy.account/C1")))
      << to_text(report);
}

TEST_F(Verification, RefusesHeadsOfAnotherKey) {
  ToyZone zone(kind_.store());
  lodge_some(zone, 2, "a");
  zone.signer = runtime::signer_of_seed({9}, "toy-zone-2026");
  const runtime::VerifyReport report = zone.verify();
  EXPECT_THAT(report.findings,
              Contains(Field(&runtime::Finding::what, "is signed by none of the pinned keys")));
}

TEST_F(Verification, StopsWhenThereIsTooMuchToSay) {
  ToyZone zone(kind_.store());
  lodge_some(zone, 40, "a");
  tamper("UPDATE cassia_event SET leaf = zeroblob(32)");
  const auto report = runtime::verify(
      kind_.store(), zone.domain,
      {.zone_id = toy_zone(), .keys = {zone.signer->verifier()}, .since = {}, .findings_max = 10});
  EXPECT_EQ(report.findings.size(), 10U);
}

TEST_F(Verification, TellsWhetherTheLogContinuesAHeadKeptElsewhere) {
  ToyZone zone(kind_.store());
  lodge_some(zone, 2, "a");
  const auto early = kind_.store().open_reader(ReadView::latest)->last_tree_head();
  lodge_some(zone, 3, "b");
  EXPECT_TRUE(zone.verify(early->note).is_sound());

  SqliteKind other;
  ToyZone fork(other.store());
  lodge_some(fork, 2, "other");
  lodge_some(fork, 3, "b");
  EXPECT_THAT(fork.verify(early->note).findings,
              Contains(Field(&runtime::Finding::what, StartsWith("the log does not continue"))));
  const auto late = kind_.store().open_reader(ReadView::latest)->last_tree_head();
  SqliteKind shorter;
  ToyZone young(shorter.store());
  lodge_some(young, 2, "a");
  EXPECT_THAT(young.verify(late->note).findings,
              Contains(Field(&runtime::Finding::what, "the log has only 10 events")));
}

TEST_F(Verification, AnOlderCopyMayOnlyGoOnInANewEpochAndVerificationSaysSo) {
  KeptHeads heads;
  ToyZone zone(kind_.store(), &heads);
  lodge_some(zone, 1, "a");
  const std::filesystem::path copy = kind_.file().string() + ".copy";
  tamper("VACUUM INTO '" + copy.string() + "'");
  lodge_some(zone, 2, "b");
  const std::string lost = heads.last()->note;

  SqliteKind restored;
  {
    storage::sqlite::Connection(restored.file(), storage::sqlite::OpenMode::existing, {})
        .execute("PRAGMA wal_checkpoint(TRUNCATE)");
    std::filesystem::copy_file(copy, restored.file(),
                               std::filesystem::copy_options::overwrite_existing);
    restored.reopen();
  }
  ToyZone later(restored.store(), &heads);
  EXPECT_THROW((void)later.start(), runtime::StorageFault);
  runtime::ExecutorOptions options = later.options();
  options.on_restored_store = runtime::OnRestoredStore::begin_epoch;
  {
    const auto executor = later.start(options);
    EXPECT_TRUE(
        executor->submit(submission("n", {.what = ToyDo::claim, .subject = "n", .other = "me"}))
            .get());
  }
  const runtime::VerifyReport report = later.verify();
  EXPECT_TRUE(report.is_sound()) << to_text(report);
  EXPECT_THAT(report.findings, Contains(Field(&runtime::Finding::place, "epoch 2")));
  EXPECT_THAT(later.verify(lost).findings,
              Contains(Field(&runtime::Finding::what, HasSubstr("was cut back to 6 events"))));
}

TEST_F(Verification, StaleRowsAreRebuiltFromTheEvents) {
  ToyZone zone(kind_.store());
  lodge_some(zone, 5, "a");
  tamper("UPDATE cassia_table SET stale = 1 WHERE name = 'toy_line'; DELETE FROM toy_line");
  kind_.reopen();
  ToyZone again(kind_.store());
  EXPECT_THROW((void)again.start(), runtime::StorageFault);
  EXPECT_EQ(runtime::rebuild_stale_rows(kind_.store(), again.domain, [](std::int64_t) {}), 10);
  EXPECT_EQ(runtime::rebuild_stale_rows(kind_.store(), again.domain, [](std::int64_t) {}), 0);
  const runtime::VerifyReport report = again.verify();
  EXPECT_TRUE(report.is_sound()) << to_text(report);
}

}  // namespace
}  // namespace cassia::tests
