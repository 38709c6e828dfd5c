#include "engines/decision/feel/builtins/arguments.h"

namespace cassia::engines::decision::feel {

namespace {

// Allen's relations as DMN 1.3 defines them (table 78) over points and ranges. An open end (null)
// is before or after every point.
struct Ends {
  Range range;
  bool is_point = false;
};

Ends ends_of(const Value& value) {
  if (const Range* range = value.as_range()) {
    return {.range = *range};
  }
  return {
      .range = {.start = value, .end = value, .is_start_included = true, .is_end_included = true},
      .is_point = true};
}

struct Pair {
  Ends left;
  Ends right;
};

enum class Shape { point, range, either };

bool fits(const Ends& ends, Shape shape) {
  return shape == Shape::either || ends.is_point == (shape == Shape::point);
}

base::Result<Pair> pair(const Arguments& arguments, Shape first, Shape second) {
  for (std::size_t at = 0; at < 2; ++at) {
    if (!arguments.has(at)) {
      return arguments.wrong(at, "a point or a range");
    }
  }
  Pair result{.left = ends_of(arguments.at(0)), .right = ends_of(arguments.at(1))};
  if (!fits(result.left, first) || !fits(result.right, second)) {
    return arguments.wrong(fits(result.left, first) ? 1 : 0, "a range");
  }
  return result;
}

enum class Side { start, end };

// The order of an end of one range and one of the other; an open start is before and an open end
// after all else.
base::Result<std::weak_ordering> order(const Range& left, Side left_side, const Range& right,
                                       Side right_side) {
  const Value& first = left_side == Side::start ? left.start : left.end;
  const Value& second = right_side == Side::start ? right.start : right.end;
  if (!first.is_null() && !second.is_null()) {
    return compare(first, second);
  }
  const auto rank = [](const Value& value, Side side) {
    return value.is_null() ? (side == Side::start ? -1 : 1) : 0;
  };
  return std::weak_ordering(rank(first, left_side) <=> rank(second, right_side));
}

base::Result<bool> is_before(const Range& left, const Range& right) {
  const auto found = CASSIA_TRY(order(left, Side::end, right, Side::start));
  return found < 0 || (found == 0 && !(left.is_end_included && right.is_start_included));
}

base::Result<bool> do_meet(const Range& left, const Range& right) {
  return left.is_end_included && right.is_start_included &&
         CASSIA_TRY(order(left, Side::end, right, Side::start)) == 0;
}

// Whether the left starts no later than the right does; `strictly`, earlier.
base::Result<bool> starts_first(const Range& left, const Range& right, bool strictly) {
  const auto found = CASSIA_TRY(order(left, Side::start, right, Side::start));
  if (found != 0) {
    return found < 0;
  }
  return strictly ? left.is_start_included && !right.is_start_included
                  : left.is_start_included || !right.is_start_included;
}

base::Result<bool> ends_last(const Range& left, const Range& right) {
  const auto found = CASSIA_TRY(order(left, Side::end, right, Side::end));
  return found != 0 ? found > 0 : left.is_end_included || !right.is_end_included;
}

base::Result<bool> do_include(const Range& left, const Range& right) {
  return CASSIA_TRY(starts_first(left, right, false)) && CASSIA_TRY(ends_last(left, right));
}

base::Result<bool> do_overlap(const Range& left, const Range& right) {
  return !CASSIA_TRY(is_before(left, right)) && !CASSIA_TRY(is_before(right, left));
}

base::Result<bool> same_start(const Range& left, const Range& right) {
  return left.is_start_included == right.is_start_included &&
         CASSIA_TRY(order(left, Side::start, right, Side::start)) == 0;
}

base::Result<bool> same_end(const Range& left, const Range& right) {
  return left.is_end_included == right.is_end_included &&
         CASSIA_TRY(order(left, Side::end, right, Side::end)) == 0;
}

base::Result<bool> overlaps_first(const Range& left, const Range& right) {
  return CASSIA_TRY(starts_first(left, right, true)) && CASSIA_TRY(ends_last(right, left)) &&
         CASSIA_TRY(do_overlap(left, right));
}

base::Result<bool> do_start(const Range& left, const Range& right) {
  return CASSIA_TRY(same_start(left, right)) && CASSIA_TRY(ends_last(right, left));
}

base::Result<bool> do_finish(const Range& left, const Range& right) {
  return CASSIA_TRY(same_end(left, right)) && CASSIA_TRY(starts_first(right, left, false));
}

base::Result<bool> do_coincide(const Range& left, const Range& right) {
  return CASSIA_TRY(same_start(left, right)) && CASSIA_TRY(same_end(left, right));
}

using Relation = base::Result<bool> (*)(const Range&, const Range&);

template <Relation relation, Shape first, Shape second>
base::Result<Value> related(const Arguments& arguments) {
  const Pair found = CASSIA_TRY(pair(arguments, first, second));
  return Value(CASSIA_TRY(relation(found.left.range, found.right.range)));
}

template <Relation relation, Shape first, Shape second>
base::Result<Value> inverse(const Arguments& arguments) {
  const Pair found = CASSIA_TRY(pair(arguments, first, second));
  return Value(CASSIA_TRY(relation(found.right.range, found.left.range)));
}

base::Result<Value> coincides(const Arguments& arguments) {
  const Pair found = CASSIA_TRY(pair(arguments, Shape::either, Shape::either));
  if (found.left.is_point != found.right.is_point) {
    return arguments.wrong(1, "two points or two ranges");
  }
  return Value(CASSIA_TRY(do_coincide(found.left.range, found.right.range)));
}

}  // namespace

const std::vector<Builtin>& range_functions() {
  constexpr Shape kRange = Shape::range;
  constexpr Shape kEither = Shape::either;
  static const std::vector<Builtin> kFunctions = {
      {"before", "point1, point2 | point, range | range, point | range1, range2",
       &related<&is_before, kEither, kEither>},
      {"after", "point1, point2 | point, range | range, point | range1, range2",
       &inverse<&is_before, kEither, kEither>},
      {"meets", "range1, range2", &related<&do_meet, kRange, kRange>},
      {"met by", "range1, range2", &inverse<&do_meet, kRange, kRange>},
      {"overlaps", "range1, range2", &related<&do_overlap, kRange, kRange>},
      {"overlaps before", "range1, range2", &related<&overlaps_first, kRange, kRange>},
      {"overlaps after", "range1, range2", &inverse<&overlaps_first, kRange, kRange>},
      {"finishes", "point, range | range1, range2", &related<&do_finish, kEither, kRange>},
      {"finished by", "range, point | range1, range2", &inverse<&do_finish, kRange, kEither>},
      {"includes", "range, point | range1, range2", &related<&do_include, kRange, kEither>},
      {"during", "point, range | range1, range2", &inverse<&do_include, kEither, kRange>},
      {"starts", "point, range | range1, range2", &related<&do_start, kEither, kRange>},
      {"started by", "range, point | range1, range2", &inverse<&do_start, kRange, kEither>},
      {"coincides", "point1, point2 | range1, range2", &coincides},
  };
  return kFunctions;
}

}  // namespace cassia::engines::decision::feel
