#include <gtest/gtest.h>

#include <array>

#include "storage/memory/memory_deliveries.h"
#include "storage/sqlite/sqlite_deliveries.h"
#include "tests/contracts/fixtures.h"

namespace cassia::tests {
namespace {

using runtime::Deliveries;
using runtime::Delivery;
using runtime::DeliveryStatus;

class MemoryDeliveriesKind {
 public:
  Deliveries& deliveries() { return *deliveries_; }
  void reopen() {}  // lives as long as the object: reopening it is to go on

 private:
  std::unique_ptr<Deliveries> deliveries_ = storage::memory::make_deliveries();
};

class SqliteDeliveriesKind {
 public:
  SqliteDeliveriesKind() { reopen(); }
  Deliveries& deliveries() { return *deliveries_; }
  void reopen() {
    deliveries_.reset();
    deliveries_ = storage::sqlite::open_deliveries(folder_.path() / "webhooks.db");
  }

 private:
  ScratchFolder folder_;
  std::unique_ptr<Deliveries> deliveries_;
};

constexpr const char* kHook = "fruit/w1";

base::Instant second(std::int64_t number) { return base::Instant::of_micros(number * 1'000'000); }

Delivery message(std::int64_t position, const std::string& stream) {
  return {.webhook = kHook,
          .position = position,
          .stream = stream,
          .type = "toy.happened",
          .body = "{\"position\":" + std::to_string(position) + "}",
          .next_at = second(10)};
}

template <typename Kind>
class DeliveriesContract : public testing::Test {
 protected:
  Deliveries& deliveries() { return kind_.deliveries(); }
  void reopen() { kind_.reopen(); }

  void plan_three() {
    const std::array planned = {message(1, "toy/a"), message(2, "toy/a"), message(3, "toy/b")};
    deliveries().plan(planned, 4);
  }
  std::vector<std::int64_t> due(std::int64_t at, std::int64_t limit = 10) {
    std::vector<std::int64_t> positions;
    for (const Delivery& delivery : deliveries().due(kHook, second(at), limit)) {
      positions.push_back(delivery.position);
    }
    return positions;
  }
  void record(std::int64_t position, DeliveryStatus status, std::int64_t next_at = 0) {
    deliveries().record({.webhook = kHook,
                         .position = position,
                         .status = status,
                         .attempts = 1,
                         .next_at = second(next_at),
                         .at = second(11),
                         .answer_status = status == DeliveryStatus::delivered ? 204 : 0,
                         .fault = status == DeliveryStatus::delivered ? "" : "no answer",
                         .milliseconds = 7});
  }
  std::vector<std::int64_t> listed(runtime::DeliveryQuery query = {}) {
    query.webhook = kHook;
    std::vector<std::int64_t> positions;
    for (const Delivery& delivery : deliveries().list(query)) {
      positions.push_back(delivery.position);
    }
    return positions;
  }

