#pragma once

#include <memory>

#include "runtime/sealed_files.h"

namespace cassia::storage::memory {

// Files that are gone with the process, for tests and trials.
std::unique_ptr<runtime::SealedFiles> make_files();

}  // namespace cassia::storage::memory
