#pragma once

#include <condition_variable>
#include <deque>
#include <functional>
#include <mutex>
#include <thread>
#include <vector>

namespace cassia::api {

// Threads for what takes too long for a thread of the server: hashing a password, reading a file of
// a thousand lines. The queue is bounded: more than that is refused, not kept waiting.
class Workers {
 public:
  Workers(int threads, std::size_t waiting_max);
  // Drops what has not begun.
  ~Workers();
  Workers(const Workers&) = delete;
  Workers& operator=(const Workers&) = delete;

  // False, and nothing done, when too much waits already. The work must not throw.
  bool run(std::function<void()> work);

 private:
  void serve(const std::stop_token& stop);

  std::size_t waiting_max_;
  std::mutex access_;
  std::condition_variable_any changed_;
  std::deque<std::function<void()>> waiting_;
  std::vector<std::jthread> threads_;
};

}  // namespace cassia::api
