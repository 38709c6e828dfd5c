#pragma once

#include <filesystem>
#include <memory>

#include "runtime/workspace.h"

namespace cassia::storage::sqlite {

// The workspace in a database of its own beside the log: it changes in place, is vacuumed and may
// be lost without the zone being less. Made if absent. Throws StorageFault.
std::unique_ptr<runtime::Workspace> open_workspace(const std::filesystem::path& file);

}  // namespace cassia::storage::sqlite
