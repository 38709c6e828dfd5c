#pragma once

#include "api/counter.h"
#include "api/tables.h"
#include "api/visibility.h"

namespace cassia::api {

inline constexpr std::int64_t kPageRowsMax = 500;

// What a request asks of a table, with what its caller may see added to the filters. Refuses
// query_unknown, query_malformed, parent_missing, and not_found when the caller may see nothing of
// the table or the whole that the rows belong to is hidden or absent.
base::Result<runtime::RowQuery> read_row_question(Counter& counter, const Call& call,
                                                  const ShownTable& table,
                                                  const TablePolicy& policy);

// A place in a table as an opaque text, and back.
std::string cursor_text(const runtime::RowCursor& cursor);
base::Result<runtime::RowCursor> parse_cursor(std::string_view text);

// The query fields of a table, for the documentation.
std::vector<QueryField> query_fields(const ShownTable& table);

}  // namespace cassia::api
