#pragma once

#include <chrono>
#include <functional>
#include <map>
#include <string>
#include <unordered_map>
#include <utility>

#include "runtime/store.h"
#include "storage/sqlite/connection.h"
#include "storage/sqlite/schema.h"
#include "storage/sqlite/sqlite_store.h"

// A store with a peer beside it: SQLite alone, which repeats every commit's rows.
namespace cassia::benchmarks {

namespace fs = std::filesystem;
namespace sqlite = storage::sqlite;

inline double seconds_of(const std::function<void()>& work) {
  const auto started = std::chrono::steady_clock::now();
  work();
  return std::chrono::duration<double>(std::chrono::steady_clock::now() - started).count();
}

// What a batch writes, as rows with nothing around them.
class RawInserts {
 public:
  RawInserts(const fs::path& file, std::span<const codec::TableSchema> tables)
      : connection_(file, sqlite::OpenMode::create, {.cache_kibibytes = 256 * 1024}) {
    sqlite::migrate(connection_);
    for (const codec::TableSchema& table : tables) {
      connection_.execute(sqlite::create_table_sql(table));
      upserts_.emplace(table.name, sqlite::upsert_sql(table));
    }
  }

  void insert(const runtime::Batch& batch) {
    connection_.execute("BEGIN IMMEDIATE");
    for (const runtime::StreamWrite& stream : batch.streams) {
      insert(stream);
    }
    insert_commands(batch);
    insert_events(batch);
    insert_rows(batch);
    insert_log(batch);
    connection_.execute("COMMIT");
  }

 private:
  void insert(const runtime::StreamWrite& stream) {
    auto known = ids_.find(stream.stream);
    if (known == ids_.end()) {
      auto insert =
          connection_.prepare("INSERT INTO cassia_stream (name, version) VALUES ($1, $2)");
      insert.bind(1, std::string_view(stream.stream)).bind(2, stream.version).run();
      known = ids_.emplace(stream.stream, connection_.last_row_id()).first;
    } else {
      auto update = connection_.prepare("UPDATE cassia_stream SET version = $1 WHERE id = $2");
      update.bind(1, stream.version).bind(2, known->second).run();
    }
    if (stream.snapshot) {
      const runtime::Snapshot& snapshot = *stream.snapshot;
      auto upsert = connection_.prepare("REPLACE INTO cassia_snapshot VALUES ($1, $2, $3, $4)");
      upsert.bind(1, known->second).bind(2, snapshot.version);
      upsert.bind(3, std::string_view(snapshot.shape)).bind(4, base::bytes_of(snapshot.bytes));
      upsert.run();
    }
  }

  void insert_commands(const runtime::Batch& batch) {
    auto insert = connection_.prepare("INSERT INTO cassia_command VALUES ($1, $2, $3, $4)");
    for (const runtime::CommandRecord& command : batch.commands) {
      insert.bind(1, std::string_view(command.key.scope));
      insert.bind(2, std::string_view(command.key.key));
      insert.bind(3, base::Bytes(command.command_hash.bytes));
      insert.bind(4, std::string_view(command.response)).run();
    }
  }

  void insert_events(const runtime::Batch& batch) {
    auto insert =
        connection_.prepare("INSERT INTO cassia_event VALUES ($1, $2, $3, $4, $5, $6, $7, $8)");
    for (const runtime::EventRecord& event : batch.events) {
      insert.bind(1, event.position).bind(2, ids_.at(event.stream)).bind(3, event.version);
      insert.bind(4, std::string_view(event.type)).bind(5, event.schema);
      insert.bind(6, base::bytes_of(event.envelope)).bind(7, base::Bytes(event.nonce));
      insert.bind(8, base::Bytes(event.leaf.bytes)).run();
    }
  }

  void insert_rows(const runtime::Batch& batch) {
    for (std::size_t at = 0; at < batch.rows.size();) {
      const std::string_view table = batch.rows[at].table;
      auto upsert = connection_.prepare(upserts_.find(table)->second);
      for (; at < batch.rows.size() && batch.rows[at].table == table; ++at) {
        int number = 0;
        for (const auto& [name, value] : batch.rows[at].columns) {
          upsert.bind(++number, value);
        }
        upsert.run();
      }
    }
  }

