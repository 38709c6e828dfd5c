#pragma once

#include <memory>

#include "runtime/store.h"

namespace cassia::storage::memory {

// A store that lives as long as the object: for tests, quotes and trials. It keeps the same
// contract as the others, durability apart. Any number of threads.
std::unique_ptr<runtime::Store> make_store();

}  // namespace cassia::storage::memory
