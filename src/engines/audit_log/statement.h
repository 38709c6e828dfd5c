#pragma once

#include "base/result.h"
#include "engines/audit_log/proof.h"

// Whether a proof may be asked for at all: the same for who proves and who verifies.
namespace cassia::engines::audit_log {

base::Result<void> check_leaf(LeafInTree leaf);
base::Result<void> check_growth(Growth growth);
base::Result<void> check_subtree_leaf(std::int64_t index, LeafRange subtree);
base::Result<void> check_subtree(LeafRange subtree, std::int64_t size);

}  // namespace cassia::engines::audit_log
