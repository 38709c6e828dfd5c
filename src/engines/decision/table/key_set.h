#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <vector>

namespace cassia::engines::decision::table {

// A value of one column as an integer whose order is the order of the values (column_keys.h). The
// ends are far enough inside 64 bits that a neighbour of a key never overflows.
using Key = std::int64_t;
inline constexpr Key kKeyMin = -(Key{1} << 62);
inline constexpr Key kKeyMax = Key{1} << 62;

// A run of keys, both ends included; first <= last.
struct KeySpan {
  Key first = kKeyMin;
  Key last = kKeyMax;

  friend bool operator==(const KeySpan&, const KeySpan&) = default;
};

// A set of keys, as ascending spans that neither overlap nor touch: equal sets are equal values.
// Every cell that compares with constants is such a set, and so is the domain of a column; all that
// is exact about a table (index, analysis) is said of these sets and nothing else.
class KeySet {
 public:
  KeySet() = default;  // empty
  explicit KeySet(KeySpan span) : spans_{span} {}
  // The union of spans in any order.
  static KeySet of(std::vector<KeySpan> spans);
  static KeySet everything() { return KeySet(KeySpan{}); }

  bool is_empty() const { return spans_.empty(); }
  bool contains(Key key) const;
  std::span<const KeySpan> spans() const { return spans_; }

  friend bool operator==(const KeySet&, const KeySet&) = default;

 private:
  std::vector<KeySpan> spans_;
};

KeySet unite(const KeySet& left, const KeySet& right);
KeySet intersect(const KeySet& left, const KeySet& right);
KeySet subtract(const KeySet& left, const KeySet& right);

// The same as asking whether the intersection, or the difference, is empty, without building it.
bool do_meet(const KeySet& left, const KeySet& right);
bool is_within(const KeySet& inner, const KeySet& outer);

}  // namespace cassia::engines::decision::table
