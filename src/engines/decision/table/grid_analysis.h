#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <vector>

#include "engines/decision/table/cover_search.h"

namespace cassia::engines::decision::table {

// Whether an answer says everything there is to say.
enum class Completeness : std::uint8_t {
  complete,
  listed_in_part,  // there is more than was asked to be listed
  undecided,       // the work budget was spent: what is listed is true, the rest is not known
};

// Keys that no row takes. `doubtful_row` is kNoRow where that is certain; otherwise it is a row
// that takes them if its cells that are not in the grid hold, which the analysis does not know.
struct Gap {
  Region region;
  std::uint32_t doubtful_row = kNoRow;
};

struct Gaps {
  std::vector<Gap> gaps;
  Completeness completeness = Completeness::complete;
};

// `general` are the rows with cells that are not in the grid.
Gaps find_gaps(const Grid& grid, const RowSet& general, std::size_t listed_max, WorkBudget& budget);

// Calls `visit(row, other)`, row < other, for every two rows of which some keys are taken by both.
// Says `undecided` where the budget did not last for all pairs.
Completeness find_overlaps(const Grid& grid,
                           const std::function<void(std::uint32_t, std::uint32_t)>& visit,
                           WorkBudget& budget);

// The keys that both regions have.
Region common_region(const Region& left, const Region& right);

struct Unreachable {
  std::vector<std::uint32_t> rows;
  Completeness completeness = Completeness::complete;
};

// Rows that never decide: all that such a row takes is taken by rows of a lower rank (or it takes
// nothing of the domains). Rows of one rank do not stand in each other's way; general rows never
// stand in another's way, as nobody knows what they take.
Unreachable find_unreachable(const Grid& grid, const RowSet& general,
                             const std::vector<std::uint32_t>& ranks, WorkBudget& budget);

}  // namespace cassia::engines::decision::table
