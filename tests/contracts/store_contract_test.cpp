#include <gmock/gmock.h>

#include <thread>

#include "base/digest.h"
#include "tests/contracts/store_kinds.h"

namespace cassia::tests {
namespace {

using runtime::Batch;
using runtime::Continue;
using runtime::ReadView;
using testing::ElementsAre;
using testing::IsEmpty;

// Tables of this suite: one of each column type, with and without values.
const std::vector<codec::TableSchema>& fruit_tables() {
  static const std::vector<codec::TableSchema> kTables = {
      {.name = "fruit",
       .columns = {{.name = "key"},
                   {.name = "colour"},
                   {.name = "grams", .type = codec::ColumnType::integer},
                   {.name = "note", .nullability = codec::Nullability::optional}},
       .indexes = {"colour", "grams"}}};
  return kTables;
}

struct Fruit {
  std::string key;
  std::string colour;
  std::int64_t grams = 0;
  std::optional<std::string> note = {};
};

codec::RowWrite row_of(const Fruit& fruit) {
  return {.table = "fruit",
          .columns = {{"key", fruit.key},
                      {"colour", fruit.colour},
                      {"grams", fruit.grams},
                      {"note", fruit.note ? codec::ColumnValue(*fruit.note) : std::nullopt}}};
}

// A batch that appends one event to each named stream, which must have `version - 1` events.
struct StreamAt {
  std::string stream;
  std::int64_t version = 1;
};
Batch batch_of(const runtime::LogState& log, const std::vector<StreamAt>& streams) {
  Batch batch;
  batch.log = log;
  for (const StreamAt& stream : streams) {
    runtime::EventRecord event{.position = batch.log.size++,
                               .stream = stream.stream,
                               .version = stream.version,
                               .type = "toy.changed",
                               .schema = 1,
                               .envelope = stream.stream + " " + std::to_string(stream.version),
                               .nonce = {7},
                               .leaf = {}};
    event.leaf = base::sha256({base::bytes_of(event.envelope)});
    batch.events.push_back(event);
    batch.streams.push_back(
        {.stream = stream.stream,
         .expected_version = stream.version - 1,
         .version = stream.version,
         .snapshot = runtime::Snapshot{
             .version = stream.version, .shape = "s", .bytes = "state of " + stream.stream}});
  }
  batch.log.frontier.assign(1, base::sha256({base::bytes_of(std::to_string(batch.log.size))}));
  batch.log.epoch = 1;
  return batch;
}

std::vector<std::string> keys_of(const runtime::RowPage& page) {
  std::vector<std::string> keys;
  for (const codec::RowWrite& row : page.rows) {
    keys.push_back(std::get<std::string>(*row.columns[0].second));
  }
  return keys;
}

template <typename Kind>
class StoreContract : public testing::Test {
 protected:
  StoreContract() { declare(); }

  void declare() { store().declare_tables(fruit_tables()); }
  runtime::Store& store() { return kind_.store(); }
  std::unique_ptr<runtime::StoreReader> reader(ReadView view = ReadView::latest) {
    return store().open_reader(view);
  }
  std::optional<runtime::Conflict> append(const std::vector<StreamAt>& streams) {
    const auto writer = store().begin();
    return writer->commit(batch_of(writer->log(), streams));
  }
  // A batch without events.
  std::optional<runtime::Conflict> commit(Batch batch) {
    const auto writer = store().begin();
    batch.log = writer->log();
    return writer->commit(batch);
  }
  std::vector<std::string> envelopes(const runtime::PositionRange& range) {
    std::vector<std::string> found;
    reader()->read_log(range, [&](const runtime::EventRecord& event) {
      found.push_back(event.envelope);
      return Continue::yes;
    });
    return found;
  }
  void put_fruit() {
    Batch batch;
    batch.rows = {row_of({.key = "apple", .colour = "red", .grams = 150}),
                  row_of({.key = "banana", .colour = "yellow", .grams = 120, .note = "ripe"}),
                  row_of({.key = "cherry", .colour = "red", .grams = 8}),
                  row_of({.key = "durian", .colour = "green", .grams = 2500, .note = "金枕"}),
                  row_of({.key = "egg plum", .colour = "yellow", .grams = 120})};
    EXPECT_FALSE(commit(batch));
  }
  std::vector<std::string> query(runtime::RowQuery query) {
    query.table = "fruit";
    return keys_of(reader()->query(query));
  }

