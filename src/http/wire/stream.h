#pragma once

#include <boost/asio/awaitable.hpp>
#include <boost/asio/buffer.hpp>
#include <boost/asio/ip/tcp.hpp>
#include <boost/asio/ssl/context.hpp>
#include <memory>
#include <string>

namespace cassia::http::wire {

namespace asio = boost::asio;
using Socket = asio::ip::tcp::socket;
using ErrorCode = boost::system::error_code;

// How many bytes went through before it ended, and how it ended.
struct Transfer {
  std::size_t bytes = 0;
  ErrorCode error = {};
};

// A connection that carries bytes, with or without TLS. All calls on the socket's executor.
class Stream {
 public:
  virtual ~Stream() = default;

  virtual asio::awaitable<ErrorCode> shake_hands() = 0;
  virtual asio::awaitable<Transfer> read_some(asio::mutable_buffer into) = 0;
  // Writes all of it, unless there is an error.
  virtual asio::awaitable<Transfer> write(asio::const_buffer bytes) = 0;
  // Tells the peer that nothing more will come.
  virtual asio::awaitable<void> end_writing() = 0;
  virtual Socket& socket() = 0;
};

std::unique_ptr<Stream> plain_stream(Socket socket);
// The side that accepts, and the side that connects to `host` and checks its certificate.
std::unique_ptr<Stream> tls_server_stream(Socket socket, asio::ssl::context& context);
std::unique_ptr<Stream> tls_client_stream(Socket socket, asio::ssl::context& context,
                                          const std::string& host);

}  // namespace cassia::http::wire
