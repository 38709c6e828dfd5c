#include "engines/audit_log/tree.h"

#include <gtest/gtest.h>
#include <rapidcheck.h>
#include <rapidcheck/gtest.h>

#include <string>
#include <vector>

#include "engines/audit_log/frontier.h"
#include "engines/audit_log/small_log_test.h"

namespace cassia::engines::audit_log {

namespace {

// The definition of RFC 6962, section 2.1, word for word: k is the largest power of two < n.
base::Digest naive_root(std::span<const base::Digest> leaves) {
  if (leaves.empty()) {
    return base::sha256({});
  }
  if (leaves.size() == 1) {
    return leaves[0];
  }
  std::size_t k = 1;
  while (k * 2 < leaves.size()) {
    k *= 2;
  }
  return node_hash(naive_root(leaves.first(k)), naive_root(leaves.subspan(k)));
}

// The log that implementations of RFC 6962 try themselves on, and its roots from 1 to 8 leaves.
TEST(Frontier, GivesTheRootsThatOthersGive) {
  using std::string_literals::operator""s;
  const std::vector<std::string> entries{"",         "\0"s,
                                         "\x10",     "\x20\x21",
                                         "\x30\x31", "\x40\x41\x42\x43",
                                         "PQRSTUVW", "`abcdefghijklmno"};
  const std::vector<std::string_view> roots{
      "6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d",
      "fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125",
      "aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77",
      "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7",
      "4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4",
      "76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef",
      "ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c",
      "5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328"};
  Frontier frontier;
  EXPECT_EQ(frontier.root(), empty_root());
  for (std::size_t at = 0; at < entries.size(); ++at) {
    frontier.append(leaf_hash(base::bytes_of(entries[at])));
    EXPECT_EQ(base::to_hex(frontier.root().bytes), roots[at]) << at + 1 << " leaves";
  }
}

TEST(Frontier, GoesOnFromWhatItKept) {
  const auto leaves = small_log(100);
  Frontier whole;
  for (const base::Digest& leaf : leaves) {
    Frontier resumed(whole.size(), whole.digests());
    resumed.append(leaf);
    whole.append(leaf);
    ASSERT_EQ(resumed.root(), whole.root());
    ASSERT_EQ(whole.root(),
              naive_root(std::span(leaves).first(static_cast<std::size_t>(whole.size()))));
  }
}

TEST(Frontier, NeedsOneDigestForEachBitOfItsSize) {
  EXPECT_DEATH(Frontier(3, small_log(1)), "full subtree");
  EXPECT_DEATH(Frontier(-1, small_log(64)), "full subtree");
}

TEST(Subtree, BeginsAtAMultipleOfItsWidth) {
  EXPECT_TRUE(is_subtree({.start = 0, .end = 0}));
  EXPECT_TRUE(is_subtree({.start = 5, .end = 5}));
  EXPECT_TRUE(is_subtree({.start = 0, .end = 13}));
  EXPECT_TRUE(is_subtree({.start = 3, .end = 4}));
  EXPECT_TRUE(is_subtree({.start = 4, .end = 7}));
  EXPECT_TRUE(is_subtree({.start = 0, .end = INT64_MAX}));
  EXPECT_FALSE(is_subtree({.start = 2, .end = 5}));
  EXPECT_FALSE(is_subtree({.start = 4, .end = 9}));
  EXPECT_FALSE(is_subtree({.start = 1, .end = INT64_MAX}));
  EXPECT_FALSE(is_subtree({.start = 2, .end = 1}));
  EXPECT_FALSE(is_subtree({.start = -2, .end = 0}));
}

RC_GTEST_PROP(Subtree, HasTheRootOfItsLeavesAlone, ()) {
  const auto leaves = small_log(200);
  const int level = *rc::gen::inRange(0, 7);
  const std::int64_t width = std::int64_t{1} << level;
  const std::int64_t start = width * *rc::gen::inRange<std::int64_t>(0, 200 / width);
  const std::int64_t size = *rc::gen::inRange<std::int64_t>(width / 2 + 1, width + 1);
  RC_PRE(start + size <= 200);
  const auto part =
      std::span(leaves).subspan(static_cast<std::size_t>(start), static_cast<std::size_t>(size));
  RC_ASSERT(root_of({.start = start, .end = start + size}, nodes_of(leaves)) == naive_root(part));
}

TEST(Nodes, AreOnlyGivenOverLeavesThatAreThere) {
  const auto leaves = small_log(5);
  const NodeSource nodes = nodes_of(leaves);
  EXPECT_EQ(nodes({.level = 2, .index = 0}), naive_root(std::span(leaves).first(4)));
  EXPECT_DEATH(nodes({.level = 1, .index = 2}), "leaves that are there");
}

}  // namespace

}  // namespace cassia::engines::audit_log
