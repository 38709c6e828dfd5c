#pragma once

#include <algorithm>

#include "codec/described_json.h"
#include "codec/event_codec_impl.h"
#include "codec/row_columns.h"

// The definitions behind row_codec.h; see desk_codec.h.
namespace cassia::codec {

namespace internal {

// The type without std::optional, and whether it had it.
template <typename T>
struct ColumnField {
  using Value = T;
  static constexpr Nullability kNullability = Nullability::required;
};
template <typename T>
struct ColumnField<std::optional<T>> {
  using Value = T;
  static constexpr Nullability kNullability = Nullability::optional;
};

template <typename T>
constexpr const auto& column_parts() {
  if constexpr (std::is_same_v<T, base::Money>) {
    return kMoneyColumns;
  } else if constexpr (std::is_same_v<T, base::Quantity>) {
    return kQuantityColumns;
  } else if constexpr (std::is_same_v<T, base::HsCode>) {
    return kHsCodeColumns;
  } else if constexpr (std::is_same_v<T, base::Rate>) {
    return kRateColumns;
  } else if constexpr (std::is_integral_v<T> || std::is_same_v<T, base::Instant>) {
    return kIntegerColumn;
  } else {
    static_assert(std::is_same_v<T, std::string> || kIsId<T> || kIsDescribedEnum<T> ||
                      (kIsBaseValue<T> && !kIsAnyOf<T, base::Period, RawJson>),
                  "a row is flat: this type has no columns");
    return kTextColumn;
  }
}

template <typename D, typename Row>
using ValueOf = typename ColumnField<FieldType<D, Row>>::Value;

template <typename D, typename Row>
inline constexpr std::size_t kPartCount = column_parts<ValueOf<D, Row>>().size();

// The name of one column as letters of their own: the field's name and the suffix.
template <typename D, typename Row, std::size_t part>
inline constexpr auto kColumnLetters = [] {
  constexpr std::string_view kName = D::name;
  constexpr std::string_view kSuffix = column_parts<ValueOf<D, Row>>()[part].suffix;
  std::array<char, kName.size() + kSuffix.size()> letters{};
  std::ranges::copy(kSuffix, std::ranges::copy(kName, letters.begin()).out);
  return letters;
}();

template <typename D, typename Row>
inline constexpr auto kColumnNames = []<std::size_t... part>(std::index_sequence<part...>) {
  return std::array<std::string_view, sizeof...(part)>{std::string_view(
      kColumnLetters<D, Row, part>.data(), kColumnLetters<D, Row, part>.size())...};
}(std::make_index_sequence<kPartCount<D, Row>>{});

template <typename T>
void put_value(ColumnValues out, const T& value) {
  if constexpr (std::is_same_v<T, std::string>) {
    out[0] = value;
  } else if constexpr (kIsId<T>) {
    out[0] = value.text();
  } else if constexpr (kIsDescribedEnum<T>) {
    out[0] = std::string(enum_name(value));
  } else if constexpr (std::is_integral_v<T>) {
    CASSIA_ASSERT(std::in_range<std::int64_t>(std::int64_t{value}), "a column has 64 signed bits");
    out[0] = static_cast<std::int64_t>(value);
  } else {
    put_columns(out, value);
  }
}

template <typename D, typename Row>
void encode_field(const Row& row, RowWrite& write) {
  std::array<ColumnValue, kPartCount<D, Row>> values;
  const auto& field = field_of<D>(row);
  if constexpr (kIsOptional<FieldType<D, Row>>) {
    if (field.has_value()) {
      put_value(values, *field);
    }
  } else {
    put_value(values, field);
  }
  for (std::size_t part = 0; part < values.size(); ++part) {
    write.columns.emplace_back(kColumnNames<D, Row>[part], std::move(values[part]));
  }
}

template <typename Row>
inline constexpr std::size_t kColumnCount = []<typename... D>(boost::mp11::mp_list<D...>) {
  return (kPartCount<D, Row> + ... + 0);
}(boost::mp11::mp_rename<FieldList<Row>, boost::mp11::mp_list>{});

template <typename Row>
RowWrite encode_one(const Row& row) {
  RowWrite write{.table = Row::kTable, .columns = {}};
  write.columns.reserve(kColumnCount<Row>);
  for_each_field<Row>([&]<typename D>() { encode_field<D>(row, write); });
  return write;
}

template <typename E>
bool read_enum_column(RowReader& reader, E& value) {
  const auto& names = kEnumNames<E>;
  const auto* const found = std::ranges::find(names, reader.text(0), &EnumName<E>::name);
  if (found == names.end()) {
    return reader.mismatch("the name is unknown");
  }
  value = found->value;
  return true;
}

template <typename T>
bool read_column(RowReader& reader, T& value) {
  if constexpr (std::is_same_v<T, std::string>) {
    value = reader.text(0);
    return true;
  } else if constexpr (kIsId<T>) {
    value = T();
    if (reader.text(0).empty()) {
      return true;
    }
    auto parsed = T::parse(reader.text(0));
    if (parsed) {
      value = std::move(parsed).value();
    }
    return parsed.has_value() || reader.fail(std::move(parsed).error());
  } else if constexpr (kIsDescribedEnum<T>) {
    return read_enum_column(reader, value);
  } else if constexpr (std::is_integral_v<T>) {
    const std::int64_t number = reader.integer(0);
    constexpr bool kIsBool = std::is_same_v<T, bool>;
    value = static_cast<T>(number);
    return static_cast<std::int64_t>(value) == number ||
           reader.mismatch(kIsBool ? "neither 0 nor 1" : "the number is too large");
  } else {
    return read_columns(reader, value);
  }
}

template <typename D, typename Row>
bool decode_field(RowReader& reader, Row& row) {
  using Field = FieldType<D, Row>;
  auto& field = field_of<D>(row);
  if (!reader.take(column_parts<ValueOf<D, Row>>(), ColumnField<Field>::kNullability)) {
    return false;
  }
  if constexpr (kIsOptional<Field>) {
    if (reader.is_null()) {
      field.reset();
      return true;
    }
    return read_column(reader, field.emplace());
  } else {
    return read_column(reader, field);
  }
}

template <typename Row>
bool decode_one(RowReader& reader, Row& row) {
  bool is_ok = true;
  for_each_field<Row>([&]<typename D>() { is_ok = is_ok && decode_field<D>(reader, row); });
  return is_ok && (reader.at_end() || reader.mismatch("there are more columns"));
}

template <typename Row>
TableSchema schema_of() {
  static_assert(kFieldNames<Row>[0] == "key", "the first field is the key");
  static_assert(std::is_same_v<FieldType<FieldAt<Row, 0>, Row>, std::string>, "the key is a text");
  TableSchema schema{.name = Row::kTable, .columns = {}, .indexes = {}};
  schema.columns.reserve(kColumnCount<Row>);
  for_each_field<Row>([&]<typename D>() {
    for (std::size_t part = 0; part < kPartCount<D, Row>; ++part) {
      schema.columns.push_back({.name = kColumnNames<D, Row>[part],
                                .type = column_parts<ValueOf<D, Row>>()[part].type,
                                .nullability = ColumnField<FieldType<D, Row>>::kNullability});
    }
  });
  if constexpr (requires { Row::kIndexes; }) {
    for (const std::string_view index : Row::kIndexes) {
      CASSIA_ASSERT(std::ranges::count(schema.columns, index, &ColumnSchema::name) == 1,
                    "an index names a column of its table");
      schema.indexes.push_back(index);
    }
  }
  return schema;
}

template <typename Row>
struct TableReader {
  std::string_view table;
  bool (*read)(RowReader& reader, Row& row);
};

template <typename Row>
inline constexpr auto kTableReaders = []<typename... T>(boost::mp11::mp_list<T...>) {
  return std::array<TableReader<Row>, sizeof...(T)>{
      TableReader<Row>{T::kTable, [](RowReader& reader, Row& row) {
                         return decode_one(reader, row.template emplace<T>());
                       }}...};
}(boost::mp11::mp_rename<Row, boost::mp11::mp_list>{});

}  // namespace internal

template <typename Row>
RowWrite encode_row(const Row& row) {
  return internal::visit_index<RowWrite>(
      row, []<typename T>(const T& held) { return internal::encode_one(held); });
}

template <typename Row>
std::vector<TableSchema> table_schemas() {
  return []<typename... T>(boost::mp11::mp_list<T...>) {
    return std::vector<TableSchema>{internal::schema_of<T>()...};
  }(boost::mp11::mp_rename<Row, boost::mp11::mp_list>{});
}

template <typename Row>
base::Result<Row> decode_row(const RowWrite& write) {
  RowReader reader(write);
  Row row;
  for (const auto& known : internal::kTableReaders<Row>) {
    if (known.table == write.table) {
      if (!known.read(reader, row)) {
        return reader.take_refusal();
      }
      return row;
    }
  }
  reader.mismatch("the table is another");
  return reader.take_refusal();
}

}  // namespace cassia::codec
