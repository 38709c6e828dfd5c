#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/date.h"
#include "base/result.h"
#include "engines/decision/feel/place.h"

// The text of a decision table (docs/formats/decision_table.md), taken apart: what stands where, no
// cell understood yet. DecisionTable (decision_table.h) gives the cells their meaning.
namespace cassia::engines::decision::table {

// What happens where several rows match; the names are those of DMN.
enum class HitPolicy : std::uint8_t {
  unique,
  first,
  any,
  priority,
  rule_order,
  output_order,
  collect,
  collect_sum,
  collect_min,
  collect_max,
  collect_count,
};

// The values of a column. `integer` is a number without a fraction: nothing lies between 3 and 4,
// which the analysis of gaps must know. `any` takes every value, and its cells are never analysed.
enum class ColumnType : std::uint8_t {
  boolean,
  integer,
  number,
  string,
  date,
  time,
  date_time,
  days_duration,
  months_duration,
  any,
};

// As written in a table: "rule order", "date and time".
std::string_view to_text(HitPolicy policy);
std::string_view to_text(ColumnType type);
std::optional<HitPolicy> parse_hit_policy(std::string_view text);
std::optional<ColumnType> parse_column_type(std::string_view text);

using Comments = std::vector<std::string>;  // lines that begin with '#'

// The text of a cell and where its first letter stands.
struct CellText {
  std::string text;
  feel::Place place = {};
};

// `input price: number (CNY) in [0..5000]`; for an output the values stand in the order of
// priority.
struct ColumnText {
  std::string name;
  ColumnType type = ColumnType::any;
  std::string unit = {};
  std::optional<CellText> allowed = {};
  feel::Place place = {};
  Comments comments = {};
};

struct RowText {
  std::vector<CellText> inputs = {};
  std::vector<CellText> outputs = {};
  std::vector<base::Citation> citations = {};
  bool is_unverified = false;
  feel::Place place = {};
  Comments comments = {};
};

struct Titles {
  std::string zh = {};
  std::string en = {};
  std::string vi = {};
};

struct TableText {
  std::string name = {};
  Titles titles = {};
  HitPolicy hit_policy = HitPolicy::unique;
  base::Date valid_from = {};
  std::optional<base::Date> valid_to = {};       // the last day
  std::optional<std::string> gaps_because = {};  // why no row may match; nothing: it is refused
  std::vector<ColumnText> inputs = {};
  std::vector<ColumnText> outputs = {};
  std::vector<RowText> rows = {};
  std::optional<RowText> otherwise = {};  // decides where no row matches; has no inputs
  Comments head_comments = {};
  Comments columns_comments = {};  // before the row of names
  Comments end_comments = {};
};

// What a text may hold at most: far above any table that a person reads.
inline constexpr std::size_t kTextBytesMax = 32U << 20U;
inline constexpr std::size_t kLineBytesMax = 64U << 10U;
inline constexpr std::size_t kInputsMax = 64;
inline constexpr std::size_t kOutputsMax = 16;
inline constexpr std::size_t kRowsMax = 100'000;
inline constexpr std::size_t kCellsMax = 500'000;

// Refuses table_malformed, table_too_large and table_not_utf8, each with line and column.
base::Result<TableText> read_table(std::string_view text);

// The canonical text: read_table gives the same back, and printing that gives the same text.
std::string print_table(const TableText& table);

}  // namespace cassia::engines::decision::table
