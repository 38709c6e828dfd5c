#include "api/row_question.h"

#include <algorithm>
#include <charconv>

#include "api/query.h"
#include "api/refusals.h"
#include "runtime/base64.h"

namespace cassia::api {

namespace {

const codec::ColumnSchema* find_column(const ShownTable& table, std::string_view name) {
  const auto found = std::ranges::find(table.schema.columns, name, &codec::ColumnSchema::name);
  return found == table.schema.columns.end() ? nullptr : &*found;
}

// A number, an instant (its microseconds) or `true` and `false`.
std::optional<std::int64_t> integer_of(const std::string& text) {
  std::int64_t number = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
  if (error == std::errc() && end == text.data() + text.size()) {
    return number;
  }
  if (text == "true" || text == "false") {
    return text == "true" ? 1 : 0;
  }
  const auto instant = base::Instant::parse(text);
  return instant ? std::optional(instant->micros()) : std::nullopt;
}

base::Result<codec::ColumnValue> column_value(const codec::ColumnSchema& column,
                                              const http::QueryField& field) {
  if (column.type == codec::ColumnType::text) {
    return codec::ColumnValue(field.value);
  }
  const auto number = integer_of(field.value);
  if (!number) {
    return malformed_query(field.name, field.value);
  }
  return codec::ColumnValue(*number);
}

class QuestionReader {
 public:
  QuestionReader(const ShownTable& table, runtime::RowQuery& query)
      : table_(table), query_(query) {}

  base::Result<void> take(const http::QueryField& field) {
    if (field.name == "limit") {
      return take_limit(field);
    }
    if (field.name == "after") {
      query_.after = CASSIA_TRY(parse_cursor(field.value));
      return {};
    }
    if (field.name == "order_by") {
      return take_order(field);
    }
    if (field.name == "direction") {
      if (field.value != "ascending" && field.value != "descending") {
        return malformed_query(field.name, field.value);
      }
      query_.direction = field.value == "ascending" ? runtime::Direction::ascending
                                                    : runtime::Direction::descending;
      return {};
    }
    return take_filter(field);
  }

 private:
  base::Result<void> take_limit(const http::QueryField& field) {
    const auto limit = integer_of(field.value);
    if (!limit || *limit < 1 || *limit > kPageRowsMax) {
      return malformed_query(field.name, field.value);
    }
    query_.limit = *limit;
    return {};
  }

  base::Result<void> take_order(const http::QueryField& field) {
    const codec::ColumnSchema* const column = find_column(table_, field.value);
    if (column == nullptr || column->nullability == codec::Nullability::optional) {
      return malformed_query(field.name, field.value);
    }
    query_.order_by = field.value;
    return {};
  }

  base::Result<void> take_filter(const http::QueryField& field) {
    const std::size_t dot = field.name.rfind('.');
    const std::string name = field.name.substr(0, dot);
    const std::string how = dot == std::string::npos ? "" : field.name.substr(dot + 1);
    const codec::ColumnSchema* const column = find_column(table_, name);
    const bool is_prefix =
        how == "prefix" && column != nullptr && column->type == codec::ColumnType::text;
    if (column == nullptr || (!how.empty() && how != "min" && how != "max" && !is_prefix)) {
      return base::Refusal{
          .code = kQueryUnknown, .place = field.name, .facts = {{"field", field.name}}};
    }
    const codec::ColumnValue value = CASSIA_TRY(column_value(*column, field));
    if (is_prefix) {
      add(name, runtime::Comparison::greater_or_equal, value);
      add(name, runtime::Comparison::less, codec::ColumnValue(field.value + "\xFF"));
    } else {
      add(name,
          how == "min"   ? runtime::Comparison::greater_or_equal
          : how == "max" ? runtime::Comparison::less_or_equal
                         : runtime::Comparison::equal,
          value);
    }
    return {};
  }

  void add(const std::string& column, runtime::Comparison comparison, codec::ColumnValue value) {
    query_.filters.push_back(
        {.column = column, .comparison = comparison, .value = std::move(value)});
  }

