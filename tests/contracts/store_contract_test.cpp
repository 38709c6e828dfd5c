#include "tests/contracts/store_contract.h"

#include <gmock/gmock.h>

#include <atomic>
#include <thread>

#include "base/digest.h"

namespace cassia::tests {
namespace {

using runtime::Batch;
using runtime::Continue;
using runtime::ReadView;
using testing::ElementsAre;
using testing::IsEmpty;

TYPED_TEST_SUITE(StoreContract, StoreKinds, StoreKindName);

TYPED_TEST(StoreContract, IsEmptyAtFirst) {
  const auto reader = this->reader();
  EXPECT_EQ(reader->log_state(), runtime::LogState{});
  EXPECT_FALSE(reader->stream_head("s"));
  EXPECT_EQ(reader->stream_version("s"), 0);
  EXPECT_FALSE(reader->last_tree_head());
  EXPECT_FALSE(reader->next_due());
  EXPECT_THAT(reader->epochs(), IsEmpty());
  EXPECT_THAT(this->envelopes({}), IsEmpty());
  EXPECT_EQ(reader->count_rows("fruit"), 0);
}

TYPED_TEST(StoreContract, KeepsEventsSnapshotsAndTheLogsState) {
  const auto writer = this->store().begin();
  const Batch batch = batch_of(writer->log(), {{"s/1"}, {"s/2"}});
  EXPECT_FALSE(writer->commit(batch));
  const auto reader = this->reader();
  EXPECT_EQ(reader->log_state(), batch.log);
  EXPECT_EQ(reader->stream_head("s/2"),
            (runtime::StreamHead{.version = 1, .snapshot = *batch.streams[1].snapshot}));
  std::vector<runtime::EventRecord> found;
  reader->read_log({}, [&](const runtime::EventRecord& event) {
    found.push_back(event);
    return Continue::yes;
  });
  EXPECT_EQ(found, batch.events);
}

TYPED_TEST(StoreContract, ReadsRangesInOrderAndStopsWhenAsked) {
  EXPECT_FALSE(this->append({{"a"}, {"b"}}));
  EXPECT_FALSE(this->append({{"a", 2}, {"b", 2}}));
  EXPECT_FALSE(this->append({{"a", 3}}));
  EXPECT_THAT(this->envelopes({.from = 1, .until = 4}), ElementsAre("b 1", "a 2", "b 2"));
  EXPECT_THAT(this->envelopes({.from = 5}), IsEmpty());
  std::vector<std::string> found;
  const auto reader = this->reader();
  reader->read_stream({.stream = "a", .after_version = 1}, [&](const auto& event) {
    found.push_back(event.envelope);
    return Continue::yes;
  });
  EXPECT_THAT(found, ElementsAre("a 2", "a 3"));
  found.clear();
  reader->read_log({}, [&](const auto& event) {
    found.push_back(event.envelope);
    return found.size() == 2 ? Continue::no : Continue::yes;
  });
  EXPECT_THAT(found, ElementsAre("a 1", "b 1"));
}

TYPED_TEST(StoreContract, ListsStreamsFromWhereOneStopped) {
  EXPECT_FALSE(this->append({{"z"}, {"m"}}));
  EXPECT_FALSE(this->append({{"a"}, {"z", 2}}));
  const auto list = [&](std::string_view after) {
    std::vector<std::string> names;
    this->reader()->list_streams(after, [&](const runtime::StreamListing& listing) {
      names.push_back(listing.stream + std::to_string(listing.head.version));
      return Continue::yes;
    });
    return names;
  };
  EXPECT_THAT(list(""), ElementsAre("z2", "m1", "a1"));
  EXPECT_THAT(list("m"), ElementsAre("a1"));
  EXPECT_THAT(list("a"), IsEmpty());
}

TYPED_TEST(StoreContract, KeepsAnOlderSnapshotWhenTheBatchBringsNone) {
  EXPECT_FALSE(this->append({{"a"}}));
  {
    const auto writer = this->store().begin();
    Batch batch = batch_of(writer->log(), {{"a", 2}});
    batch.streams[0].snapshot.reset();
    EXPECT_FALSE(writer->commit(batch));
  }
  const auto head = this->reader()->stream_head("a");
  EXPECT_EQ(this->reader()->stream_version("a"), head->version);
  EXPECT_EQ(head->version, 2);
  EXPECT_EQ(head->snapshot.version, 1);
}

TYPED_TEST(StoreContract, ConflictNamesTheStreamsAndLeavesNothing) {
  EXPECT_FALSE(this->append({{"a"}, {"b"}}));
  const runtime::LogState before = this->reader()->log_state();
  {
    const auto writer = this->store().begin();
    Batch batch = batch_of(writer->log(), {{"new"}, {"a", 5}, {"b", 1}});
    batch.rows = {row_of({.key = "apple", .colour = "red"})};
    batch.commands = {{.key = {"o", "k"}, .command_hash = {}, .response = "r"}};
    batch.timers = {{.id = "t", .due = {}, .command = "c", .outcome = {}}};
    batch.messages = {{.id = "m", .destination = "d", .body = "b"}};
    batch.tree_head = {.size = 5, .note = "n"};
    const auto conflict = writer->commit(batch);
    ASSERT_TRUE(conflict);
    EXPECT_THAT(conflict->streams, ElementsAre("a", "b"));
  }
  const auto reader = this->reader();
  EXPECT_EQ(reader->log_state(), before);
  EXPECT_FALSE(reader->stream_head("new"));
  EXPECT_EQ(reader->count_rows("fruit"), 0);
  EXPECT_FALSE(reader->find_command({"o", "k"}));
  EXPECT_FALSE(reader->next_due());
  EXPECT_THAT(reader->unsent_messages(9), IsEmpty());
  EXPECT_FALSE(reader->last_tree_head());
  EXPECT_FALSE(this->append({{"a", 2}}));  // and the store can be written again
}

TYPED_TEST(StoreContract, AnsweredCommandsAreFoundByScopeAndConflictWhenUsedAgain) {
  Batch batch;
  const runtime::CommandRecord record{
      .key = {"o1", "k"}, .command_hash = base::sha256({}), .response = "{\"好\":1}"};
  batch.commands = {record};
  EXPECT_FALSE(this->commit(batch));
  EXPECT_EQ(this->reader()->find_command({"o1", "k"}), record);
  EXPECT_FALSE(this->reader()->find_command({"o2", "k"}));
  const auto conflict = this->commit(batch);
  ASSERT_TRUE(conflict);
  EXPECT_THAT(conflict->commands, ElementsAre(runtime::CommandKey{"o1", "k"}));
}

TYPED_TEST(StoreContract, KeepsTreeHeadsAndEpochs) {
  for (std::int64_t version = 1; version <= 3; ++version) {
    const auto writer = this->store().begin();
    Batch batch = batch_of(writer->log(), {{"a", version}});
    batch.tree_head = {.size = version, .note = "head " + std::to_string(version)};
    if (version != 2) {
      batch.epoch = {.number = version == 1 ? 1 : 2, .size = version - 1, .last_note = "n"};
    }
    EXPECT_FALSE(writer->commit(batch));
  }
  const auto reader = this->reader();
  EXPECT_EQ(reader->last_tree_head(), (runtime::TreeHeadRecord{.size = 3, .note = "head 3"}));
  std::vector<std::string> notes;
  reader->read_tree_heads(2, [&](const runtime::TreeHeadRecord& head) {
    notes.push_back(head.note);
    return Continue::yes;
  });
  EXPECT_THAT(notes, ElementsAre("head 2", "head 3"));
  EXPECT_THAT(reader->epochs(),
              ElementsAre(runtime::EpochRecord{.number = 1, .size = 0, .last_note = "n"},
                          runtime::EpochRecord{.number = 2, .size = 2, .last_note = "n"}));
}

TYPED_TEST(StoreContract, NobodyReadsBeforeTheCommit) {
  {
    const auto writer = this->store().begin();
    EXPECT_EQ(this->reader()->log_state().size, 0);  // reads do not wait for the writer
  }
  const auto latest = this->reader();
  const auto moment = this->reader(ReadView::moment);
  EXPECT_FALSE(this->append({{"a"}}));
  EXPECT_EQ(latest->log_state().size, 1);
  EXPECT_EQ(moment->log_state().size, 0);
  EXPECT_FALSE(moment->stream_head("a"));
}

TYPED_TEST(StoreContract, QuestionsThatBelongTogetherSeeOneMoment) {
  const auto reader = this->reader();
  {
    const runtime::OneMoment moment(*reader);
    EXPECT_EQ(reader->log_state().size, 0);
    EXPECT_FALSE(this->append({{"a"}}));
    EXPECT_EQ(reader->log_state().size, 0);
    EXPECT_EQ(reader->stream_version("a"), 0);
  }
  EXPECT_EQ(reader->log_state().size, 1);
  EXPECT_EQ(reader->stream_version("a"), 1);
}

TYPED_TEST(StoreContract, AMomentForLifeOutlastsOneMomentInIt) {
  const auto reader = this->reader(ReadView::moment);
  {
    const runtime::OneMoment moment(*reader);
  }
  EXPECT_FALSE(this->append({{"a"}}));
  EXPECT_EQ(reader->log_state().size, 0);
}

TYPED_TEST(StoreContract, AWriterThatIsGivenUpLeavesNothing) {
  this->store().begin();
  EXPECT_FALSE(this->append({{"a"}}));
  EXPECT_EQ(this->reader()->log_state().size, 1);
}

TYPED_TEST(StoreContract, EverythingIsThereAfterReopening) {
  this->put_fruit();
  EXPECT_FALSE(this->append({{"a"}, {"b"}}));
  const runtime::LogState before = this->reader()->log_state();
  this->kind_.reopen();
  this->declare();
  EXPECT_EQ(this->reader()->log_state(), before);
  EXPECT_THAT(this->envelopes({}), ElementsAre("a 1", "b 1"));
  EXPECT_EQ(this->reader()->count_rows("fruit"), 5);
  EXPECT_FALSE(this->append({{"a", 2}}));
}

// Two writers, each appending to the same stream what it believes to be the next event, with a
// reload after each conflict: one certificate, one unique name, one revenue account.
TYPED_TEST(StoreContract, OfTwoWritersOfOneStreamEachVersionHasOneWinner) {
  constexpr std::int64_t kEach = 25;
  std::atomic<int> conflicts = 0;
  const auto write = [&] {
    const auto reader = this->reader();
    for (std::int64_t done = 0; done < kEach;) {
      const auto head = reader->stream_head("certificate/C1");
      const std::int64_t next = head ? head->version + 1 : 1;
      if (this->append({{"certificate/C1", next}})) {
        ++conflicts;
      } else {
        ++done;
      }
    }
  };
  std::thread other(write);
  write();
  other.join();
  EXPECT_EQ(this->reader()->stream_head("certificate/C1")->version, 2 * kEach);
  EXPECT_EQ(this->reader()->log_state().size, 2 * kEach);
  const auto all = this->envelopes({});
  EXPECT_EQ(all.back(), "certificate/C1 " + std::to_string(2 * kEach));
}

TYPED_TEST(StoreContract, OfTwoWritersOneGetsTheUniqueName) {
  std::atomic<int> winners = 0;
  const auto claim = [&] { winners += this->append({{"name/桂"}}) ? 0 : 1; };
  std::thread other(claim);
  claim();
  other.join();
  EXPECT_EQ(winners, 1);
  EXPECT_EQ(this->reader()->log_state().size, 1);
}

}  // namespace
}  // namespace cassia::tests
