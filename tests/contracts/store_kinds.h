#pragma once

#include <gtest/gtest.h>

#include "tests/contracts/fixtures.h"

namespace cassia::tests {

using StoreKinds = ::testing::Types<MemoryKind, SqliteKind>;

struct StoreKindName {
  template <typename Kind>
  static std::string GetName(int) {
    return std::is_same_v<Kind, MemoryKind> ? "memory" : "sqlite";
  }
};

}  // namespace cassia::tests
