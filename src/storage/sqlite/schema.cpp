#include "storage/sqlite/schema.h"

#include <array>

#include "runtime/store.h"

namespace cassia::storage::sqlite {

namespace {

// Number n stands at index n-1 and never changes once released.
constexpr std::array<std::string_view, 1> kMigrations = {R"sql(
CREATE TABLE cassia_log (
  id INTEGER PRIMARY KEY CHECK (id = 1),
  size INTEGER NOT NULL,
  frontier BLOB NOT NULL,
  epoch INTEGER NOT NULL
);
INSERT INTO cassia_log VALUES (1, 0, x'', 0);
CREATE TABLE cassia_epoch (
  number INTEGER PRIMARY KEY,
  size INTEGER NOT NULL,
  last_note TEXT NOT NULL
);
CREATE TABLE cassia_tree_head (
  size INTEGER PRIMARY KEY,
  note TEXT NOT NULL
);
CREATE TABLE cassia_stream (
  id INTEGER PRIMARY KEY,
  name TEXT NOT NULL UNIQUE,
  version INTEGER NOT NULL
);
CREATE TABLE cassia_snapshot (
  stream_id INTEGER PRIMARY KEY,
  version INTEGER NOT NULL,
  shape TEXT NOT NULL,
  bytes BLOB NOT NULL
);
CREATE TABLE cassia_event (
  position INTEGER PRIMARY KEY,
  stream_id INTEGER NOT NULL,
  version INTEGER NOT NULL,
  type TEXT NOT NULL,
  schema INTEGER NOT NULL,
  envelope BLOB NOT NULL,
  nonce BLOB NOT NULL,
  leaf BLOB NOT NULL
);
CREATE UNIQUE INDEX cassia_event_of_stream ON cassia_event (stream_id, version);
CREATE TABLE cassia_command (
  scope TEXT NOT NULL,
  key TEXT NOT NULL,
  command_hash BLOB NOT NULL,
  response TEXT NOT NULL,
  PRIMARY KEY (scope, key)
) WITHOUT ROWID;
CREATE TABLE cassia_timer (
  id TEXT NOT NULL PRIMARY KEY,
  due INTEGER NOT NULL,
  command TEXT NOT NULL,
  outcome TEXT NOT NULL
) WITHOUT ROWID;
CREATE INDEX cassia_timer_due ON cassia_timer (due, id) WHERE outcome = '';
CREATE TABLE cassia_message (
  number INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  destination TEXT NOT NULL,
  body TEXT NOT NULL
);
CREATE TABLE cassia_table (
  name TEXT NOT NULL PRIMARY KEY,
  fingerprint TEXT NOT NULL,
  stale INTEGER NOT NULL
) WITHOUT ROWID;
)sql"};

std::int64_t migration_number(Connection& connection) {
  auto number = connection.prepare("SELECT coalesce(max(number), 0) FROM cassia_migration");
  number.step();
  return number.integer(0);
}

std::string in_quotes(std::string_view name) {
  std::string text = "\"";
  text += name;
  text += '"';
  return text;
}

std::string column_list(const codec::TableSchema& table) {
  std::string text;
  for (const codec::ColumnSchema& column : table.columns) {
    text += text.empty() ? "" : ", ";
    text += in_quotes(column.name);
  }
  return text;
}

}  // namespace

void migrate(Connection& connection) {
  connection.execute("BEGIN IMMEDIATE");
  connection.execute("CREATE TABLE IF NOT EXISTS cassia_migration (number INTEGER PRIMARY KEY)");
  const std::int64_t done = migration_number(connection);
  const auto known = static_cast<std::int64_t>(kMigrations.size());
  if (done > known) {
    connection.roll_back();
    throw runtime::StorageFault("sqlite: the database is of form " + std::to_string(done) +
                                ", this program knows " + std::to_string(known));
  }
  for (std::int64_t number = done + 1; number <= known; ++number) {
    connection.execute(kMigrations[static_cast<std::size_t>(number - 1)]);
    connection.prepare("INSERT INTO cassia_migration VALUES ($1)").bind(1, number).run();
  }
  connection.execute("COMMIT");
}

std::string create_table_sql(const codec::TableSchema& table) {
  std::string sql = "CREATE TABLE " + in_quotes(table.name) + " (";
  for (const codec::ColumnSchema& column : table.columns) {
    sql += in_quotes(column.name);
    sql += column.type == codec::ColumnType::integer ? " BIGINT" : " TEXT";
    sql += column.nullability == codec::Nullability::required ? " NOT NULL, " : ", ";
  }
  sql += "PRIMARY KEY (\"key\")) WITHOUT ROWID;";
  for (const std::string_view index : table.indexes) {
    sql += " CREATE INDEX " + in_quotes(std::string(table.name) + "_by_" + std::string(index));
    sql += " ON " + in_quotes(table.name) + " (" + in_quotes(index) + ", \"key\");";
  }
  return sql;
}

std::string upsert_sql(const codec::TableSchema& table) {
  std::string sql =
      "INSERT INTO " + in_quotes(table.name) + " (" + column_list(table) + ") VALUES (";
  std::string updates;
  int number = 0;
  for (const codec::ColumnSchema& column : table.columns) {
    sql += number == 0 ? "$" : ", $";
    sql += std::to_string(++number);
    if (column.name != "key") {
      updates += updates.empty() ? "" : ", ";
      updates += in_quotes(column.name) + " = excluded." + in_quotes(column.name);
    }
  }
  sql += ") ON CONFLICT (\"key\") DO ";
  return sql + (updates.empty() ? "NOTHING" : "UPDATE SET " + updates);
}

std::string select_sql(const codec::TableSchema& table) {
  return "SELECT " + column_list(table) + " FROM " + in_quotes(table.name);
}

std::string fingerprint(const codec::TableSchema& table) {
  return base::to_hex(base::sha256({base::bytes_of(create_table_sql(table))}).bytes);
}

}  // namespace cassia::storage::sqlite
