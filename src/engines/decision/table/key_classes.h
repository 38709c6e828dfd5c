#pragma once

#include <algorithm>
#include <vector>

#include "engines/decision/table/row_index.h"

namespace cassia::engines::decision::table {

// The first keys of the classes of a column, ascending: keys of one class are taken by the same
// rows. The first class begins with the domain; what lies after the domain's end is in the last.
std::vector<Key> class_starts(const Grid& grid, std::size_t column);

// Calls `visit(class, row)` for each class that a row takes, row by row.
template <typename Visit>
void for_each_class(const Grid& grid, std::size_t column, const std::vector<Key>& starts,
                    Visit visit) {
  for (std::size_t row = 0; row < grid.rows.size(); ++row) {
    for (const KeySpan& span : grid.rows[row][column].spans()) {
      auto at = std::ranges::lower_bound(starts, span.first);
      for (; at != starts.end() && *at <= span.last; ++at) {
        visit(static_cast<std::size_t>(at - starts.begin()), row);
      }
    }
  }
}

}  // namespace cassia::engines::decision::table
