#include <gmock/gmock.h>

#include <thread>

#include "runtime/refusals.h"
#include "runtime/replay.h"
#include "tests/contracts/store_kinds.h"

namespace cassia::tests {
namespace {

using runtime::ReadView;
using testing::ElementsAre;
using testing::IsEmpty;

template <typename Kind>
class ExecutorContract : public testing::Test {
 protected:
  runtime::Receipt accept(runtime::Executor& executor, const std::string& id, ToyCommand command) {
    auto result = executor.submit(submission(id, std::move(command))).get();
    EXPECT_TRUE(result) << (result ? "" : base::to_text(result.error()));
    return result ? *result : runtime::Receipt{};
  }
  base::Refusal refuse(runtime::Executor& executor, runtime::Submission submission) {
    auto result = executor.submit(std::move(submission)).get();
    EXPECT_FALSE(result);
    return result ? base::Refusal{.code = kTaken} : result.error();
  }
  // A certificate and an account "C1" of `amount` each.
  void fund(runtime::Executor& executor, std::int64_t amount) {
    accept(executor, "fund-certificate",
           {.what = ToyDo::issue, .subject = "toy.certificate/C1", .other = {}, .amount = amount});
    accept(executor, "fund-account",
           {.what = ToyDo::issue, .subject = "toy.account/C1", .other = {}, .amount = amount});
  }
  static ToyCommand lodge(const std::string& consignment, std::int64_t amount) {
    return {.what = ToyDo::lodge, .subject = consignment, .other = "C1", .amount = amount};
  }
  ToyState state(const runtime::StreamId& id) {
    const auto reader = kind_.store().open_reader(ReadView::latest);
    return runtime::load_stream(*reader, zone_.domain, id,
                                [](const auto&, const auto&, const auto&) {})
        .state.template as<ToyState>();
  }
  void expect_sound() {
    const runtime::VerifyReport report = zone_.verify();
    EXPECT_TRUE(report.is_sound()) << to_text(report);
  }
  runtime::LogState log() { return kind_.store().open_reader(ReadView::latest)->log_state(); }

