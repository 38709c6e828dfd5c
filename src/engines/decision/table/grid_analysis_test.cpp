#include "engines/decision/table/grid_analysis.h"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <algorithm>
#include <set>
#include <utility>

#include "engines/decision/table/grids_test.h"

namespace cassia::engines::decision::table {

namespace {

constexpr std::size_t kAll = 1U << 20U;
constexpr std::uint64_t kSteps = 1U << 30U;

RowSet any_rows(std::size_t count) {
  RowSet rows(count);
  for (std::size_t row = 0; row < count; ++row) {
    rows.set(row, any_of(0, 4) == 0);
  }
  return rows;
}

RC_GTEST_PROP(Analysis, FindsExactlyTheGapsOfATable, ()) {
  const Grid grid = any_grid(3, 8);
  WorkBudget budget(kSteps);
  const Gaps found = find_gaps(grid, RowSet(grid.rows.size()), kAll, budget);
  RC_ASSERT(found.completeness == Completeness::complete);
  for_each_tuple(grid, [&](const std::vector<Key>& keys) {
    const auto told =
        std::ranges::count_if(found.gaps, [&](const Gap& gap) { return takes(gap.region, keys); });
    RC_ASSERT(told == (rows_taking(grid, keys).empty() ? 1 : 0));
  });
}

// A key that only general rows take is in no certain gap, and some doubtful gap shows each region.
RC_GTEST_PROP(Analysis, DoubtsGapsThatGeneralRowsMayFill, ()) {
  const Grid grid = any_grid(2, 6);
  const RowSet general = any_rows(grid.rows.size());
  WorkBudget budget(kSteps);
  const Gaps found = find_gaps(grid, general, kAll, budget);
  bool is_any_doubtful = false;
  for_each_tuple(grid, [&](const std::vector<Key>& keys) {
    const auto rows = rows_taking(grid, keys);
    const bool is_gap = rows.empty();
    const bool is_doubtful =
        !is_gap && std::ranges::all_of(rows, [&](std::uint32_t row) { return general[row]; });
    is_any_doubtful = is_any_doubtful || is_doubtful;
    for (const Gap& gap : found.gaps) {
      if (takes(gap.region, keys)) {
        RC_ASSERT((gap.doubtful_row == kNoRow ? is_gap : is_doubtful));
      }
    }
  });
  RC_ASSERT(is_any_doubtful == std::ranges::any_of(found.gaps, [](const Gap& gap) {
              return gap.doubtful_row != kNoRow;
            }));
}

RC_GTEST_PROP(Analysis, FindsExactlyThePairsThatMeet, ()) {
  const Grid grid = any_grid(3, 8);
  WorkBudget budget(kSteps);
  std::set<std::pair<std::uint32_t, std::uint32_t>> found;
  const auto completeness = find_overlaps(
      grid, [&](std::uint32_t row, std::uint32_t other) { found.emplace(row, other); }, budget);
  RC_ASSERT(completeness == Completeness::complete);
  std::set<std::pair<std::uint32_t, std::uint32_t>> seen;
  for_each_tuple(grid, [&](const std::vector<Key>& keys) {
    const auto rows = rows_taking(grid, keys);
    for (std::size_t at = 0; at < rows.size(); ++at) {
      for (std::size_t other = at + 1; other < rows.size(); ++other) {
        seen.emplace(rows[at], rows[other]);
        RC_ASSERT(takes(common_region(grid.rows[rows[at]], grid.rows[rows[other]]), keys));
      }
    }
  });
  RC_ASSERT(found == seen);
}

RC_GTEST_PROP(Analysis, FindsExactlyTheRowsThatNeverDecide, ()) {
  const Grid grid = any_grid(3, 8);
  const RowSet general = any_rows(grid.rows.size());
  std::vector<std::uint32_t> ranks(grid.rows.size());
  std::ranges::generate(ranks, [] { return any_of(0U, 4U); });
  WorkBudget budget(kSteps);
  const Unreachable found = find_unreachable(grid, general, ranks, budget);
  RC_ASSERT(found.completeness == Completeness::complete);
  std::vector<bool> decides(grid.rows.size(), false);
  for_each_tuple(grid, [&](const std::vector<Key>& keys) {
    const auto rows = rows_taking(grid, keys);
    for (const std::uint32_t row : rows) {
      decides[row] = decides[row] || std::ranges::none_of(rows, [&](std::uint32_t other) {
                       return ranks[other] < ranks[row] && !general[other];
                     });
    }
  });
  for (std::uint32_t row = 0; row < grid.rows.size(); ++row) {
    RC_ASSERT(std::ranges::count(found.rows, row) == (decides[row] ? 0 : 1));
  }
}

TEST(Analysis, ListsNoMoreThanItIsAsked) {
  Grid grid{.domains = {KeySet(KeySpan{0, 99}), KeySet(KeySpan{0, 99})}, .rows = {}};
  for (Key key = 0; key < 100; ++key) {
    grid.rows.push_back({KeySet(KeySpan{key, key}), KeySet(KeySpan{key, key})});
  }
  WorkBudget budget(kSteps);
  const Gaps gaps = find_gaps(grid, RowSet(100), 5, budget);
  EXPECT_EQ(gaps.gaps.size(), 5U);
  EXPECT_EQ(gaps.completeness, Completeness::listed_in_part);
}

// Every row leaves another hole: the work grows with the power of the columns, and the answer must
// then be that it is not known.
TEST(Analysis, SaysThatItIsUndecidedRatherThanClean) {
  Grid grid;
  for (int column = 0; column < 20; ++column) {
    grid.domains.emplace_back(KeySpan{0, 1'000'000});
  }
  for (Key row = 0; row < 60; ++row) {
    std::vector<KeySet> cells;
    for (Key column = 0; column < 20; ++column) {
      const Key hole = (row * 7919 + column * 104'729) % 1'000'000;
      cells.push_back(subtract(KeySet(KeySpan{0, 1'000'000}), KeySet(KeySpan{hole, hole})));
    }
    grid.rows.push_back(std::move(cells));
  }
  WorkBudget budget(10'000);
  const Gaps gaps = find_gaps(grid, RowSet(60), 10, budget);
  EXPECT_TRUE(gaps.completeness == Completeness::undecided);
  WorkBudget none(1);
  EXPECT_EQ(find_unreachable(grid, RowSet(60), std::vector<std::uint32_t>(60), none).completeness,
            Completeness::undecided);
  WorkBudget little(10);
  EXPECT_EQ(
      find_overlaps(grid, [](std::uint32_t, std::uint32_t) {}, little), Completeness::undecided);
}

}  // namespace

}  // namespace cassia::engines::decision::table
