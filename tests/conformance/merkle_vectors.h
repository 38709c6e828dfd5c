#pragma once

#include <filesystem>
#include <optional>
#include <string>
#include <vector>

#include "base/digest.h"
#include "base/result.h"

namespace cassia::tests {

// One file of transparency-dev/merkle's testdata: a statement, its proof, and whether it must be
// refused. The kinds read different fields.
struct MerkleVector {
  std::filesystem::path path;
  bool must_be_refused = false;
  std::int64_t index = 0;  // leafIdx
  std::int64_t start = 0;
  std::int64_t end = 0;   // of the subtree; size1 of consistency
  std::int64_t size = 0;  // treeSize, size, size2
  std::optional<base::Digest> leaf = {};
  base::Digest earlier_root = {};  // root1
  base::Digest root = {};          // root, root2
  std::vector<base::Digest> proof = {};
};

// The files of one kind ("inclusion"), sorted by path. A file that cannot be read fails the test.
std::vector<MerkleVector> read_merkle_vectors(const std::filesystem::path& folder);

}  // namespace cassia::tests
