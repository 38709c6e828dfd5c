#include "engines/decision/feel/operators.h"

#include "base/assert.h"
#include "engines/decision/refusals.h"

namespace cassia::engines::decision::feel {

namespace {

base::Refusal not_comparable(const Value& left, const Value& right) {
  return {.code = left.is_null() || right.is_null() ? kFeelNull : kFeelNotComparable,
          .facts = {{"left", std::string(to_text(left.kind()))},
                    {"right", std::string(to_text(right.kind()))}}};
}

bool has_zone(const Value& value) {
  return value.kind() == Kind::time ? value.as_time()->zone.has_value()
                                    : value.as_date_time()->time.zone.has_value();
}

template <typename Moment>
bool same_second(const Moment& left, const Moment& right) {
  const auto seconds = [](const Moment& moment) {
    const auto count = moment.comparable();
    const auto whole = count / kNanosecondsPerSecond;
    return count % kNanosecondsPerSecond < 0 ? whole - 1 : whole;
  };
  return seconds(left) == seconds(right);
}

}  // namespace

base::Refusal wrong_kind(std::string_view expected, const Value& found) {
  return {.code = found.is_null() ? kFeelNull : kFeelWrongKind,
          .facts = {{"expected", std::string(expected)},
                    {"found", std::string(to_text(found.kind()))}}};
}

base::Result<bool> equal(const Value& left, const Value& right, Mode mode) {
  if (left.is_null() || right.is_null()) {
    return left.is_null() && right.is_null();
  }
  if (left.kind() != right.kind()) {
    return not_comparable(left, right);
  }
  const bool is_moment = left.kind() == Kind::time || left.kind() == Kind::date_time;
  if (mode == Mode::standard && is_moment) {
    if (has_zone(left) != has_zone(right)) {
      return false;
    }
    return left.kind() == Kind::time ? same_second(*left.as_time(), *right.as_time())
                                     : same_second(*left.as_date_time(), *right.as_date_time());
  }
  return left == right;
}

base::Result<std::weak_ordering> compare(const Value& left, const Value& right) {
  if (left.kind() != right.kind()) {
    return not_comparable(left, right);
  }
  switch (left.kind()) {
    case Kind::number:
      return *left.as_number() <=> *right.as_number();
    case Kind::string:
      return std::weak_ordering(*left.as_string() <=> *right.as_string());
    case Kind::date:
      return std::weak_ordering(*left.as_date() <=> *right.as_date());
    case Kind::days_duration:
      return std::weak_ordering(left.as_days_duration()->nanoseconds <=>
                                right.as_days_duration()->nanoseconds);
    case Kind::months_duration:
      return std::weak_ordering(left.as_months_duration()->months <=>
                                right.as_months_duration()->months);
    case Kind::time:
    case Kind::date_time:
      if (has_zone(left) != has_zone(right)) {
        return not_comparable(left, right);
      }
      return left.kind() == Kind::time ? std::weak_ordering(left.as_time()->comparable() <=>
                                                            right.as_time()->comparable())
                                       : std::weak_ordering(left.as_date_time()->comparable() <=>
                                                            right.as_date_time()->comparable());
    default:
      return not_comparable(left, right);
  }
}

base::Result<bool> holds(Operator operation, const Value& left, const Value& right, Mode mode) {
  if (operation == Operator::equal) {
    return equal(left, right, mode);
  }
  if (operation == Operator::not_equal) {
    return !CASSIA_TRY(equal(left, right, mode));
  }
  const std::weak_ordering order = CASSIA_TRY(compare(left, right));
  switch (operation) {
    case Operator::less:
      return order < 0;
    case Operator::less_or_equal:
      return order <= 0;
    case Operator::greater:
      return order > 0;
    default:
      return order >= 0;
  }
}

base::Result<bool> contains(const Range& range, const Value& value, Mode mode) {
  if (range.form == RangeForm::not_equal || range.form == RangeForm::equal) {
    return holds(range.form == RangeForm::equal ? Operator::equal : Operator::not_equal, value,
                 range.start, mode);
  }
  const bool is_interval = range.form == RangeForm::interval;
  if (is_interval && (range.start.is_null() || range.end.is_null())) {
    return wrong_kind("a range with two ends", Value());
  }
  const auto low = range.is_start_included ? Operator::greater_or_equal : Operator::greater;
  const auto high = range.is_end_included ? Operator::less_or_equal : Operator::less;
  if (!range.start.is_null() && !CASSIA_TRY(holds(low, value, range.start, mode))) {
    return false;
  }
  return range.end.is_null() || CASSIA_TRY(holds(high, value, range.end, mode));
}

Range range_of(Operator operation, const Value& end) {
  switch (operation) {
    case Operator::less:
      return {.end = end, .form = RangeForm::less};
    case Operator::less_or_equal:
      return {.end = end, .is_end_included = true, .form = RangeForm::less_or_equal};
    case Operator::greater:
      return {.start = end, .form = RangeForm::greater};
    case Operator::greater_or_equal:
      return {.start = end, .is_start_included = true, .form = RangeForm::greater_or_equal};
    case Operator::not_equal:
      return {.start = end, .end = end, .form = RangeForm::not_equal};
    default:
      CASSIA_ASSERT(operation == Operator::equal, "only comparisons are read as tests");
      return {.start = end,
              .end = end,
              .is_start_included = true,
              .is_end_included = true,
              .form = RangeForm::equal};
  }
}

}  // namespace cassia::engines::decision::feel
