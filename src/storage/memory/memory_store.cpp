#include "storage/memory/memory_store.h"

#include <algorithm>
#include <mutex>

#include "base/assert.h"
#include "storage/memory/contents.h"

namespace cassia::storage::memory {

namespace {

// The contents and the two rights to them: `turn` is held by the one writer from begin() to
// commit(), `access` by whoever reads or changes them right now.
struct Shared {
  std::mutex turn;
  std::mutex access;
  Contents contents;
};

class Reader final : public runtime::StoreReader {
 public:
  Reader(Shared& shared, runtime::ReadView view) : shared_(shared) {
    is_for_life_ = view == runtime::ReadView::moment;
    if (is_for_life_) {
      hold();
    }
  }

  void hold() override {
    if (!moment_) {
      const std::scoped_lock lock(shared_.access);
      moment_ = std::make_unique<Contents>(shared_.contents);
    }
  }
  void release() noexcept override {
    if (!is_for_life_) {
      moment_.reset();
    }
  }

  runtime::LogState log_state() override {
    return look([](const Contents& contents) { return contents.log; });
  }

  std::optional<runtime::StreamHead> stream_head(std::string_view stream) override {
    return look([&](const Contents& contents) -> std::optional<runtime::StreamHead> {
      const auto found = contents.streams.find(stream);
      return found == contents.streams.end() ? std::nullopt : std::optional(found->second.head);
    });
  }

  std::int64_t stream_version(std::string_view stream) override {
    const auto head = stream_head(stream);
    return head ? head->version : 0;
  }

  void read_stream(const runtime::StreamRange& range,
                   const runtime::Sink<runtime::EventRecord>& sink) override {
    give(sink, look([&](const Contents& contents) {
           std::vector<runtime::EventRecord> events;
           const auto found = contents.streams.find(range.stream);
           for (auto version = static_cast<std::size_t>(range.after_version);
                found != contents.streams.end() && version < found->second.positions.size();
                ++version) {
             events.push_back(
                 contents.events[static_cast<std::size_t>(found->second.positions[version])]);
           }
           return events;
         }));
  }

  void read_log(const runtime::PositionRange& range,
                const runtime::Sink<runtime::EventRecord>& sink) override {
    give(sink, look([&](const Contents& contents) {
           const auto size = static_cast<std::int64_t>(contents.events.size());
           const std::int64_t from = std::clamp<std::int64_t>(range.from, 0, size);
           const std::int64_t until = std::clamp<std::int64_t>(range.until, from, size);
           return std::vector(contents.events.begin() + from, contents.events.begin() + until);
         }));
  }

  void list_streams(std::string_view after,
                    const runtime::Sink<runtime::StreamListing>& sink) override {
    give(sink, look([&](const Contents& contents) {
           std::vector<runtime::StreamListing> listings;
           const auto last = contents.streams.find(after);
           const std::int64_t from = last == contents.streams.end() ? 0 : last->second.number + 1;
           for (auto number = static_cast<std::size_t>(from); number < contents.stream_names.size();
                ++number) {
             const std::string& name = contents.stream_names[number];
             listings.push_back({.stream = name, .head = contents.streams.find(name)->second.head});
           }
           return listings;
         }));
  }

  std::optional<runtime::CommandRecord> find_command(const runtime::CommandKey& key) override {
    return look([&](const Contents& contents) -> std::optional<runtime::CommandRecord> {
      const auto found = contents.commands.find(key);
      return found == contents.commands.end() ? std::nullopt : std::optional(found->second);
    });
  }

  runtime::RowPage query(const runtime::RowQuery& query) override {
    return look([&](const Contents& contents) { return find_rows(contents, query); });
  }

  std::optional<codec::RowWrite> find_row(std::string_view table, std::string_view key) override {
    return look([&](const Contents& contents) -> std::optional<codec::RowWrite> {
      const Table& kept = table_named(contents, table);
      const auto found = kept.rows.find(key);
      return found == kept.rows.end() ? std::nullopt : std::optional(found->second);
    });
  }

  std::int64_t count_rows(std::string_view table) override {
    return look([&](const Contents& contents) {
      return static_cast<std::int64_t>(table_named(contents, table).rows.size());
    });
  }

  std::vector<runtime::TimerRecord> due_timers(base::Instant now, std::int64_t limit) override {
    return timers(limit, [&](const runtime::TimerRecord& timer) {
      return timer.outcome.empty() && timer.due <= now;
    });
  }

  std::optional<base::Instant> next_due() override {
    const auto next =
        timers(1, [](const runtime::TimerRecord& timer) { return timer.outcome.empty(); });
    return next.empty() ? std::nullopt : std::optional(next[0].due);
  }

  std::vector<runtime::TimerRecord> refused_timers(std::int64_t limit) override {
    return timers(limit, [](const runtime::TimerRecord& timer) { return !timer.outcome.empty(); });
  }

