#include <gmock/gmock.h>

#include "tests/contracts/store_contract.h"

namespace cassia::tests {
namespace {

using runtime::Batch;
using testing::ElementsAre;
using testing::IsEmpty;

// What stands beside the log: rows of read models, timers and messages.
template <typename Kind>
class StoreRowsContract : public StoreContract<Kind> {};
TYPED_TEST_SUITE(StoreRowsContract, StoreKinds, StoreKindName);

TYPED_TEST(StoreRowsContract, RowsAreReplacedByKey) {
  this->put_fruit();
  Batch batch;
  batch.rows = {row_of({.key = "apple", .colour = "green", .grams = 1}),
                row_of({.key = "apple", .colour = "golden", .grams = 2})};
  EXPECT_FALSE(this->commit(batch));
  EXPECT_EQ(this->reader()->count_rows("fruit"), 5);
  EXPECT_EQ(this->reader()->find_row("fruit", "apple"), batch.rows[1]);
  EXPECT_FALSE(this->reader()->find_row("fruit", "pear"));
}

TYPED_TEST(StoreRowsContract, FindsRowsByEveryComparison) {
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

TYPED_TEST(StoreRowsContract, TextInAFilterIsNeverPartOfTheQuery) {
  this->put_fruit();
  EXPECT_THAT(this->query({.table = {},
                           .filters = {{"colour", runtime::Comparison::equal, "red' OR '1'='1"}}}),
              IsEmpty());
}

TYPED_TEST(StoreRowsContract, PagesThroughRowsInBothDirections) {
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

TYPED_TEST(StoreRowsContract, TimersComeInOrderOfDueAndGoWhenDone) {
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

TYPED_TEST(StoreRowsContract, MessagesWaitInOrderUntilTheyAreSent) {
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

TYPED_TEST(StoreRowsContract, ATableDeclaredOtherwiseIsStaleUntilItIsRebuilt) {
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

}  // namespace
}  // namespace cassia::tests
