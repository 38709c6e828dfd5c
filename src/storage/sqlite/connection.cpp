#include "storage/sqlite/connection.h"

#include <sqlite3.h>

#include "base/assert.h"
#include "runtime/store.h"

namespace cassia::storage::sqlite {

namespace {

// Queries of views come in few shapes; a caller that builds endless ones must not fill the memory.
constexpr std::size_t kPreparedMax = 512;

[[noreturn]] void fail(sqlite3* database, std::string_view doing) {
  std::string text = "sqlite: ";
  text += doing;
  text += ": ";
  text += database == nullptr ? "out of memory" : sqlite3_errmsg(database);
  throw runtime::StorageFault(text);
}

// Unless it is told otherwise before its first use, SQLite counts every allocation of the process
// under one lock, and readers on several threads wait for it more than for their answers. When
// somebody else used it first, it counts on: slower, not wrong.
void count_no_allocations() {
  static const int kDone = sqlite3_config(SQLITE_CONFIG_MEMSTATUS, 0);
  static_cast<void>(kDone);
}

void check_parameters(sqlite3_stmt* prepared) {
  for (int index = 1; index <= sqlite3_bind_parameter_count(prepared); ++index) {
    const char* name = sqlite3_bind_parameter_name(prepared, index);
    CASSIA_ASSERT(name != nullptr && name == "$" + std::to_string(index),
                  "parameters are numbered in the order of their appearance");
  }
}

}  // namespace

Statement::~Statement() {
  sqlite3_reset(prepared_);
  sqlite3_clear_bindings(prepared_);
}

void Statement::check_bound(int code) {
  if (code != SQLITE_OK) {
    fail(database_, "bind");
  }
}

Statement& Statement::bind(int index, std::int64_t value) {
  check_bound(sqlite3_bind_int64(prepared_, index, value));
  return *this;
}

Statement& Statement::bind(int index, std::string_view text) {
  const char* data = text.data() == nullptr ? "" : text.data();  // a null pointer would bind NULL
  check_bound(sqlite3_bind_text64(prepared_, index, data, text.size(), SQLITE_STATIC, SQLITE_UTF8));
  return *this;
}

Statement& Statement::bind(int index, base::Bytes bytes) {
  if (bytes.empty()) {
    check_bound(sqlite3_bind_zeroblob(prepared_, index, 0));
  } else {
    check_bound(sqlite3_bind_blob64(prepared_, index, bytes.data(), bytes.size(), SQLITE_STATIC));
  }
  return *this;
}

Statement& Statement::bind(int index, const codec::ColumnValue& value) {
  if (!value) {
    check_bound(sqlite3_bind_null(prepared_, index));
  } else if (const auto* number = std::get_if<std::int64_t>(&*value)) {
    bind(index, *number);
  } else {
    bind(index, std::string_view(std::get<std::string>(*value)));
  }
  return *this;
}

bool Statement::step() {
  const int code = sqlite3_step(prepared_);
  if (code == SQLITE_ROW) {
    return true;
  }
  if (code != SQLITE_DONE) {
    fail(database_, sqlite3_sql(prepared_));
  }
  return false;
}

void Statement::run() {
  const bool has_row = step();
  CASSIA_ASSERT(!has_row, "a statement that is run gives no rows");
  sqlite3_reset(prepared_);
}

void Statement::reset() { sqlite3_reset(prepared_); }

std::int64_t Statement::integer(int column) const {
  return sqlite3_column_int64(prepared_, column);
}

std::string_view Statement::text(int column) const {
  const auto* data = reinterpret_cast<const char*>(sqlite3_column_text(prepared_, column));
  return {data == nullptr ? "" : data,
          static_cast<std::size_t>(sqlite3_column_bytes(prepared_, column))};
}

base::Bytes Statement::bytes(int column) const {
  const auto* data = static_cast<const std::uint8_t*>(sqlite3_column_blob(prepared_, column));
  return {data, static_cast<std::size_t>(sqlite3_column_bytes(prepared_, column))};
}

codec::ColumnValue Statement::value(int column) const {
  switch (sqlite3_column_type(prepared_, column)) {
    case SQLITE_NULL:
      return std::nullopt;
    case SQLITE_INTEGER:
      return integer(column);
    default:
      return std::string(text(column));
  }
}

Connection::Connection(const std::filesystem::path& file, OpenMode mode,
                       const ConnectionOptions& options) {
  count_no_allocations();
  const int flags = SQLITE_OPEN_READWRITE | SQLITE_OPEN_NOMUTEX |
                    (mode == OpenMode::create ? SQLITE_OPEN_CREATE : 0);
  if (sqlite3_open_v2(file.c_str(), &database_, flags, nullptr) != SQLITE_OK) {
    const std::string why = database_ == nullptr ? "out of memory" : sqlite3_errmsg(database_);
    sqlite3_close_v2(database_);
    throw runtime::StorageFault("sqlite: open " + file.string() + ": " + why);
  }
  try {
    sqlite3_busy_timeout(database_, static_cast<int>(options.busy_milliseconds));
    execute(
        "PRAGMA page_size = 8192; PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL;"
        "PRAGMA temp_store = MEMORY; PRAGMA secure_delete = FAST;"
        "PRAGMA wal_autocheckpoint = 8000;"
        "PRAGMA cache_size = -" +
        std::to_string(options.cache_kibibytes));
    auto mode_is = prepare("PRAGMA journal_mode");
    if (!mode_is.step() || mode_is.text(0) != "wal") {
      throw runtime::StorageFault("sqlite: " + file.string() + " cannot be used in WAL mode");
    }
  } catch (...) {
    prepared_.clear();
    sqlite3_close_v2(database_);
    throw;
  }
}

Connection::~Connection() {
  roll_back();
  prepared_.clear();
  sqlite3_close_v2(database_);
}

void Connection::Finalize::operator()(sqlite3_stmt* prepared) const { sqlite3_finalize(prepared); }

Statement Connection::prepare(std::string_view sql) {
  auto found = prepared_.find(sql);
  if (found == prepared_.end()) {
    if (prepared_.size() >= kPreparedMax) {
      std::erase_if(prepared_,
                    [](const auto& entry) { return sqlite3_stmt_busy(entry.second.get()) == 0; });
    }
    sqlite3_stmt* made = nullptr;
    if (sqlite3_prepare_v3(database_, sql.data(), static_cast<int>(sql.size()),
                           SQLITE_PREPARE_PERSISTENT, &made, nullptr) != SQLITE_OK) {
      fail(database_, sql);
    }
    std::unique_ptr<sqlite3_stmt, Finalize> owned(made);
    check_parameters(made);
    found = prepared_.emplace(std::string(sql), std::move(owned)).first;
  }
  CASSIA_ASSERT(sqlite3_stmt_busy(found->second.get()) == 0, "a statement has one user at a time");
  return {database_, found->second.get()};
}

void Connection::execute(std::string_view sql) {
  if (sqlite3_exec(database_, std::string(sql).c_str(), nullptr, nullptr, nullptr) != SQLITE_OK) {
    fail(database_, sql);
  }
}

std::int64_t Connection::changed_rows() const { return sqlite3_changes64(database_); }
std::int64_t Connection::last_row_id() const { return sqlite3_last_insert_rowid(database_); }
bool Connection::is_in_transaction() const { return sqlite3_get_autocommit(database_) == 0; }

void Connection::after_commit(AfterCommit told, void* self) {
  sqlite3_wal_hook(database_, told, self);
}

void Connection::copy_log() noexcept {
  sqlite3_wal_checkpoint_v2(database_, nullptr, SQLITE_CHECKPOINT_PASSIVE, nullptr, nullptr);
}

void Connection::roll_back() noexcept {
  if (!is_in_transaction()) {
    return;
  }
  try {
    prepare("ROLLBACK").run();  // readers do it after every call: not parsed each time
  } catch (const std::exception&) {
    sqlite3_exec(database_, "ROLLBACK", nullptr, nullptr, nullptr);
  }
}

}  // namespace cassia::storage::sqlite