  Kind kind_;
  ToyZone zone_{kind_.store()};
};
TYPED_TEST_SUITE(ExecutorContract, StoreKinds, StoreKindName);

TYPED_TEST(ExecutorContract, CommitsAJourneyOverSeveralStreamsAtOnce) {
  const auto executor = this->zone_.start();
  this->fund(*executor, 100);
  const runtime::Receipt receipt = this->accept(*executor, "l1", this->lodge("X1", 40));
  EXPECT_EQ(receipt.first_position, 2);
  EXPECT_EQ(receipt.event_count, 4);
  EXPECT_THAT(receipt.streams, ElementsAre(runtime::StreamVersion{"toy.certificate/C1", 2},
                                           runtime::StreamVersion{"toy.consignment/X1", 1},
                                           runtime::StreamVersion{"toy.account/C1", 2},
                                           runtime::StreamVersion{"toy.gate/X1", 1}));
  EXPECT_EQ(this->state(toy_certificate("C1")).balance, 60);
  const auto reader = this->kind_.store().open_reader(ReadView::latest);
  EXPECT_EQ(reader->count_rows("toy_line"), 2);
  EXPECT_EQ(reader->last_tree_head()->size, 6);
  this->expect_sound();
}

TYPED_TEST(ExecutorContract, StepsUntilItHasSeenWhatItNeeds) {
  const auto executor = this->zone_.start();
  this->fund(*executor, 100);
  this->accept(*executor, "l1", this->lodge("X1", 40));
  this->accept(*executor, "r1", {.what = ToyDo::release, .subject = "X1", .other = {}});
  EXPECT_EQ(this->state(toy_revenue()).balance, 40);
  EXPECT_EQ(this->state(toy_consignment("X1")).phase, "released");
  this->expect_sound();
}

TYPED_TEST(ExecutorContract, AStepThatIsNeverContentIsAFaultOfItsCallerAlone) {
  const auto executor = this->zone_.start();
  auto endless = executor->submit(
      submission("e1", {.what = ToyDo::load_forever, .subject = "X1", .other = {}}));
  EXPECT_THROW((void)endless.get(), std::logic_error);
  this->fund(*executor, 1);
  this->expect_sound();
}

TYPED_TEST(ExecutorContract, ARefusalLeavesNothing) {
  const auto executor = this->zone_.start();
  this->fund(*executor, 100);
  const base::Refusal refusal = this->refuse(*executor, submission("l1", this->lodge("X1", 101)));
  EXPECT_EQ(refusal.code, kNotEnough);
  EXPECT_EQ(this->log().size, 2);
  EXPECT_EQ(this->state(toy_certificate("C1")).balance, 100);
  // Refusals are not stored: with the same id the command is decided anew.
  this->accept(*executor, "more-1",
               {.what = ToyDo::issue, .subject = "toy.account/C1", .other = {}, .amount = 1});
  this->accept(*executor, "more-2",
               {.what = ToyDo::issue, .subject = "toy.certificate/C1", .other = {}, .amount = 1});
  this->accept(*executor, "l1", this->lodge("X1", 101));
}

TYPED_TEST(ExecutorContract, TheSameCommandTwiceIsDoneOnce) {
  const auto executor = this->zone_.start();
  this->fund(*executor, 100);
  const runtime::Receipt first = this->accept(*executor, "l1", this->lodge("X1", 40));
  EXPECT_EQ(this->accept(*executor, "l1", this->lodge("X1", 40)), first);
  EXPECT_EQ(this->log().size, 6);
  const base::Refusal reused = this->refuse(*executor, submission("l1", this->lodge("X2", 40)));
  EXPECT_EQ(reused.code, runtime::kIdempotencyKeyReused);
  // Another organisation's key of the same text is another key.
  runtime::Submission foreign = submission("l1", this->lodge("X2", 40));
  foreign.on_behalf_of = base::OrganisationId::parse("O2").value();
  EXPECT_TRUE(executor->submit(foreign).get());
}

TYPED_TEST(ExecutorContract, TheSameCommandTwiceInOneBatchIsDoneOnce) {
  const auto executor = this->zone_.start();
  this->fund(*executor, 1000);
  std::vector<std::future<base::Result<runtime::Receipt>>> answers;
  for (int round = 0; round < 50; ++round) {
    const std::string id = "l" + std::to_string(round);
    answers.push_back(executor->submit(submission(id, this->lodge("X-" + id, 1))));
    answers.push_back(executor->submit(submission(id, this->lodge("X-" + id, 1))));
    answers.push_back(executor->submit(submission(id, this->lodge("X-" + id, 2))));
  }
  for (std::size_t at = 0; at < answers.size(); at += 3) {
    const auto first = answers[at].get();
    const auto second = answers[at + 1].get();
    const auto other = answers[at + 2].get();
    EXPECT_EQ(*first, *second);
    EXPECT_EQ(other.error().code, runtime::kIdempotencyKeyReused);
  }
  EXPECT_EQ(this->state(toy_certificate("C1")).balance, 950);
  this->expect_sound();
}

TYPED_TEST(ExecutorContract, AnExpectedVersionThatIsNotThereRefuses) {
  const auto executor = this->zone_.start();
  this->fund(*executor, 100);
  runtime::Submission late = submission("l1", this->lodge("X1", 1));
  late.expected = {.stream = toy_account("C1"), .version = 0};
  const base::Refusal refusal = this->refuse(*executor, late);
  EXPECT_EQ(refusal.code, runtime::kVersionConflict);
  EXPECT_EQ(refusal.facts[2], (base::Fact{"found", "1"}));
  late.expected->version = 1;
  EXPECT_TRUE(executor->submit(late).get());
}

TYPED_TEST(ExecutorContract, TheLastOfACertificateGoesToOneOfManyWhoRaceForIt) {
  const auto executor = this->zone_.start();
  this->fund(*executor, 10);
  std::atomic<int> accepted = 0;
  std::vector<std::thread> racers;
  for (int racer = 0; racer < 4; ++racer) {
    racers.emplace_back([&, racer] {
      for (int number = 0; number < 25; ++number) {
        const std::string name = std::to_string(racer) + "-" + std::to_string(number);
        accepted +=
            executor->submit(submission("l" + name, this->lodge("X" + name, 1))).get() ? 1 : 0;
      }
    });
  }
  for (std::thread& racer : racers) {
    racer.join();
  }
  EXPECT_EQ(accepted, 10);
  EXPECT_EQ(this->state(toy_certificate("C1")).balance, 0);
  this->expect_sound();
}

// Two executors over one store, as two nodes are: neither may trust its memory alone.
TYPED_TEST(ExecutorContract, TwoNodesShareACertificateANameAndTheRevenueAccount) {
  const auto first = this->zone_.start();
  this->fund(*first, 60);
  ToyZone elsewhere(this->kind_.store());
  const auto second = elsewhere.start();
  std::atomic<int> lodged = 0;
  std::atomic<int> named = 0;
  const auto work = [&](runtime::Executor& executor, const std::string& node) {
    for (int number = 0; number < 40; ++number) {
      const std::string name = node + std::to_string(number);
      const bool is_in =
          executor.submit(submission("l" + name, this->lodge("X" + name, 1))).get().has_value();
      lodged += is_in ? 1 : 0;
      if (is_in) {
        this->accept(executor, "r" + name,
                     {.what = ToyDo::release, .subject = "X" + name, .other = {}});
      }
      const ToyCommand claim{
          .what = ToyDo::claim, .subject = "N" + std::to_string(number), .other = node};
      named += executor.submit(submission("c" + name, claim)).get() ? 1 : 0;
    }
  };
  std::thread other([&] { work(*second, "b"); });
  work(*first, "a");
  other.join();
  EXPECT_EQ(lodged, 60);
  EXPECT_EQ(named, 40);
  EXPECT_EQ(this->state(toy_revenue()).balance, 60);
  this->expect_sound();
}

TYPED_TEST(ExecutorContract, GoesOnAfterReopeningWithoutItsMemory) {
  {
    const auto executor = this->zone_.start();
    this->fund(*executor, 100);
    this->accept(*executor, "l1", this->lodge("X1", 40));
  }
  this->kind_.reopen();
  ToyZone again(this->kind_.store());
  const auto executor = again.start(/*cache_bytes=*/0);
  EXPECT_EQ(this->accept(*executor, "l1", this->lodge("X1", 40)).first_position, 2);
  this->accept(*executor, "l2", this->lodge("X2", 60));
  EXPECT_EQ(this->refuse(*executor, submission("l3", this->lodge("X3", 1))).code, kNotEnough);
  const runtime::VerifyReport report = again.verify();
  EXPECT_TRUE(report.is_sound()) << to_text(report);
}

TYPED_TEST(ExecutorContract, TimersFireOnceInOrderWithTheirDueAsTheTimeItHappened) {
  const auto executor = this->zone_.start();
  this->fund(*executor, 100);
  this->accept(*executor, "l1", this->lodge("X1", 10));
  this->accept(*executor, "l2", this->lodge("X2", 10));
  const auto expire_at = [](const std::string& subject, std::int64_t due) {
    return ToyCommand{.what = ToyDo::expire_at, .subject = subject, .other = {}, .amount = due};
  };
  this->accept(*executor, "t1", expire_at("X1", 5'000'000));
  this->accept(*executor, "t2", expire_at("X2", 4'000'000));
  EXPECT_EQ(executor->fire_due_timers(), 0);
  this->zone_.clock.set(9'000'000);
  EXPECT_EQ(executor->fire_due_timers(), 2);
  EXPECT_EQ(executor->fire_due_timers(), 0);
  EXPECT_EQ(this->state(toy_consignment("X1")).phase, "expired");
  const auto reader = this->kind_.store().open_reader(ReadView::latest);
  std::vector<std::string> fired;
  reader->read_log({.from = 10}, [&](const runtime::EventRecord& event) {
    const auto envelope = codec::decode_envelope(event.envelope).value();
    fired.push_back(event.stream + " " + base::to_text(envelope.context.occurred_at) + " " +
                    envelope.context.actor.text());
    return runtime::Continue::yes;
  });
  EXPECT_THAT(fired, ElementsAre("toy.consignment/X2 1970-01-01T00:00:04Z clock",
                                 "toy.consignment/X1 1970-01-01T00:00:05Z clock"));
  this->expect_sound();
}

TYPED_TEST(ExecutorContract, ATimerIsDroppedWhenDoneAndKeptWithItsRefusal) {
  const auto executor = this->zone_.start();
  this->fund(*executor, 100);
  this->accept(*executor, "l1", this->lodge("X1", 10));
  for (const std::string subject : {"X1", "X2"}) {
    this->accept(*executor, "t-" + subject,
                 {.what = ToyDo::expire_at, .subject = subject, .other = {}, .amount = 5});
  }
  this->accept(*executor, "r1", {.what = ToyDo::release, .subject = "X1", .other = {}});
  EXPECT_EQ(executor->fire_due_timers(), 1);  // X1's went with its release; X2 was never lodged
  const auto reader = this->kind_.store().open_reader(ReadView::latest);
  const auto refused = reader->refused_timers(9);
  ASSERT_EQ(refused.size(), 1U);
  EXPECT_EQ(refused[0].id, "expire-X2");
  EXPECT_THAT(refused[0].outcome, testing::HasSubstr("wrong_phase"));
  EXPECT_FALSE(reader->next_due());
}

TYPED_TEST(ExecutorContract, MessagesAreStoredWithTheDecision) {
  const auto executor = this->zone_.start();
  this->accept(*executor, "m1", {.what = ToyDo::announce, .subject = "X1", .other = "arrived"});
  EXPECT_THAT(this->kind_.store().open_reader(ReadView::latest)->unsent_messages(9),
              ElementsAre(runtime::MessageRecord{
                  .id = "about-X1", .destination = "customs", .body = "arrived"}));
}

TYPED_TEST(ExecutorContract, StatesAreSnapshotSeldomAndLoadedWhole) {
  constexpr int kIssues = 100;
  {
    const auto executor = this->zone_.start();
    for (int number = 0; number < kIssues; ++number) {
      this->accept(*executor, "i" + std::to_string(number),
                   {.what = ToyDo::issue, .subject = "toy.account/C1", .other = {}, .amount = 1});
    }
  }
  const auto head = this->kind_.store()
                        .open_reader(ReadView::latest)
                        ->stream_head(runtime::to_text(toy_account("C1")));
  ASSERT_TRUE(head);
  EXPECT_GT(head->snapshot.version, 0);
  EXPECT_LT(head->snapshot.version, kIssues);
  EXPECT_EQ(this->state(toy_account("C1")).balance, kIssues);
  EXPECT_EQ(this->state(toy_account("C1")).count, kIssues);
}

}  // namespace
}  // namespace cassia::tests
