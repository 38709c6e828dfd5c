#include "engines/decision/feel/operators.h"
#include "engines/decision/refusals.h"

namespace cassia::engines::decision::feel {

namespace {

constexpr Nanoseconds kDayNanoseconds =
    static_cast<Nanoseconds>(kSecondsPerDay) * kNanosecondsPerSecond;
// Twice the span of FEEL's years: what lies beyond is no date and no distance between two.
constexpr Nanoseconds kNanosecondsMax = kDayNanoseconds * 366 * kYearMax * 2;
constexpr std::int64_t kMonthsMax = kYearMax * 24;

base::Refusal no_result(Operator operation) {
  return {.code = kFeelNoResult, .facts = {{"what", std::string(to_text(operation))}}};
}

base::Result<Value> number_or_refuse(const std::optional<Number>& number, Operator operation) {
  if (!number.has_value()) {
    return no_result(operation);
  }
  return Value(*number);
}

base::Result<Value> compute_numbers(Operator operation, const Number& left, const Number& right) {
  switch (operation) {
    case Operator::add:
      return number_or_refuse(left.plus(right), operation);
    case Operator::subtract:
      return number_or_refuse(left.minus(right), operation);
    case Operator::multiply:
      return number_or_refuse(left.times(right), operation);
    case Operator::divide:
      return number_or_refuse(left.divided_by(right), operation);
    default:
      return number_or_refuse(left.power(right), operation);
  }
}

std::optional<Nanoseconds> to_nanoseconds(const Number& number) {
  const auto whole = number.rounded(0, RoundingMode::down);
  const auto split = Number::from_integer(kNanosecondsPerSecond);
  if (!whole.has_value()) {
    return std::nullopt;
  }
  const auto seconds = whole->divided_by(split)->rounded(0, RoundingMode::floor);
  const auto rest = whole->minus(*seconds->times(split));
  const auto high = seconds->to_integer();
  const auto low = rest->to_integer();
  if (!high.has_value() || !low.has_value()) {
    return std::nullopt;
  }
  return static_cast<Nanoseconds>(*high) * kNanosecondsPerSecond + *low;
}

Number to_number(Nanoseconds nanoseconds) {
  const auto high = static_cast<std::int64_t>(nanoseconds / kNanosecondsPerSecond);
  const auto low = static_cast<std::int64_t>(nanoseconds % kNanosecondsPerSecond);
  const Number product =
      *Number::from_integer(high).times(Number::from_integer(kNanosecondsPerSecond));
  return *product.plus(Number::from_integer(low));
}

base::Result<Value> days(Nanoseconds nanoseconds, Operator operation) {
  if (nanoseconds > kNanosecondsMax || nanoseconds < -kNanosecondsMax) {
    return no_result(operation);
  }
  return Value(DaysDuration{nanoseconds});
}

base::Result<Value> months(std::int64_t count, Operator operation) {
  if (count > kMonthsMax || count < -kMonthsMax) {
    return no_result(operation);
  }
  return Value(MonthsDuration{count});
}

bool is_year_known(const Date& date) { return date.year <= kYearMax && date.year >= -kYearMax; }

// A duration times or by a number, or by a duration of its kind.
base::Result<Value> scale(Operator operation, const Value& duration, const Value& by) {
  const bool is_days = duration.kind() == Kind::days_duration;
  const Number size = is_days ? to_number(duration.as_days_duration()->nanoseconds)
                              : Number::from_integer(duration.as_months_duration()->months);
  if (by.kind() == duration.kind() && operation == Operator::divide) {
    const Number other = is_days ? to_number(by.as_days_duration()->nanoseconds)
                                 : Number::from_integer(by.as_months_duration()->months);
    return number_or_refuse(size.divided_by(other), operation);
  }
  const Value scaled = CASSIA_TRY(compute_numbers(operation, size, *by.as_number()));
  if (is_days) {
    const auto nanoseconds = to_nanoseconds(*scaled.as_number());
    return nanoseconds.has_value() ? days(*nanoseconds, operation) : no_result(operation);
  }
  const auto whole = scaled.as_number()->rounded(0, RoundingMode::down);
  const auto count = whole.has_value() ? whole->to_integer() : std::nullopt;
  return count.has_value() ? months(*count, operation) : no_result(operation);
}

// A moment and a duration; `sign` is -1 to go back.
base::Result<Value> move(Operator operation, const Value& moment, const Value& duration) {
  const int sign = operation == Operator::subtract ? -1 : 1;
  if (const MonthsDuration* by = duration.as_months_duration()) {
    const Date& from =
        moment.as_date() != nullptr ? *moment.as_date() : moment.as_date_time()->date;
    const auto date = plus_months(from, sign * by->months);
    if (!date.has_value()) {
      return no_result(operation);
    }
    return moment.as_date() != nullptr
               ? Value(*date)
               : Value(DateTime{.date = *date, .time = moment.as_date_time()->time});
  }
  const Nanoseconds by = sign * duration.as_days_duration()->nanoseconds;
  if (const Time* time = moment.as_time()) {
    const Nanoseconds sum =
        (time->nanoseconds + by % kDayNanoseconds + kDayNanoseconds) % kDayNanoseconds;
    return Value(Time{.nanoseconds = static_cast<std::int64_t>(sum), .zone = time->zone});
  }
  const DateTime from =
      moment.as_date() != nullptr ? DateTime{.date = *moment.as_date()} : *moment.as_date_time();
  const DateTime result = from_comparable(from.comparable() + by, from.time.zone);
  if (!is_year_known(result.date)) {
    return no_result(operation);
  }
  return moment.as_date() != nullptr ? Value(result.date) : Value(result);
}

base::Result<Value> distance(const Value& left, const Value& right) {
  const auto moment_of = [](const Value& value) {
    // A date stands for its midnight, UTC.
    return value.as_date() != nullptr
               ? DateTime{.date = *value.as_date(), .time = {.zone = ZoneOffset{}}}
               : *value.as_date_time();
  };
  if (left.kind() == Kind::time && right.kind() == Kind::time) {
    if (left.as_time()->zone.has_value() != right.as_time()->zone.has_value()) {
      return no_result(Operator::subtract);
    }
    return days(left.as_time()->comparable() - right.as_time()->comparable(), Operator::subtract);
  }
  const DateTime until = moment_of(left);
  const DateTime from = moment_of(right);
  if (until.time.zone.has_value() != from.time.zone.has_value()) {
    return no_result(Operator::subtract);
  }
  return days(until.comparable() - from.comparable(), Operator::subtract);
}

bool is_duration(Kind kind) { return kind == Kind::days_duration || kind == Kind::months_duration; }

bool is_day(Kind kind) { return kind == Kind::date || kind == Kind::date_time; }

bool is_movable(Kind moment, Kind duration) {
  return (is_day(moment) && is_duration(duration)) ||
         (moment == Kind::time && duration == Kind::days_duration);
}

base::Result<Value> compute_durations(Operator operation, const Value& left, const Value& right) {
  const int sign = operation == Operator::subtract ? -1 : 1;
  if (const DaysDuration* duration = left.as_days_duration()) {
    return days(duration->nanoseconds + sign * right.as_days_duration()->nanoseconds, operation);
  }
  return months(left.as_months_duration()->months + sign * right.as_months_duration()->months,
                operation);
}

}  // namespace

base::Result<Value> compute(Operator operation, const Value& left, const Value& right) {
  const Kind first = left.kind();
  const Kind second = right.kind();
  if (first == Kind::number && second == Kind::number) {
    return compute_numbers(operation, *left.as_number(), *right.as_number());
  }
  const bool is_sum = operation == Operator::add || operation == Operator::subtract;
  if (operation == Operator::add && first == Kind::string && second == Kind::string) {
    return Value(*left.as_string() + *right.as_string());
  }
  if (is_sum && is_duration(first) && first == second) {
    return compute_durations(operation, left, right);
  }
  if (is_sum && is_movable(first, second)) {
    return move(operation, left, right);
  }
  if (operation == Operator::add && is_movable(second, first)) {
    return move(operation, right, left);
  }
  if (operation == Operator::subtract &&
      ((is_day(first) && is_day(second)) || (first == Kind::time && second == Kind::time))) {
    return distance(left, right);
  }
  const bool is_scaling = operation == Operator::multiply || operation == Operator::divide;
  if (is_scaling && is_duration(first) &&
      (second == Kind::number || (second == first && operation == Operator::divide))) {
    return scale(operation, left, right);
  }
  if (operation == Operator::multiply && first == Kind::number && is_duration(second)) {
    return scale(operation, right, left);
  }
  return base::Refusal{
      .code = left.is_null() || right.is_null() ? kFeelNull : kFeelWrongKind,
      .facts = {{"expected", "operands of " + std::string(to_text(operation))},
                {"found", std::string(to_text(first)) + " and " + std::string(to_text(second))}}};
}

base::Result<Value> negate(const Value& value) {
  if (const Number* number = value.as_number()) {
    return Value(number->negated());
  }
  if (const DaysDuration* duration = value.as_days_duration()) {
    return Value(DaysDuration{-duration->nanoseconds});
  }
  if (const MonthsDuration* duration = value.as_months_duration()) {
    return Value(MonthsDuration{-duration->months});
  }
  return wrong_kind("a number or a duration", value);
}

}  // namespace cassia::engines::decision::feel
