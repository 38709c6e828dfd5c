#pragma once

#include <functional>
#include <mutex>
#include <utility>

namespace cassia::http::wire {

// Wakes a connection from any thread for as long as it is attached. Once `detach` has returned the
// call is not running and never will, so that nobody touches a server that is gone.
class Wake {
 public:
  Wake() = default;
  explicit Wake(std::function<void()> call) : call_(std::move(call)) {}

  void attach(std::function<void()> call) {
    const std::lock_guard lock(mutex_);
    call_ = std::move(call);
  }

  void detach() {
    const std::lock_guard lock(mutex_);
    call_ = nullptr;
  }

  void call() {
    const std::lock_guard lock(mutex_);
    if (call_) {
      call_();
    }
  }

 private:
  std::mutex mutex_;
  std::function<void()> call_;
};

}  // namespace cassia::http::wire
