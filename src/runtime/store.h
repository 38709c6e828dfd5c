#pragma once

#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <span>
#include <stdexcept>
#include <string>
#include <string_view>
#include <vector>

#include "runtime/records.h"

// The Store port: what the runtime needs from a database. Adapters stand in src/storage; one
// contract suite (tests/contracts) holds them all to what is said here.
namespace cassia::runtime {

// The disk, the file or the server failed, or holds what it must not hold. Nothing of the call
// that threw was done.
class StorageFault : public std::runtime_error {
 public:
  using std::runtime_error::runtime_error;
};

enum class Comparison : std::uint8_t { equal, less, less_or_equal, greater, greater_or_equal };
enum class Direction : std::uint8_t { ascending, descending };

// A condition on a column. Comparing with nothing (NULL) is only possible for equality: it finds
// the rows without a value. Text compares bytewise.
struct RowFilter {
  std::string column = {};
  Comparison comparison = Comparison::equal;
  codec::ColumnValue value = {};
};

// The place of the last row seen: its value in the ordering column and its key.
struct RowCursor {
  codec::ColumnValue value = {};
  std::string key = {};

  friend bool operator==(const RowCursor&, const RowCursor&) = default;
};

// The rows of a declared table that meet all filters, by `order_by` (a required column; `key` when
// empty) and then by key, both in `direction`; at most `limit`, beginning after `after`.
struct RowQuery {
  std::string table = {};
  std::vector<RowFilter> filters = {};
  std::string order_by = {};
  Direction direction = Direction::ascending;
  std::int64_t limit = 100;
  std::optional<RowCursor> after = {};
};

struct RowPage {
  std::vector<codec::RowWrite> rows = {};
  std::optional<RowCursor> next = {};  // nothing: this was the last page

  friend bool operator==(const RowPage&, const RowPage&) = default;
};

// Half open ranges: [from, until).
struct PositionRange {
  std::int64_t from = 0;
  std::int64_t until = INT64_MAX;
};
struct StreamRange {
  std::string stream = {};
  std::int64_t after_version = 0;
};
struct StreamListing {
  std::string stream = {};
  StreamHead head = {};
};

// Whether a reader that hands over one record after the other should go on.
enum class Continue : std::uint8_t { yes, no };
template <typename Record>
using Sink = std::function<Continue(const Record&)>;

// Reads what was committed. One thread at a time; open one per thread. A sink must not call its own
// reader. Every function may throw StorageFault.
class StoreReader {
 public:
  virtual ~StoreReader() = default;

  // From the first question after hold() to release() all see one moment, and cost less than if
  // each had its own. One that sees a moment for life stays at it. By OneMoment, below.
  virtual void hold() = 0;
  virtual void release() noexcept = 0;

  virtual LogState log_state() = 0;
  virtual std::optional<StreamHead> stream_head(std::string_view stream) = 0;
  // The same without the snapshot's bytes; 0 when there is no such stream.
  virtual std::int64_t stream_version(std::string_view stream) = 0;
  // In order of version.
  virtual void read_stream(const StreamRange& range, const Sink<EventRecord>& sink) = 0;
  // In order of position.
  virtual void read_log(const PositionRange& range, const Sink<EventRecord>& sink) = 0;
  // All streams in an order of the store's own that does not change; the place to resume after a
  // stream is its name ("" = from the first).
  virtual void list_streams(std::string_view after, const Sink<StreamListing>& sink) = 0;

  virtual std::optional<CommandRecord> find_command(const CommandKey& key) = 0;
  virtual RowPage query(const RowQuery& query) = 0;
  virtual std::optional<codec::RowWrite> find_row(std::string_view table, std::string_view key) = 0;
  virtual std::int64_t count_rows(std::string_view table) = 0;

  // Timers with due <= now and no outcome, in order of due and id.
  virtual std::vector<TimerRecord> due_timers(base::Instant now, std::int64_t limit) = 0;
  // The due of the next timer without an outcome, if there is one.
  virtual std::optional<base::Instant> next_due() = 0;
  // Timers whose command was refused, in order of due and id.
  virtual std::vector<TimerRecord> refused_timers(std::int64_t limit) = 0;
  // In the order in which they were committed.
  virtual std::vector<MessageRecord> unsent_messages(std::int64_t limit) = 0;

  // In order of size, beginning with the first of at least `from_size`.
  virtual void read_tree_heads(std::int64_t from_size, const Sink<TreeHeadRecord>& sink) = 0;
  virtual std::optional<TreeHeadRecord> last_tree_head() = 0;
  virtual std::vector<EpochRecord> epochs() = 0;
};

// Questions that belong together: one moment of the store as long as this lives.
class OneMoment {
 public:
  explicit OneMoment(StoreReader& reader) : reader_(reader) { reader_.hold(); }
  ~OneMoment() { reader_.release(); }
  OneMoment(const OneMoment&) = delete;
  OneMoment& operator=(const OneMoment&) = delete;

 private:
  StoreReader& reader_;
};

// An exclusive right to append, from begin() until commit() or destruction, which gives it up. The
// log's state cannot change meanwhile, so positions may be numbered and hashed from it.
class StoreWriter {
 public:
  virtual ~StoreWriter() = default;

  virtual const LogState& log() const = 0;
  // All of the batch, durably, or a Conflict and nothing of it. Called at most once.
  virtual std::optional<Conflict> commit(const Batch& batch) = 0;
};

// What a reader sees: whatever was committed before each call, or for all its life what had been
// committed when it was opened.
enum class ReadView : std::uint8_t { latest, moment };

// A read-model table whose declaration is not the one its rows were written under (or is new while
// the log has events): it is empty until runtime/rebuild.h fills it.
struct DeclaredTables {
  std::vector<std::string> stale = {};
};

class Store {
 public:
  virtual ~Store() = default;

  // Creates the tables or keeps those of the same schema. Call it before readers are opened; once
  // they are, only with the same tables. What the schemas view must outlive the store. Names must
  // not begin with "cassia_" or "sqlite_".
  virtual DeclaredTables declare_tables(std::span<const codec::TableSchema> tables) = 0;
  // Inserts or replaces rows of stale tables; with `done` the tables are no longer stale.
  enum class Rebuild : std::uint8_t { part, done };
  virtual void rebuild_rows(std::span<const codec::RowWrite> rows, Rebuild progress) = 0;

  virtual std::unique_ptr<StoreReader> open_reader(ReadView view) = 0;
  // Waits for another writer of this store to finish.
  virtual std::unique_ptr<StoreWriter> begin() = 0;
};

}  // namespace cassia::runtime
