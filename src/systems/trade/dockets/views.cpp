#include "systems/trade/dockets/dockets.h"

namespace cassia::systems::trade::dockets {

std::vector<Row> views(const Event&, const State& after) {
  DocketRow row{.key = after.officer.text(),
                .organisation = after.organisation.text(),
                .open_cases = std::ssize(after.cases),
                .left_cases = after.left_count};
  if (!after.cases.empty()) {
    row.oldest_since = after.cases.front().since;
  }
  return {std::move(row)};
}

}  // namespace cassia::systems::trade::dockets
