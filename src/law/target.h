#pragma once

#include <boost/describe.hpp>
#include <cstdint>
#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "base/date.h"
#include "base/money.h"
#include "base/rate.h"
#include "law/dated.h"
#include "law/language.h"

namespace cassia::law {

// What a target is a figure of.
enum class TargetKind : std::uint8_t {
  amount,    // money
  share,     // a part of one: "0.40"
  multiple,  // so many times the count of the baseline; what is measured is a count
};
BOOST_DESCRIBE_ENUM(TargetKind, amount, share, multiple)

// How what is measured must stand to the value.
enum class Comparison : std::uint8_t { at_least, more_than };
BOOST_DESCRIBE_ENUM(Comparison, at_least, more_than)

// Money of an amount, a rate of a share, a whole number of a multiple and of what it counts.
using TargetFigure = std::variant<base::Money, base::Rate, std::int64_t>;

// The count that a multiple starts from; unknown when the law names none.
struct Baseline {
  std::optional<std::int64_t> count;
  base::Citation citation;
  Mark mark = Mark::confirmed;
};

// An official figure as it was published.
struct Measurement {
  base::Date on;  // the last day that it covers
  TargetFigure figure;
  base::Citation citation;
  Mark mark = Mark::confirmed;
};

// Where a target stands. Nothing measured is a standing of its own, not a zero.
enum class Standing : std::uint8_t { no_data, baseline_unknown, reached, not_reached };
BOOST_DESCRIBE_ENUM(Standing, no_data, baseline_unknown, reached, not_reached)

// A figure that the zone is to reach, from targets.yaml of a package.
struct Target {
  std::string id;  // "tax_revenue"
  TargetKind kind = TargetKind::amount;
  LocalText title;
  Comparison comparison = Comparison::at_least;
  TargetFigure value;
  std::string unit;
  std::optional<Baseline> baseline;  // of a multiple, and of nothing else
  base::Date valid_from;
  base::Date valid_to;                // inclusive
  std::vector<Measurement> measured;  // by day; empty: no data
  base::Citation citation;
  Mark mark = Mark::confirmed;

  // The last figure that covers no day after `on`; nothing when there is none.
  const Measurement* measured_on(base::Date on) const;
  // What that figure says of the target.
  Standing standing_on(base::Date on) const;
};

}  // namespace cassia::law
