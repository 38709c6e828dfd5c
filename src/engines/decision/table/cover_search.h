#pragma once

#include <boost/dynamic_bitset.hpp>
#include <cstddef>
#include <cstdint>
#include <functional>
#include <unordered_set>
#include <vector>

#include "engines/decision/table/row_index.h"

namespace cassia::engines::decision::table {

// A set of rows, one bit a row.
using RowSet = boost::dynamic_bitset<std::uint64_t>;

// One set of keys a column: all tuples whose keys are in them.
using Region = std::vector<KeySet>;

// The work that an analysis may do before it must say that it does not know. A step is about the
// time of one comparison.
class WorkBudget {
 public:
  explicit WorkBudget(std::uint64_t steps) : left_(steps) {}

  // False once more was charged than there is; from then on always.
  bool charge(std::uint64_t steps) {
    left_ = steps > left_ ? 0 : left_ - steps;
    return left_ > 0;
  }
  bool is_spent() const { return left_ == 0; }

 private:
  std::uint64_t left_;
};

// Finds the tuples of keys that no row of a set takes, exactly.
//
// Keys of a column that the same rows take are one group: no question about the table can tell them
// apart. The search takes the columns in turn and carries along the rows that are still possible.
// It ends early where one of them takes all that is left (covered), where none is left (uncovered),
// and where it has seen the same rows at the same column before (covered then, covered now).
class CoverSearch {
 public:
  // The grid outlives the search. Spends the budget where the grid is too large to be looked at.
  CoverSearch(const Grid& grid, WorkBudget& budget);

  // Returns false to end the search.
  using Visit = std::function<bool(const Region&)>;

  // Calls `visit` with disjoint regions that together are all of `box` that no row of `rows` takes.
  // Whoever finds the budget spent afterwards knows of some of them only.
  void find_uncovered(const Region& box, const RowSet& rows, const Visit& visit);

  // The rows of `rows` that take something of `box`.
  RowSet rows_meeting(const Region& box, const RowSet& rows);

 private:
  struct Group {
    KeySet keys;
    RowSet rows;
  };
  struct Seen {
    std::size_t column;
    RowSet rows;
    friend bool operator==(const Seen&, const Seen&) = default;
  };
  struct SeenHash {
    std::size_t operator()(const Seen& seen) const {
      return hash_value(seen.rows) * 31 + seen.column;
    }
  };
  enum class Found : std::uint8_t { nothing, something };

  std::vector<Group> groups_of(std::size_t column);
  Found search(std::size_t column, const RowSet& rows);
  Found tell(std::size_t column);

  const Grid& grid_;
  WorkBudget& budget_;
  std::vector<std::vector<Group>> groups_;  // by column
  // Of the search that goes on.
  const Region* box_ = nullptr;
  const Visit* visit_ = nullptr;
  bool is_ended_ = false;
  std::vector<RowSet> takes_from_;  // [column]: rows that take all of the box from there on
  Region path_;
  std::unordered_set<Seen, SeenHash> covered_;
};

}  // namespace cassia::engines::decision::table
