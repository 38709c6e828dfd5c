#pragma once

#include <cstdint>
#include <list>
#include <unordered_map>

#include "runtime/domain.h"

namespace cassia::runtime {

// A stream in memory: its state and what the snapshot rule needs to know of it.
struct HeldStream {
  LoadedStream loaded;
  std::int64_t snapshot_bytes = 0;  // of the last snapshot written
  std::int64_t tail_bytes = 0;      // of the events since that snapshot
};

// Committed states, the least recently used dropped first once their bytes (estimated from their
// snapshots) exceed the bound. Pointers stay valid until take, trim, drop or clear.
class StateCache {
 public:
  explicit StateCache(std::int64_t bytes_max) : bytes_max_(bytes_max) {}

  const HeldStream* find(const StreamId& id);
  const HeldStream* put(const StreamId& id, HeldStream stream);
  // Gives the stream away, so that its state is changed in place and not in a copy. The stream must
  // be held (asserted).
  HeldStream take(const StreamId& id);
  void drop(const StreamId& id);
  void clear();
  void trim();
  std::int64_t bytes() const { return bytes_; }

 private:
  struct Entry {
    StreamId id;
    HeldStream stream;
    std::int64_t bytes = 0;
  };

  std::int64_t bytes_max_;
  std::int64_t bytes_ = 0;
  std::list<Entry> entries_;  // the most recently used first
  std::unordered_map<StreamId, std::list<Entry>::iterator> places_;
};

}  // namespace cassia::runtime
