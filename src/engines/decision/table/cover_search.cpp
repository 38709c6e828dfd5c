#include "engines/decision/table/cover_search.h"

#include <map>
#include <unordered_map>

#include "engines/decision/table/key_classes.h"

namespace cassia::engines::decision::table {

namespace {

// What remembering a place of the search costs beside its comparisons: mostly memory.
constexpr std::uint64_t kStepsOfPlace = 64;

struct RowSetHash {
  std::size_t operator()(const RowSet& rows) const { return hash_value(rows); }
};

}  // namespace

CoverSearch::CoverSearch(const Grid& grid, WorkBudget& budget) : grid_(grid), budget_(budget) {
  for (std::size_t column = 0; column < grid.domains.size() && !budget.is_spent(); ++column) {
    groups_.push_back(groups_of(column));
  }
}

std::vector<CoverSearch::Group> CoverSearch::groups_of(std::size_t column) {
  const std::vector<Key> starts = class_starts(grid_, column);
  if (!budget_.charge(starts.size() * (grid_.rows.size() / 64 + 1))) {
    return {};
  }
  std::vector<RowSet> rows(starts.size(), RowSet(grid_.rows.size()));
  for_each_class(grid_, column, starts,
                 [&](std::size_t at, std::size_t row) { rows[at].set(row); });
  std::unordered_map<RowSet, std::vector<KeySpan>, RowSetHash> spans;
  for (std::size_t at = 0; at < starts.size(); ++at) {
    const Key last = at + 1 < starts.size() ? starts[at + 1] - 1 : kKeyMax;
    if (starts[at] <= last) {
      spans[rows[at]].push_back({starts[at], last});
    }
  }
  std::vector<Group> groups;
  for (auto& [taken_by, taken] : spans) {
    KeySet keys = intersect(KeySet::of(std::move(taken)), grid_.domains[column]);
    if (!keys.is_empty()) {
      groups.push_back({std::move(keys), taken_by});
    }
  }
  // In the order of the keys, so that what is found is told in the same order everywhere.
  std::ranges::sort(groups, {}, [](const Group& group) { return group.keys.spans()[0].first; });
  return groups;
}

RowSet CoverSearch::rows_meeting(const Region& box, const RowSet& rows) {
  RowSet meeting(rows.size());
  for (auto row = rows.find_first(); row != RowSet::npos; row = rows.find_next(row)) {
    bool do_all_meet = true;
    for (std::size_t column = 0; column < box.size() && do_all_meet; ++column) {
      do_all_meet = do_meet(grid_.rows[row][column], box[column]);
      budget_.charge(1);
    }
    meeting.set(row, do_all_meet);
  }
  return meeting;
}

void CoverSearch::find_uncovered(const Region& box, const RowSet& rows, const Visit& visit) {
  for (const KeySet& keys : box) {
    if (keys.is_empty()) {
      return;
    }
  }
  const RowSet meeting = rows_meeting(box, rows);
  const std::size_t columns = grid_.domains.size();
  takes_from_.assign(columns + 1, meeting);
  for (std::size_t column = columns; column-- > 0;) {
    takes_from_[column] = takes_from_[column + 1];
    for (auto row = meeting.find_first(); row != RowSet::npos; row = meeting.find_next(row)) {
      if (takes_from_[column][row] && !is_within(box[column], grid_.rows[row][column])) {
        takes_from_[column].reset(row);
      }
    }
    budget_.charge(meeting.count());
  }
  box_ = &box;
  visit_ = &visit;
  is_ended_ = false;
  path_.assign(columns, KeySet());
  covered_.clear();
  if (!budget_.is_spent()) {
    search(0, meeting);
  }
}

CoverSearch::Found CoverSearch::tell(std::size_t column) {
  for (std::size_t left = column; left < path_.size(); ++left) {
    path_[left] = (*box_)[left];
  }
  is_ended_ = is_ended_ || !(*visit_)(path_);
  return Found::something;
}

CoverSearch::Found CoverSearch::search(std::size_t column, const RowSet& rows) {
  if (rows.none()) {
    return tell(column);
  }
  if (rows.intersects(takes_from_[column]) || covered_.contains({column, rows})) {
    return Found::nothing;
  }
  // Keys that leave the same rows are one branch.
  const std::uint64_t steps = groups_[column].size() * (rows.num_blocks() + 1);
  if (!budget_.charge(kStepsOfPlace + steps)) {
    is_ended_ = true;
  }
  std::unordered_map<RowSet, std::vector<KeySpan>, RowSetHash> branches;
  for (const Group& group : groups_[column]) {
    const KeySet keys = intersect(group.keys, (*box_)[column]);
    if (!keys.is_empty()) {
      auto& spans = branches[group.rows & rows];
      spans.insert(spans.end(), keys.spans().begin(), keys.spans().end());
    }
  }
  std::map<Key, std::pair<KeySet, const RowSet*>> ordered;
  for (auto& [left, spans] : branches) {
    KeySet keys = KeySet::of(std::move(spans));
    const Key first = keys.spans()[0].first;
    ordered.emplace(first, std::pair(std::move(keys), &left));
  }
  Found found = Found::nothing;
  for (auto& [first, branch] : ordered) {
    if (is_ended_) {
      return Found::something;
    }
    path_[column] = std::move(branch.first);
    if (search(column + 1, *branch.second) == Found::something) {
      found = Found::something;
    }
  }
  if (found == Found::nothing) {
    covered_.insert({column, rows});
  }
  return found;
}

}  // namespace cassia::engines::decision::table
