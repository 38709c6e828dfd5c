#pragma once

#include <boost/describe.hpp>
#include <cstdint>
#include <functional>
#include <future>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "base/actor.h"
#include "base/result.h"
#include "codec/envelope.h"
#include "runtime/domain.h"
#include "runtime/ports.h"
#include "runtime/signer.h"
#include "runtime/store.h"

namespace cassia::runtime {

// The stream must be at this version (If-Match), or the command is refused version_conflict.
struct ExpectedVersion {
  StreamId stream = {};
  std::int64_t version = 0;
};

// One command and who gives it. `id` is its idempotency key within `on_behalf_of`: the same id with
// the same command is answered as the first time and decided only once.
struct Submission {
  codec::CommandId id = {};
  Value command = {};
  base::ActorId actor = {};
  base::OrganisationId on_behalf_of = {};
  base::Instant occurred_at = {};
  std::optional<ExpectedVersion> expected = {};
};

struct StreamVersion {
  std::string stream = {};
  std::int64_t version = 0;

  friend bool operator==(const StreamVersion&, const StreamVersion&) = default;
};
BOOST_DESCRIBE_STRUCT(StreamVersion, (), (stream, version))

// What became of an accepted command: its events stand in the log at [first_position,
// first_position + event_count), its streams have these versions now, and it is on disk.
struct Receipt {
  std::int64_t first_position = 0;
  std::int64_t event_count = 0;
  base::Instant decided_at = {};
  std::vector<StreamVersion> streams = {};

  friend bool operator==(const Receipt&, const Receipt&) = default;
};
BOOST_DESCRIBE_STRUCT(Receipt, (), (first_position, event_count, decided_at, streams))

// Where signed tree heads go after each commit, outside the database. May throw; the commit stands.
class HeadSink {
 public:
  virtual ~HeadSink() = default;
  virtual void publish(const TreeHeadRecord& head) = 0;
  // The last head that was published, for telling whether the store is older than it should be.
  virtual std::optional<TreeHeadRecord> last() = 0;
};

// What to do when the store is shorter than the last published head, that is when an older copy
// was restored: refuse to start (a StorageFault), or begin a new epoch that names that head.
enum class OnRestoredStore : std::uint8_t { fail, begin_epoch };

struct ExecutorOptions {
  codec::ZoneId zone_id = {};
  std::int64_t batch_commands_max = 1000;
  std::int64_t batch_event_bytes_max = 8LL << 20;
  std::int64_t cache_bytes_max = 512LL << 20;
  OnRestoredStore on_restored_store = OnRestoredStore::fail;
  base::ActorId timer_actor = {};  // who gives the commands of due timers
  base::OrganisationId timer_on_behalf_of = {};
  // Told of faults that concern no caller (a head that could not be published). Any thread.
  std::function<void(const std::string&)> on_fault = [](const std::string&) {};
};

// What the executor stands on; all must outlive it. `heads` may be null. The clock and the signer
// are asked from any thread, the rest from the committer's alone.
struct ExecutorPorts {
  Store& store;
  const Domain& domain;
  Clock& clock;
  NonceSource& nonces;
  Signer& signer;
  HeadSink* heads = nullptr;
};

// Decides commands in the order of their arrival and commits them in groups.
//
//   submit (any thread) -> queue -> committer thread: takes what waits
//     -> decides each on speculative state (a refused unit drops only itself)
//     -> numbers, hashes and signs -> one Store commit -> answers
//
// When many more wait, the commit and the answers are left to a second thread and the next batch is
// decided meanwhile. Nobody is answered and nobody reads before the commit. When it fails the
// batch's states are dropped, the fault goes to every waiter of the batch, and what was decided
// after it is decided again; when another writer was first, the batch is decided again on fresh
// states, at most 5 times. Refusals are not stored: a command that
// is sent again after a refusal is decided again. Opening reads no event history.
class Executor {
 public:
  // Declares the domain's tables. Throws StorageFault, also when tables are stale (rebuild first:
  // runtime/rebuild.h) or an older store was restored (OnRestoredStore).
  Executor(const ExecutorPorts& ports, const ExecutorOptions& options);
  // Answers everything that was submitted, then stops.
  ~Executor();
  Executor(const Executor&) = delete;
  Executor& operator=(const Executor&) = delete;

  // The receipt or the refusal; get() throws the fault that stood in the way. After a fault the
  // command may have been committed or not: sent again under its id it is done once.
  std::future<base::Result<Receipt>> submit(Submission submission);
  // The same with a function to call, on a thread of the executor, in the order of the commits: it
  // must be short and must not throw. Either the result or the fault is given.
  using Answer = std::function<void(base::Result<Receipt>*, std::exception_ptr)>;
  void submit(Submission submission, Answer answer);

  // Gives the commands of all timers due by now, in order of due, and waits until they are
  // decided; the due is their occurred_at. Returns how many were given.
  std::int64_t fire_due_timers();

 private:
  class Impl;
  std::unique_ptr<Impl> impl_;
};

}  // namespace cassia::runtime
