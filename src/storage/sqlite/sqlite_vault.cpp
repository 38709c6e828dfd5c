#include "storage/sqlite/sqlite_vault.h"

#include <algorithm>
#include <cstring>
#include <mutex>

#include "base/assert.h"
#include "runtime/refusals.h"
#include "runtime/store.h"
#include "security/key.h"
#include "security/sealing.h"
#include "storage/sqlite/connection.h"
#include "storage/sqlite/private_database.h"
#include "storage/sqlite/vault_key_file.h"

namespace cassia::storage::sqlite {

namespace {

using runtime::VaultKey;

// Rows of subjects are only ever appended, and their wrapped keys only ever overwritten by as many
// zeroes: SQLite then changes the bytes where they are. Moving rows about its pages (a key by name,
// shorter rows, deletion) could leave copies of a key in the free space of another page.
constexpr std::string_view kVaultSchema = R"sql(
CREATE TABLE IF NOT EXISTS vault_seal (
  id INTEGER PRIMARY KEY CHECK (id = 1),
  proof TEXT NOT NULL
);
CREATE TABLE IF NOT EXISTS vault_subject (
  id INTEGER PRIMARY KEY,
  subject TEXT NOT NULL UNIQUE,
  wrapped BLOB NOT NULL
);
CREATE TABLE IF NOT EXISTS vault_secret (
  name TEXT NOT NULL PRIMARY KEY,
  wrapped BLOB NOT NULL
);
)sql";

constexpr std::string_view kProof = "this vault belongs to this key";
constexpr std::string_view kProofPurpose = "cassia.vault proof";

// The purpose binds a wrapped key to its row: exchanged for another one, it does not open.
struct Table {
  std::string_view purpose;
  std::string_view select;
  std::string_view insert;
};
constexpr Table kSubjectTable = {
    .purpose = "cassia.vault subject ",
    .select = "SELECT wrapped FROM vault_subject WHERE subject = $1",
    .insert =
        "INSERT INTO vault_subject (subject, wrapped) VALUES ($1, $2) ON CONFLICT DO NOTHING"};
constexpr Table kSecretTable = {
    .purpose = "cassia.vault secret ",
    .select = "SELECT wrapped FROM vault_secret WHERE name = $1",
    .insert = "INSERT INTO vault_secret (name, wrapped) VALUES ($1, $2) ON CONFLICT DO NOTHING"};
constexpr std::string_view kErase =
    "INSERT INTO vault_subject (subject, wrapped) VALUES ($1, $2) "
    "ON CONFLICT (subject) DO UPDATE SET wrapped = excluded.wrapped";

// "sealed.1." and base64url of a nonce of 24 bytes, 32 bytes of key and a tag of 16.
constexpr std::size_t kWrappedBytes = 9 + (24 + 32 + 16) / 3 * 4;

class SqliteVault final : public runtime::Vault {
 public:
  explicit SqliteVault(const VaultFiles& files)
      : connection_(private_database(files.database), OpenMode::existing,
                    {.cache_kibibytes = 2048}) {
    connection_.execute("PRAGMA secure_delete = ON");
    connection_.execute("BEGIN IMMEDIATE");  // of two that make the vault, one makes it
    connection_.execute(kVaultSchema);
    key_ = prove(files);
    connection_.execute("COMMIT");
  }
  ~SqliteVault() override { security::wipe(key_); }

  base::Result<VaultKey> create_or_find(std::string_view subject) override {
    const std::lock_guard lock(mutex_);
    const std::string row = read_or_make(kSubjectTable, subject);
    if (is_zero(row)) {
      return base::Refusal{.code = runtime::kSubjectErased,
                           .facts = {{"subject", std::string(subject)}}};
    }
    return unwrap(row, kSubjectTable, subject);
  }

  std::optional<VaultKey> find(std::string_view subject) override {
    const std::lock_guard lock(mutex_);
    const auto row = read(kSubjectTable, subject);
    return row && !is_zero(*row) ? std::optional(unwrap(*row, kSubjectTable, subject))
                                 : std::nullopt;
  }

