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
  Admission admit(const std::shared_ptr<Connection>& connection, const std::string& address);
  // A request has arrived whole. False when the connection was closed meanwhile to make room.
  bool begin_request(const Connection* connection);
  // It waits for its next request.
  void end_request(const Connection* connection);
  // Whether the address may have one more stream of events; it counts until the end.
  bool open_events(const Connection* connection);
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
    std::string address = {};
    bool is_evicted = false;
    bool has_events = false;
    bool is_waiting = true;
    std::list<const Connection*>::iterator place = {};  // among the waiting
  };
  struct AddressCount {
    std::size_t connections = 0;
    std::size_t event_streams = 0;
  };

  bool evict_oldest();
  void leave_waiting(Entry& entry);

  ServerLimits limits_;
  mutable std::mutex mutex_;
  std::condition_variable is_empty_;
  std::map<const Connection*, Entry> entries_;
  std::list<const Connection*> waiting_;  // the longest first
  std::map<std::string, AddressCount> addresses_;
  std::size_t evicted_ = 0;  // told to close, not yet gone
  bool is_stopping_ = false;
};

}  // namespace cassia::http::wire
