#pragma once

#include <memory>

#include "runtime/deliveries.h"

namespace cassia::storage::memory {

// Deliveries that are gone with the process, for tests and trials.
std::unique_ptr<runtime::Deliveries> make_deliveries();

}  // namespace cassia::storage::memory
