#pragma once

#include <array>
#include <compare>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"

namespace cassia::base {

// A unit of measure by its UN/ECE Recommendation 20 (or, for packages, 21) common code: two or
// three upper-case letters or digits. Tariffs name units as data, so the set is not an enum; the
// UnitTable knows which codes exist and which convert. The default is KGM.
class Unit {
 public:
  constexpr Unit() : code_{'K', 'G', 'M'} {}
  // Refuses malformed_unit; whether the code exists is the UnitTable's to say.
  static Result<Unit> parse(std::string_view text);

  std::string_view code() const { return {code_.data(), code_[2] == '\0' ? 2U : 3U}; }
  friend constexpr bool operator==(const Unit&, const Unit&) = default;
  friend constexpr auto operator<=>(const Unit&, const Unit&) = default;

 private:
  std::array<char, 3> code_;
};

// No quantity that enters from outside is larger (10^11 units), so that sums stay within 64 bits.
inline constexpr std::int64_t kQuantityMicrosMax = 100'000'000'000'000'000;

// A measured amount in millionths of a unit. Different units never add (asserted); conversion goes
// through a UnitTable only.
class Quantity {
 public:
  static constexpr int kDigits = 6;
  static constexpr std::int64_t kScale = 1'000'000;

  constexpr Quantity() = default;
  static constexpr Quantity of_micros(std::int64_t micros, Unit unit) {
    Quantity quantity;
    quantity.micros_ = micros;
    quantity.unit_ = unit;
    return quantity;
  }

  // "18600.000" in `unit`: not negative, at most six fractional digits. Refuses
  // malformed_quantity and quantity_out_of_range.
  static Result<Quantity> parse(std::string_view text, Unit unit);

  constexpr std::int64_t micros() const { return micros_; }
  constexpr Unit unit() const { return unit_; }
  bool is_zero() const { return micros_ == 0; }
  bool is_negative() const { return micros_ < 0; }

  friend Quantity operator+(Quantity left, Quantity right);
  friend Quantity operator-(Quantity left, Quantity right);
  Quantity& operator+=(Quantity other) { return *this = *this + other; }
  Quantity& operator-=(Quantity other) { return *this = *this - other; }
  friend bool operator==(const Quantity&, const Quantity&) = default;
  friend std::strong_ordering operator<=>(const Quantity& left, const Quantity& right);

 private:
  std::int64_t micros_ = 0;
  Unit unit_;
};

// "18600" without and "18600 KGM" with the unit; no trailing zeros.
std::string print_number(Quantity quantity);
std::string to_text(Quantity quantity);

// One row of law/codes/units.csv: one `unit` is numerator/denominator of the base unit of its
// `dimension` ("mass", "count", ...). Units of different dimensions never convert.
struct UnitRow {
  Unit unit;
  std::string dimension;
  std::int64_t numerator = 1;
  std::int64_t denominator = 1;
};

// The named conversions. Rows with one code twice, or a factor that is not positive, assert: the
// loader of the table refuses them first.
class UnitTable {
 public:
  UnitTable() = default;
  explicit UnitTable(std::vector<UnitRow> rows);

  bool knows(Unit unit) const { return find(unit) != nullptr; }
  std::span<const UnitRow> rows() const { return rows_; }

  // The same amount in `to`, exact: refuses unknown_unit and units_do_not_convert, the latter also
  // where the result is not a whole number of millionths or leaves the range.
  Result<Quantity> convert(Quantity quantity, Unit to) const;

 private:
  const UnitRow* find(Unit unit) const;
  std::vector<UnitRow> rows_;  // sorted by unit
};

}  // namespace cassia::base
