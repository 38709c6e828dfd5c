#pragma once

#include <boost/describe.hpp>
#include <cstdint>
#include <vector>

#include "api/principal.h"
#include "api/workspace/papers.h"

namespace cassia::api {

// Which events one user has read, for one organisation that the user acts for: all before a
// position of the log, and single ones after it. What was read decides nothing, so it lies in the
// workspace under the user's key and is erased with the user.
struct ReadMarks {
  std::int64_t until = 0;                    // all before it
  std::vector<std::int64_t> positions = {};  // ascending

  bool is_read(std::int64_t position) const;
  // Beyond some hundreds of single marks the oldest become one with all that came before them.
  void mark(std::int64_t position);
  void mark_all_before(std::int64_t position);
};
BOOST_DESCRIBE_STRUCT(ReadMarks, (), (until, positions))

ReadMarks read_marks(Papers& papers, const Principal& principal);

// Adds `until` and `positions` to what is marked. Refuses version_conflict when the user's other
// pages keep marking at the same moment, and subject_erased.
base::Result<void> add_read_marks(Papers& papers, const Principal& principal,
                                  const ReadMarks& added);

}  // namespace cassia::api
