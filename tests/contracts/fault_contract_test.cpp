#include <gmock/gmock.h>

#include <numeric>

#include "tests/contracts/faulty_store.h"
#include "tests/contracts/store_kinds.h"

namespace cassia::tests {
namespace {

using runtime::ReadView;

const std::vector<std::pair<std::string, ToyCommand>>& story() {
  static const std::vector<std::pair<std::string, ToyCommand>> kStory = {
      {"i1", {.what = ToyDo::issue, .subject = "toy.certificate/C1", .other = {}, .amount = 9}},
      {"i2", {.what = ToyDo::issue, .subject = "toy.account/C1", .other = {}, .amount = 9}},
      {"l1", {.what = ToyDo::lodge, .subject = "X1", .other = "C1", .amount = 4}},
      {"t2", {.what = ToyDo::expire_at, .subject = "X2", .other = {}, .amount = 5}},
      {"r1", {.what = ToyDo::release, .subject = "X1", .other = {}}},
      {"l2", {.what = ToyDo::lodge, .subject = "X2", .other = "C1", .amount = 5}},
      {"m1", {.what = ToyDo::announce, .subject = "X1", .other = "text"}}};
  return kStory;
}

// Sends each command until it is answered, starting the zone anew whenever it cannot start.
void live_through(ToyZone& zone) {
  std::unique_ptr<runtime::Executor> executor;
  const auto insist = [](const auto& attempt) {
    for (int round = 0; round < 3; ++round) {
      try {
        attempt();
        return;
      } catch (const runtime::StorageFault& fault) {  // the planned one: happens once
        EXPECT_LT(round, 2) << fault.what();
      }
    }
  };
  insist([&] { executor = zone.start(/*cache_bytes=*/1); });
  for (const auto& [id, command] : story()) {
    const auto told = submission(id, command);
    insist([&] { EXPECT_TRUE(executor->submit(told).get()); });
  }
  insist([&] { executor->fire_due_timers(); });
}

template <typename Kind>
class FaultContract : public testing::Test {};
TYPED_TEST_SUITE(FaultContract, StoreKinds, StoreKindName);

TYPED_TEST(FaultContract, AFaultAtAnyOperationLosesAndDoublesNothing) {
  std::int64_t operations = 1;
  for (const FaultMoment moment : {FaultMoment::before, FaultMoment::after}) {
    for (std::int64_t operation = 1; operation <= operations; ++operation) {
      SCOPED_TRACE(operation);
      TypeParam kind;
      FaultyStore faulty(kind.store(), {.operation = operation, .moment = moment});
      ToyZone zone(faulty);
      live_through(zone);
      operations = std::max(operations, faulty.operations());

      const auto reader = kind.store().open_reader(ReadView::latest);
      EXPECT_EQ(reader->log_state().size, 2 + 4 + 2 + 4 + 1);
      EXPECT_FALSE(reader->next_due());
      EXPECT_EQ(reader->unsent_messages(9).size(), 1U);
      ToyZone afterwards(kind.store());
      const runtime::VerifyReport report = afterwards.verify();
      EXPECT_TRUE(report.is_sound()) << to_text(report);
    }
  }
  EXPECT_GT(operations, 40);  // the story does meet the store
}

TYPED_TEST(FaultContract, AFailedCommitFaultsEveryWaiterOfItsBatchAndNobodyElse) {
  TypeParam kind;
  std::int64_t operations = 0;
  {
    FaultyStore counted(kind.store(), {});
    ToyZone zone(counted);
    live_through(zone);
    operations = counted.operations();
  }
  FaultyStore faulty(kind.store(), {.operation = operations, .moment = FaultMoment::before});
  ToyZone zone(faulty);
  const auto executor = zone.start();
  std::vector<std::future<base::Result<runtime::Receipt>>> answers;
  for (int number = 0; number < 200; ++number) {
    answers.push_back(executor->submit(
        submission("n" + std::to_string(number),
                   {.what = ToyDo::claim, .subject = std::to_string(number), .other = "me"})));
  }
  std::int64_t accepted = 0;
  std::int64_t faulted = 0;
  for (auto& answer : answers) {
    try {
      accepted += answer.get() ? 1 : 0;
    } catch (const runtime::StorageFault&) {
      ++faulted;
    }
  }
  EXPECT_EQ(accepted + faulted, 200);
  EXPECT_GT(faulted, 0);
  EXPECT_EQ(kind.store().open_reader(ReadView::latest)->log_state().size, 13 + accepted);
  const runtime::VerifyReport report = zone.verify();
  EXPECT_TRUE(report.is_sound()) << to_text(report);
}

// So many that the next batch is decided while the last is written, all on one certificate.
TYPED_TEST(FaultContract, AFaultWhileManyWaitLosesAndDoublesNothing) {
  constexpr int kCount = 150;
  std::int64_t operations = 1;
  for (std::int64_t operation = 1; operation <= operations; operation += 97) {
    SCOPED_TRACE(operation);
    TypeParam kind;
    {
      ToyZone zone(kind.store());
      const auto executor = zone.start();
      for (const std::string desk : {"toy.certificate", "toy.account"}) {
        const ToyCommand fund{
            .what = ToyDo::issue, .subject = desk + "/C1", .other = {}, .amount = kCount};
        ASSERT_TRUE(executor->submit(submission(desk, fund)).get());
      }
    }
    FaultyStore faulty(kind.store(), {.operation = operation, .moment = FaultMoment::after});
    ToyZone zone(faulty);
    std::unique_ptr<runtime::Executor> executor;
    try {
      executor = zone.start();
    } catch (const runtime::StorageFault&) {
      executor = zone.start();
    }
    std::vector<int> open(kCount);
    std::iota(open.begin(), open.end(), 0);
    for (int round = 0; round < 3 && !open.empty(); ++round) {
      std::vector<std::pair<int, std::future<base::Result<runtime::Receipt>>>> answers;
      for (const int number : open) {
        answers.emplace_back(number,
                             executor->submit(submission("l" + std::to_string(number),
                                                         {.what = ToyDo::lodge,
                                                          .subject = "X" + std::to_string(number),
                                                          .other = "C1",
                                                          .amount = 1})));
      }
      open.clear();
      for (auto& [number, answer] : answers) {
        try {
          EXPECT_TRUE(answer.get());
        } catch (const runtime::StorageFault&) {
          open.push_back(number);
        }
      }
    }
    EXPECT_TRUE(open.empty());
    executor.reset();
    operations = std::max(operations, faulty.operations());
    EXPECT_EQ(kind.store().open_reader(ReadView::latest)->log_state().size, 2 + 4 * kCount);
    const runtime::VerifyReport report = ToyZone(kind.store()).verify();
    EXPECT_TRUE(report.is_sound()) << to_text(report);
  }
  EXPECT_GT(operations, kCount);
}

TYPED_TEST(FaultContract, AHeadThatCannotBePublishedIsReportedAndPublishedAtTheNextStart) {
  TypeParam kind;
  KeptHeads heads;
  ToyZone zone(kind.store(), &heads);
  std::atomic<int> reports = 0;
  {
    runtime::ExecutorOptions options = zone.options();
    options.on_fault = [&](const std::string&) { ++reports; };
    const auto executor = zone.start(options);
    EXPECT_TRUE(executor->submit(submission(story()[0].first, story()[0].second)).get());
    heads.fail_from_now_on();
    EXPECT_TRUE(executor->submit(submission(story()[1].first, story()[1].second)).get());
  }
  EXPECT_EQ(reports, 1);
  EXPECT_EQ(heads.last()->size, 1);
  KeptHeads repaired;
  ToyZone again(kind.store(), &repaired);
  const auto executor = again.start();
  EXPECT_EQ(repaired.last()->size, 2);
}

}  // namespace
}  // namespace cassia::tests
