#include "api/workers.h"

namespace cassia::api {

Workers::Workers(int threads, std::size_t waiting_max) : waiting_max_(waiting_max) {
  for (int number = 0; number < threads; ++number) {
    threads_.emplace_back([this](const std::stop_token& stop) { serve(stop); });
  }
}

Workers::~Workers() {
  for (std::jthread& thread : threads_) {
    thread.request_stop();
  }
}

bool Workers::run(std::function<void()> work) {
  {
    const std::scoped_lock lock(access_);
    if (waiting_.size() >= waiting_max_) {
      return false;
    }
    waiting_.push_back(std::move(work));
  }
  changed_.notify_one();
  return true;
}

void Workers::serve(const std::stop_token& stop) {
  while (true) {
    std::function<void()> work;
    {
      std::unique_lock lock(access_);
      if (!changed_.wait(lock, stop, [this] { return !waiting_.empty(); })) {
        return;
      }
      work = std::move(waiting_.front());
      waiting_.pop_front();
    }
    work();
  }
}

}  // namespace cassia::api
