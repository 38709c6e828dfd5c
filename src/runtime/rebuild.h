#pragma once

#include <cstdint>
#include <functional>

#include "runtime/domain.h"
#include "runtime/store.h"

namespace cassia::runtime {

// Declares the domain's tables and, where some are stale, fills them by replaying stream after
// stream. May be broken off at any time and begun again. Returns the number of rows written.
std::int64_t rebuild_stale_rows(Store& store, const Domain& domain,
                                const std::function<void(std::int64_t)>& on_progress);

}  // namespace cassia::runtime
