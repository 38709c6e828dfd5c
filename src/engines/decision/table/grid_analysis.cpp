#include "engines/decision/table/grid_analysis.h"

#include <algorithm>
#include <numeric>
#include <utility>

namespace cassia::engines::decision::table {

namespace {

Completeness completeness_of(const WorkBudget& budget, bool is_cut) {
  if (budget.is_spent()) {
    return Completeness::undecided;
  }
  return is_cut ? Completeness::listed_in_part : Completeness::complete;
}

}  // namespace

Region common_region(const Region& left, const Region& right) {
  Region common;
  for (std::size_t column = 0; column < left.size(); ++column) {
    common.push_back(intersect(left[column], right[column]));
  }
  return common;
}

Gaps find_gaps(const Grid& grid, const RowSet& general, std::size_t listed_max,
               WorkBudget& budget) {
  CoverSearch search(grid, budget);
  Gaps found;
  bool is_cut = false;
  const auto list = [&](Region region, std::uint32_t doubtful_row) {
    is_cut = found.gaps.size() == listed_max;
    if (!is_cut) {
      found.gaps.push_back({std::move(region), doubtful_row});
    }
    return !is_cut;
  };
  const RowSet all = RowSet(grid.rows.size()).set();
  search.find_uncovered(grid.domains, all,
                        [&](const Region& region) { return list(region, kNoRow); });
  if (general.none() || is_cut) {
    found.completeness = completeness_of(budget, is_cut);
    return found;
  }
  // What the other rows leave open and a general row may take.
  std::vector<Region> open;
  search.find_uncovered(grid.domains, all - general, [&](const Region& region) {
    open.push_back(region);
    is_cut = open.size() > listed_max;
    return !is_cut;
  });
  for (const Region& region : open) {
    const RowSet meeting = search.rows_meeting(region, general);
    if (const auto row = meeting.find_first(); row != RowSet::npos) {
      list(common_region(region, grid.rows[row]), static_cast<std::uint32_t>(row));
    }
  }
  found.completeness = completeness_of(budget, is_cut);
  return found;
}

Completeness find_overlaps(const Grid& grid,
                           const std::function<void(std::uint32_t, std::uint32_t)>& visit,
                           WorkBudget& budget) {
  const auto rows = static_cast<std::uint32_t>(grid.rows.size());
  const auto meet = [&](std::uint32_t row, std::uint32_t other) {
    for (std::size_t column = 0; column < grid.domains.size(); ++column) {
      budget.charge(1);
      if (!do_meet(grid.rows[row][column], grid.rows[other][column])) {
        return false;
      }
    }
    return true;
  };
  for (std::uint32_t row = 0; row < rows; ++row) {
    for (std::uint32_t other = row + 1; other < rows && !budget.is_spent(); ++other) {
      if (meet(row, other)) {
        visit(row, other);
      }
    }
  }
  return completeness_of(budget, false);
}

Unreachable find_unreachable(const Grid& grid, const RowSet& general,
                             const std::vector<std::uint32_t>& ranks, WorkBudget& budget) {
  CoverSearch search(grid, budget);
  std::vector<std::uint32_t> order(grid.rows.size());
  std::iota(order.begin(), order.end(), 0U);
  std::ranges::stable_sort(order, {}, [&](std::uint32_t row) { return ranks[row]; });
  Unreachable found;
  RowSet better(grid.rows.size());  // the exact rows of lower ranks
  for (auto from = order.begin(); from != order.end();) {
    const auto until = std::find_if(from, order.end(),
                                    [&](std::uint32_t row) { return ranks[row] != ranks[*from]; });
    for (auto row = from; row != until && !budget.is_spent(); ++row) {
      bool is_open = false;
      search.find_uncovered(grid.rows[*row], better, [&](const Region&) {
        is_open = true;
        return false;
      });
      if (!is_open && !budget.is_spent()) {
        found.rows.push_back(*row);
      }
    }
    std::for_each(from, until, [&](std::uint32_t row) { better.set(row, !general[row]); });
    from = until;
  }
  std::ranges::sort(found.rows);
  found.completeness = completeness_of(budget, false);
  return found;
}

}  // namespace cassia::engines::decision::table
