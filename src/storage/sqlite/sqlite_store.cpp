#include "storage/sqlite/sqlite_store.h"

#include <mutex>
#include <unordered_map>

#include "base/assert.h"
#include "storage/sqlite/checkpointer.h"
#include "storage/sqlite/connection.h"
#include "storage/sqlite/reader.h"
#include "storage/sqlite/schema.h"

namespace cassia::storage::sqlite {

namespace {

void write_row(Statement& upsert, const codec::TableSchema& table, const codec::RowWrite& row) {
  CASSIA_ASSERT(row.columns.size() == table.columns.size(), "a row fills its table's columns");
  int number = 0;
  for (const auto& [name, value] : row.columns) {
    upsert.bind(++number, value);
  }
  upsert.run();
}

// Rows come sorted by table: one statement serves each run of them.
void write_rows(Connection& connection, const Tables& tables,
                std::span<const codec::RowWrite> rows) {
  for (std::size_t at = 0; at < rows.size();) {
    const codec::TableSchema& table = table_named(tables, rows[at].table);
    auto upsert = connection.prepare(upsert_sql(table));
    for (; at < rows.size() && rows[at].table == table.name; ++at) {
      write_row(upsert, table, rows[at]);
    }
  }
}

class Writer final : public runtime::StoreWriter {
 public:
  Writer(Connection& connection, std::mutex& turn, const Tables& tables)
      : connection_(connection), turn_(turn), tables_(tables) {
    connection_.execute("BEGIN IMMEDIATE");
    try {
      log_ = read_log_state(connection_);
    } catch (...) {
      connection_.roll_back();
      throw;
    }
  }
  ~Writer() override { connection_.roll_back(); }
  Writer(const Writer&) = delete;
  Writer& operator=(const Writer&) = delete;

  const runtime::LogState& log() const override { return log_; }

  std::optional<runtime::Conflict> commit(const runtime::Batch& batch) override {
    CASSIA_ASSERT(connection_.is_in_transaction(), "a writer commits at most once");
    try {
      runtime::Conflict conflict;
      write_streams(batch, conflict);
      write_commands(batch, conflict);
      if (!conflict.streams.empty() || !conflict.commands.empty()) {
        connection_.roll_back();
        return conflict;
      }
      write_events(batch);
      write_rows(connection_, tables_, batch.rows);
      write_timers(batch);
      write_messages(batch);
      write_log(batch);
      connection_.execute("COMMIT");
    } catch (...) {
      connection_.roll_back();
      throw;
    }
    return std::nullopt;
  }

 private:
  void write_streams(const runtime::Batch& batch, runtime::Conflict& conflict) {
    for (const runtime::StreamWrite& write : batch.streams) {
      const auto id = write.expected_version == 0 ? insert_stream(write) : update_stream(write);
      if (!id) {
        conflict.streams.push_back(write.stream);
        continue;
      }
      ids_[write.stream] = *id;
      if (write.snapshot) {
        write_snapshot(*id, *write.snapshot);
      }
    }
  }

  // The stream's id; nothing when it is at another version than expected.
  std::optional<std::int64_t> insert_stream(const runtime::StreamWrite& write) {
    auto insert = connection_.prepare(
        "INSERT INTO cassia_stream (name, version) VALUES ($1, $2) ON CONFLICT (name) DO NOTHING");
    insert.bind(1, std::string_view(write.stream)).bind(2, write.version).run();
    return connection_.changed_rows() == 0 ? std::nullopt
                                           : std::optional(connection_.last_row_id());
  }

  std::optional<std::int64_t> update_stream(const runtime::StreamWrite& write) {
    auto update = connection_.prepare(
        "UPDATE cassia_stream SET version = $1 WHERE name = $2 AND version = $3 RETURNING id");
    update.bind(1, write.version).bind(2, std::string_view(write.stream));
    update.bind(3, write.expected_version);
    return update.step() ? std::optional(update.integer(0)) : std::nullopt;
  }

  // In a table of its own: a stream's version changes with every commit, and that must not rewrite
  // a large state beside it.
  void write_snapshot(std::int64_t stream_id, const runtime::Snapshot& snapshot) {
    connection_
        .prepare(
            "INSERT INTO cassia_snapshot (stream_id, version, shape, bytes)"
            " VALUES ($1, $2, $3, $4) ON CONFLICT (stream_id) DO UPDATE SET"
            " version = excluded.version, shape = excluded.shape, bytes = excluded.bytes")
        .bind(1, stream_id)
        .bind(2, snapshot.version)
        .bind(3, std::string_view(snapshot.shape))
        .bind(4, base::bytes_of(snapshot.bytes))
        .run();
  }

