#pragma once

#include <boost/asio/ssl/context.hpp>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

#include "http/server.h"
#include "http/throttle.h"
#include "http/wire/connections.h"

namespace cassia::http::wire {

namespace asio = boost::asio;

// What the connections of one server share. Outlives them.
struct Service {
  Service(ServerOptions server_options, Handler server_handler)
      : options(std::move(server_options)),
        handler(std::move(server_handler)),
        connections(options.limits) {
    if (options.limits.requests_per_second > 0) {
      throttle = std::make_unique<Throttle>(
          ThrottleOptions{.per_second = options.limits.requests_per_second,
                          .burst = options.limits.requests_burst});
    }
  }

  void log(const LogRecord& record) const {
    if (options.log) {
      options.log(record);
    }
  }
  void log_fault(std::string message, const Request& request = {}) const {
    log({.time = wall_time(),
         .level = LogLevel::error,
         .message = std::move(message),
         .request_id = request.request_id,
         .remote_address = request.remote_address});
  }
  void count(std::string_view name, const Labels& labels) const {
    if (options.metrics != nullptr) {
      options.metrics->count(name, labels);
    }
  }
  void add_gauge(std::string_view name, std::int64_t by) const {
    if (options.metrics != nullptr) {
      options.metrics->add_gauge(name, {}, by);
    }
  }

  ServerOptions options;
  Handler handler;
  std::optional<asio::ssl::context> tls;
  std::unique_ptr<Throttle> throttle;
  Connections connections;
};

}  // namespace cassia::http::wire
