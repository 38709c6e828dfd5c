#pragma once

#include <boost/describe.hpp>
#include <vector>

#include "engines/origin/determination.h"

namespace cassia::engines::origin {

// One thing that the producer could do otherwise.
enum class ChangeKind : std::uint8_t {
  replace,            // a material by one of the exporting Party's origin
  cut_value,          // of a material by `amount` minor units of its currency, and no less
  cut_weight,         // of a material by `amount` millionths of a kilogram, and no less
  process,            // carry out a process that the rule names
  more_than_minimal,  // do something that is more than minimal operations
};
BOOST_DESCRIBE_ENUM(ChangeKind, replace, cut_value, cut_weight, process, more_than_minimal)

struct Change {
  ChangeKind kind = ChangeKind::replace;
  std::int32_t line = kNoLine;
  std::int64_t amount = 0;
  std::string process = {};

  friend bool operator==(const Change&, const Change&) = default;
};

// Changes that together make the good originate, and the value of material that they touch.
struct Advice {
  std::vector<Change> changes = {};
  std::int64_t touched_minor = 0;

  friend bool operator==(const Advice&, const Advice&) = default;
};

inline constexpr std::size_t kAdvicesMax = 8;

// The nearest changes that would make a good originate that does not, those that touch the least
// value first. Every single change is tried, each by determining anew; only where none is enough,
// pairs of which one replaces a material. The larger materials are tried first and of long bills
// only those. Empty when nothing was found, or the bill is refused.
std::vector<Advice> advise(const Bill& bill, const Trade& trade, const OriginLaw& law);

// One change as a sentence.
base::Refusal explain(const Change& change, const Bill& bill, const Trade& trade);

}  // namespace cassia::engines::origin
