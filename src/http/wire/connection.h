#pragma once

#include <boost/asio/steady_timer.hpp>
#include <boost/beast/core/flat_buffer.hpp>
#include <boost/beast/http/parser.hpp>
#include <boost/beast/http/string_body.hpp>
#include <chrono>
#include <cstdint>
#include <memory>
#include <string>

#include "http/head.h"
#include "http/response_text.h"
#include "http/wire/answer.h"
#include "http/wire/service.h"
#include "http/wire/stream.h"

namespace cassia::http::wire {

using BodyParser = boost::beast::http::request_parser<boost::beast::http::string_body>;

// One request and what became of it.
struct Exchange {
  Request request = {};
  Head head = {};
  HeadFault fault = {.status = 0};  // status 0: none was found
  std::chrono::microseconds retry_after = {};
  std::chrono::steady_clock::time_point began_at = {};
  std::string route = {};
  int status = 0;
  std::int64_t bytes = 0;  // written
};

// One connection: reads a request, lets the handler answer, writes, begins anew. It lives on the
// strand of its socket; only `stop_soon` and `close_soon` may be called from elsewhere. A request
// that is pipelined waits in the buffer until the one before it is answered.
class Connection : public std::enable_shared_from_this<Connection> {
 public:
  Connection(Service& service, std::unique_ptr<Stream> stream, std::string remote_address);

  void start();
  // The socket of a connection that was not started.
  Socket release_socket() { return std::move(stream_->socket()); }
  // Ends after the request in flight, at once when there is none.
  void stop_soon();
  void close_soon();

 private:
  enum class Next : std::uint8_t { request, linger, close };
  enum class Arrival : std::uint8_t { whole, ended, late, too_large, malformed };

  asio::awaitable<void> run();
  asio::awaitable<Next> serve_one();

  // Reading. `receive_request` is false when there is nobody to answer to.
  asio::awaitable<bool> receive();
  asio::awaitable<bool> receive_request(Exchange& exchange);
  asio::awaitable<Arrival> receive_head(std::size_t& length);
  asio::awaitable<Arrival> receive_body(Exchange& exchange, std::size_t head_length);
  void read_head(Exchange& exchange, std::size_t length) const;
  void check_rate(Exchange& exchange) const;
  std::string_view buffered() const;

  // Answering.
  asio::awaitable<Answer> ask_handler(Exchange& exchange);
  asio::awaitable<Next> write_response(Response response, Exchange& exchange, bool is_kept);
  asio::awaitable<void> write_events(Answer answer, Exchange& exchange);
  asio::awaitable<void> pump_events(EventQueue& events, Exchange& exchange);
  asio::awaitable<void> watch_peer(std::shared_ptr<EventQueue> events);
  asio::awaitable<bool> write_all(std::string_view bytes, Exchange& exchange);
  asio::awaitable<void> linger();
  ResponseFrame frame_of(const Exchange& exchange) const;
  void finish(const Exchange& exchange) const;

  // Time: one watchdog for what the socket does, one timer for being woken.
  void arm(std::chrono::milliseconds timeout);
  void disarm();
  void watch();
  void expire();
  asio::awaitable<bool> wait_for_wake(std::chrono::milliseconds timeout);
  void wake();
  void close_now();
  std::function<void()> waker();

  Service& service_;
  const ServerLimits& limits_;
  std::unique_ptr<Stream> stream_;
  std::string remote_address_;
  boost::beast::flat_buffer buffer_;
  asio::steady_timer watchdog_;
  asio::steady_timer wake_timer_;
  std::uint64_t watch_ = 0;  // which watch is on: a late timer of an earlier one means nothing
  bool is_first_request_ = true;
  bool is_idle_ = true;  // may be closed at any time: nothing was asked, or all was answered
  bool is_late_ = false;
  bool is_woken_ = false;
  bool is_stopping_ = false;
  bool is_closing_ = false;
};

}  // namespace cassia::http::wire
