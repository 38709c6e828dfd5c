#pragma once

#include <rapidcheck.h>

#include <cstdint>
#include <vector>

#include "engines/decision/table/row_index.h"

// Small grids at random, and what they mean read row by row: what the index and the analysis are
// compared with.
namespace cassia::engines::decision::table {

// Keys 0 to kWidth - 1 are the whole domain of a random column.
inline constexpr Key kWidth = 8;

template <typename T>
T any_of(T from, T until) {
  return *rc::gen::resize(rc::kNominalSize, rc::gen::inRange<T>(from, until));
}

inline KeySet any_set(bool may_be_empty) {
  std::vector<KeySpan> spans;
  for (int i = any_of(may_be_empty ? 0 : 1, 4); i > 0; --i) {
    const Key first = any_of<Key>(0, kWidth);
    spans.push_back({first, any_of<Key>(first, kWidth)});
  }
  return KeySet::of(std::move(spans));
}

inline KeySet any_cell(const KeySet& domain) {
  return any_of(0, 3) == 0 ? domain : intersect(any_set(true), domain);
}

inline Grid any_grid(std::size_t columns_max, std::size_t rows_max) {
  Grid grid;
  for (std::size_t columns = any_of<std::size_t>(1, columns_max + 1); columns > 0; --columns) {
    grid.domains.push_back(any_of(0, 2) == 0 ? KeySet(KeySpan{0, kWidth - 1}) : any_set(false));
  }
  for (std::size_t rows = any_of<std::size_t>(0, rows_max + 1); rows > 0; --rows) {
    std::vector<KeySet> row;
    for (const KeySet& domain : grid.domains) {
      row.push_back(any_cell(domain));
    }
    grid.rows.push_back(std::move(row));
  }
  return grid;
}

inline bool takes(const std::vector<KeySet>& row, const std::vector<Key>& keys) {
  for (std::size_t column = 0; column < keys.size(); ++column) {
    if (!row[column].contains(keys[column])) {
      return false;
    }
  }
  return true;
}

inline std::vector<std::uint32_t> rows_taking(const Grid& grid, const std::vector<Key>& keys) {
  std::vector<std::uint32_t> rows;
  for (std::uint32_t row = 0; row < grid.rows.size(); ++row) {
    if (takes(grid.rows[row], keys)) {
      rows.push_back(row);
    }
  }
  return rows;
}

// Calls `visit` with every tuple of keys of the domains.
template <typename Visit>
void for_each_tuple(const Grid& grid, Visit visit) {
  std::vector<Key> keys(grid.domains.size(), 0);
  for (;;) {
    if (takes(grid.domains, keys)) {
      visit(keys);
    }
    std::size_t column = 0;
    while (column < keys.size() && ++keys[column] == kWidth) {
      keys[column++] = 0;
    }
    if (column == keys.size()) {
      return;
    }
  }
}

}  // namespace cassia::engines::decision::table