  void write_commands(const runtime::Batch& batch, runtime::Conflict& conflict) {
    auto insert = connection_.prepare(
        "INSERT INTO cassia_command (scope, key, command_hash, response)"
        " VALUES ($1, $2, $3, $4) ON CONFLICT (scope, key) DO NOTHING");
    for (const runtime::CommandRecord& command : batch.commands) {
      insert.bind(1, std::string_view(command.key.scope));
      insert.bind(2, std::string_view(command.key.key));
      insert.bind(3, base::Bytes(command.command_hash.bytes));
      insert.bind(4, std::string_view(command.response)).run();
      if (connection_.changed_rows() == 0) {
        conflict.commands.push_back(command.key);
      }
    }
  }

  void write_events(const runtime::Batch& batch) {
    auto insert = connection_.prepare(
        "INSERT INTO cassia_event (position, stream_id, version, type, schema, envelope, nonce,"
        " leaf) VALUES ($1, $2, $3, $4, $5, $6, $7, $8)");
    std::int64_t position = log_.size;
    for (const runtime::EventRecord& event : batch.events) {
      const auto id = ids_.find(event.stream);
      CASSIA_ASSERT(id != ids_.end(), "events are of the streams that the batch writes");
      CASSIA_ASSERT(event.position == position++, "positions follow the log's size");
      insert.bind(1, event.position).bind(2, id->second).bind(3, event.version);
      insert.bind(4, std::string_view(event.type)).bind(5, event.schema);
      insert.bind(6, base::bytes_of(event.envelope)).bind(7, base::Bytes(event.nonce));
      insert.bind(8, base::Bytes(event.leaf.bytes)).run();
    }
    CASSIA_ASSERT(batch.log.size == position, "the log grows by the batch's events");
  }

  void write_timers(const runtime::Batch& batch) {
    auto set = connection_.prepare(
        "INSERT INTO cassia_timer (id, due, command, outcome) VALUES ($1, $2, $3, $4)"
        " ON CONFLICT (id) DO UPDATE SET due = excluded.due, command = excluded.command,"
        " outcome = excluded.outcome");
    for (const runtime::TimerRecord& timer : batch.timers) {
      set.bind(1, std::string_view(timer.id)).bind(2, timer.due.micros());
      set.bind(3, std::string_view(timer.command)).bind(4, std::string_view(timer.outcome)).run();
    }
    auto done = connection_.prepare("DELETE FROM cassia_timer WHERE id = $1");
    for (const std::string& id : batch.done_timers) {
      done.bind(1, std::string_view(id)).run();
    }
  }

  void write_messages(const runtime::Batch& batch) {
    auto insert = connection_.prepare(
        "INSERT INTO cassia_message (id, destination, body) VALUES ($1, $2, $3)"
        " ON CONFLICT (id) DO UPDATE SET destination = excluded.destination,"
        " body = excluded.body");
    for (const runtime::MessageRecord& message : batch.messages) {
      insert.bind(1, std::string_view(message.id));
      insert.bind(2, std::string_view(message.destination));
      insert.bind(3, std::string_view(message.body)).run();
    }
    auto sent = connection_.prepare("DELETE FROM cassia_message WHERE id = $1");
    for (const std::string& id : batch.sent_messages) {
      sent.bind(1, std::string_view(id)).run();
    }
  }

  void write_log(const runtime::Batch& batch) {
    std::string frontier;
    for (const base::Digest& digest : batch.log.frontier) {
      frontier.append(reinterpret_cast<const char*>(digest.bytes.data()), digest.bytes.size());
    }
    connection_.prepare("UPDATE cassia_log SET size = $1, frontier = $2, epoch = $3 WHERE id = 1")
        .bind(1, batch.log.size)
        .bind(2, base::bytes_of(frontier))
        .bind(3, batch.log.epoch)
        .run();
    if (batch.epoch) {
      connection_.prepare("INSERT INTO cassia_epoch (number, size, last_note) VALUES ($1, $2, $3)")
          .bind(1, batch.epoch->number)
          .bind(2, batch.epoch->size)
          .bind(3, std::string_view(batch.epoch->last_note))
          .run();
    }
    if (batch.tree_head) {
      connection_.prepare("INSERT INTO cassia_tree_head (size, note) VALUES ($1, $2)")
          .bind(1, batch.tree_head->size)
          .bind(2, std::string_view(batch.tree_head->note))
          .run();
    }
  }