  void insert_log(const runtime::Batch& batch) {
    auto log = connection_.prepare("UPDATE cassia_log SET size = $1, frontier = $2 WHERE id = 1");
    const std::string frontier(batch.log.frontier.size() * 32, 'f');
    log.bind(1, batch.log.size).bind(2, base::bytes_of(frontier)).run();
    auto head = connection_.prepare("INSERT INTO cassia_tree_head VALUES ($1, $2)");
    head.bind(1, batch.tree_head->size).bind(2, std::string_view(batch.tree_head->note)).run();
  }

  sqlite::Connection connection_;
  std::map<std::string, std::string, std::less<>> upserts_;
  std::unordered_map<std::string, std::int64_t> ids_;
};

// What was written since it was last asked.
struct Written {
  std::int64_t commits = 0;
  double raw_seconds = 0;
  double counting_seconds = 0;
  std::map<std::string, std::int64_t, std::less<>> rows = {};  // by table
  std::int64_t bytes = 0;

  void count(const runtime::Batch& batch) {
    ++commits;
    rows["cassia_event"] += std::ssize(batch.events);
    rows["cassia_stream"] += std::ssize(batch.streams);
    rows["cassia_command"] += std::ssize(batch.commands);
    for (const runtime::EventRecord& event : batch.events) {
      bytes += std::ssize(event.envelope) + 48;
    }
    for (const runtime::StreamWrite& stream : batch.streams) {
      rows["cassia_snapshot"] += stream.snapshot ? 1 : 0;
      bytes += stream.snapshot ? std::ssize(stream.snapshot->bytes) : 0;
    }
    for (const runtime::CommandRecord& command : batch.commands) {
      bytes += std::ssize(command.response) + std::ssize(command.key.key);
    }
    for (const codec::RowWrite& row : batch.rows) {
      ++rows.try_emplace(std::string(row.table)).first->second;
      for (const auto& [name, value] : row.columns) {
        const auto* text = value ? std::get_if<std::string>(&*value) : nullptr;
        bytes += text == nullptr ? 8 : std::ssize(*text);
      }
    }
  }
};

// The zone's store, whose every commit the peer repeats.
class StoreWithPeer final : public runtime::Store {
 public:
  StoreWithPeer(const fs::path& folder, std::span<const codec::TableSchema> tables)
      : store_(sqlite::open_store(folder / "zone.db")), peer_(folder / "peer.db", tables) {}

  Written take_written() { return std::exchange(written_, {}); }

  runtime::DeclaredTables declare_tables(std::span<const codec::TableSchema> tables) override {
    return store_->declare_tables(tables);
  }
  void rebuild_rows(std::span<const codec::RowWrite> rows, Rebuild progress) override {
    store_->rebuild_rows(rows, progress);
  }
  std::unique_ptr<runtime::StoreReader> open_reader(runtime::ReadView view) override {
    return store_->open_reader(view);
  }
  std::unique_ptr<runtime::StoreWriter> begin() override {
    return std::make_unique<Writer>(store_->begin(), *this);
  }

 private:
  class Writer final : public runtime::StoreWriter {
   public:
    Writer(std::unique_ptr<runtime::StoreWriter> writer, StoreWithPeer& owner)
        : writer_(std::move(writer)), owner_(owner) {}
    const runtime::LogState& log() const override { return writer_->log(); }
    std::optional<runtime::Conflict> commit(const runtime::Batch& batch) override {
      auto conflict = writer_->commit(batch);
      Written& written = owner_.written_;
      written.raw_seconds += seconds_of([&] { owner_.peer_.insert(batch); });
      written.counting_seconds += seconds_of([&] { written.count(batch); });
      return conflict;
    }

   private:
    std::unique_ptr<runtime::StoreWriter> writer_;
    StoreWithPeer& owner_;
  };

  std::unique_ptr<runtime::Store> store_;
  RawInserts peer_;
  Written written_;
};

}  // namespace cassia::benchmarks
