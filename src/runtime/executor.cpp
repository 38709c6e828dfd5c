#include "runtime/executor.h"

#include <condition_variable>
#include <deque>
#include <mutex>
#include <thread>

#include "base/assert.h"
#include "runtime/committer.h"

namespace cassia::runtime {

class Executor::Impl {
 public:
  Impl(const ExecutorPorts& ports, const ExecutorOptions& options)
      : options_(options),
        ports_(ports),
        committer_(ports_, options_),
        thread_([this] { work(); }) {}

  ~Impl() {
    {
      const std::scoped_lock lock(access_);
      is_stopping_ = true;
    }
    wake_.notify_one();
    thread_.join();
  }
  Impl(const Impl&) = delete;
  Impl& operator=(const Impl&) = delete;

  void submit(Unit unit) {
    bool was_idle = false;
    {
      const std::scoped_lock lock(access_);
      was_idle = waiting_.empty();
      waiting_.push_back(std::move(unit));
    }
    if (was_idle) {
      wake_.notify_one();
    }
  }

  Unit unit_of(Submission submission, Answer answer) {
    const std::string bytes = ports_.domain.encode_command(submission.command);
    return {.submission = std::move(submission),
            .received_at = ports_.clock.now(),
            .command_hash = base::sha256({base::bytes_of(bytes)}),
            .timer = {},
            .answer = std::move(answer)};
  }

  Unit unit_of_timer(TimerRecord timer, Answer answer) {
    auto id = codec::CommandId::parse(timer.id);
    CASSIA_ASSERT(id.has_value(), "a stored timer's id was checked when it was set");
    Unit unit{.submission = {.id = std::move(id).value(),
                             .command = {},
                             .actor = options_.timer_actor,
                             .on_behalf_of = options_.timer_on_behalf_of,
                             .occurred_at = timer.due,
                             .expected = {}},
              .received_at = ports_.clock.now(),
              .command_hash = base::sha256({base::bytes_of(timer.command)}),
              .timer = {},
              .answer = std::move(answer)};
    auto command = ports_.domain.decode_command(timer.command);
    if (command) {
      unit.submission.command = std::move(command).value();
    } else {
      unit.unreadable = std::move(command).error();
    }
    unit.timer = std::move(timer);
    return unit;
  }

  Store& store() { return ports_.store; }
  Clock& clock() { return ports_.clock; }

 private:
  std::int64_t count_waiting() {
    const std::scoped_lock lock(access_);
    return std::ssize(waiting_);
  }

  void work() {
    std::deque<Unit> units;
    while (true) {
      {
        std::unique_lock lock(access_);
        wake_.wait(lock, [&] { return is_stopping_ || !waiting_.empty(); });
        if (waiting_.empty()) {
          return;
        }
        units.swap(waiting_);
      }
      while (!units.empty()) {
        committer_.run(units, [this] { return count_waiting(); });
      }
    }
  }

  ExecutorOptions options_;
  ExecutorPorts ports_;
  Committer committer_;
  std::mutex access_;
  std::condition_variable wake_;
  std::deque<Unit> waiting_;
  bool is_stopping_ = false;
  std::thread thread_;  // the last: it begins when everything else is there
};

namespace {

using Promised = std::promise<base::Result<Receipt>>;

Executor::Answer fulfil(const std::shared_ptr<Promised>& promise) {
  return [promise](base::Result<Receipt>* result, const std::exception_ptr& fault) {
    if (result != nullptr) {
      promise->set_value(std::move(*result));
    } else {
      promise->set_exception(fault);
    }
  };
}

}  // namespace

Executor::Executor(const ExecutorPorts& ports, const ExecutorOptions& options)
    : impl_(std::make_unique<Impl>(ports, options)) {}

Executor::~Executor() = default;

std::future<base::Result<Receipt>> Executor::submit(Submission submission) {
  const auto promise = std::make_shared<Promised>();
  auto future = promise->get_future();
  submit(std::move(submission), fulfil(promise));
  return future;
}

void Executor::submit(Submission submission, Answer answer) {
  CASSIA_ASSERT(!submission.id.is_empty(), "every command has an idempotency key");
  impl_->submit(impl_->unit_of(std::move(submission), std::move(answer)));
}

std::int64_t Executor::fire_due_timers() {
  constexpr std::int64_t kPage = 1000;
  const auto reader = impl_->store().open_reader(ReadView::latest);
  const base::Instant now = impl_->clock().now();
  std::int64_t fired = 0;
  while (true) {
    std::vector<TimerRecord> due = reader->due_timers(now, kPage);
    if (due.empty()) {
      return fired;
    }
    std::vector<std::future<base::Result<Receipt>>> answers;
    for (TimerRecord& timer : due) {
      const auto promise = std::make_shared<Promised>();
      answers.push_back(promise->get_future());
      impl_->submit(impl_->unit_of_timer(std::move(timer), fulfil(promise)));
    }
    for (auto& answer : answers) {
      (void)answer.get().has_value();  // a refusal is kept with the timer, a fault is thrown
    }
    fired += std::ssize(due);
  }
}

}  // namespace cassia::runtime
