#include "codec/row_columns.h"

#include "base/assert.h"
#include "codec/described_fields.h"
#include "codec/json_writer.h"

namespace cassia::codec {

namespace {

// Takes what a parser of base gave, or its refusal.
template <typename T>
bool take_parsed(RowReader& reader, base::Result<T> parsed, T& value) {
  if (!parsed.has_value()) {
    return reader.fail(std::move(parsed).error());
  }
  value = std::move(parsed).value();
  return true;
}

bool is_of(const ColumnValue& value, ColumnType type) {
  const bool is_integer = std::holds_alternative<std::int64_t>(*value);
  return is_integer == (type == ColumnType::integer);
}

}  // namespace

void put_columns(ColumnValues out, const base::Money& value) {
  out[0] = value.minor();
  out[1] = std::string(value.currency().code());
}

void put_columns(ColumnValues out, const base::Quantity& value) {
  out[0] = value.micros();
  out[1] = std::string(value.unit().code());
}

void put_columns(ColumnValues out, const base::Rate& value) { out[0] = value.billionths(); }

void put_columns(ColumnValues out, const base::HsCode& value) {
  out[0] = value.digits();
  out[1] = std::string(enum_name(value.edition()));
}

void put_columns(ColumnValues out, const base::CountryCode& value) {
  out[0] = std::string(value.code());
}

void put_columns(ColumnValues out, const base::Currency& value) {
  out[0] = std::string(value.code());
}

void put_columns(ColumnValues out, const base::Unit& value) { out[0] = std::string(value.code()); }

void put_columns(ColumnValues out, const base::Date& value) {
  std::string text;
  append_date(text, value);
  out[0] = std::move(text);
}

void put_columns(ColumnValues out, const base::Instant& value) { out[0] = value.micros(); }

void put_columns(ColumnValues out, const base::Digest& value) {
  out[0] = base::to_hex(value.bytes);
}

bool RowReader::take(std::span<const ColumnPart> parts, Nullability nullability) {
  first_ = next_;
  next_ += parts.size();
  if (next_ > row_.columns.size()) {
    next_ = first_;
    return mismatch("columns are missing");
  }
  for (std::size_t part = 0; part < parts.size(); ++part) {
    const ColumnValue& value = row_.columns[first_ + part].second;
    if (value.has_value() == is_null() || (is_null() && nullability == Nullability::required)) {
      return mismatch("a value is missing");
    }
    if (value && !is_of(value, parts[part].type)) {
      return mismatch("the type is another");
    }
  }
  return true;
}

std::int64_t RowReader::integer(std::size_t part) const {
  const auto* value = std::get_if<std::int64_t>(&*row_.columns[first_ + part].second);
  CASSIA_ASSERT(value != nullptr, "take() has checked the types of the columns");
  return *value;
}

const std::string& RowReader::text(std::size_t part) const {
  const auto* value = std::get_if<std::string>(&*row_.columns[first_ + part].second);
  CASSIA_ASSERT(value != nullptr, "take() has checked the types of the columns");
  return *value;
}

bool RowReader::mismatch(std::string_view what) {
  return fail({.code = kRowMismatch, .facts = {{"what", std::string(what)}}});
}

bool RowReader::fail(base::Refusal refusal) {
  refusal_ = std::move(refusal);
  refusal_.facts.push_back({"table", std::string(row_.table)});
  if (first_ < row_.columns.size()) {
    refusal_.place = row_.columns[first_].first;
  }
  return false;
}

bool read_columns(RowReader& reader, base::Money& value) {
  base::Currency currency;
  if (!take_parsed(reader, base::Currency::parse(reader.text(1)), currency)) {
    return false;
  }
  value = base::Money::of_minor(reader.integer(0), currency);
  return true;
}

bool read_columns(RowReader& reader, base::Quantity& value) {
  base::Unit unit;
  if (!take_parsed(reader, base::Unit::parse(reader.text(1)), unit)) {
    return false;
  }
  value = base::Quantity::of_micros(reader.integer(0), unit);
  return true;
}

bool read_columns(RowReader& reader, base::Rate& value) {
  value = base::Rate::of_billionths(reader.integer(0));
  return true;
}

bool read_columns(RowReader& reader, base::HsCode& value) {
  base::HsEdition edition{};
  if (!take_parsed(reader, base::parse_hs_edition(reader.text(1)), edition)) {
    return false;
  }
  value = base::HsCode();
  return reader.text(0).empty() ||
         take_parsed(reader, base::HsCode::parse(reader.text(0), edition), value);
}

bool read_columns(RowReader& reader, base::CountryCode& value) {
  value = base::CountryCode();
  return reader.text(0).empty() ||
         take_parsed(reader, base::CountryCode::parse(reader.text(0)), value);
}

bool read_columns(RowReader& reader, base::Currency& value) {
  return take_parsed(reader, base::Currency::parse(reader.text(0)), value);
}

bool read_columns(RowReader& reader, base::Unit& value) {
  return take_parsed(reader, base::Unit::parse(reader.text(0)), value);
}

bool read_columns(RowReader& reader, base::Date& value) {
  return take_parsed(reader, base::Date::parse(reader.text(0)), value);
}

bool read_columns(RowReader& reader, base::Instant& value) {
  value = base::Instant::of_micros(reader.integer(0));
  return true;
}

bool read_columns(RowReader& reader, base::Digest& value) {
  const auto digest = base::digest_from_hex(reader.text(0));
  if (!digest) {
    return reader.mismatch("no digest stands here");
  }
  value = *digest;
  return true;
}

}  // namespace cassia::codec
