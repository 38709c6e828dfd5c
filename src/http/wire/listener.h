#pragma once

#include <boost/asio/executor_work_guard.hpp>
#include <boost/asio/io_context.hpp>
#include <boost/asio/ip/tcp.hpp>
#include <boost/asio/steady_timer.hpp>
#include <cstdint>
#include <mutex>
#include <optional>
#include <string>
#include <thread>
#include <vector>

#include "http/wire/service.h"
#include "http/wire/stream.h"

namespace cassia::http::wire {

// Accepts connections and runs the threads that serve them.
class Listener {
 public:
  // Throws ServerFault.
  Listener(ServerOptions options, Handler handler);

  std::uint16_t port() const { return port_; }
  void stop();

 private:
  void listen();
  void read_tls_files(const TlsFiles& files);
  asio::awaitable<void> accept_all();
  void take_on(Socket socket);
  void refuse(Socket socket, Connections::Admission why);
  void run();

  Service service_;
  asio::io_context context_;
  asio::executor_work_guard<asio::io_context::executor_type> work_;
  asio::ip::tcp::acceptor acceptor_;
  asio::steady_timer pause_;
  std::uint16_t port_ = 0;
  std::vector<std::thread> threads_;
  std::mutex stop_mutex_;
  bool is_stopped_ = false;
};

}  // namespace cassia::http::wire
