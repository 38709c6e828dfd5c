#pragma once

#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "base/actor.h"
#include "base/result.h"
#include "codec/event_codec.h"
#include "codec/row_codec.h"
#include "runtime/value.h"

// What the runtime needs to know of the zone: nothing but these pure functions. The application
// binds them to the journeys, desks and codec; tests bind a toy. An interface rather than a
// template: an indirect call costs nothing beside the encoding of an event, and the runtime is
// compiled once.
namespace cassia::runtime {

// A stream of events: the desk whose state it folds into, and the unique key within the desk.
struct StreamId {
  std::string desk = {};  // "trade.gate"; no '/'
  std::string key = {};   // "CZ-2026-000123"

  friend bool operator==(const StreamId&, const StreamId&) = default;
  friend auto operator<=>(const StreamId&, const StreamId&) = default;
};

std::string to_text(const StreamId& id);  // "trade.gate/CZ-2026-000123"
// Asserts that there is a '/': only names that to_text gave are stored.
StreamId stream_id_of(std::string_view text);

// The state of a stream at a version; version 0 is a stream that has no event yet.
struct LoadedStream {
  std::int64_t version = 0;
  Value state = {};
};

// The streams that a step may look at.
class Loaded {
 public:
  virtual ~Loaded() = default;
  // Nothing when the stream was not asked for yet: ask for it in Step::load.
  virtual const LoadedStream* find(const StreamId& id) const = 0;
};

struct NewEvent {
  StreamId stream = {};
  Value event = {};
};

// The command is given when the time has come, by the zone itself. Setting a timer with the id of
// one that waits replaces it.
struct NewTimer {
  std::string id;  // an id text (base/id.h), also the command's idempotency key
  base::Instant due = {};
  Value command = {};
};

struct NewMessage {
  std::string id = {};
  std::string destination = {};
  std::string body = {};
};

// What a step decided. With `load` not empty it decided nothing but to see these streams as well,
// and is asked again (at most kStepRoundsMax times); otherwise the rest is what happens.
struct Step {
  std::vector<StreamId> load = {};
  std::vector<NewEvent> events = {};
  std::vector<NewTimer> timers = {};
  std::vector<std::string> done_timers = {};  // ids; those that do not wait are passed over
  std::vector<NewMessage> messages = {};
};

inline constexpr int kStepRoundsMax = 8;

// All functions are const, pure and may be called from several threads at once. Refusals of
// decode_* mean that the store holds bytes this program cannot read: a fault of the deployment.
class Domain {
 public:
  virtual ~Domain() = default;

  // Read-model tables of all desks.
  virtual std::vector<codec::TableSchema> tables() const = 0;

  // Deciding. `plan` names the streams that `step` will want to see first.
  virtual std::vector<StreamId> plan(const Value& command) const = 0;
  virtual base::Result<Step> step(const Value& command, const Loaded& loaded,
                                  const base::Context& context) const = 0;

  // Folding. `initial_state` is the state of a stream without events; `apply` is total.
  virtual Value initial_state(std::string_view desk) const = 0;
  virtual Value apply(const StreamId& stream, Value state, const Value& event) const = 0;
  // The rows that follow from an event, given the state after it; appended to `rows`.
  virtual void append_rows(const StreamId& stream, const Value& event, const Value& state,
                           std::vector<codec::RowWrite>& rows) const = 0;

  // Bytes. `state_shape` changes whenever states are laid out otherwise.
  virtual codec::EncodedEvent encode_event(std::string_view desk, const Value& event) const = 0;
  virtual base::Result<Value> decode_event(std::string_view desk,
                                           const codec::StoredEvent& stored) const = 0;
  virtual std::string encode_state(std::string_view desk, const Value& state) const = 0;
  virtual base::Result<Value> decode_state(std::string_view desk, std::string_view bytes) const = 0;
  virtual std::string state_shape(std::string_view desk) const = 0;
  // Canonical: the same command gives the same bytes.
  virtual std::string encode_command(const Value& command) const = 0;
  virtual base::Result<Value> decode_command(std::string_view bytes) const = 0;
};

}  // namespace cassia::runtime

template <>
struct std::hash<cassia::runtime::StreamId> {
  std::size_t operator()(const cassia::runtime::StreamId& id) const noexcept {
    return std::hash<std::string>{}(id.key) * 31U + std::hash<std::string>{}(id.desk);
  }
};
