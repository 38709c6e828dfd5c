#pragma once

#include <condition_variable>
#include <functional>
#include <mutex>
#include <string>
#include <thread>
#include <vector>

#include "api/counter.h"
#include "runtime/deliveries.h"

// What webhooks and the exchange of origin data have in common: messages that follow the log.
namespace cassia::api {

// Threads that make rounds while there is something to do and pause while there is not.
class RoundThreads {
 public:
  // Whether something was done. A round that throws is told of, and made again after a rest.
  using Round = std::function<bool()>;
  using Tell = std::function<void(const std::string&)>;
  explicit RoundThreads(Tell tell) : tell_(std::move(tell)) {}
  ~RoundThreads() { stop(); }
  RoundThreads(const RoundThreads&) = delete;
  RoundThreads& operator=(const RoundThreads&) = delete;

  void start(Round round);
  // Finishes the rounds that are under way.
  void stop();
  // There may be something to do. Any thread; never waits.
  void wake();
  // Tells of the fault and waits: whatever failed would fail again at once, and nobody's waking
  // shortens this pause.
  void rest_after(const std::exception& fault);

 private:
  bool is_stopping() const;
  void pause_for_a_moment();
  void run(const Round& round);

  const Tell tell_;
  mutable std::mutex access_;  // of what follows
  std::condition_variable changed_;
  std::uint64_t wakes_ = 0;
  bool is_stopping_ = false;
  std::vector<std::thread> threads_;
};

// A zone whose deliveries are new or lost, or whose log was restored to less than they have seen,
// tells of what happens from now on.
void begin_at_end_of_log(Counter& counter, runtime::Deliveries& deliveries);

// The events that follow the deliveries' cursor, some at once; planning them moves the cursor by
// their number.
std::vector<runtime::EventRecord> events_to_plan(Counter& counter, std::int64_t cursor);

}  // namespace cassia::api
