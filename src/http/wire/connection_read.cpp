#include <boost/asio/use_awaitable.hpp>
#include <boost/beast/http/error.hpp>

#include "http/target.h"
#include "http/wire/connection.h"
#include "http/wire/forwarded.h"
#include "http/wire/random_id.h"

namespace cassia::http::wire {

namespace {

namespace beast_http = boost::beast::http;

constexpr std::size_t kReadBytes = 8192;

// What may wait in the buffer beside a head: the framing of chunks, and a little of the body.
constexpr std::size_t kFramingBytesMax = 16 * 1024;

// A line feed alone ends no line here, so its sender would wait for an answer in vain.
bool has_bare_line_feed(std::string_view text, std::size_t from) {
  for (std::size_t at = text.find('\n', from); at != std::string_view::npos;
       at = text.find('\n', at + 1)) {
    if (at == 0 || text[at - 1] != '\r') {
      return true;
    }
  }
  return false;
}

}  // namespace

std::string_view Connection::buffered() const {
  return {static_cast<const char*>(buffer_.data().data()), buffer_.size()};
}

asio::awaitable<bool> Connection::receive() {
  if (is_late_ || is_closing_) {
    co_return false;
  }
  const Transfer transfer = co_await stream_->read_some(buffer_.prepare(kReadBytes));
  buffer_.commit(transfer.bytes);
  co_return !transfer.error && transfer.bytes > 0;
}

asio::awaitable<Connection::Arrival> Connection::receive_head(std::size_t& length) {
  const bool is_kept = buffer_.size() == 0 && !is_first_request_;
  is_idle_ = buffer_.size() == 0;
  if (is_idle_ && is_stopping_) {
    co_return Arrival::ended;
  }
  arm(is_kept ? limits_.idle_timeout : limits_.header_timeout);
  std::size_t scanned = 0;
  for (;;) {
    const std::string_view text = buffered();
    const std::size_t end = text.find("\r\n\r\n", scanned < 3 ? 0 : scanned - 3);
    if (end != std::string_view::npos) {
      length = end + 4;
      co_return length > limits_.header_bytes_max ? Arrival::too_large : Arrival::whole;
    }
    if (text.size() >= limits_.header_bytes_max) {
      co_return Arrival::too_large;
    }
    if (has_bare_line_feed(text, scanned)) {
      co_return Arrival::malformed;
    }
    const bool is_beginning = text.empty();
    scanned = text.size();
    const bool has_more = co_await receive();
    is_idle_ = buffer_.size() == 0;
    if (!has_more) {
      co_return is_late_ && !is_closing_ && scanned > 0 ? Arrival::late : Arrival::ended;
    }
    if (is_beginning && is_kept) {
      arm(limits_.header_timeout);
    }
  }
}

void Connection::read_head(Exchange& exchange, std::size_t length) const {
  ParsedHead parsed = parse_head(buffered().substr(0, length), limits_);
  if (!parsed.head) {
    exchange.fault = parsed.fault;
    return;
  }
  exchange.head = std::move(*parsed.head);
  Request& request = exchange.request;
  request.method = exchange.head.method;
  request.target = exchange.head.target;
  request.headers = std::move(exchange.head.headers);
  const std::string* id = request.find_header("X-Request-Id");
  if (id != nullptr && is_request_id(*id)) {
    request.request_id = *id;
  }
  ToldCaller caller =
      told_caller({.address = std::move(request.remote_address), .is_tls = request.is_tls},
                  request.headers, service_.options.trusted_proxies);
  request.remote_address = std::move(caller.address);
  request.is_tls = caller.is_tls;
  auto target = parse_target(request.target);
  if (request.method == "OPTIONS" && request.target == "*") {
    target = Target{.path = "*", .query = {}};
  }
  if (!target) {
    exchange.fault = {.status = 400, .reason = "target"};
    return;
  }
  request.path = std::move(target->path);
  request.query = std::move(target->query);
}

void Connection::check_rate(Exchange& exchange) const {
  if (exchange.fault.status != 0 || !service_.throttle) {
    return;
  }
  const ThrottleAnswer answer =
      service_.throttle->take(exchange.request.remote_address, wall_time());
  if (!answer.is_allowed) {
    exchange.fault = {.status = 429, .reason = "too many requests of one address"};
    exchange.retry_after = answer.retry_after;
  }
}

asio::awaitable<bool> Connection::receive_request(Exchange& exchange) {
  std::size_t head_length = 0;
  Arrival arrival = co_await receive_head(head_length);
  exchange.began_at = std::chrono::steady_clock::now();
  exchange.request.remote_address = remote_address_;
  exchange.request.is_tls = service_.tls.has_value();
  exchange.request.request_id = random_id();
  if (arrival == Arrival::whole) {
    read_head(exchange, head_length);
    check_rate(exchange);
    if (exchange.fault.status != 0) {
      co_return true;
    }
    arrival = co_await receive_body(exchange, head_length);
  } else if (arrival == Arrival::too_large) {
    exchange.fault = {.status = 431, .reason = "head"};
    co_return true;
  }
  switch (arrival) {
    case Arrival::whole:
      break;
    case Arrival::ended:
      co_return false;
    case Arrival::late:
      exchange.fault = {.status = 408, .reason = "the request did not arrive in time"};
      break;
    case Arrival::too_large:
      exchange.fault = {.status = 413, .reason = "body"};
      break;
    case Arrival::malformed:
      exchange.fault = {.status = 400, .reason = "framing"};
      break;
  }
  co_return true;
}

// Beast reads the head once more, then the body: what the two do not read alike is refused.
asio::awaitable<Connection::Arrival> Connection::receive_body(Exchange& exchange,
                                                              std::size_t head_length) {
  BodyParser parser;
  parser.eager(true);
  parser.header_limit(static_cast<std::uint32_t>(limits_.header_bytes_max));
  parser.body_limit(body_bytes_max(limits_, exchange.request.method, exchange.request.target));
  arm(limits_.body_timeout);
  if (exchange.head.expects_continue && buffer_.size() == head_length) {
    const bool is_written = co_await write_all("HTTP/1.1 100 Continue\r\n\r\n", exchange);
    if (!is_written) {
      co_return Arrival::ended;
    }
    arm(limits_.body_timeout);
  }
  for (;;) {
    ErrorCode error;
    buffer_.consume(parser.put(buffer_.data(), error));
    if (error == beast_http::error::body_limit || error == beast_http::error::header_limit ||
        buffer_.size() > limits_.header_bytes_max + kFramingBytesMax) {
      co_return Arrival::too_large;
    }
    if (error && error != beast_http::error::need_more) {
      co_return Arrival::malformed;
    }
    if (parser.is_done()) {
      exchange.request.body = std::move(parser.get().body());
      co_return Arrival::whole;
    }
    const bool has_more = co_await receive();
    if (!has_more) {
      co_return is_late_ && !is_closing_ ? Arrival::late : Arrival::ended;
    }
  }
}

}  // namespace cassia::http::wire
