#pragma once

#include <string>
#include <vector>

#include "engines/audit_log/tree.h"

namespace cassia::engines::audit_log {

inline std::vector<base::Digest> small_log(std::int64_t size) {
  std::vector<base::Digest> leaves;
  for (std::int64_t index = 0; index < size; ++index) {
    leaves.push_back(leaf_hash(base::bytes_of(std::to_string(index))));
  }
  return leaves;
}

}  // namespace cassia::engines::audit_log
