#pragma once

#include <filesystem>
#include <memory>

#include "runtime/sealed_files.h"

namespace cassia::storage::files {

// A folder with one file for each id, readable by its owner alone (0700, 0600). A file is written
// under another name, synced, renamed, and the folder synced: kill -9 at any moment leaves the old
// file, the new one, or a draft, and drafts are removed when the folder is opened. One process
// opens a folder at a time. Makes the folder when it is absent. Throws StorageFault.
std::unique_ptr<runtime::SealedFiles> open_folder(const std::filesystem::path& folder);

}  // namespace cassia::storage::files
