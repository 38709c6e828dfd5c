#pragma once

#include <optional>
#include <string>
#include <unordered_map>
#include <vector>

#include "engines/decision/feel/value.h"
#include "engines/decision/table/key_set.h"
#include "engines/decision/table/table_text.h"

namespace cassia::engines::decision::table {

// How the values of one column are numbered, so that comparing keys is comparing values.
//
//   string             the strings that the column's cells name are 0, 1, 2 ..., all others one
//   more boolean            0 and 1 integer, date, time, years and months duration
//                      the number itself, days, nanoseconds, months: neighbours are neighbours
//   number, date and time, days and time duration
//                      with the digits of the column's constants: the value v of n digits is
//                      2 * v * 10^n; what lies between two such values is the odd key between
//   any                one key for everything
//
// So the order of keys agrees with that of values wherever one of the column's own constants is one
// side of the comparison, and no cell compares with anything else. What is too large for a key
// becomes the last key on its side.
class ColumnKeys {
 public:
  // `constants` are those of the column's cells; others than the column's type are passed over.
  ColumnKeys(ColumnType type, const std::vector<feel::Value>& constants);

  ColumnType type() const { return type_; }

  // Nothing where the value is not of the column's type.
  std::optional<Key> key_of(const feel::Value& value) const;

  // The order in which a constant stands to keys: itself, or between `key` and the next. Nothing
  // where it cannot be told by keys (too many digits), so that the cell is left to FEEL.
  struct Position {
    Key key = 0;
    bool is_exact = true;
  };
  std::optional<Position> position_of(const feel::Value& constant) const;

  // Whether keys know the order of the values, and not only which are equal.
  bool is_ordered() const;

  // The keys of all values of the type.
  KeySet everything() const;

  // A value with a key of the set, which is not empty: a plain one for people to look at.
  feel::Value example_of(const KeySet& keys) const;

 private:
  struct Scaled;
  std::optional<Scaled> scaled(const feel::Value& value) const;
  std::optional<Scaled> scaled_number(const feel::Number& number) const;
  bool is_dense() const;
  feel::Value value_of(Key key) const;
  feel::Value scaled_value(Key floor, bool is_exact) const;

  ColumnType type_;
  int digits_ = 0;                             // of numbers, after the point
  std::optional<bool> has_zone_ = {};          // whether moments have one; nothing: not a moment
  std::unordered_map<std::string, Key> keys_;  // of strings
  std::vector<std::string> strings_;           // by key
};

}  // namespace cassia::engines::decision::table