  bool is_erased(std::string_view subject) override {
    const std::lock_guard lock(mutex_);
    const auto row = read(kSubjectTable, subject);
    return row && is_zero(*row);
  }

  void destroy(std::string_view subject) override {
    const std::lock_guard lock(mutex_);
    write(kErase, subject, std::string(kWrappedBytes, '\0'));
    truncate_log();
  }

  VaultKey zone_secret(std::string_view name) override {
    const std::lock_guard lock(mutex_);
    return unwrap(read_or_make(kSecretTable, name), kSecretTable, name);
  }

 private:
  // The key of the file, once it has opened what was sealed when the vault was made.
  security::Key prove(const VaultFiles& files) {
    auto found = connection_.prepare("SELECT proof FROM vault_seal");
    const bool is_made = found.step();
    const security::Key key =
        open_vault_key(files.key, is_made ? WhenAbsent::fail : WhenAbsent::make_one);
    if (is_made && !security::unseal(found.text(0), key, kProofPurpose)) {
      throw runtime::StorageFault("vault " + files.database.string() + ": " + files.key.string() +
                                  " is not the key that it was made with");
    }
    if (!is_made) {
      const std::string proof = security::seal(kProof, key, kProofPurpose);
      connection_.prepare("INSERT INTO vault_seal VALUES (1, $1)")
          .bind(1, std::string_view(proof))
          .run();
    }
    return key;
  }

  std::optional<std::string> read(const Table& table, std::string_view name) {
    auto query = connection_.prepare(table.select);
    query.bind(1, name);
    if (!query.step()) {
      return std::nullopt;
    }
    const base::Bytes bytes = query.bytes(0);
    return std::string(reinterpret_cast<const char*>(bytes.data()), bytes.size());
  }

  // Reads again what was inserted: another process may have been first.
  std::string read_or_make(const Table& table, std::string_view name) {
    auto row = read(table, name);
    if (!row) {
      write(table.insert, name, wrap(security::random_key(), table, name));
      row = read(table, name);
    }
    if (!row) {
      throw runtime::StorageFault("vault: the key of " + std::string(name) + " was not kept");
    }
    return *row;
  }

  void write(std::string_view sql, std::string_view name, const std::string& wrapped) {
    connection_.prepare(sql).bind(1, name).bind(2, base::bytes_of(wrapped)).run();
  }

  // The write-ahead log still has the pages as they were; it is brought in and cut to nothing.
  void truncate_log() {
    auto checkpoint = connection_.prepare("PRAGMA wal_checkpoint(TRUNCATE)");
    if (!checkpoint.step() || checkpoint.integer(0) != 0) {
      throw runtime::StorageFault("vault: a reader holds the write-ahead log; destroy again");
    }
  }

  static bool is_zero(std::string_view wrapped) {
    return wrapped.size() == kWrappedBytes &&
           std::ranges::all_of(wrapped, [](char byte) { return byte == '\0'; });
  }

  std::string wrap(VaultKey key, const Table& table, std::string_view name) const {
    const std::string_view text(reinterpret_cast<const char*>(key.data()), key.size());
    std::string wrapped =
        security::seal(text, key_, std::string(table.purpose) + std::string(name));
    security::wipe(key);
    CASSIA_ASSERT(wrapped.size() == kWrappedBytes, "a key is overwritten by as many zeroes");
    return wrapped;
  }

  VaultKey unwrap(std::string_view wrapped, const Table& table, std::string_view name) const {
    const auto text =
        security::unseal(wrapped, key_, std::string(table.purpose) + std::string(name));
    VaultKey key{};
    if (!text || text->size() != key.size()) {
      throw runtime::StorageFault("vault: the key of " + std::string(name) + " is damaged");
    }
    std::memcpy(key.data(), text->data(), key.size());
    return key;
  }

  std::mutex mutex_;
  Connection connection_;
  security::Key key_{};
};

}  // namespace

std::unique_ptr<runtime::Vault> open_vault(const VaultFiles& files) {
  return std::make_unique<SqliteVault>(files);
}

}  // namespace cassia::storage::sqlite
