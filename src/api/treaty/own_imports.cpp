#include "api/treaty/own_imports.h"

#include "api/row_question.h"
#include "api/visibility.h"
#include "journeys/stream_names.h"

namespace cassia::api {

bool read_own_imports(Counter& counter, const OwnImports& asked,
                      const std::function<void(const journeys::PastLine&)>& take) {
  runtime::RowQuery query{.table = "declaration",
                          .order_by = "accepted_at",
                          .direction = runtime::Direction::descending,
                          .limit = kPageRowsMax};
  if (asked.declarant) {
    query.filters = {{.column = "declarant", .value = asked.declarant->text()}};
  }
  std::size_t seen = 0;
  do {
    const runtime::RowPage page = counter.readers.lend()->query(query);
    for (const codec::RowWrite& row : page.rows) {
      const auto state = counter.states.find<journeys::declarations::State>(
          stream_of(journeys::Desk::declarations, text_of(row, "key")));
      for (const journeys::PastLine& line : journeys::past_lines_of(*state)) {
        take(line);
      }
    }
    seen += page.rows.size();
    query.after = page.next;
  } while (query.after && seen < kOwnDeclarationsMax);
  return !query.after;
}

}  // namespace cassia::api
