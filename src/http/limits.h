#pragma once

#include <chrono>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace cassia::http {

// A place where files arrive, whose bodies may be larger than others: paths that begin and end so.
struct RoomyPath {
  std::string begin = {};
  std::string end = {};
  std::size_t body_bytes_max = 0;
};

// What one client may take from the others. Every time-out is for the whole of its phase, so that
// a client that sends or reads a byte at a time gains nothing.
struct ServerLimits {
  std::size_t header_bytes_max = 16 * 1024;  // request line and headers: 431
  std::size_t target_bytes_max = 8 * 1024;   // 414
  std::size_t header_count_max = 100;        // 431
  std::size_t body_bytes_max = 1024 * 1024;  // 413
  std::vector<RoomyPath> roomy_paths = {};   // the first that fits a POST

  std::size_t connections_max = 1024;             // then the oldest that waits is closed
  std::size_t connections_per_address_max = 256;  // then 503 at once

  // Requests of one address: so many a second on average, so many at once; 0 sets no limit. 429.
  std::int64_t requests_per_second = 0;
  std::int64_t requests_burst = 100;

  std::chrono::milliseconds header_timeout{10'000};  // also the TLS handshake: 408
  std::chrono::milliseconds body_timeout{30'000};    // 408
  std::chrono::milliseconds write_timeout{30'000};   // for each 64 KiB of an answer
  std::chrono::milliseconds idle_timeout{60'000};    // between the requests of a connection
  std::chrono::milliseconds answer_timeout{60'000};  // a handler that never answers: 503
  std::chrono::milliseconds stop_timeout{10'000};    // for requests in flight when stopping

  std::size_t event_bytes_max = 256 * 1024;  // queued for one event stream
  std::size_t event_streams_per_address_max = 32;
  std::chrono::milliseconds heartbeat{15'000};  // between comments on a silent event stream
};

// The largest body of a request, by its method and target as they were sent.
std::size_t body_bytes_max(const ServerLimits& limits, std::string_view method,
                           std::string_view target);

}  // namespace cassia::http
