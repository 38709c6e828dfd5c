#pragma once

#include <filesystem>
#include <memory>

#include "runtime/vault.h"

namespace cassia::storage::sqlite {

struct VaultFiles {
  std::filesystem::path database = {};  // vault.db, and its -wal and -shm beside it
  std::filesystem::path key = {};       // vault.key; better kept on another disk
};

// The vault in a database of its own, apart from the log, so that the two are backed up and kept
// for different times. Keys stand in it wrapped by the key of the key file; both are made if
// absent, readable by their owner alone. Throws StorageFault or std::runtime_error: also when the
// key file is not the one that this vault was made with, or is gone.
std::unique_ptr<runtime::Vault> open_vault(const VaultFiles& files);

}  // namespace cassia::storage::sqlite
