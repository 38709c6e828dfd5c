#include "http/wire/client_connection.h"

#include <boost/asio/co_spawn.hpp>
#include <boost/asio/connect.hpp>
#include <boost/asio/detached.hpp>
#include <boost/asio/redirect_error.hpp>
#include <boost/asio/use_awaitable.hpp>
#include <boost/beast/http/error.hpp>
#include <exception>
#include <utility>

#include "http/addresses.h"
#include "http/head.h"

namespace cassia::http::wire {

namespace {

using asio::redirect_error;
using asio::use_awaitable;
using asio::ip::tcp;
namespace beast_http = boost::beast::http;

constexpr std::uint32_t kHeaderBytesMax = 64 * 1024;
constexpr std::size_t kClientReadBytes = 16 * 1024;

std::string place_of(const Url& url) {
  return (url.is_tls ? "https://" : "http://") + url.authority;
}

std::string request_text(const ClientRequest& request, const Url& url, KeepAlive keep_alive) {
  if (!is_token(request.method)) {
    throw ClientFault("the method is not one");
  }
  std::string out = request.method + " " + url.target + " HTTP/1.1\r\nHost: " + url.authority;
  for (const Header& header : request.headers) {
    if (!is_token(header.name) || !is_header_value(header.value)) {
      throw ClientFault("a header cannot be written: " + header.name);
    }
    out += "\r\n" + header.name + ": " + header.value;
  }
  if (!request.body.empty() || (request.method != "GET" && request.method != "HEAD")) {
    out += "\r\nContent-Length: " + std::to_string(request.body.size());
  }
  out += keep_alive == KeepAlive::on ? "" : "\r\nConnection: close";
  return out + "\r\n\r\n" + request.body;
}

Response response_of(ResponseParser& parser) {
  Response response{.status = static_cast<int>(parser.get().result_int())};
  for (const auto& field : parser.get()) {
    response.headers.push_back({std::string(field.name_string()), std::string(field.value())});
  }
  response.body = std::move(parser.get().body());
  return response;
}

}  // namespace

ClientConnection::ClientConnection(const ClientOptions& options) : options_(options) {
  using context = asio::ssl::context;
  tls_.set_options(context::default_workarounds | context::no_sslv2 | context::no_sslv3 |
                   context::no_tlsv1 | context::no_tlsv1_1 | context::no_compression);
  tls_.set_verify_mode(asio::ssl::verify_peer);
  ErrorCode error;
  if (options_.authorities) {
    tls_.load_verify_file(options_.authorities->string(), error);
  } else {
    tls_.set_default_verify_paths(error);
  }
  if (error) {
    throw ClientFault("the certificates of authorities: " + error.message());
  }
}

bool ClientConnection::leads_to(const Url& url) const {
  return stream_ != nullptr && place_ == place_of(url);
}

void ClientConnection::close() {
  stream_.reset();
  buffer_.clear();
}

// Runs the loop until the coroutine has ended, which the watchdog brings about when it is late.
void ClientConnection::run(asio::awaitable<void> work, std::chrono::milliseconds timeout) {
  std::exception_ptr fault;
  context_.restart();
  is_late_ = false;
  arm(timeout);
  asio::co_spawn(context_, std::move(work), [&](std::exception_ptr thrown) {
    fault = std::move(thrown);
    watchdog_.cancel();
  });
  context_.run();
  if (is_late_) {
    close();
    throw ClientFault("the server did not answer in time");
  }
  if (fault) {
    close();
    std::rethrow_exception(fault);
  }
}

void ClientConnection::arm(std::chrono::milliseconds timeout) {
  watchdog_.expires_after(timeout);
  watchdog_.async_wait([this](const ErrorCode& error) {
    if (error) {
      return;
    }
    is_late_ = true;
    ErrorCode ignored;
    resolver_.cancel();
    if (connecting_) {
      connecting_->close(ignored);
    }
    if (stream_) {
      stream_->socket().close(ignored);
    }
  });
}

void ClientConnection::connect(const Url& url) {
  close();
  run(open(url), options_.connect_timeout);
  place_ = place_of(url);
}

tcp::resolver::results_type ClientConnection::numeric(const Url& url) const {
  ErrorCode error;
  const auto address = asio::ip::make_address(url.host, error);
  if (error) {
    return {};
  }
  const tcp::endpoint endpoint(address, static_cast<std::uint16_t>(std::stoul(url.port)));
  return tcp::resolver::results_type::create(endpoint, url.host, url.port);
}

std::vector<tcp::endpoint> ClientConnection::allowed(
    const tcp::resolver::results_type& found) const {
  std::vector<tcp::endpoint> endpoints;
  for (const auto& entry : found) {
    const asio::ip::address address = entry.endpoint().address();
    const bool is_public = address.is_v4() ? is_public_address(address.to_v4().to_bytes())
                                           : is_public_address(address.to_v6().to_bytes());
    if (is_public || options_.addresses == Addresses::any) {
      endpoints.push_back(entry.endpoint());
    }
  }
  return endpoints;
}

asio::awaitable<void> ClientConnection::open(Url url) {
  ErrorCode error;
  tcp::resolver::results_type endpoints = numeric(url);
  if (endpoints.empty() && options_.names == Names::resolve) {
    endpoints =
        co_await resolver_.async_resolve(url.host, url.port, redirect_error(use_awaitable, error));
  }
  if (error || endpoints.empty()) {
    throw ClientFault(url.host + ": " + (error ? error.message() : "names are not resolved"));
  }
  const std::vector<tcp::endpoint> reachable = allowed(endpoints);
  if (reachable.empty()) {
    throw ClientFault(url.host + ": not an address of the open internet");
  }
  connecting_ = std::make_unique<Socket>(context_);
  co_await asio::async_connect(*connecting_, reachable, redirect_error(use_awaitable, error));
  const std::unique_ptr<Socket> connected = std::move(connecting_);
  if (error) {
    throw ClientFault(url.authority + ": " + error.message());
  }
  connected->set_option(tcp::no_delay(true), error);
  stream_ = url.is_tls ? tls_client_stream(std::move(*connected), tls_, url.host)
                       : plain_stream(std::move(*connected));
  error = co_await stream_->shake_hands();
  if (error) {
    throw ClientFault(url.authority + ": " + error.message());
  }
}

ClientConnection::Outcome ClientConnection::exchange(const ClientRequest& request, const Url& url,
                                                     const BodySink* sink) {
  ResponseParser parser;
  parser.eager(true);
  parser.skip(request.method == "HEAD");
  parser.header_limit(kHeaderBytesMax);
  if (sink == nullptr) {
    parser.body_limit(options_.response_bytes_max);
  } else {
    parser.body_limit(boost::none);
  }
  received_ = 0;
  const std::string text = request_text(request, url, options_.keep_alive);
  try {
    run(talk(text, parser, sink), options_.answer_timeout);
  } catch (const ClientFault&) {
    if (received_ == 0 && !is_late_) {
      return {.is_stale = true};
    }
    throw;
  }
  Outcome outcome{.response = response_of(parser)};
  if (options_.keep_alive == KeepAlive::off || !parser.is_done() || !parser.keep_alive()) {
    close();
  }
  return outcome;
}

asio::awaitable<void> ClientConnection::talk(std::string text, ResponseParser& parser,
                                             const BodySink* sink) {
  // A server may answer and close before it has read all; its answer is read nevertheless.
  const Transfer sent = co_await stream_->write(asio::buffer(text));
  for (;;) {
    const Transfer got = co_await stream_->read_some(buffer_.prepare(kClientReadBytes));
    buffer_.commit(got.bytes);
    received_ += got.bytes;
    const bool is_ended = got.error || got.bytes == 0;
    if (is_ended && received_ == 0) {
      throw ClientFault("no answer: " + (sent.error ? sent.error : got.error).message());
    }
    if (!take_in(parser, sink, is_ended)) {
      co_return;
    }
    if (is_ended) {
      throw ClientFault("the answer ended early: " + got.error.message());
    }
    if (sink != nullptr) {
      arm(options_.answer_timeout);
    }
  }
}

// Feeds the parser; false when the exchange is over.
bool ClientConnection::take_in(ResponseParser& parser, const BodySink* sink, bool is_ended) {
  ErrorCode error;
  buffer_.consume(parser.put(buffer_.data(), error));
  if (error == beast_http::error::need_more) {
    error = {};
  }
  if (!error && is_ended && !parser.is_done()) {
    parser.put_eof(error);
  }
  if (error || buffer_.size() > kHeaderBytesMax) {
    throw ClientFault("the answer cannot be read: " + error.message());
  }
  if (sink != nullptr && !parser.get().body().empty()) {
    const std::string piece = std::exchange(parser.get().body(), {});
    if (!(*sink)(piece)) {
      return false;
    }
  }
  return !parser.is_done();
}

}  // namespace cassia::http::wire
