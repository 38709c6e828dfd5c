#pragma once

#include <array>
#include <span>

#include "codec/json_values.h"
#include "codec/row_codec.h"

// The columns of single values: which there are, how they are filled, and how they are read back.
namespace cassia::codec {

struct ColumnPart {
  std::string_view suffix;
  ColumnType type = ColumnType::text;
};

inline constexpr std::array kTextColumn{ColumnPart{.suffix = ""}};
inline constexpr std::array kIntegerColumn{ColumnPart{.suffix = "", .type = ColumnType::integer}};
inline constexpr std::array kMoneyColumns{
    ColumnPart{.suffix = "_minor", .type = ColumnType::integer}, ColumnPart{.suffix = "_currency"}};
inline constexpr std::array kQuantityColumns{
    ColumnPart{.suffix = "_micros", .type = ColumnType::integer}, ColumnPart{.suffix = "_unit"}};
inline constexpr std::array kRateColumns{
    ColumnPart{.suffix = "_billionths", .type = ColumnType::integer}};
inline constexpr std::array kHsCodeColumns{ColumnPart{.suffix = ""},
                                           ColumnPart{.suffix = "_edition"}};

// Each fills as many values as the type has columns.
using ColumnValues = std::span<ColumnValue>;
void put_columns(ColumnValues out, const base::Money& value);
void put_columns(ColumnValues out, const base::Quantity& value);
void put_columns(ColumnValues out, const base::Rate& value);
void put_columns(ColumnValues out, const base::HsCode& value);
void put_columns(ColumnValues out, const base::CountryCode& value);
void put_columns(ColumnValues out, const base::Currency& value);
void put_columns(ColumnValues out, const base::Unit& value);
void put_columns(ColumnValues out, const base::Date& value);
void put_columns(ColumnValues out, const base::Instant& value);
void put_columns(ColumnValues out, const base::Digest& value);

// One value of a row that is read: the table and columns it stands in and their contents. Each
// reader returns whether it could; the first failure is kept.
class RowReader {
 public:
  explicit RowReader(const RowWrite& row) : row_(row) {}

  // Moves to the next `columns` columns, whose contents integer() and text() give; at(0) is the
  // first of them.
  bool take(std::span<const ColumnPart> parts, Nullability nullability);
  bool is_null() const { return !row_.columns[first_].second.has_value(); }
  std::int64_t integer(std::size_t part) const;
  const std::string& text(std::size_t part) const;
  bool at_end() const { return next_ == row_.columns.size(); }

  // Always false.
  bool mismatch(std::string_view what);
  bool fail(base::Refusal refusal);
  base::Refusal take_refusal() { return std::move(refusal_); }

 private:
  const RowWrite& row_;
  std::size_t first_ = 0;
  std::size_t next_ = 0;
  base::Refusal refusal_{.code = kRowMismatch};
};

bool read_columns(RowReader& reader, base::Money& value);
bool read_columns(RowReader& reader, base::Quantity& value);
bool read_columns(RowReader& reader, base::Rate& value);
bool read_columns(RowReader& reader, base::HsCode& value);
bool read_columns(RowReader& reader, base::CountryCode& value);
bool read_columns(RowReader& reader, base::Currency& value);
bool read_columns(RowReader& reader, base::Unit& value);
bool read_columns(RowReader& reader, base::Date& value);
bool read_columns(RowReader& reader, base::Instant& value);
bool read_columns(RowReader& reader, base::Digest& value);

}  // namespace cassia::codec
