#include "storage/sqlite/sqlite_workspace.h"

#include <mutex>

#include "storage/sqlite/connection.h"
#include "storage/sqlite/private_database.h"

namespace cassia::storage::sqlite {

namespace {

using runtime::Paper;
using runtime::PaperChange;

constexpr std::string_view kWorkspaceSchema = R"sql(
CREATE TABLE IF NOT EXISTS paper (
  shelf TEXT NOT NULL,
  key TEXT NOT NULL,
  version INTEGER NOT NULL,
  content TEXT NOT NULL,
  PRIMARY KEY (shelf, key)
);
CREATE TABLE IF NOT EXISTS paper_version (
  id INTEGER PRIMARY KEY CHECK (id = 1),
  last INTEGER NOT NULL
);
INSERT INTO paper_version VALUES (1, 0) ON CONFLICT DO NOTHING;
)sql";

Paper paper_of(const Statement& row) {
  return {.key = std::string(row.text(0)),
          .version = row.integer(1),
          .content = std::string(row.text(2))};
}

class SqliteWorkspace final : public runtime::Workspace {
 public:
  explicit SqliteWorkspace(const std::filesystem::path& file)
      : connection_(private_database(file), OpenMode::existing, {.cache_kibibytes = 4096}) {
    connection_.execute("PRAGMA secure_delete = ON");
    connection_.execute(kWorkspaceSchema);
  }

  std::optional<Paper> find(const runtime::PaperName& name) override {
    const std::lock_guard lock(mutex_);
    auto query = connection_.prepare(
        "SELECT key, version, content FROM paper WHERE shelf = $1 AND key = $2");
    query.bind(1, std::string_view(name.shelf)).bind(2, std::string_view(name.key));
    return query.step() ? std::optional(paper_of(query)) : std::nullopt;
  }

  std::vector<Paper> list(const runtime::ShelfPage& page) override {
    const std::lock_guard lock(mutex_);
    auto query = connection_.prepare(
        "SELECT key, version, content FROM paper WHERE shelf = $1 AND key > $2 "
        "ORDER BY key LIMIT $3");
    query.bind(1, std::string_view(page.shelf))
        .bind(2, std::string_view(page.after))
        .bind(3, page.limit);
    std::vector<Paper> papers;
    while (query.step()) {
      papers.push_back(paper_of(query));
    }
    return papers;
  }

  base::Result<std::int64_t> write(std::span<const PaperChange> changes) override {
    const std::lock_guard lock(mutex_);
    const Transaction transaction(connection_);
    connection_.prepare("UPDATE paper_version SET last = last + 1").run();
    const std::int64_t version = last_version();
    for (const PaperChange& change : changes) {
      const std::int64_t found = version_of(change.name);
      if (change.expected && *change.expected != found) {
        return runtime::paper_conflict(change, found);
      }
      apply(change, version);
      if (change.content && change.shelf_max > 0 && found == 0 &&
          count(change.name.shelf) > change.shelf_max) {
        return runtime::shelf_full(change);
      }
    }
    connection_.execute("COMMIT");
    return version;
  }

  void clear(std::string_view shelf) override {
    const std::lock_guard lock(mutex_);
    connection_.prepare("DELETE FROM paper WHERE shelf = $1").bind(1, shelf).run();
  }

 private:
  // Takes everything back unless it was committed.
  struct Transaction {
    explicit Transaction(Connection& opened) : connection(opened) {
      connection.execute("BEGIN IMMEDIATE");
    }
    ~Transaction() {
      if (connection.is_in_transaction()) {
        connection.roll_back();
      }
    }
    Transaction(const Transaction&) = delete;
    Transaction& operator=(const Transaction&) = delete;
    Connection& connection;
  };

  std::int64_t last_version() {
    auto query = connection_.prepare("SELECT last FROM paper_version");
    query.step();
    return query.integer(0);
  }

  std::int64_t version_of(const runtime::PaperName& name) {
    auto query = connection_.prepare("SELECT version FROM paper WHERE shelf = $1 AND key = $2");
    query.bind(1, std::string_view(name.shelf)).bind(2, std::string_view(name.key));
    return query.step() ? query.integer(0) : 0;
  }

  std::int64_t count(std::string_view shelf) {
    auto query = connection_.prepare("SELECT count(*) FROM paper WHERE shelf = $1");
    query.bind(1, shelf);
    query.step();
    return query.integer(0);
  }

  void apply(const PaperChange& change, std::int64_t version) {
    if (!change.content) {
      connection_.prepare("DELETE FROM paper WHERE shelf = $1 AND key = $2")
          .bind(1, std::string_view(change.name.shelf))
          .bind(2, std::string_view(change.name.key))
          .run();
      return;
    }
    connection_
        .prepare(
            "INSERT INTO paper (shelf, key, version, content) VALUES ($1, $2, $3, $4) "
            "ON CONFLICT (shelf, key) DO UPDATE SET version = excluded.version, "
            "content = excluded.content")
        .bind(1, std::string_view(change.name.shelf))
        .bind(2, std::string_view(change.name.key))
        .bind(3, version)
        .bind(4, std::string_view(*change.content))
        .run();
  }

  std::mutex mutex_;
  Connection connection_;
};

}  // namespace

std::unique_ptr<runtime::Workspace> open_workspace(const std::filesystem::path& file) {
  return std::make_unique<SqliteWorkspace>(file);
}

}  // namespace cassia::storage::sqlite
