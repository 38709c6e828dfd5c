#include <gtest/gtest.h>

#include <iostream>
#include <set>
#include <string>

#include "engines/audit_log/proof.h"
#include "tests/conformance/merkle_vectors.h"
#include "tests/conformance/shared_checks.h"

namespace cassia::tests {

namespace {

namespace audit_log = engines::audit_log;

using Verify = base::Result<void> (*)(const MerkleVector& vector);

audit_log::LeafAt leaf_of(const MerkleVector& vector) {
  return {.index = vector.index, .hash = *vector.leaf};
}

audit_log::LeafRange leaves_of(const MerkleVector& vector) {
  return {.start = vector.start, .end = vector.end};
}

base::Result<void> inclusion(const MerkleVector& vector) {
  return audit_log::verify_inclusion(leaf_of(vector), {.size = vector.size, .root = vector.root},
                                     vector.proof);
}

base::Result<void> consistency(const MerkleVector& vector) {
  return audit_log::verify_consistency({.size = vector.end, .root = vector.earlier_root},
                                       {.size = vector.size, .root = vector.root}, vector.proof);
}

base::Result<void> subtree_inclusion(const MerkleVector& vector) {
  return audit_log::verify_subtree_inclusion(
      leaf_of(vector), {.leaves = leaves_of(vector), .root = vector.root}, vector.proof);
}

base::Result<void> subtree_consistency(const MerkleVector& vector) {
  return audit_log::verify_subtree_consistency(
      {.leaves = leaves_of(vector), .root = vector.earlier_root},
      {.size = vector.size, .root = vector.root}, vector.proof);
}

enum class HasLeaf : std::uint8_t { no, yes };

struct Kind {
  std::string folder;
  Verify verify = nullptr;
  HasLeaf has_leaf = HasLeaf::no;
  int files = 0;
  int negatives = 0;
};

class MerkleVectors : public testing::TestWithParam<Kind> {};

// Every statement is proved or refused as its file says. A file whose leaf hash is empty cannot be
// said in our types at all: it counts as refused, and must be one that is to be refused.
TEST_P(MerkleVectors, AreProvedOrRefusedAsTheySay) {
  const Kind& kind = GetParam();
  const auto folder = shared_checks("merkle/" + kind.folder);
  if (!folder) {
    return;
  }
  const auto vectors = read_merkle_vectors(*folder);
  int negatives = 0;
  int unsayable = 0;
  std::set<std::string_view> codes;
  for (const MerkleVector& vector : vectors) {
    SCOPED_TRACE(vector.path);
    negatives += vector.must_be_refused ? 1 : 0;
    if (kind.has_leaf == HasLeaf::yes && !vector.leaf) {
      ++unsayable;
      EXPECT_TRUE(vector.must_be_refused);
      continue;
    }
    const auto verified = kind.verify(vector);
    EXPECT_EQ(verified.has_value(), !vector.must_be_refused);
    if (!verified) {
      codes.insert(verified.error().code.name());
    }
  }
  std::cout << "[ VECTORS  ] " << kind.folder << ": " << vectors.size() << " files, " << negatives
            << " to be refused, " << unsayable << " of them without a leaf; codes:";
  for (const std::string_view code : codes) {
    std::cout << ' ' << code;
  }
  std::cout << '\n';
  EXPECT_EQ(std::ssize(vectors), kind.files);
  EXPECT_EQ(negatives, kind.negatives);
}

INSTANTIATE_TEST_SUITE_P(
    Published, MerkleVectors,
    testing::Values(Kind{"inclusion", &inclusion, HasLeaf::yes, 98, 92},
                    Kind{"consistency", &consistency, HasLeaf::no, 98, 92},
                    Kind{"subtreeinclusion", &subtree_inclusion, HasLeaf::yes, 204, 192},
                    Kind{"subtreeconsistency", &subtree_consistency, HasLeaf::no, 118, 106}),
    [](const testing::TestParamInfo<Kind>& kind) { return kind.param.folder; });

}  // namespace

}  // namespace cassia::tests
