#pragma once

#include <deque>
#include <functional>
#include <future>
#include <utility>

namespace cassia::apps {

// Work on several threads whose answers are taken in the order in which the work came, on the
// caller's thread. At most `workers` pieces wait or run, so that memory does not grow with the
// file.
template <typename Answer>
class OrderedWork {
 public:
  OrderedWork(int workers, std::function<void(Answer)> take)
      : workers_(workers < 1 ? 1 : static_cast<std::size_t>(workers)), take_(std::move(take)) {}

  template <typename Work>
  void add(Work work) {
    if (answers_.size() == workers_) {
      take_first();
    }
    answers_.push_back(std::async(std::launch::async, std::move(work)));
  }

  void finish() {
    while (!answers_.empty()) {
      take_first();
    }
  }

 private:
  void take_first() {
    Answer answer = answers_.front().get();
    answers_.pop_front();
    take_(std::move(answer));
  }

  std::size_t workers_;
  std::function<void(Answer)> take_;
  std::deque<std::future<Answer>> answers_;
};

}  // namespace cassia::apps
