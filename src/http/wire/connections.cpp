#include "http/wire/connections.h"

#include <vector>

#include "http/wire/connection.h"

namespace cassia::http::wire {

Connections::Admission Connections::admit(const std::shared_ptr<Connection>& connection,
                                          const std::string& address, Peer peer) {
  const std::lock_guard lock(mutex_);
  if (is_stopping_) {
    return Admission::too_many;
  }
  const std::string counted = peer == Peer::caller ? address : std::string();
  if (!counted.empty()) {
    const auto count = connections_of_.find(counted);
    if (count != connections_of_.end() && count->second >= limits_.connections_per_address_max) {
      return Admission::too_many_of_address;
    }
  }
  if (entries_.size() - evicted_ >= limits_.connections_max && !evict_oldest()) {
    return Admission::too_many;
  }
  waiting_.push_back(connection.get());
  entries_[connection.get()] = {
      .connection = connection, .address = counted, .place = std::prev(waiting_.end())};
  if (!counted.empty()) {
    ++connections_of_[counted];
  }
  return Admission::admitted;
}

bool Connections::evict_oldest() {
  if (waiting_.empty()) {
    return false;
  }
  Entry& entry = entries_.at(waiting_.front());
  leave_waiting(entry);
  entry.is_evicted = true;
  ++evicted_;
  if (const auto connection = entry.connection.lock()) {
    connection->close_soon();
  }
  return true;
}

void Connections::leave_waiting(Entry& entry) {
  if (entry.is_waiting) {
    waiting_.erase(entry.place);
    entry.is_waiting = false;
  }
}

bool Connections::begin_request(const Connection* connection) {
  const std::lock_guard lock(mutex_);
  Entry& entry = entries_.at(connection);
  leave_waiting(entry);
  return !entry.is_evicted;
}

void Connections::end_request(const Connection* connection) {
  const std::lock_guard lock(mutex_);
  Entry& entry = entries_.at(connection);
  if (!entry.is_waiting && !entry.is_evicted) {
    waiting_.push_back(connection);
    entry.place = std::prev(waiting_.end());
    entry.is_waiting = true;
  }
}

bool Connections::open_events(const Connection* connection, const std::string& caller) {
  const std::lock_guard lock(mutex_);
  const auto count = event_streams_of_.find(caller);
  if (count != event_streams_of_.end() && count->second >= limits_.event_streams_per_address_max) {
    return false;
  }
  ++event_streams_of_[caller];
  entries_.at(connection).events_of = caller;
  return true;
}

// Addresses without a count are forgotten, or strangers could fill the memory.
void Connections::count_down(Counts& counts, const std::string& address) {
  const auto count = counts.find(address);
  if (count != counts.end() && --count->second == 0) {
    counts.erase(count);
  }
}

void Connections::remove(const Connection* connection) {
  const std::lock_guard lock(mutex_);
  const auto found = entries_.find(connection);
  if (found == entries_.end()) {
    return;
  }
  Entry& entry = found->second;
  leave_waiting(entry);
  evicted_ -= entry.is_evicted ? 1 : 0;
  count_down(connections_of_, entry.address);
  count_down(event_streams_of_, entry.events_of);
  entries_.erase(found);
  if (entries_.empty()) {
    is_empty_.notify_all();
  }
}

void Connections::begin_stop() {
  const std::lock_guard lock(mutex_);
  is_stopping_ = true;
  for (const auto& [key, entry] : entries_) {
    if (const auto connection = entry.connection.lock()) {
      connection->stop_soon();
    }
  }
}

bool Connections::wait_until_empty(std::chrono::milliseconds timeout) {
  std::unique_lock lock(mutex_);
  return is_empty_.wait_for(lock, timeout, [this] { return entries_.empty(); });
}

void Connections::close_all() {
  const std::lock_guard lock(mutex_);
  for (const auto& [key, entry] : entries_) {
    if (const auto connection = entry.connection.lock()) {
      connection->close_soon();
    }
  }
}

std::size_t Connections::size() const {
  const std::lock_guard lock(mutex_);
  return entries_.size();
}

}  // namespace cassia::http::wire
