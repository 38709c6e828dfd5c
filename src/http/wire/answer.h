#pragma once

#include <functional>
#include <memory>
#include <mutex>
#include <optional>
#include <string>

#include "http/server.h"
#include "http/wire/event_queue.h"
#include "http/wire/wake.h"

namespace cassia::http::wire {

// What a handler decided: a response, or else a stream of events with these headers.
struct Answer {
  Response response = {};
  std::shared_ptr<EventQueue> events = {};
};

// Where the answer to one request is left for the connection that waits for it.
class AnswerSlot {
 public:
  AnswerSlot(std::function<void()> wake, std::size_t event_bytes_max)
      : event_bytes_max_(event_bytes_max), wake_(std::move(wake)) {}

  // Only the first answer counts.
  void leave(Answer answer);
  std::optional<Answer> take();
  std::shared_ptr<EventQueue> make_events();
  void set_route(std::string_view route);
  std::string route() const;
  // The connection waits no longer: what comes later is dropped.
  void detach();

 private:
  std::size_t event_bytes_max_;
  Wake wake_;
  mutable std::mutex mutex_;
  bool is_answered_ = false;
  std::optional<Answer> answer_;
  std::string route_;
};

// The handler's side of a slot; answers 500 when it is let go unused.
std::shared_ptr<Responder> make_responder(std::shared_ptr<AnswerSlot> slot);

}  // namespace cassia::http::wire
