#pragma once

#include <gtest/gtest.h>

#include <memory>
#include <type_traits>

#include "storage/memory/memory_vault.h"
#include "storage/sqlite/sqlite_vault.h"
#include "tests/contracts/fixtures.h"

namespace cassia::tests {

// The kinds of vault that keep the contract of the port.
class MemoryVaultKind {
 public:
  runtime::Vault& vault() { return *vault_; }
  void reopen() {}  // lives as long as the object: reopening it is to go on

 private:
  std::unique_ptr<runtime::Vault> vault_ = storage::memory::make_vault();
};

class SqliteVaultKind {
 public:
  SqliteVaultKind() { reopen(); }
  runtime::Vault& vault() { return *vault_; }
  void reopen() {
    close();
    vault_ = storage::sqlite::open_vault(files());
  }
  void close() { vault_.reset(); }
  storage::sqlite::VaultFiles files() const {
    return {.database = folder() / "vault.db", .key = folder() / "vault.key"};
  }
  const std::filesystem::path& folder() const { return folder_.path(); }

 private:
  ScratchFolder folder_;
  std::unique_ptr<runtime::Vault> vault_;
};

using VaultKinds = ::testing::Types<MemoryVaultKind, SqliteVaultKind>;

struct VaultKindName {
  template <typename Kind>
  static std::string GetName(int) {
    return std::is_same_v<Kind, MemoryVaultKind> ? "memory" : "sqlite";
  }
};

}  // namespace cassia::tests
