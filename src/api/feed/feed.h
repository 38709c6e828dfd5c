#pragma once

#include <condition_variable>
#include <list>
#include <mutex>
#include <string>
#include <thread>

#include "api/counter.h"

namespace cassia::api {

// Tells open pages and other listeners of every event once it is committed. It hears of commits and
// reads the log by itself: what it tells is what any reader sees.
class Feed {
 public:
  Feed() = default;
  ~Feed();
  Feed(const Feed&) = delete;
  Feed& operator=(const Feed&) = delete;

  // The log has this size now. From any thread; never waits for listeners.
  void hear_commit(std::int64_t log_size);

  // From here on listeners are told. The counter must live until stop().
  void start(Counter& counter);
  // Closes all streams and ends the thread.
  void stop();

  // What a listener wants to hear of: one stream ("trade.gate/B1"), one desk's queue
  // ("trade.declarations"), or, when empty, everything that it may see.
  struct Listener {
    std::shared_ptr<const Principal> principal;
    std::string topic;
    std::shared_ptr<http::EventStream> events;
    base::Instant until;  // then it is closed, and comes back under its present rights
  };
  // Events after `after_position` that are missed already come first; beyond a thousand of them the
  // listener is told to look at everything anew ("reset").
  void listen(Listener listener, std::optional<std::int64_t> after_position);

 private:
  void work();
  void tell(std::int64_t from, std::int64_t until);
  static bool send(Listener& listener, const runtime::EventRecord& event);

  Counter* counter_ = nullptr;
  std::mutex access_;  // of the listeners and what they were told
  std::list<Listener> listeners_;
  std::int64_t told_ = 0;
  std::mutex waking_;  // of the rest: a commit never waits for a listener
  std::condition_variable changed_;
  std::int64_t committed_ = 0;
  bool is_stopping_ = false;
  std::thread thread_;
};

// GET /api/v1/log/feed?topic=...: server-sent events.
std::vector<Route> feed_routes(Feed& feed, Counter& counter);

}  // namespace cassia::api