  Connection& connection_;
  std::unique_lock<std::mutex> turn_;
  const Tables& tables_;
  runtime::LogState log_;
  std::unordered_map<std::string_view, std::int64_t> ids_;
};

class SqliteStore final : public runtime::Store {
 public:
  SqliteStore(const std::filesystem::path& file, const StoreOptions& options)
      : connection_(file, OpenMode::create, {.cache_kibibytes = options.writer_cache_bytes / 1024}),
        idle_(std::make_shared<IdleConnections>(
            file, ConnectionOptions{.cache_kibibytes = options.reader_cache_bytes / 1024},
            options.idle_readers_max)),
        checkpointer_(file, connection_, moments_) {
    migrate(connection_);
  }

  runtime::DeclaredTables declare_tables(std::span<const codec::TableSchema> tables) override {
    const std::scoped_lock lock(turn_);
    runtime::DeclaredTables declared;
    connection_.execute("BEGIN IMMEDIATE");
    try {
      const bool has_events = read_log_state(connection_).size > 0;
      for (const codec::TableSchema& table : tables) {
        CASSIA_ASSERT(!table.name.starts_with("cassia_") && !table.name.starts_with("sqlite_"),
                      "a table's name is not one of the store's own");
        tables_.try_emplace(std::string(table.name), table);  // no change under open readers
        if (is_stale(table, has_events)) {
          declared.stale.emplace_back(table.name);
        }
      }
      connection_.execute("COMMIT");
    } catch (...) {
      connection_.roll_back();
      throw;
    }
    return declared;
  }

  void rebuild_rows(std::span<const codec::RowWrite> rows, Rebuild progress) override {
    const std::scoped_lock lock(turn_);
    connection_.execute("BEGIN IMMEDIATE");
    try {
      write_rows(connection_, tables_, rows);
      if (progress == Rebuild::done) {
        connection_.execute("UPDATE cassia_table SET stale = 0");
      }
      connection_.execute("COMMIT");
    } catch (...) {
      connection_.roll_back();
      throw;
    }
  }

  std::unique_ptr<runtime::StoreReader> open_reader(runtime::ReadView view) override {
    return std::make_unique<Reader>(idle_, moments_, tables_, view);
  }

  std::unique_ptr<runtime::StoreWriter> begin() override {
    return std::make_unique<Writer>(connection_, turn_, tables_);
  }

 private:
  // Makes the table when it is new or declared otherwise; whether it waits for a rebuild.
  bool is_stale(const codec::TableSchema& table, bool has_events) {
    const std::string print = fingerprint(table);
    {
      auto known =
          connection_.prepare("SELECT fingerprint, stale FROM cassia_table WHERE name = $1");
      known.bind(1, table.name);
      if (known.step() && known.text(0) == print) {
        return known.integer(1) != 0;
      }
    }
    connection_.execute("DROP TABLE IF EXISTS \"" + std::string(table.name) + '"');
    connection_.execute(create_table_sql(table));
    connection_
        .prepare(
            "INSERT INTO cassia_table (name, fingerprint, stale) VALUES ($1, $2, $3)"
            " ON CONFLICT (name) DO UPDATE SET fingerprint = excluded.fingerprint,"
            " stale = excluded.stale")
        .bind(1, table.name)
        .bind(2, std::string_view(print))
        .bind(3, std::int64_t{has_events ? 1 : 0})
        .run();
    return has_events;
  }

  Connection connection_;
  std::shared_ptr<IdleConnections> idle_;
  std::shared_ptr<KeptMoments> moments_ = std::make_shared<KeptMoments>();
  Checkpointer checkpointer_;
  std::mutex turn_;  // of the one writing connection
  Tables tables_;
};

}  // namespace

std::unique_ptr<runtime::Store> open_store(const std::filesystem::path& file,
                                           const StoreOptions& options) {
  return std::make_unique<SqliteStore>(file, options);
}

}  // namespace cassia::storage::sqlite
