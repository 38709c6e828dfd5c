#include "engines/decision/table/key_classes.h"

namespace cassia::engines::decision::table {

std::vector<Key> class_starts(const Grid& grid, std::size_t column) {
  const auto domain = grid.domains[column].spans();
  std::vector<Key> starts = {domain.empty() ? kKeyMin : domain.front().first};
  for (const auto& row : grid.rows) {
    for (const KeySpan& span : row[column].spans()) {
      starts.push_back(span.first);
      starts.push_back(span.last + 1);
    }
  }
  std::ranges::sort(starts);
  starts.erase(std::unique(starts.begin(), starts.end()), starts.end());
  return starts;
}

}  // namespace cassia::engines::decision::table
