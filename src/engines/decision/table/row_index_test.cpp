#include "engines/decision/table/row_index.h"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include "engines/decision/table/grids_test.h"

namespace cassia::engines::decision::table {

namespace {

std::vector<std::uint32_t> matches(const RowIndex& index, const std::vector<Key>& keys) {
  std::vector<std::uint32_t> rows;
  RowIndex::Matches found(index, keys);
  for (std::uint32_t row = found.next(); row != kNoRow; row = found.next()) {
    rows.push_back(row);
  }
  return rows;
}

void expect_same_rows(const Grid& grid, IndexLimits limits) {
  const RowIndex index(grid, limits);
  for_each_tuple(grid, [&](const std::vector<Key>& keys) {
    RC_ASSERT(matches(index, keys) == rows_taking(grid, keys));
  });
}

RC_GTEST_PROP(RowIndexes, AnswerAsTheRowsReadOneByOne, ()) {
  expect_same_rows(any_grid(3, 12), {});
}

RC_GTEST_PROP(RowIndexes, AnswerAlikeWithListsOfManyRows, ()) {
  const Grid grid = any_grid(2, 200);
  expect_same_rows(grid, {});
  expect_same_rows(grid, {.list_entries_max = 300, .bit_words_max = 10});
  expect_same_rows(grid, {.list_entries_max = 0, .bit_words_max = 20});
  expect_same_rows(grid, {.list_entries_max = 0, .bit_words_max = 0});
}

TEST(RowIndexes, TakeKeysAtTheEndsOfOpenDomains) {
  const Grid grid{.domains = {KeySet::everything()},
                  .rows = {{KeySet(KeySpan{kKeyMin, -1})}, {KeySet(KeySpan{0, kKeyMax})}}};
  const RowIndex index(grid);
  EXPECT_EQ(matches(index, {kKeyMin}), std::vector<std::uint32_t>{0});
  EXPECT_EQ(matches(index, {-1}), std::vector<std::uint32_t>{0});
  EXPECT_EQ(matches(index, {0}), std::vector<std::uint32_t>{1});
  EXPECT_EQ(matches(index, {kKeyMax}), std::vector<std::uint32_t>{1});
}

TEST(RowIndexes, KeepToTheirLimits) {
  Grid grid{.domains = {KeySet::everything(), KeySet::everything()}, .rows = {}};
  for (Key row = 0; row < 2000; ++row) {
    grid.rows.push_back({KeySet(KeySpan{row, row + 1000}), KeySet(KeySpan{row, row})});
  }
  const RowIndex bounded(grid, {.list_entries_max = 10'000, .bit_words_max = 0});
  EXPECT_LT(bounded.bytes(), 300'000U);
  EXPECT_EQ(matches(bounded, {1500, 1200}), std::vector<std::uint32_t>{1200});
  EXPECT_GT(RowIndex(grid).bytes(), bounded.bytes());
}

}  // namespace

}  // namespace cassia::engines::decision::table
