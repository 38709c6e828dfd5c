#pragma once

#include <string>
#include <string_view>

namespace cassia::http {

// A stream of server-sent events to one client. Thread-safe; sending never waits. A client that
// reads more slowly than events come is dropped once its queue is full: it comes back with
// Last-Event-ID and is told what it missed.
class EventStream {
 public:
  virtual ~EventStream() = default;

  // Queues one event; false when the client is gone or too slow. `text` may have many lines;
  // `event_name` and `id` are one line each and may be empty.
  virtual bool send(std::string_view event_name, std::string_view id, std::string_view text) = 0;
  virtual bool is_open() const = 0;
  // Ends the stream once what is queued was sent.
  virtual void close() = 0;
};

struct EventText {
  std::string_view event_name = {};
  std::string_view id = {};
  std::string_view text = {};
};

// The bytes of one event (HTML Living Standard 9.2.6). Line ends of all three kinds in the text
// become lines of data; in name and id they are left out, so that nothing can begin a field.
std::string encode_event(const EventText& event);

}  // namespace cassia::http
