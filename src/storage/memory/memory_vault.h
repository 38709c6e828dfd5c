#pragma once

#include <memory>

#include "runtime/vault.h"

namespace cassia::storage::memory {

// A vault that is gone with the process, for tests and trials.
std::unique_ptr<runtime::Vault> make_vault();

}  // namespace cassia::storage::memory
