#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "base/date.h"
#include "base/digest.h"
#include "codec/envelope.h"
#include "codec/row_codec.h"

// What a store keeps: bytes and their places, never their meaning. docs/formats/storage.md says the
// same for readers of the database.
namespace cassia::runtime {

// A folded state of a stream as bytes. `shape` names the program's layout of that state; bytes of
// another shape are not read but folded again from the events.
struct Snapshot {
  std::int64_t version = 0;  // of the last event folded in
  std::string shape = {};
  std::string bytes = {};

  friend bool operator==(const Snapshot&, const Snapshot&) = default;
};

// The end of a stream. The snapshot may be older than the version: the events between follow.
struct StreamHead {
  std::int64_t version = 0;
  Snapshot snapshot = {};

  friend bool operator==(const StreamHead&, const StreamHead&) = default;
};

struct EventRecord {
  std::int64_t position = 0;  // in the log, from 0, without gaps: the index of its Merkle leaf
  std::string stream = {};    // "trade.gate/CZ-2026-000123"
  std::int64_t version = 0;   // in its stream, from 1, without gaps
  std::string type = {};
  std::int64_t schema = 1;
  std::string envelope;  // canonical bytes (codec/envelope.h)
  codec::Nonce nonce{};
  base::Digest leaf;  // codec::leaf_hash(nonce, envelope)

  friend bool operator==(const EventRecord&, const EventRecord&) = default;
};

// One stream as a batch leaves it. The commit fails with a Conflict unless the stored version is
// `expected_version` (0: no such stream yet). No snapshot: the stored one stays.
struct StreamWrite {
  std::string stream = {};
  std::int64_t expected_version = 0;
  std::int64_t version = 0;
  std::optional<Snapshot> snapshot = {};
};

// What was answered under an idempotency key. `scope` is the organisation that used the key, so
// that nobody meets another's answer.
struct CommandKey {
  std::string scope = {};
  std::string key = {};

  friend bool operator==(const CommandKey&, const CommandKey&) = default;
  friend auto operator<=>(const CommandKey&, const CommandKey&) = default;
};

struct CommandRecord {
  CommandKey key = {};
  base::Digest command_hash = {};
  std::string response = {};

  friend bool operator==(const CommandRecord&, const CommandRecord&) = default;
};

// A command to be given at `due`. The id is also the command's idempotency key. A timer whose
// command was refused stays with the refusal as its `outcome` and is never due again.
struct TimerRecord {
  std::string id = {};
  base::Instant due = {};
  std::string command = {};
  std::string outcome = {};

  friend bool operator==(const TimerRecord&, const TimerRecord&) = default;
};

// A message to the outside, kept until it is marked as sent.
struct MessageRecord {
  std::string id = {};
  std::string destination = {};
  std::string body = {};

  friend bool operator==(const MessageRecord&, const MessageRecord&) = default;
};

// A signed tree head over the first `size` leaves; `note` is its text (runtime/tree_head.h).
struct TreeHeadRecord {
  std::int64_t size = 0;
  std::string note = {};

  friend bool operator==(const TreeHeadRecord&, const TreeHeadRecord&) = default;
};

// A log begins with epoch 1. Restoring an older copy begins the next epoch at the size it has then
// and names the last head that was known before (empty for the first epoch).
struct EpochRecord {
  std::int64_t number = 0;
  std::int64_t size = 0;
  std::string last_note = {};

  friend bool operator==(const EpochRecord&, const EpochRecord&) = default;
};

// Where the log stands: its size, the roots of its full subtrees from the largest to the smallest,
// and its epoch (0: nothing was ever committed).
struct LogState {
  std::int64_t size = 0;
  std::vector<base::Digest> frontier = {};
  std::int64_t epoch = 0;

  friend bool operator==(const LogState&, const LogState&) = default;
};

// Everything that one commit writes. Rows are inserted or replace the row with the same key; of
// several rows with one key the last counts, likewise of several timers with one id.
struct Batch {
  std::vector<StreamWrite> streams = {};
  std::vector<EventRecord> events = {};  // positions follow the log's size
  std::vector<codec::RowWrite> rows = {};
  std::vector<CommandRecord> commands = {};
  std::vector<TimerRecord> timers = {};
  std::vector<std::string> done_timers = {};
  std::vector<MessageRecord> messages = {};
  std::vector<std::string> sent_messages = {};
  LogState log = {};  // after the events
  std::optional<TreeHeadRecord> tree_head = {};
  std::optional<EpochRecord> epoch = {};
};

// Who was in the way of a commit: streams whose version was another than expected, and idempotency
// keys that were used meanwhile. Never both empty.
struct Conflict {
  std::vector<std::string> streams = {};
  std::vector<CommandKey> commands = {};

  friend bool operator==(const Conflict&, const Conflict&) = default;
};

}  // namespace cassia::runtime
