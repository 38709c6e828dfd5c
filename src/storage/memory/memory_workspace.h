#pragma once

#include <memory>

#include "runtime/workspace.h"

namespace cassia::storage::memory {

// A workspace that is gone with the process, for tests and trials.
std::unique_ptr<runtime::Workspace> make_workspace();

}  // namespace cassia::storage::memory
