#include "http/wire/answer.h"

#include <utility>

namespace cassia::http::wire {

namespace {

class SlotResponder final : public Responder {
 public:
  explicit SlotResponder(std::shared_ptr<AnswerSlot> slot) : slot_(std::move(slot)) {}
  ~SlotResponder() override { slot_->leave({.response = {.status = 500}}); }
  SlotResponder(const SlotResponder&) = delete;
  SlotResponder& operator=(const SlotResponder&) = delete;

  void send(Response response) override { slot_->leave({.response = std::move(response)}); }

  std::shared_ptr<EventStream> open_events(std::vector<Header> headers) override {
    const std::shared_ptr<EventQueue> events = slot_->make_events();
    slot_->leave({.response = {.headers = std::move(headers)}, .events = events});
    return events;
  }

  void name_route(std::string_view label) override { slot_->set_route(label); }

 private:
  std::shared_ptr<AnswerSlot> slot_;
};

}  // namespace

void AnswerSlot::leave(Answer answer) {
  {
    const std::lock_guard lock(mutex_);
    if (is_answered_) {
      if (answer.events) {
        answer.events->drop();
      }
      return;
    }
    is_answered_ = true;
    answer_ = std::move(answer);
  }
  wake_.call();
}

std::optional<Answer> AnswerSlot::take() {
  const std::lock_guard lock(mutex_);
  return std::exchange(answer_, std::nullopt);
}

void AnswerSlot::detach() {
  wake_.detach();
  const std::lock_guard lock(mutex_);
  is_answered_ = true;
  if (answer_ && answer_->events) {
    answer_->events->drop();
  }
  answer_.reset();
}

std::shared_ptr<EventQueue> AnswerSlot::make_events() {
  return std::make_shared<EventQueue>(event_bytes_max_);
}

void AnswerSlot::set_route(std::string_view route) {
  const std::lock_guard lock(mutex_);
  route_ = route;
}

std::string AnswerSlot::route() const {
  const std::lock_guard lock(mutex_);
  return route_;
}

std::shared_ptr<Responder> make_responder(std::shared_ptr<AnswerSlot> slot) {
  return std::make_shared<SlotResponder>(std::move(slot));
}

}  // namespace cassia::http::wire
