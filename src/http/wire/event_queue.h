#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <mutex>
#include <string>
#include <string_view>
#include <utility>

#include "http/events.h"
#include "http/wire/wake.h"

namespace cassia::http::wire {

// The events that wait to be written to one client, bounded in bytes.
class EventQueue final : public EventStream {
 public:
  explicit EventQueue(std::size_t bytes_max) : bytes_max_(bytes_max) {}

  bool send(std::string_view event_name, std::string_view id, std::string_view text) override;
  bool is_open() const override;
  void close() override;

  // The connection's side. `wake` is called whenever there is something to do.
  void attach(std::function<void()> wake) { wake_.attach(std::move(wake)); }
  // All that waits, in one text.
  std::string take();
  // Whether nothing more will come: closed, or dropped because it was too slow.
  bool is_ended() const;
  // The client is gone: what waits is thrown away and nothing more is accepted.
  void drop();

 private:
  enum class State : std::uint8_t { open, closed, dropped };

  std::size_t bytes_max_;
  Wake wake_;
  mutable std::mutex mutex_;
  State state_ = State::open;
  std::string waiting_;
};

}  // namespace cassia::http::wire
