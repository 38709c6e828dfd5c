#pragma once

#include <filesystem>
#include <memory>

#include "runtime/store.h"

namespace cassia::storage::sqlite {

struct StoreOptions {
  std::int64_t writer_cache_bytes = 256LL << 20;  // database pages the writer keeps in memory
  std::int64_t reader_cache_bytes = 32LL << 20;   // the same for each reader
  std::size_t idle_readers_max = 8;               // connections kept for the next readers
};

// The embedded store: one file (and its -wal and -shm beside it), made if absent. WAL and
// synchronous=FULL, so what was committed survives the loss of power. A moment that a reader holds
// is that of all that this store committed before; what other processes committed to the file it
// may see some milliseconds later. Throws StorageFault.
std::unique_ptr<runtime::Store> open_store(const std::filesystem::path& file,
                                           const StoreOptions& options = {});

}  // namespace cassia::storage::sqlite
