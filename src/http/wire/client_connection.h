#pragma once

#include <boost/asio/io_context.hpp>
#include <boost/asio/ssl/context.hpp>
#include <boost/asio/steady_timer.hpp>
#include <boost/beast/core/flat_buffer.hpp>
#include <boost/beast/http/parser.hpp>
#include <boost/beast/http/string_body.hpp>
#include <chrono>
#include <functional>
#include <memory>
#include <string>
#include <vector>

#include "http/client.h"
#include "http/url.h"
#include "http/wire/stream.h"

namespace cassia::http::wire {

using ResponseParser = boost::beast::http::response_parser<boost::beast::http::string_body>;

// One connection to a server at a time, and the exchanges on it. Every call runs the loop of the
// caller's thread until its coroutine is done or late.
class ClientConnection {
 public:
  explicit ClientConnection(const ClientOptions& options);

  // Whether an open connection leads to that host.
  bool leads_to(const Url& url) const;
  void connect(const Url& url);
  void close();

  struct Outcome {
    Response response = {};
    bool is_stale = false;  // closed by the server before it answered anything
  };
  Outcome exchange(const ClientRequest& request, const Url& url, const BodySink* sink);

 private:
  asio::awaitable<void> open(Url url);
  asio::awaitable<void> talk(std::string text, ResponseParser& parser, const BodySink* sink);
  bool take_in(ResponseParser& parser, const BodySink* sink, bool is_ended);
  void run(asio::awaitable<void> work, std::chrono::milliseconds timeout);
  void arm(std::chrono::milliseconds timeout);
  asio::ip::tcp::resolver::results_type numeric(const Url& url) const;
  std::vector<asio::ip::tcp::endpoint> allowed(
      const asio::ip::tcp::resolver::results_type& found) const;

  ClientOptions options_;
  asio::io_context context_;
  asio::ssl::context tls_{asio::ssl::context::tls_client};
  asio::steady_timer watchdog_{context_};
  asio::ip::tcp::resolver resolver_{context_};
  std::unique_ptr<Stream> stream_;
  std::unique_ptr<Socket> connecting_;
  boost::beast::flat_buffer buffer_;
  std::string place_;  // scheme and authority that the connection leads to
  std::size_t received_ = 0;
  bool is_late_ = false;
};

}  // namespace cassia::http::wire
