#pragma once

#include <filesystem>

namespace cassia::storage::sqlite {

// Makes the file, readable by its owner alone, unless it is there; gives it back. SQLite gives its
// -wal and -shm files the mode of the database. Throws StorageFault, also when the file is open to
// others.
std::filesystem::path private_database(const std::filesystem::path& file);

}  // namespace cassia::storage::sqlite
