#pragma once

#include <chrono>
#include <condition_variable>
#include <cstddef>
#include <cstdint>
#include <list>
#include <map>
#include <memory>
#include <mutex>
#include <string>

#include "http/limits.h"

namespace cassia::http::wire {

class Connection;

// The connections of a server, counted and bounded. Thread-safe.
class Connections {
 public:
  enum class Admission : std::uint8_t { admitted, too_many, too_many_of_address };

  explicit Connections(const ServerLimits& limits) : limits_(limits) {}

  // A connection that waits for a request gives way to a new one when there are too many: the one
  // that has waited longest is closed.
  // A trusted proxy brings many callers: nobody counts its connections.
  enum class Peer : std::uint8_t { caller, trusted_proxy };
  Admission admit(const std::shared_ptr<Connection>& connection, const std::string& address,
                  Peer peer);
  // A request has arrived whole. False when the connection was closed meanwhile to make room.
  bool begin_request(const Connection* connection);
  // It waits for its next request.
  void end_request(const Connection* connection);
  // Whether the caller's address may have one more stream of events; it counts until the end.
  bool open_events(const Connection* connection, const std::string& caller);
  void remove(const Connection* connection);

  // Tells every connection, now and later, to end after its request in flight.
  void begin_stop();
  // False when there still are connections at the deadline.
  bool wait_until_empty(std::chrono::milliseconds timeout);
  // Closes all that are left, whatever they do.
  void close_all();
  std::size_t size() const;

 private:
  struct Entry {
    std::weak_ptr<Connection> connection = {};
    std::string address = {};    // empty: not counted
    std::string events_of = {};  // the caller whose stream it carries
    bool is_evicted = false;
    bool is_waiting = true;
    std::list<const Connection*>::iterator place = {};  // among the waiting
  };
  using Counts = std::map<std::string, std::size_t>;

  static void count_down(Counts& counts, const std::string& address);
  bool evict_oldest();
  void leave_waiting(Entry& entry);

  ServerLimits limits_;
  mutable std::mutex mutex_;
  std::condition_variable is_empty_;
  std::map<const Connection*, Entry> entries_;
  std::list<const Connection*> waiting_;  // the longest first
  Counts connections_of_;
  Counts event_streams_of_;
  std::size_t evicted_ = 0;  // told to close, not yet gone
  bool is_stopping_ = false;
};

}  // namespace cassia::http::wire
