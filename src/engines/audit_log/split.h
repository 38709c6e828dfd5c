#pragma once

#include <bit>

#include "engines/audit_log/tree.h"

namespace cassia::engines::audit_log {

// Where the two children of the node over at least two leaves meet: behind the largest power of
// two that is smaller than their number (RFC 9162, section 2.1.1).
inline std::int64_t split_of(LeafRange range) {
  return range.start +
         static_cast<std::int64_t>(std::bit_floor(static_cast<std::uint64_t>(range.size() - 1)));
}

}  // namespace cassia::engines::audit_log
