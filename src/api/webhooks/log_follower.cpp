#include "api/webhooks/log_follower.h"

namespace cassia::api {

namespace {

constexpr std::int64_t kEventsAtOnce = 500;
constexpr std::chrono::milliseconds kPause(500);
constexpr std::chrono::seconds kRest(5);

}  // namespace

void RoundThreads::start(Round round) {
  threads_.emplace_back([this, made = std::move(round)] { run(made); });
}

void RoundThreads::stop() {
  {
    const std::scoped_lock lock(access_);
    is_stopping_ = true;
  }
  changed_.notify_all();
  for (std::thread& thread : threads_) {
    thread.join();
  }
  threads_.clear();
}

void RoundThreads::wake() {
  {
    const std::scoped_lock lock(access_);
    ++wakes_;
  }
  changed_.notify_all();
}

bool RoundThreads::is_stopping() const {
  const std::scoped_lock lock(access_);
  return is_stopping_;
}

// Messages become due by time as well, which wakes nobody.
void RoundThreads::pause_for_a_moment() {
  std::unique_lock lock(access_);
  changed_.wait_for(lock, kPause, [this, seen = wakes_] { return is_stopping_ || wakes_ != seen; });
}

void RoundThreads::rest_after(const std::exception& fault) {
  tell_(fault.what());
  std::unique_lock lock(access_);
  changed_.wait_for(lock, kRest, [this] { return is_stopping_; });
}

void RoundThreads::run(const Round& round) {
  while (!is_stopping()) {
    bool was_something_done = false;
    try {
      was_something_done = round();
    } catch (const std::exception& fault) {
      rest_after(fault);
      continue;
    }
    if (!was_something_done) {
      pause_for_a_moment();
    }
  }
}

void begin_at_end_of_log(Counter& counter, runtime::Deliveries& deliveries) {
  const std::int64_t size = counter.readers.lend()->log_state().size;
  if (deliveries.cursor().value_or(size + 1) > size) {
    deliveries.plan({}, size);
  }
}

std::vector<runtime::EventRecord> events_to_plan(Counter& counter, std::int64_t cursor) {
  std::vector<runtime::EventRecord> events;
  counter.readers.lend()->read_log({.from = cursor, .until = cursor + kEventsAtOnce},
                                   [&events](const runtime::EventRecord& event) {
                                     events.push_back(event);
                                     return runtime::Continue::yes;
                                   });
  return events;
}

}  // namespace cassia::api
