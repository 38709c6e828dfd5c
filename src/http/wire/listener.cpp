#include "http/wire/listener.h"

#include <algorithm>
#include <boost/asio/co_spawn.hpp>
#include <boost/asio/detached.hpp>
#include <boost/asio/post.hpp>
#include <boost/asio/redirect_error.hpp>
#include <boost/asio/strand.hpp>
#include <boost/asio/use_awaitable.hpp>
#include <exception>
#include <stdexcept>
#include <utility>

#include "http/response_text.h"
#include "http/wire/connection.h"
#include "http/wire/forwarded.h"
#include "http/wire/random_id.h"

namespace cassia::http::wire {

namespace {

using asio::ip::tcp;

// When the system has no descriptor left, accepting again at once would only spin.
constexpr std::chrono::milliseconds kAcceptPause{50};

std::vector<std::string> canonical_addresses(const std::vector<std::string>& texts) {
  std::vector<std::string> addresses;
  for (const std::string& text : texts) {
    auto address = canonical_address(text);
    if (!address) {
      throw std::invalid_argument("a trusted proxy is told by its address, not as " + text);
    }
    addresses.push_back(*std::move(address));
  }
  return addresses;
}

Connections::Peer peer_of(const std::string& address, const ServerOptions& options) {
  return is_trusted_proxy(address, options.trusted_proxies) ? Connections::Peer::trusted_proxy
                                                            : Connections::Peer::caller;
}

}  // namespace

Listener::Listener(ServerOptions options, Handler handler)
    : service_(std::move(options), std::move(handler)),
      context_(std::max(service_.options.threads, 1)),
      work_(asio::make_work_guard(context_)),
      acceptor_(asio::make_strand(context_)),
      pause_(acceptor_.get_executor()) {
  try {
    service_.options.trusted_proxies = canonical_addresses(service_.options.trusted_proxies);
    if (service_.options.tls) {
      read_tls_files(*service_.options.tls);
    }
    listen();
  } catch (const std::exception& fault) {
    throw ServerFault("http: " + service_.options.address + ": " + fault.what());
  }
  asio::co_spawn(acceptor_.get_executor(), accept_all(), asio::detached);
  for (int thread = 0; thread < std::max(service_.options.threads, 1); ++thread) {
    threads_.emplace_back([this] { run(); });
  }
}

void Listener::listen() {
  const tcp::endpoint endpoint(asio::ip::make_address(service_.options.address),
                               service_.options.port);
  acceptor_.open(endpoint.protocol());
  acceptor_.set_option(tcp::acceptor::reuse_address(true));
  acceptor_.bind(endpoint);
  acceptor_.listen();
  port_ = acceptor_.local_endpoint().port();
}

void Listener::read_tls_files(const TlsFiles& files) {
  using asio::ssl::context;
  context& tls = service_.tls.emplace(context::tls_server);
  tls.set_options(context::default_workarounds | context::no_sslv2 | context::no_sslv3 |
                  context::no_tlsv1 | context::no_tlsv1_1 | context::no_compression |
                  SSL_OP_NO_RENEGOTIATION | SSL_OP_CIPHER_SERVER_PREFERENCE);
  tls.use_certificate_chain_file(files.certificate.string());
  tls.use_private_key_file(files.key.string(), context::pem);
}

// Whatever escapes from a connection is logged; the others are served on.
void Listener::run() {
  for (;;) {
    try {
      context_.run();
      return;
    } catch (const std::exception& fault) {
      service_.log_fault(std::string("server: ") + fault.what());
    }
  }
}

asio::awaitable<void> Listener::accept_all() {
  while (acceptor_.is_open()) {
    ErrorCode error;
    Socket socket(asio::make_strand(context_));
    co_await acceptor_.async_accept(socket, asio::redirect_error(asio::use_awaitable, error));
    if (!error) {
      take_on(std::move(socket));
      continue;
    }
    if (acceptor_.is_open() && error != asio::error::connection_aborted) {
      service_.log_fault("accept: " + error.message());
      pause_.expires_after(kAcceptPause);
      co_await pause_.async_wait(asio::redirect_error(asio::use_awaitable, error));
    }
  }
}

void Listener::take_on(Socket socket) {
  ErrorCode error;
  const tcp::endpoint peer = socket.remote_endpoint(error);
  if (error) {
    return;  // gone already
  }
  socket.set_option(tcp::no_delay(true), error);
  const std::string address = peer.address().to_string();
  auto stream = service_.tls ? tls_server_stream(std::move(socket), *service_.tls)
                             : plain_stream(std::move(socket));
  const auto connection = std::make_shared<Connection>(service_, std::move(stream), address);
  const auto admission =
      service_.connections.admit(connection, address, peer_of(address, service_.options));
  if (admission == Connections::Admission::admitted) {
    connection->start();
  } else {
    refuse(connection->release_socket(), admission);
  }
}

// One attempt to say why, which a fresh socket takes at once; with TLS nothing can be said.
void Listener::refuse(Socket socket, Connections::Admission why) {
  const bool is_of_address = why == Connections::Admission::too_many_of_address;
  service_.count("cassia_http_connections_refused_total",
                 {{"reason", is_of_address ? "address" : "server"}});
  if (service_.tls) {
    return;
  }
  const std::string id = random_id();
  const Response response = fault_response(503, "too many connections", id);
  const ResponseFrame frame{
      .request_id = id,
      .time = std::chrono::floor<std::chrono::seconds>(std::chrono::system_clock::now()),
      .is_kept_alive = false};
  const std::string text = response_head(response, frame) + response.body;
  ErrorCode ignored;
  socket.non_blocking(true, ignored);
  socket.write_some(asio::buffer(text), ignored);
  socket.shutdown(Socket::shutdown_send, ignored);
}

void Listener::stop() {
  const std::lock_guard lock(stop_mutex_);
  if (std::exchange(is_stopped_, true)) {
    return;
  }
  asio::post(acceptor_.get_executor(), [this] {
    ErrorCode ignored;
    acceptor_.close(ignored);
    pause_.cancel();
  });
  service_.connections.begin_stop();
  while (!service_.connections.wait_until_empty(service_.options.limits.stop_timeout)) {
    service_.connections.close_all();
  }
  work_.reset();
  for (std::thread& thread : threads_) {
    thread.join();
  }
}

}  // namespace cassia::http::wire
