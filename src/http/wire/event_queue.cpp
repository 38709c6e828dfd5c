#include "http/wire/event_queue.h"

#include <utility>

namespace cassia::http::wire {

bool EventQueue::send(std::string_view event_name, std::string_view id, std::string_view text) {
  const std::string event = encode_event({.event_name = event_name, .id = id, .text = text});
  bool is_sent = false;
  {
    const std::lock_guard lock(mutex_);
    if (state_ != State::open) {
      return false;
    }
    if (waiting_.size() + event.size() > bytes_max_) {
      state_ = State::dropped;
      waiting_.clear();
    } else {
      waiting_ += event;
      is_sent = true;
    }
  }
  wake_.call();
  return is_sent;
}

bool EventQueue::is_open() const {
  const std::lock_guard lock(mutex_);
  return state_ == State::open;
}

void EventQueue::close() {
  {
    const std::lock_guard lock(mutex_);
    if (state_ != State::open) {
      return;
    }
    state_ = State::closed;
  }
  wake_.call();
}

std::string EventQueue::take() {
  const std::lock_guard lock(mutex_);
  return std::exchange(waiting_, {});
}

bool EventQueue::is_ended() const {
  const std::lock_guard lock(mutex_);
  return state_ != State::open;
}

void EventQueue::drop() {
  wake_.detach();
  const std::lock_guard lock(mutex_);
  state_ = State::dropped;
  waiting_.clear();
}

}  // namespace cassia::http::wire
