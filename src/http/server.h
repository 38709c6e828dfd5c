#pragma once

#include <cstdint>
#include <filesystem>
#include <functional>
#include <memory>
#include <optional>
#include <stdexcept>
#include <string>
#include <vector>

#include "http/events.h"
#include "http/limits.h"
#include "http/log.h"
#include "http/message.h"
#include "http/metrics.h"

namespace cassia::http {

// Answers one request, from any thread: exactly one of `send` and `open_events`, once; what comes
// after the first is ignored. A responder that is let go without an answer answers 500.
class Responder {
 public:
  virtual ~Responder() = default;

  virtual void send(Response response) = 0;
  // Begins a stream of events (200, text/event-stream, no-store) with these headers beside.
  virtual std::shared_ptr<EventStream> open_events(std::vector<Header> headers) = 0;
  // The route that metrics and log name, such as "trade/declarations/lodge_consignment": one of a
  // fixed set, never the path, which a stranger chooses. Before the answer, or not at all.
  virtual void name_route(std::string_view) {}
};

// Called on a server thread, one request of a connection after the other; it must not block long:
// other connections wait. What it throws is logged and answered with 500.
using Handler = std::function<void(Request, std::shared_ptr<Responder>)>;

// PEM files: the certificate with its chain, and its key.
struct TlsFiles {
  std::filesystem::path certificate;
  std::filesystem::path key;
};

struct ServerOptions {
  std::string address = "127.0.0.1";
  std::uint16_t port = 0;  // 0: any free one
  int threads = 1;
  std::optional<TlsFiles> tls = {};
  // Addresses of proxies in front: what they tell of the caller is believed (X-Forwarded-For,
  // X-Forwarded-Proto), and they may open more connections than one caller.
  std::vector<std::string> trusted_proxies = {};
  ServerLimits limits = {};
  LogSink log = {};            // called by the server's threads
  Metrics* metrics = nullptr;  // outlives the server
};

class ServerFault : public std::runtime_error {
 public:
  using std::runtime_error::runtime_error;
};

// An HTTP/1.1 server (RFC 9110, 9112). It listens once constructed; the destructor stops it.
class Server {
 public:
  // Throws ServerFault when it cannot listen or read the TLS files, or a trusted proxy is no
  // address.
  Server(ServerOptions options, Handler handler);
  ~Server();
  Server(const Server&) = delete;
  Server& operator=(const Server&) = delete;

  std::uint16_t port() const;

  // Accepts nobody any more, closes idle connections and event streams, waits for the requests in
  // flight up to `stop_timeout` and closes what is left. Returns once no thread of the server
  // runs. Not to be called by a handler.
  void stop();

 private:
  class Core;
  std::unique_ptr<Core> core_;
};

}  // namespace cassia::http
