#include "http/wire/stream.h"

#include <boost/asio/redirect_error.hpp>
#include <boost/asio/ssl/host_name_verification.hpp>
#include <boost/asio/ssl/stream.hpp>
#include <boost/asio/use_awaitable.hpp>
#include <boost/asio/write.hpp>
#include <utility>

namespace cassia::http::wire {

namespace {

using asio::redirect_error;
using asio::use_awaitable;

class PlainStream final : public Stream {
 public:
  explicit PlainStream(Socket socket) : socket_(std::move(socket)) {}

  asio::awaitable<ErrorCode> shake_hands() override { co_return ErrorCode{}; }

  asio::awaitable<Transfer> read_some(asio::mutable_buffer into) override {
    Transfer transfer;
    transfer.bytes =
        co_await socket_.async_read_some(into, redirect_error(use_awaitable, transfer.error));
    co_return transfer;
  }

  asio::awaitable<Transfer> write(asio::const_buffer bytes) override {
    Transfer transfer;
    transfer.bytes =
        co_await asio::async_write(socket_, bytes, redirect_error(use_awaitable, transfer.error));
    co_return transfer;
  }

  asio::awaitable<void> end_writing() override {
    ErrorCode ignored;
    socket_.shutdown(Socket::shutdown_send, ignored);
    co_return;
  }

  Socket& socket() override { return socket_; }

 private:
  Socket socket_;
};

class TlsStream final : public Stream {
 public:
  using Side = asio::ssl::stream_base::handshake_type;

  TlsStream(Socket socket, asio::ssl::context& context, Side side)
      : stream_(std::move(socket), context), side_(side) {}

  // The certificate must be for that name, which is also sent in clear for servers of many names.
  void expect_host(const std::string& host) {
    stream_.set_verify_mode(asio::ssl::verify_peer);
    stream_.set_verify_callback(asio::ssl::host_name_verification(host));
    ErrorCode is_name;
    asio::ip::make_address(host, is_name);
    if (is_name) {
      SSL_set_tlsext_host_name(stream_.native_handle(), host.c_str());
    }
  }

  asio::awaitable<ErrorCode> shake_hands() override {
    ErrorCode error;
    co_await stream_.async_handshake(side_, redirect_error(use_awaitable, error));
    co_return error;
  }

  asio::awaitable<Transfer> read_some(asio::mutable_buffer into) override {
    Transfer transfer;
    transfer.bytes =
        co_await stream_.async_read_some(into, redirect_error(use_awaitable, transfer.error));
    co_return transfer;
  }

  asio::awaitable<Transfer> write(asio::const_buffer bytes) override {
    Transfer transfer;
    transfer.bytes =
        co_await asio::async_write(stream_, bytes, redirect_error(use_awaitable, transfer.error));
    co_return transfer;
  }

  asio::awaitable<void> end_writing() override {
    ErrorCode ignored;
    co_await stream_.async_shutdown(redirect_error(use_awaitable, ignored));
    socket().shutdown(Socket::shutdown_send, ignored);
  }

  Socket& socket() override { return stream_.next_layer(); }

 private:
  asio::ssl::stream<Socket> stream_;
  Side side_;
};

}  // namespace

std::unique_ptr<Stream> plain_stream(Socket socket) {
  return std::make_unique<PlainStream>(std::move(socket));
}

std::unique_ptr<Stream> tls_server_stream(Socket socket, asio::ssl::context& context) {
  return std::make_unique<TlsStream>(std::move(socket), context, TlsStream::Side::server);
}

std::unique_ptr<Stream> tls_client_stream(Socket socket, asio::ssl::context& context,
                                          const std::string& host) {
  auto stream = std::make_unique<TlsStream>(std::move(socket), context, TlsStream::Side::client);
  stream->expect_host(host);
  return stream;
}

}  // namespace cassia::http::wire