  Kind kind_;
};
TYPED_TEST_SUITE(StoreContract, StoreKinds, StoreKindName);

TYPED_TEST(StoreContract, IsEmptyAtFirst) {
  const auto reader = this->reader();
  EXPECT_EQ(reader->log_state(), runtime::LogState{});
  EXPECT_FALSE(reader->stream_head("s"));
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

TYPED_TEST(StoreContract, RowsAreReplacedByKey) {
  this->put_fruit();
  Batch batch;
  batch.rows = {row_of({.key = "apple", .colour = "green", .grams = 1}),
                row_of({.key = "apple", .colour = "golden", .grams = 2})};
  EXPECT_FALSE(this->commit(batch));
  EXPECT_EQ(this->reader()->count_rows("fruit"), 5);
  EXPECT_EQ(this->reader()->find_row("fruit", "apple"), batch.rows[1]);
  EXPECT_FALSE(this->reader()->find_row("fruit", "pear"));
}

TYPED_TEST(StoreContract, FindsRowsByEveryComparison) {
  using enum runtime::Comparison;
  this->put_fruit();
  const auto by_grams = [&](runtime::Comparison comparison) {
    return this->query({.table = {}, .filters = {{"grams", comparison, std::int64_t{120}}}});
  };
  EXPECT_THAT(by_grams(equal), ElementsAre("banana", "egg plum"));
  EXPECT_THAT(by_grams(less), ElementsAre("cherry"));
  EXPECT_THAT(by_grams(less_or_equal), ElementsAre("banana", "cherry", "egg plum"));
  EXPECT_THAT(by_grams(greater), ElementsAre("apple", "durian"));
  EXPECT_THAT(by_grams(greater_or_equal), ElementsAre("apple", "banana", "durian", "egg plum"));
  EXPECT_THAT(this->query({.table = {}, .filters = {{"note", equal, std::nullopt}}}),
              ElementsAre("apple", "cherry", "egg plum"));
  EXPECT_THAT(this->query({.table = {}, .filters = {{"note", equal, "金枕"}}}),
              ElementsAre("durian"));
  EXPECT_THAT(
      this->query({.table = {},
                   .filters = {{"colour", equal, "red"}, {"grams", greater, std::int64_t{8}}}}),
      ElementsAre("apple"));
}

TYPED_TEST(StoreContract, TextInAFilterIsNeverPartOfTheQuery) {
  this->put_fruit();
  EXPECT_THAT(this->query({.table = {},
                           .filters = {{"colour", runtime::Comparison::equal, "red' OR '1'='1"}}}),
              IsEmpty());
}

TYPED_TEST(StoreContract, PagesThroughRowsInBothDirections) {
  this->put_fruit();
  for (const auto direction : {runtime::Direction::ascending, runtime::Direction::descending}) {
    runtime::RowQuery query{
        .table = "fruit", .filters = {}, .order_by = "grams", .direction = direction, .limit = 2};
    std::vector<std::string> keys;
    int pages = 0;
    do {
      const runtime::RowPage page = this->reader()->query(query);
      for (const std::string& key : keys_of(page)) {
        keys.push_back(key);
      }
      query.after = page.next;
      ++pages;
    } while (query.after);
    EXPECT_EQ(pages, 3);
    if (direction == runtime::Direction::descending) {
      std::ranges::reverse(keys);
    }
    EXPECT_THAT(keys, ElementsAre("cherry", "banana", "egg plum", "apple", "durian"));
  }
}

TYPED_TEST(StoreContract, TimersComeInOrderOfDueAndGoWhenDone) {
  const auto timer = [](const std::string& id, std::int64_t due, const std::string& outcome = "") {
    return runtime::TimerRecord{
        .id = id, .due = base::Instant::of_micros(due), .command = "c" + id, .outcome = outcome};
  };
  Batch batch;
  batch.timers = {timer("b", 20), timer("c", 10), timer("a", 20), timer("d", 21), timer("e", 1)};
  EXPECT_FALSE(this->commit(batch));
  batch.timers = {timer("e", 1, "refused")};
  batch.done_timers = {"c", "unknown"};
  EXPECT_FALSE(this->commit(batch));
  const auto reader = this->reader();
  EXPECT_THAT(reader->due_timers(base::Instant::of_micros(20), 9),
              ElementsAre(timer("a", 20), timer("b", 20)));
  EXPECT_THAT(reader->due_timers(base::Instant::of_micros(20), 1), ElementsAre(timer("a", 20)));
  EXPECT_EQ(reader->next_due(), base::Instant::of_micros(20));
  EXPECT_THAT(reader->refused_timers(9), ElementsAre(timer("e", 1, "refused")));
}

TYPED_TEST(StoreContract, MessagesWaitInOrderUntilTheyAreSent) {
  const runtime::MessageRecord first{.id = "z", .destination = "customs", .body = "1"};
  const runtime::MessageRecord second{.id = "a", .destination = "bank", .body = "2"};
  Batch batch;
  batch.messages = {first, second};
  EXPECT_FALSE(this->commit(batch));
  EXPECT_THAT(this->reader()->unsent_messages(9), ElementsAre(first, second));
  EXPECT_THAT(this->reader()->unsent_messages(1), ElementsAre(first));
  batch.messages.clear();
  batch.sent_messages = {"z"};
  EXPECT_FALSE(this->commit(batch));
  EXPECT_THAT(this->reader()->unsent_messages(9), ElementsAre(second));
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

TYPED_TEST(StoreContract, ATableDeclaredOtherwiseIsStaleUntilItIsRebuilt) {
  this->put_fruit();
  EXPECT_FALSE(this->append({{"a"}}));
  EXPECT_THAT(this->store().declare_tables(fruit_tables()).stale, IsEmpty());
  this->kind_.reopen();
  std::vector<codec::TableSchema> changed = fruit_tables();
  changed[0].columns.pop_back();
  EXPECT_THAT(this->store().declare_tables(changed).stale, ElementsAre("fruit"));
  EXPECT_EQ(this->reader()->count_rows("fruit"), 0);
  codec::RowWrite row = row_of({.key = "apple", .colour = "red"});
  row.columns.pop_back();
  this->store().rebuild_rows({&row, 1}, runtime::Store::Rebuild::part);
  EXPECT_THAT(this->store().declare_tables(changed).stale, ElementsAre("fruit"));
  this->store().rebuild_rows({}, runtime::Store::Rebuild::done);
  EXPECT_THAT(this->store().declare_tables(changed).stale, IsEmpty());
  EXPECT_EQ(this->reader()->count_rows("fruit"), 1);
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