  const ShownTable& table_;
  runtime::RowQuery& query_;
};

// A cursor goes with the order that it was given under.
base::Result<void> check_cursor(const ShownTable& table, const runtime::RowQuery& query) {
  if (!query.after) {
    return {};
  }
  const codec::ColumnSchema& order =
      *find_column(table, query.order_by.empty() ? "key" : query.order_by);
  const bool is_text =
      query.after->value && std::holds_alternative<std::string>(*query.after->value);
  if (is_text != (order.type == codec::ColumnType::text)) {
    return malformed_query("after", "a cursor of another order");
  }
  return {};
}

const runtime::RowFilter* equality(const runtime::RowQuery& query, std::string_view column) {
  const auto found = std::ranges::find_if(query.filters, [column](const auto& filter) {
    return filter.column == column && filter.comparison == runtime::Comparison::equal;
  });
  return found == query.filters.end() ? nullptr : &*found;
}

// Rows of a part are seen by whoever sees the whole.
base::Result<void> limit_to_parent(Counter& counter, const Call& call, const TablePolicy& policy,
                                   const runtime::RowQuery& query) {
  const runtime::RowFilter* const filter = equality(query, policy.parent_column);
  if (filter == nullptr || !filter->value) {
    return base::Refusal{.code = kParentMissing,
                         .place = std::string(policy.parent_column),
                         .facts = {{"field", std::string(policy.parent_column)}}};
  }
  const Sight sight =
      sight_of_row(counter, *call.principal, *find_table_policy(policy.parent_table),
                   std::get<std::string>(*filter->value));
  return sight == Sight::seen ? base::Result<void>() : base::Refusal{.code = kNotFound};
}

// Of several owner columns the one that the question names, else the first. What is the zone's own
// is nobody else's: no row has an empty key.
void limit_to_owner(const Call& call, const TablePolicy& policy, runtime::RowQuery& query) {
  if (policy.owner_columns.empty()) {
    query.filters.push_back({.column = "key", .value = codec::ColumnValue(std::string())});
    return;
  }
  const std::string& owner = call.principal->acting_for().text();
  for (const std::string_view column : policy.owner_columns) {
    const runtime::RowFilter* const filter = equality(query, column);
    if (filter != nullptr && filter->value == codec::ColumnValue(owner)) {
      return;
    }
  }
  query.filters.push_back(
      {.column = std::string(policy.owner_columns.front()), .value = codec::ColumnValue(owner)});
}

}  // namespace

base::Result<runtime::RowQuery> read_row_question(Counter& counter, const Call& call,
                                                  const ShownTable& table,
                                                  const TablePolicy& policy) {
  runtime::RowQuery query{.table = std::string(policy.table)};
  QuestionReader reader(table, query);
  for (const http::QueryField& field : call.request.query) {
    CASSIA_TRY(reader.take(field));
  }
  CASSIA_TRY(check_cursor(table, query));
  const Principal::Reach reach = call.principal->may_read(policy.desk, policy.table);
  if (reach == Principal::Reach::none) {
    return base::Refusal{.code = kNotFound};
  }
  if (reach == Principal::Reach::own) {
    if (policy.parent_table.empty()) {
      limit_to_owner(call, policy, query);
    } else {
      CASSIA_TRY(limit_to_parent(counter, call, policy, query));
    }
  }
  return query;
}

std::string cursor_text(const runtime::RowCursor& cursor) {
  const std::string value = !cursor.value ? "n"
                            : std::holds_alternative<std::int64_t>(*cursor.value)
                                ? "i" + std::to_string(std::get<std::int64_t>(*cursor.value))
                                : "t" + std::get<std::string>(*cursor.value);
  std::string text = runtime::to_base64(base::bytes_of(value + '\0' + cursor.key));
  std::ranges::replace(text, '+', '-');
  std::ranges::replace(text, '/', '_');
  std::erase(text, '=');
  return text;
}

base::Result<runtime::RowCursor> parse_cursor(std::string_view text) {
  std::string padded(text);
  std::ranges::replace(padded, '-', '+');
  std::ranges::replace(padded, '_', '/');
  padded.append((4 - padded.size() % 4) % 4, '=');
  const auto decoded = runtime::from_base64(padded);
  const std::string bytes = decoded ? std::string(decoded->begin(), decoded->end()) : "";
  const std::size_t split = bytes.rfind('\0');
  if (split == std::string::npos || split == 0) {
    return malformed_query("after", std::string(text));
  }
  const std::string value = bytes.substr(1, split - 1);
  runtime::RowCursor cursor{.key = bytes.substr(split + 1)};
  if (bytes.front() == 't') {
    cursor.value = value;
  } else if (bytes.front() == 'i') {
    const auto number = integer_of(value);
    if (!number) {
      return malformed_query("after", std::string(text));
    }
    cursor.value = *number;
  } else {
    return malformed_query("after", std::string(text));
  }
  return cursor;
}

std::vector<QueryField> query_fields(const ShownTable& table) {
  std::vector<QueryField> fields;
  for (const codec::ColumnSchema& column : table.schema.columns) {
    fields.push_back({.name = std::string(column.name), .description = "rows with this value"});
  }
  fields.push_back({.name = "order_by", .description = "a column that no row leaves empty"});
  fields.push_back(
      {.name = "direction",
       .description = "ascending (default) or descending",
       .schema = {{"type", "string"}, {"enum", boost::json::array{"ascending", "descending"}}}});
  fields.push_back({.name = "limit",
                    .description = "rows of a page, 100 if not said",
                    .schema = {{"type", "integer"}, {"minimum", 1}, {"maximum", kPageRowsMax}}});
  fields.push_back({.name = "after", .description = "`next` of the page before"});
  return fields;
}

}  // namespace cassia::api