  std::vector<runtime::MessageRecord> unsent_messages(std::int64_t limit) override {
    return look([&](const Contents& contents) {
      const auto count =
          std::min<std::int64_t>(limit, static_cast<std::int64_t>(contents.messages.size()));
      return std::vector(contents.messages.begin(), contents.messages.begin() + count);
    });
  }

  void read_tree_heads(std::int64_t from_size,
                       const runtime::Sink<runtime::TreeHeadRecord>& sink) override {
    give(sink, look([&](const Contents& contents) {
           std::vector<runtime::TreeHeadRecord> heads;
           std::ranges::copy_if(
               contents.tree_heads, std::back_inserter(heads),
               [&](const runtime::TreeHeadRecord& head) { return head.size >= from_size; });
           return heads;
         }));
  }

  std::optional<runtime::TreeHeadRecord> last_tree_head() override {
    return look([](const Contents& contents) -> std::optional<runtime::TreeHeadRecord> {
      return contents.tree_heads.empty() ? std::nullopt : std::optional(contents.tree_heads.back());
    });
  }

  std::vector<runtime::EpochRecord> epochs() override {
    return look([](const Contents& contents) { return contents.epochs; });
  }

 private:
  template <typename Look>
  std::invoke_result_t<const Look&, const Contents&> look(const Look& look_at) {
    if (moment_) {
      return look_at(*moment_);
    }
    const std::scoped_lock lock(shared_.access);
    return look_at(shared_.contents);
  }

  // Outside the lock: a sink may take its time.
  template <typename Record>
  static void give(const runtime::Sink<Record>& sink, const std::vector<Record>& records) {
    for (const Record& record : records) {
      if (sink(record) == runtime::Continue::no) {
        return;
      }
    }
  }

  template <typename Wanted>
  std::vector<runtime::TimerRecord> timers(std::int64_t limit, const Wanted& is_wanted) {
    std::vector<runtime::TimerRecord> found = look([&](const Contents& contents) {
      std::vector<runtime::TimerRecord> wanted;
      for (const auto& [id, timer] : contents.timers) {
        if (is_wanted(timer)) {
          wanted.push_back(timer);
        }
      }
      return wanted;
    });
    std::ranges::sort(found, [](const auto& left, const auto& right) {
      return std::tie(left.due, left.id) < std::tie(right.due, right.id);
    });
    found.resize(std::min(found.size(), static_cast<std::size_t>(limit)));
    return found;
  }

  Shared& shared_;
  std::unique_ptr<Contents> moment_;
  bool is_for_life_ = false;
};

class Writer final : public runtime::StoreWriter {
 public:
  explicit Writer(Shared& shared) : shared_(shared), turn_(shared.turn) {}

  const runtime::LogState& log() const override { return shared_.contents.log; }

  std::optional<runtime::Conflict> commit(const runtime::Batch& batch) override {
    const std::scoped_lock lock(shared_.access);
    if (auto conflict = conflict_with(shared_.contents, batch)) {
      return conflict;
    }
    write(shared_.contents, batch);
    return std::nullopt;
  }

 private:
  Shared& shared_;
  std::unique_lock<std::mutex> turn_;
};

class MemoryStore final : public runtime::Store {
 public:
  runtime::DeclaredTables declare_tables(std::span<const codec::TableSchema> tables) override {
    const std::scoped_lock lock(shared_.turn, shared_.access);
    Contents& contents = shared_.contents;
    for (const codec::TableSchema& table : tables) {
      CASSIA_ASSERT(!table.name.starts_with("cassia_") && !table.name.starts_with("sqlite_"),
                    "a table's name is not one of the store's own");
      Table& kept = contents.tables[std::string(table.name)];
      if (kept.schema != table) {
        kept = {.schema = table, .rows = {}};
        if (!contents.events.empty()) {
          contents.stale_tables.insert(std::string(table.name));
        }
      }
    }
    return {.stale = {contents.stale_tables.begin(), contents.stale_tables.end()}};
  }

  void rebuild_rows(std::span<const codec::RowWrite> rows, Rebuild progress) override {
    const std::scoped_lock lock(shared_.turn, shared_.access);
    write_rows(shared_.contents, rows);
    if (progress == Rebuild::done) {
      shared_.contents.stale_tables.clear();
    }
  }

  std::unique_ptr<runtime::StoreReader> open_reader(runtime::ReadView view) override {
    return std::make_unique<Reader>(shared_, view);
  }

  std::unique_ptr<runtime::StoreWriter> begin() override {
    return std::make_unique<Writer>(shared_);
  }

 private:
  Shared shared_;
};

}  // namespace

std::unique_ptr<runtime::Store> make_store() { return std::make_unique<MemoryStore>(); }

}  // namespace cassia::storage::memory
