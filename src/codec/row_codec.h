#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>

#include "base/result.h"

// Read-model rows as columns: what storage needs to create the tables and to upsert the rows,
// derived from the described row structs. Declared here, instantiated per desk as in
// event_codec.h.
//
//   field of the row        columns                                          type
//   std::string, Id, enum   <name>                                           text
//   CountryCode             <name> ("" = unknown)                            text
//   Currency, Unit, Digest  <name> (code; 64 hexadecimal letters)            text
//   bool, integers          <name> (bool: 0 or 1)                            integer
//   Date                    <name> ("2026-03-16": sorts as it reads)         text
//   Instant                 <name> (microseconds since 1970, UTC)            integer
//   Money                   <name>_minor, <name>_currency                    integer, text
//   Quantity                <name>_micros, <name>_unit                       integer, text
//   Rate                    <name>_billionths                                integer
//   HsCode                  <name> (digits), <name>_edition                  text, text
//   std::optional of these  the same, all NULL when there is none
namespace cassia::codec {

using ColumnValue = std::optional<std::variant<std::int64_t, std::string>>;

// One row to insert, or to replace the row with the same key. The first column is `key`; order and
// names are those of the table's schema. The views are constants of the program.
struct RowWrite {
  std::string_view table;
  std::vector<std::pair<std::string_view, ColumnValue>> columns;

  friend bool operator==(const RowWrite&, const RowWrite&) = default;
};

enum class ColumnType : std::uint8_t { integer, text };
enum class Nullability : std::uint8_t { required, optional };

struct ColumnSchema {
  std::string_view name;
  ColumnType type = ColumnType::text;
  Nullability nullability = Nullability::required;

  friend bool operator==(const ColumnSchema&, const ColumnSchema&) = default;
};

// `key` is the primary key; `indexes` names the columns to index beside it.
struct TableSchema {
  std::string_view name;
  std::vector<ColumnSchema> columns;
  std::vector<std::string_view> indexes;

  friend bool operator==(const TableSchema&, const TableSchema&) = default;
};

// `Row` is a desk's variant of row structs.
template <typename Row>
RowWrite encode_row(const Row& row);

// The schemas of all row structs of the variant, in its order.
template <typename Row>
std::vector<TableSchema> table_schemas();

// The row that the columns hold, by its table's name and in the schema's order. Refuses
// row_mismatch for another table, another number of columns or a column of another type, and what
// the parsers of base refuse.
template <typename Row>
base::Result<Row> decode_row(const RowWrite& row);

}  // namespace cassia::codec