 private:
  Kind kind_;
};

struct DeliveriesKindName {
  template <typename Kind>
  static std::string GetName(int) {
    return std::is_same_v<Kind, MemoryDeliveriesKind> ? "memory" : "sqlite";
  }
};
using DeliveriesKinds = testing::Types<MemoryDeliveriesKind, SqliteDeliveriesKind>;
TYPED_TEST_SUITE(DeliveriesContract, DeliveriesKinds, DeliveriesKindName);

using Positions = std::vector<std::int64_t>;

TYPED_TEST(DeliveriesContract, KnowsHowFarItPlanned) {
  EXPECT_FALSE(this->deliveries().cursor());
  this->plan_three();
  this->reopen();
  EXPECT_EQ(this->deliveries().cursor(), 4);
  this->plan_three();  // again, as after a death before the cursor was seen
  EXPECT_EQ(this->deliveries().count_waiting(kHook), 3);
}

TYPED_TEST(DeliveriesContract, IsDueOneAtATimeInEachStream) {
  this->plan_three();
  EXPECT_EQ(this->due(9), Positions{});
  EXPECT_EQ(this->due(10), (Positions{1, 3}));
  EXPECT_EQ(this->due(10, 1), (Positions{1}));
  this->record(1, DeliveryStatus::waiting, 20);
  EXPECT_EQ(this->due(19), (Positions{3}));  // 2 waits behind 1
  this->reopen();
  EXPECT_EQ(this->due(20), (Positions{1, 3}));
  this->record(1, DeliveryStatus::delivered);
  EXPECT_EQ(this->due(20), (Positions{2, 3}));
}

TYPED_TEST(DeliveriesContract, KeepsWhatCameOfAnAttempt) {
  this->plan_three();
  this->record(1, DeliveryStatus::waiting, 20);
  this->reopen();
  const Delivery kept = this->deliveries().list({.webhook = kHook}).back();
  EXPECT_EQ(kept.position, 1);
  EXPECT_EQ(kept.body, "{\"position\":1}");
  EXPECT_EQ(kept.attempts, 1);
  EXPECT_EQ(kept.next_at, second(20));
  EXPECT_EQ(kept.last_at, second(11));
  EXPECT_EQ(kept.last_status, 0);
  EXPECT_EQ(kept.last_fault, "no answer");
  EXPECT_EQ(kept.last_milliseconds, 7);
}

TYPED_TEST(DeliveriesContract, ListsNewestFirstAPageAtATime) {
  this->plan_three();
  this->record(1, DeliveryStatus::delivered);
  EXPECT_EQ(this->listed(), (Positions{3, 2, 1}));
  EXPECT_EQ(this->listed({.limit = 2}), (Positions{3, 2}));
  EXPECT_EQ(this->listed({.before_position = 2}), (Positions{1}));
  EXPECT_EQ(this->listed({.status = DeliveryStatus::delivered}), (Positions{1}));
  EXPECT_EQ(this->listed({.stream = "toy/a"}), (Positions{2, 1}));
}

TYPED_TEST(DeliveriesContract, SendsAgainBesideTheOrder) {
  this->plan_three();
  this->record(1, DeliveryStatus::delivered);
  EXPECT_TRUE(this->deliveries().send_again(kHook, 1, second(12)));
  EXPECT_EQ(this->due(12), (Positions{1, 2, 3}));  // 2 does not wait for it
  EXPECT_FALSE(this->deliveries().send_again(kHook, 9, second(12)));
  // One that waits is due at once, and stays behind those before it.
  this->record(2, DeliveryStatus::waiting, 90);
  EXPECT_TRUE(this->deliveries().send_again(kHook, 2, second(12)));
  EXPECT_EQ(this->due(12), (Positions{1, 2, 3}));
}

TYPED_TEST(DeliveriesContract, BeginsAnewWithAllThatWaits) {
  this->plan_three();
  this->record(1, DeliveryStatus::waiting, 90);
  this->deliveries().begin_anew(kHook, second(30));
  EXPECT_EQ(this->due(30), (Positions{1, 3}));
  EXPECT_EQ(this->deliveries().list({.webhook = kHook}).back().attempts, 0);
}

TYPED_TEST(DeliveriesContract, ForgetsTheOldestThatDoNotWait) {
  this->plan_three();
  this->record(1, DeliveryStatus::delivered);
  this->record(3, DeliveryStatus::delivered);
  this->deliveries().prune(kHook, 1);
  EXPECT_EQ(this->listed(), (Positions{3, 2}));
  this->deliveries().prune("fruit/other", 0);
  EXPECT_EQ(this->listed(), (Positions{3, 2}));
  this->deliveries().forget(kHook);
  EXPECT_EQ(this->listed(), Positions{});
  EXPECT_EQ(this->deliveries().count_waiting(kHook), 0);
}

}  // namespace
}  // namespace cassia::tests
