#pragma once

#include <cstdint>
#include <filesystem>
#include <map>
#include <memory>
#include <string>
#include <string_view>

#include "base/digest.h"
#include "codec/row_codec.h"

struct sqlite3;
struct sqlite3_stmt;

namespace cassia::storage::sqlite {

// One use of a prepared statement: bind, step, read; given back and reset at the end of its scope.
// Parameters are $1, $2 ... in the order of their first appearance, as PostgreSQL has them too.
// Bound texts and bytes are not copied: they must live until the statement has run.
class Statement {
 public:
  Statement(sqlite3* database, sqlite3_stmt* prepared) : database_(database), prepared_(prepared) {}
  ~Statement();
  Statement(const Statement&) = delete;
  Statement& operator=(const Statement&) = delete;

  Statement& bind(int index, std::int64_t value);
  Statement& bind(int index, std::string_view text);
  Statement& bind(int index, base::Bytes bytes);
  Statement& bind(int index, const codec::ColumnValue& value);

  // Whether there is a (further) row. Throws StorageFault.
  bool step();
  // Runs a statement that gives no rows and makes it ready to be bound again.
  void run();
  // Ready to be bound again before all rows were read.
  void reset();

  // Columns of the present row, from 0. Views are valid until the next step.
  std::int64_t integer(int column) const;
  std::string_view text(int column) const;
  base::Bytes bytes(int column) const;
  codec::ColumnValue value(int column) const;

 private:
  void check_bound(int code);

  sqlite3* database_;
  sqlite3_stmt* prepared_;
};

enum class OpenMode : std::uint8_t { create, existing };

struct ConnectionOptions {
  std::int64_t cache_kibibytes = 64 * 1024;  // pages kept in memory
  std::int64_t busy_milliseconds = 10'000;   // how long to wait for a writer of another process
};

// A connection to one database file, in WAL mode with synchronous=FULL. One thread at a time.
// Every function throws StorageFault with SQLite's own words.
class Connection {
 public:
  Connection(const std::filesystem::path& file, OpenMode mode, const ConnectionOptions& options);
  ~Connection();
  Connection(const Connection&) = delete;
  Connection& operator=(const Connection&) = delete;

  // Prepared once per text; a statement must be given back before its text is asked for again.
  Statement prepare(std::string_view sql);
  // One or more statements without parameters and rows.
  void execute(std::string_view sql);
  std::int64_t changed_rows() const;
  std::int64_t last_row_id() const;
  bool is_in_transaction() const;
  // Whom SQLite tells after each commit how many pages its log has (sqlite3_wal_hook), instead of
  // copying the log into the database by itself from 8,000 pages on; nobody when null.
  using AfterCommit = int (*)(void* self, sqlite3* database, const char* schema, int pages);
  void after_commit(AfterCommit told, void* self);
  // Copies what of the log nobody reads any more into the database, without waiting for anybody.
  // What cannot be copied, for a full disk too, stays in the log: it is no fault.
  void copy_log() noexcept;
  // Ends an open transaction without a word: for destructors.
  void roll_back() noexcept;

 private:
  struct Finalize {
    void operator()(sqlite3_stmt* prepared) const;
  };

  sqlite3* database_ = nullptr;
  std::map<std::string, std::unique_ptr<sqlite3_stmt, Finalize>, std::less<>> prepared_;
};

}  // namespace cassia::storage::sqlite
