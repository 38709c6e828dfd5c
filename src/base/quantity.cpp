#include "base/quantity.h"

#include <algorithm>

#include "base/decimal_text.h"
#include "base/refusals.h"
#include "base/rounding.h"

namespace cassia::base {

Result<Unit> Unit::parse(std::string_view text) {
  const auto is_allowed = [](char letter) {
    return (letter >= 'A' && letter <= 'Z') || (letter >= '0' && letter <= '9');
  };
  if (text.size() < 2 || text.size() > 3 || !std::ranges::all_of(text, is_allowed)) {
    return Refusal{.code = kMalformedUnit, .facts = {{"text", std::string(text.substr(0, 64))}}};
  }
  Unit unit;
  unit.code_ = {text[0], text[1], text.size() == 3 ? text[2] : '\0'};
  return unit;
}

Result<Quantity> Quantity::parse(std::string_view text, Unit unit) {
  const auto micros = parse_scaled(text, kDigits);
  if (!micros || text.starts_with('-')) {
    return Refusal{.code = kMalformedQuantity,
                   .facts = {{"text", std::string(text.substr(0, 64))}}};
  }
  if (*micros > kQuantityMicrosMax) {
    return Refusal{.code = kQuantityOutOfRange, .facts = {{"text", std::string(text)}}};
  }
  return of_micros(*micros, unit);
}

Quantity operator+(Quantity left, Quantity right) {
  CASSIA_ASSERT(left.unit_ == right.unit_, "quantities add only in one unit");
  return Quantity::of_micros(
      divide_rounded(static_cast<Int128>(left.micros_) + right.micros_, 1, Rounding::truncate),
      left.unit_);
}

Quantity operator-(Quantity left, Quantity right) {
  CASSIA_ASSERT(left.unit_ == right.unit_, "quantities subtract only in one unit");
  return Quantity::of_micros(
      divide_rounded(static_cast<Int128>(left.micros_) - right.micros_, 1, Rounding::truncate),
      left.unit_);
}

std::strong_ordering operator<=>(const Quantity& left, const Quantity& right) {
  CASSIA_ASSERT(left.unit_ == right.unit_, "quantities compare only in one unit");
  return left.micros_ <=> right.micros_;
}

std::string print_number(Quantity quantity) {
  return print_scaled_short(quantity.micros(), Quantity::kDigits);
}

std::string to_text(Quantity quantity) {
  return print_number(quantity) + " " + std::string(quantity.unit().code());
}

UnitTable::UnitTable(std::vector<UnitRow> rows) : rows_(std::move(rows)) {
  std::ranges::sort(rows_, {}, &UnitRow::unit);
  const auto twin = std::ranges::adjacent_find(rows_, {}, &UnitRow::unit);
  CASSIA_ASSERT(twin == rows_.end(), "the loader refuses a unit given twice");
  for (const UnitRow& row : rows_) {
    CASSIA_ASSERT(row.numerator > 0 && row.denominator > 0, "the loader refuses such factors");
  }
}

const UnitRow* UnitTable::find(Unit unit) const {
  const auto row = std::ranges::lower_bound(rows_, unit, {}, &UnitRow::unit);
  return row != rows_.end() && row->unit == unit ? &*row : nullptr;
}

Result<Quantity> UnitTable::convert(Quantity quantity, Unit to) const {
  if (quantity.unit() == to) {
    return quantity;
  }
  const UnitRow* const source = find(quantity.unit());
  const UnitRow* const target = find(to);
  for (const auto& [row, unit] : {std::pair{source, quantity.unit()}, std::pair{target, to}}) {
    if (row == nullptr) {
      return Refusal{.code = kUnknownUnit, .facts = {{"unit", std::string(unit.code())}}};
    }
  }
  const Refusal impossible{
      .code = kUnitsDoNotConvert,
      .facts = {{"quantity", to_text(quantity)}, {"unit", std::string(to.code())}}};
  if (source->dimension != target->dimension) {
    return impossible;
  }
  Int128 product = 0;
  const Int128 up = static_cast<Int128>(source->numerator) * target->denominator;
  const Int128 down = static_cast<Int128>(source->denominator) * target->numerator;
  if (__builtin_mul_overflow(static_cast<Int128>(quantity.micros()), up, &product) ||
      product % down != 0) {
    return impossible;
  }
  const Int128 micros = product / down;
  if (micros > kQuantityMicrosMax || micros < -static_cast<Int128>(kQuantityMicrosMax)) {
    return impossible;
  }
  return Quantity::of_micros(static_cast<std::int64_t>(micros), to);
}

}  // namespace cassia::base
