#include "engines/audit_log/proof.h"

#include <gtest/gtest.h>
#include <rapidcheck.h>
#include <rapidcheck/gtest.h>

#include "engines/audit_log/frontier.h"
#include "engines/audit_log/refusals.h"
#include "engines/audit_log/small_log_test.h"

namespace cassia::engines::audit_log {

namespace {

constexpr std::int64_t kSize = 40;

class Proofs : public testing::Test {
 protected:
  TreeRoot tree(std::int64_t size) const {
    return {.size = size, .root = root_of({.start = 0, .end = size}, nodes_)};
  }
  SubtreeRoot subtree(LeafRange leaves) const {
    return {.leaves = leaves, .root = root_of(leaves, nodes_)};
  }
  LeafAt leaf(std::int64_t index) const {
    return {.index = index, .hash = leaves_[static_cast<std::size_t>(index)]};
  }

  const std::vector<base::Digest> leaves_ = small_log(kSize);
  const NodeSource nodes_ = nodes_of(leaves_);
};

// Every change of a proof must be seen: a bit of any hash, one hash less, one more at either end.
template <typename Verify>
void expect_only_this_proof(const Proof& proof, const Verify& verify) {
  ASSERT_TRUE(verify(proof)) << base::to_text(verify(proof).error());
  for (std::size_t at = 0; at < proof.size(); ++at) {
    Proof changed = proof;
    changed[at].bytes[at % 32] ^= 4;
    EXPECT_FALSE(verify(changed));
    changed = proof;
    changed.erase(changed.begin() + static_cast<std::ptrdiff_t>(at));
    EXPECT_FALSE(verify(changed));
  }
  Proof longer = proof;
  longer.push_back(base::Digest{});
  EXPECT_FALSE(verify(longer));
  longer = proof;
  longer.insert(longer.begin(), base::Digest{});
  EXPECT_FALSE(verify(longer));
}

TEST_F(Proofs, ShowThatALeafIsInTheLog) {
  for (std::int64_t size = 1; size <= kSize; ++size) {
    for (std::int64_t index = 0; index < size; ++index) {
      const Proof proof = prove_inclusion({.index = index, .size = size}, nodes_).value();
      expect_only_this_proof(proof, [&](const Proof& given) {
        return verify_inclusion(leaf(index), tree(size), given);
      });
      LeafAt other = leaf(index);
      other.hash.bytes[0] ^= 1;
      EXPECT_FALSE(verify_inclusion(other, tree(size), proof));
      other = {.index = (index + 1) % size, .hash = leaf(index).hash};
      EXPECT_EQ(verify_inclusion(other, tree(size), proof).has_value(), size == 1);
    }
  }
}

TEST_F(Proofs, ShowThatALogWentOn) {
  for (std::int64_t size = 1; size <= kSize; ++size) {
    for (std::int64_t earlier = 1; earlier <= size; ++earlier) {
      const Proof proof = prove_consistency({.earlier = earlier, .size = size}, nodes_).value();
      expect_only_this_proof(proof, [&](const Proof& given) {
        return verify_consistency(tree(earlier), tree(size), given);
      });
      TreeRoot other = tree(earlier);
      other.root.bytes[0] ^= 1;
      EXPECT_FALSE(verify_consistency(other, tree(size), proof));
    }
  }
}

TEST_F(Proofs, ShowThatASubtreeIsInTheLog) {
  for (std::int64_t size = 1; size <= kSize; ++size) {
    for (std::int64_t end = 1; end <= size; ++end) {
      for (std::int64_t start = 0; start < end; ++start) {
        const LeafRange range{.start = start, .end = end};
        if (!is_subtree(range)) {
          continue;
        }
        const Proof proof = prove_subtree_consistency(range, size, nodes_).value();
        expect_only_this_proof(proof, [&](const Proof& given) {
          return verify_subtree_consistency(subtree(range), tree(size), given);
        });
      }
    }
  }
}

TEST_F(Proofs, ShowThatALeafIsInASubtree) {
  for (const LeafRange range : {LeafRange{.start = 16, .end = 27}, LeafRange{.start = 8, .end = 16},
                                LeafRange{.start = 3, .end = 4}}) {
    for (std::int64_t index = range.start; index < range.end; ++index) {
      const Proof proof = prove_subtree_inclusion(index, range, nodes_).value();
      expect_only_this_proof(proof, [&](const Proof& given) {
        return verify_subtree_inclusion(leaf(index), subtree(range), given);
      });
    }
  }
}

TEST_F(Proofs, OfNothingAreEmpty) {
  const SubtreeRoot nothing{.leaves = {.start = 3, .end = 3}, .root = empty_root()};
  EXPECT_TRUE(prove_subtree_consistency(nothing.leaves, 5, nodes_).value().empty());
  EXPECT_TRUE(verify_subtree_consistency(nothing, tree(5), {}));
  EXPECT_EQ(verify_subtree_consistency(nothing, tree(5), leaves_).error().code, kProofTooLong);
  EXPECT_EQ(verify_subtree_consistency({.leaves = nothing.leaves}, tree(5), {}).error().code,
            kEarlierRootMismatch);
}

TEST_F(Proofs, AreRefusedForWhatIsNotInTheLog) {
  EXPECT_EQ(prove_inclusion({.index = 5, .size = 5}, nodes_).error().code, kOutsideTree);
  EXPECT_EQ(prove_inclusion({.index = -1, .size = 5}, nodes_).error().code, kOutsideTree);
  EXPECT_EQ(prove_consistency({.earlier = 6, .size = 5}, nodes_).error().code, kOutsideTree);
  EXPECT_EQ(prove_consistency({.earlier = 0, .size = 5}, nodes_).error().code, kTreeEmpty);
  EXPECT_EQ(prove_subtree_inclusion(4, {.start = 0, .end = 4}, nodes_).error().code, kOutsideTree);
  EXPECT_EQ(prove_subtree_consistency({.start = 0, .end = 6}, 5, nodes_).error().code,
            kOutsideTree);
  EXPECT_EQ(prove_subtree_consistency({.start = 2, .end = 5}, 5, nodes_).error().code,
            kSubtreeMalformed);
  EXPECT_EQ(verify_inclusion({.index = 0}, {.size = 0}, {}).error().code, kOutsideTree);
  EXPECT_EQ(verify_consistency({.size = 0}, {.size = 0}, {}).error().code, kTreeEmpty);
  EXPECT_EQ(
      verify_subtree_inclusion({.index = 3}, {.leaves = {.start = 3, .end = 5}}, {}).error().code,
      kSubtreeMalformed);
}

TEST_F(Proofs, SayWhatIsWrongWithThem) {
  const Proof proof = prove_consistency({.earlier = 6, .size = 11}, nodes_).value();
  const ProofView view = proof;
  const auto code_of = [](const base::Result<void>& result) { return result.error().code; };
  EXPECT_EQ(code_of(verify_consistency(tree(6), tree(11), {})), kProofTooShort);
  EXPECT_EQ(code_of(verify_consistency(tree(6), tree(11), view.first(2))), kProofTooShort);
  EXPECT_EQ(code_of(verify_consistency(tree(6), {.size = 11}, view)), kRootMismatch);
  EXPECT_EQ(code_of(verify_consistency({.size = 6}, tree(11), view)), kEarlierRootMismatch);
  Proof longer = proof;
  longer.push_back(proof[0]);
  EXPECT_EQ(code_of(verify_consistency(tree(6), tree(11), longer)), kProofTooLong);
}

// A log that was changed behind an old head cannot prove that it continues it.
RC_GTEST_PROP(Proof, OfAChangedLogNeverVerifies, ()) {
  const auto size = *rc::gen::inRange<std::int64_t>(2, 200);
  const auto earlier = *rc::gen::inRange<std::int64_t>(1, size);
  const auto changed = *rc::gen::inRange<std::int64_t>(0, earlier);
  std::vector<base::Digest> leaves = small_log(size);
  const auto root = [&](std::int64_t of) {
    return root_of({.start = 0, .end = of}, nodes_of(leaves));
  };
  const TreeRoot head{.size = earlier, .root = root(earlier)};
  leaves[static_cast<std::size_t>(changed)].bytes[31] ^= 1;
  const TreeRoot later{.size = size, .root = root(size)};
  const Proof proof =
      prove_consistency({.earlier = earlier, .size = size}, nodes_of(leaves)).value();
  RC_ASSERT(!verify_consistency(head, later, proof));
}

}  // namespace

}  // namespace cassia::engines::audit_log
