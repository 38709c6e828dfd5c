#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "runtime/store.h"

namespace cassia::storage::sqlite {

// A question for rows of a declared table as SQL, and what is bound to its parameters.
struct BuiltQuery {
  std::string sql;
  std::vector<codec::ColumnValue> values;
  std::string_view order;
};

// Names come from declared schemas, values are bound: nothing of a caller's text enters the SQL.
// It asks for one row more than the page has, which tells whether there is a next page.
BuiltQuery build_query(const codec::TableSchema& table, const runtime::RowQuery& query);

}  // namespace cassia::storage::sqlite
