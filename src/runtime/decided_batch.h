#pragma once

#include <cstdint>
#include <deque>
#include <map>
#include <optional>
#include <string>
#include <unordered_map>
#include <vector>

#include "runtime/state_cache.h"
#include "runtime/unit.h"

namespace cassia::runtime {

// A stream that the batch changes, on its speculative state.
struct TouchedStream {
  StreamId id;
  std::string name;
  std::int64_t expected_version = 0;
  HeldStream held;
};

struct PendingEvent {
  TouchedStream* stream = nullptr;
  std::int64_t version = 0;
  codec::EncodedEvent encoded;
};

struct AcceptedUnit {
  const Unit* unit = nullptr;
  base::Context context;
  std::size_t first_event = 0;
  std::size_t event_count = 0;
  std::vector<StreamVersion> streams;
};

// What a batch of units decided, before positions are known.
struct DecidedBatch {
  std::vector<Outcome> outcomes;  // one for each unit, in their order
  std::vector<AcceptedUnit> accepted;
  std::deque<TouchedStream> streams;  // addresses stay
  std::unordered_map<StreamId, TouchedStream*> stream_places;
  std::vector<PendingEvent> events;
  std::vector<codec::RowWrite> rows;
  std::map<std::string, std::optional<TimerRecord>> timers;  // by id; nothing: it is done
  std::vector<MessageRecord> messages;
  std::int64_t bytes = 0;  // of the encoded events

  bool is_empty() const { return accepted.empty() && timers.empty(); }
};

}  // namespace cassia::runtime
