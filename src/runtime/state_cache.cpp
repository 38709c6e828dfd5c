#include "runtime/state_cache.h"

#include "base/assert.h"

namespace cassia::runtime {

namespace {

// A decoded state takes more room than its canonical text: strings and lists on the heap. Measured
// on the desks' states it is below three times; the rest is the entry itself.
constexpr std::int64_t kStateBytesPerSnapshotByte = 3;
constexpr std::int64_t kEntryBytes = 512;

std::int64_t bytes_of(const HeldStream& stream) {
  return kEntryBytes + kStateBytesPerSnapshotByte * (stream.snapshot_bytes + stream.tail_bytes);
}

}  // namespace

const HeldStream* StateCache::find(const StreamId& id) {
  const auto place = places_.find(id);
  if (place == places_.end()) {
    return nullptr;
  }
  entries_.splice(entries_.begin(), entries_, place->second);
  return &place->second->stream;
}

const HeldStream* StateCache::put(const StreamId& id, HeldStream stream) {
  drop(id);
  const std::int64_t bytes = bytes_of(stream);
  entries_.push_front({.id = id, .stream = std::move(stream), .bytes = bytes});
  places_.emplace(id, entries_.begin());
  bytes_ += bytes;
  return &entries_.front().stream;
}

HeldStream StateCache::take(const StreamId& id) {
  const auto place = places_.find(id);
  CASSIA_ASSERT(place != places_.end(), "only a stream that is held can be taken");
  HeldStream stream = std::move(place->second->stream);
  drop(id);
  return stream;
}

void StateCache::drop(const StreamId& id) {
  const auto place = places_.find(id);
  if (place != places_.end()) {
    bytes_ -= place->second->bytes;
    entries_.erase(place->second);
    places_.erase(place);
  }
}

void StateCache::clear() {
  places_.clear();
  entries_.clear();
  bytes_ = 0;
}

void StateCache::trim() {
  while (bytes_ > bytes_max_ && !entries_.empty()) {
    bytes_ -= entries_.back().bytes;
    places_.erase(entries_.back().id);
    entries_.pop_back();
  }
}

}  // namespace cassia::runtime
