#include "storage/sqlite/query_sql.h"

#include <algorithm>

#include "base/assert.h"
#include "storage/sqlite/schema.h"

namespace cassia::storage::sqlite {

namespace {

const codec::ColumnSchema& column_named(const codec::TableSchema& table, std::string_view name) {
  const auto found = std::ranges::find(table.columns, name, &codec::ColumnSchema::name);
  CASSIA_ASSERT(found != table.columns.end(), "queries name declared columns");
  return *found;
}

std::string_view comparison_sql(runtime::Comparison comparison) {
  switch (comparison) {
    case runtime::Comparison::equal:
      return " = ";
    case runtime::Comparison::less:
      return " < ";
    case runtime::Comparison::less_or_equal:
      return " <= ";
    case runtime::Comparison::greater:
      return " > ";
    case runtime::Comparison::greater_or_equal:
      return " >= ";
  }
  CASSIA_ASSERT(false, "all comparisons are named");
}

}  // namespace

BuiltQuery build_query(const codec::TableSchema& table, const runtime::RowQuery& query) {
  BuiltQuery built{.sql = select_sql(table), .values = {}, .order = "key"};
  std::string_view joint = " WHERE ";
  const auto bound = [&](const codec::ColumnValue& value) {
    built.values.push_back(value);
    return "$" + std::to_string(built.values.size());
  };
  const auto name = [](std::string_view column) { return '"' + std::string(column) + '"'; };
  for (const runtime::RowFilter& filter : query.filters) {
    const std::string column = name(column_named(table, filter.column).name);
    CASSIA_ASSERT(filter.value || filter.comparison == runtime::Comparison::equal,
                  "nothing is neither less nor greater");
    built.sql += joint;
    built.sql += column;
    built.sql += filter.value ? comparison_sql(filter.comparison) : " IS NULL";
    built.sql += filter.value ? bound(filter.value) : "";
    joint = " AND ";
  }
  if (!query.order_by.empty()) {
    const codec::ColumnSchema& order = column_named(table, query.order_by);
    CASSIA_ASSERT(order.nullability == codec::Nullability::required,
                  "rows are ordered by a column that is always filled");
    built.order = order.name;
  }
  const bool ascending = query.direction == runtime::Direction::ascending;
  if (query.after) {
    built.sql += std::string(joint) + "(" + name(built.order) + ", \"key\")";
    built.sql += ascending ? " > (" : " < (";
    built.sql += bound(query.after->value);  // one by one: parameters count as they appear
    built.sql += ", ";
    built.sql += bound(query.after->key);
    built.sql += ")";
  }
  const std::string direction = ascending ? " ASC" : " DESC";
  built.sql += " ORDER BY " + name(built.order) + direction;
  built.sql += built.order == "key" ? "" : ", \"key\"" + direction;
  built.sql += " LIMIT " + bound(query.limit + 1);
  return built;
}

}  // namespace cassia::storage::sqlite
