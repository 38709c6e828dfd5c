#include "engines/decision/table/key_set.h"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include "engines/decision/table/grids_test.h"

namespace cassia::engines::decision::table {

namespace {

TEST(KeySets, JoinSpansThatTouch) {
  const KeySet set = KeySet::of({{5, 6}, {1, 2}, {3, 3}, {9, 9}});
  ASSERT_EQ(set.spans().size(), 3U);
  EXPECT_EQ(set.spans()[0], (KeySpan{1, 3}));
  EXPECT_EQ(set.spans()[1], (KeySpan{5, 6}));
  EXPECT_EQ(set, KeySet::of({{1, 3}, {5, 6}, {9, 9}}));
}

TEST(KeySets, SubtractFromEverythingToTheEnds) {
  const KeySet rest = subtract(KeySet::everything(), KeySet(KeySpan{0, 0}));
  EXPECT_EQ(rest, KeySet::of({{kKeyMin, -1}, {1, kKeyMax}}));
  EXPECT_EQ(unite(rest, KeySet(KeySpan{0, 0})), KeySet::everything());
  EXPECT_TRUE(subtract(KeySet::everything(), KeySet::everything()).is_empty());
}

RC_GTEST_PROP(KeySets, MeanTheSetsOfTheirKeys, ()) {
  const KeySet left = any_set(true);
  const KeySet right = any_set(true);
  bool do_share = false;
  bool is_inside = true;
  for (Key key = -1; key <= kWidth; ++key) {
    const bool in_left = left.contains(key);
    const bool in_right = right.contains(key);
    do_share = do_share || (in_left && in_right);
    is_inside = is_inside && (!in_left || in_right);
    RC_ASSERT(unite(left, right).contains(key) == (in_left || in_right));
    RC_ASSERT(intersect(left, right).contains(key) == (in_left && in_right));
    RC_ASSERT(subtract(left, right).contains(key) == (in_left && !in_right));
  }
  RC_ASSERT(do_meet(left, right) == do_share);
  RC_ASSERT(is_within(left, right) == is_inside);
}

}  // namespace

}  // namespace cassia::engines::decision::table
