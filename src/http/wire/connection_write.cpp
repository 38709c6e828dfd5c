#include <algorithm>
#include <boost/asio/co_spawn.hpp>
#include <boost/asio/detached.hpp>
#include <boost/asio/use_awaitable.hpp>
#include <exception>
#include <utility>

#include "http/wire/connection.h"

namespace cassia::http::wire {

namespace {

// An answer is written in pieces of this size, each within `write_timeout`: who reads more slowly
// than that is not waited for.
constexpr std::size_t kPieceBytes = 64 * 1024;

// Ends the attachment of a slot or a queue to a connection, however the coroutine ends.
template <typename T, void (T::*End)()>
class AtEnd {
 public:
  explicit AtEnd(T& object) : object_(object) {}
  ~AtEnd() { (object_.*End)(); }
  AtEnd(const AtEnd&) = delete;
  AtEnd& operator=(const AtEnd&) = delete;

 private:
  T& object_;
};

}  // namespace

asio::awaitable<Answer> Connection::ask_handler(Exchange& exchange) {
  const auto slot = std::make_shared<AnswerSlot>(waker(), limits_.event_bytes_max);
  const AtEnd<AnswerSlot, &AnswerSlot::detach> detach(*slot);
  service_.add_gauge("cassia_http_requests_in_flight", 1);
  // The handler gets the request itself; what log and answer need of it stays here.
  Request kept{.method = exchange.request.method,
               .remote_address = exchange.request.remote_address,
               .request_id = exchange.request.request_id,
               .is_tls = exchange.request.is_tls};
  Request request = std::exchange(exchange.request, std::move(kept));
  try {
    service_.handler(std::move(request), make_responder(slot));
  } catch (const std::exception& fault) {
    service_.log_fault(std::string("handler: ") + fault.what(), exchange.request);
  } catch (...) {
    service_.log_fault("handler: something was thrown", exchange.request);
  }
  const auto deadline = std::chrono::steady_clock::now() + limits_.answer_timeout;
  std::optional<Answer> answer = slot->take();
  while (!answer && !is_closing_) {
    const auto left = std::chrono::duration_cast<std::chrono::milliseconds>(
        deadline - std::chrono::steady_clock::now());
    if (left.count() <= 0) {
      answer =
          Answer{.response = fault_response(503, "no answer in time", exchange.request.request_id)};
      break;
    }
    co_await wait_for_wake(left);
    answer = slot->take();
  }
  service_.add_gauge("cassia_http_requests_in_flight", -1);
  exchange.route = slot->route();
  co_return answer ? std::move(*answer) : Answer{};
}

ResponseFrame Connection::frame_of(const Exchange& exchange) const {
  return {.request_id = exchange.request.request_id,
          .time = std::chrono::floor<std::chrono::seconds>(std::chrono::system_clock::now()),
          .minor_version = exchange.head.minor_version,
          .is_tls = exchange.request.is_tls};
}

asio::awaitable<Connection::Next> Connection::write_response(Response response, Exchange& exchange,
                                                             bool is_kept) {
  if (!is_writable(response)) {
    service_.log_fault("the handler's answer cannot be written", exchange.request);
    response = fault_response(500, "answer", exchange.request.request_id);
  }
  if (response.status == 500 && response.headers.empty() && response.body.empty()) {
    response = fault_response(500, "internal fault", exchange.request.request_id);
  }
  ResponseFrame frame = frame_of(exchange);
  frame.is_kept_alive = is_kept;
  exchange.status = response.status;
  const bool has_body =
      exchange.request.method != "HEAD" && response.status != 204 && response.status != 304;
  std::string_view body = has_body ? std::string_view(response.body) : std::string_view{};
  std::string first = response_head(response, frame);
  const std::size_t beside = std::min(body.size(), kPieceBytes);
  first += body.substr(0, beside);
  body.remove_prefix(beside);
  bool is_written = co_await write_all(first, exchange);
  while (is_written && !body.empty()) {
    const std::string_view piece = body.substr(0, kPieceBytes);
    is_written = co_await write_all(piece, exchange);
    body.remove_prefix(piece.size());
  }
  finish(exchange);
  if (!is_written) {
    co_return Next::close;
  }
  co_return is_kept ? Next::request : Next::linger;
}

asio::awaitable<bool> Connection::write_all(std::string_view bytes, Exchange& exchange) {
  if (is_closing_) {
    co_return false;
  }
  arm(limits_.write_timeout);
  const Transfer transfer = co_await stream_->write(asio::buffer(bytes.data(), bytes.size()));
  disarm();
  exchange.bytes += static_cast<std::int64_t>(transfer.bytes);
  co_return !transfer.error;
}

asio::awaitable<void> Connection::write_events(Answer answer, Exchange& exchange) {
  const AtEnd<EventQueue, &EventQueue::drop> drop(*answer.events);
  answer.response.headers.push_back({"Content-Type", "text/event-stream"});
  answer.response.headers.push_back({"Cache-Control", "no-store"});
  if (!is_writable(answer.response) ||
      !service_.connections.open_events(this, exchange.request.remote_address)) {
    answer.events->drop();
    co_await write_response(
        fault_response(429, "too many streams of one address", exchange.request.request_id),
        exchange, false);
    co_return;
  }
  ResponseFrame frame = frame_of(exchange);
  frame.body_length = BodyLength::until_close;
  exchange.status = answer.response.status;
  const std::string head = response_head(answer.response, frame);
  const bool is_written = co_await write_all(head, exchange);
  if (is_written && exchange.request.method != "HEAD") {
    answer.events->attach(waker());
    asio::co_spawn(
        stream_->socket().get_executor(),
        [self = shared_from_this(), events = answer.events]() -> asio::awaitable<void> {
          co_await self->watch_peer(events);
        },
        asio::detached);
    service_.add_gauge("cassia_http_event_streams", 1);
    co_await pump_events(*answer.events, exchange);
    service_.add_gauge("cassia_http_event_streams", -1);
  }
  finish(exchange);
}

asio::awaitable<void> Connection::pump_events(EventQueue& events, Exchange& exchange) {
  bool is_written = true;
  while (is_written && !is_stopping_) {
    const bool is_ended = events.is_ended();
    const std::string text = events.take();
    if (!text.empty()) {
      is_written = co_await write_all(text, exchange);
      continue;
    }
    if (is_ended) {
      co_return;
    }
    const bool is_woken = co_await wait_for_wake(limits_.heartbeat);
    if (!is_woken) {
      is_written = co_await write_all(":\n\n", exchange);
    }
  }
}

// A client of a stream has nothing more to say; when its side ends, so does the stream.
asio::awaitable<void> Connection::watch_peer(std::shared_ptr<EventQueue> events) {
  bool is_there = true;
  while (is_there) {
    char ignored[512];
    const Transfer transfer = co_await stream_->read_some(asio::buffer(ignored));
    is_there = !transfer.error && transfer.bytes > 0;
  }
  events->drop();
  wake();
}

void Connection::finish(const Exchange& exchange) const {
  const std::string route = exchange.route.empty() ? "unnamed" : exchange.route;
  const auto duration = std::chrono::duration_cast<std::chrono::microseconds>(
      std::chrono::steady_clock::now() - exchange.began_at);
  if (service_.options.metrics != nullptr) {
    const std::string status_class = std::to_string(exchange.status / 100) + "xx";
    service_.count("cassia_http_requests_total", {{"route", route}, {"status", status_class}});
    service_.options.metrics->observe("cassia_http_request_seconds", {{"route", route}}, duration);
  }
  if (service_.options.log) {
    service_.log({.time = wall_time(),
                  .level = exchange.status >= 500 ? LogLevel::error : LogLevel::information,
                  .message = "request",
                  .request_id = exchange.request.request_id,
                  .method = exchange.request.method,
                  .route = route,
                  .status = exchange.status,
                  .bytes = exchange.bytes,
                  .duration = duration,
                  .remote_address = exchange.request.remote_address});
  }
}

}  // namespace cassia::http::wire
