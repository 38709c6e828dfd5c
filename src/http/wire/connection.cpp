#include "http/wire/connection.h"

#include <boost/asio/co_spawn.hpp>
#include <boost/asio/detached.hpp>
#include <boost/asio/post.hpp>
#include <boost/asio/redirect_error.hpp>
#include <boost/asio/use_awaitable.hpp>
#include <exception>
#include <utility>

namespace cassia::http::wire {

namespace {

using asio::redirect_error;
using asio::use_awaitable;

// What a client whose request was refused may still send before the connection is closed. Closing
// at once would make its system throw the answer away unread.
constexpr std::size_t kLingerBytes = 1024 * 1024;
constexpr std::chrono::milliseconds kLingerTimeout{2'000};

// How long a cancelled operation has to end before the socket is closed under it.
constexpr std::chrono::milliseconds kCancelTimeout{500};

}  // namespace

Connection::Connection(Service& service, std::unique_ptr<Stream> stream, std::string remote_address)
    : service_(service),
      limits_(service.options.limits),
      stream_(std::move(stream)),
      remote_address_(std::move(remote_address)),
      watchdog_(stream_->socket().get_executor()),
      wake_timer_(stream_->socket().get_executor()) {}

void Connection::start() {
  asio::co_spawn(
      stream_->socket().get_executor(),
      [self = shared_from_this()]() -> asio::awaitable<void> { co_await self->run(); },
      asio::detached);
}

void Connection::stop_soon() {
  asio::post(stream_->socket().get_executor(), [self = shared_from_this()] {
    self->is_stopping_ = true;
    if (self->is_idle_) {
      self->close_now();
    }
    self->wake();
  });
}

void Connection::close_soon() {
  asio::post(stream_->socket().get_executor(), [self = shared_from_this()] {
    self->is_stopping_ = true;
    self->close_now();
    self->wake();
  });
}

void Connection::close_now() {
  is_closing_ = true;
  ErrorCode ignored;
  stream_->socket().close(ignored);
}

asio::awaitable<void> Connection::run() {
  service_.add_gauge("cassia_http_connections", 1);
  try {
    arm(limits_.header_timeout);
    const ErrorCode error = co_await stream_->shake_hands();
    Next next = error || is_late_ || is_closing_ ? Next::close : Next::request;
    while (next == Next::request) {
      next = co_await serve_one();
    }
    if (next == Next::linger) {
      co_await linger();
    }
  } catch (const std::exception& fault) {
    service_.log_fault(std::string("connection: ") + fault.what());
  }
  disarm();
  close_now();
  service_.add_gauge("cassia_http_connections", -1);
  service_.connections.remove(this);
}

asio::awaitable<Connection::Next> Connection::serve_one() {
  Exchange exchange;
  service_.connections.end_request(this);
  const bool has_request = co_await receive_request(exchange);
  is_first_request_ = false;
  disarm();
  if (!has_request || !service_.connections.begin_request(this)) {
    co_return Next::close;
  }
  if (exchange.fault.status != 0) {
    Response response =
        fault_response(exchange.fault.status, exchange.fault.reason, exchange.request.request_id);
    if (exchange.retry_after.count() > 0) {
      const auto seconds = std::chrono::ceil<std::chrono::seconds>(exchange.retry_after);
      response.headers.push_back({"Retry-After", std::to_string(seconds.count())});
    }
    co_return co_await write_response(std::move(response), exchange, false);
  }
  Answer answer = co_await ask_handler(exchange);
  if (is_closing_) {
    if (answer.events) {
      answer.events->drop();
    }
    co_return Next::close;
  }
  if (answer.events) {
    co_await write_events(std::move(answer), exchange);
    co_return Next::close;
  }
  const bool is_kept = exchange.head.is_kept_alive && !is_stopping_;
  co_return co_await write_response(std::move(answer.response), exchange, is_kept);
}

asio::awaitable<void> Connection::linger() {
  is_idle_ = true;
  arm(kLingerTimeout);
  co_await stream_->end_writing();
  std::size_t bytes = 0;
  ErrorCode error;
  while (!error && !is_late_ && !is_stopping_ && bytes < kLingerBytes) {
    buffer_.clear();
    bytes += co_await stream_->socket().async_read_some(buffer_.prepare(8192),
                                                        redirect_error(use_awaitable, error));
  }
}

void Connection::arm(std::chrono::milliseconds timeout) {
  is_late_ = false;
  ++watch_;
  watchdog_.expires_after(timeout);
  watch();
}

void Connection::disarm() {
  ++watch_;
  watchdog_.cancel();
}

void Connection::watch() {
  watchdog_.async_wait([weak = weak_from_this(), watch = watch_](const ErrorCode& error) {
    const auto self = weak.lock();
    if (!error && self && self->watch_ == watch) {
      self->expire();
    }
  });
}

// Cancelling leaves the socket open, so that 408 can be written. An operation of many steps may be
// between two of them and not notice; the second time the socket is closed.
void Connection::expire() {
  ErrorCode ignored;
  if (is_late_) {
    stream_->socket().close(ignored);
    return;
  }
  is_late_ = true;
  stream_->socket().cancel(ignored);
  watchdog_.expires_after(kCancelTimeout);
  watch();
}

asio::awaitable<bool> Connection::wait_for_wake(std::chrono::milliseconds timeout) {
  if (!is_woken_) {
    wake_timer_.expires_after(timeout);
    ErrorCode ignored;
    co_await wake_timer_.async_wait(redirect_error(use_awaitable, ignored));
  }
  co_return std::exchange(is_woken_, false);
}

void Connection::wake() {
  is_woken_ = true;
  wake_timer_.cancel();
}

std::function<void()> Connection::waker() {
  return [weak = weak_from_this(), executor = stream_->socket().get_executor()] {
    asio::post(executor, [weak] {
      if (const auto self = weak.lock()) {
        self->wake();
      }
    });
  };
}

}  // namespace cassia::http::wire
