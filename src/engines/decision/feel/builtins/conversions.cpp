#include <algorithm>
#include <array>

#include "engines/decision/feel/builtins/arguments.h"
#include "engines/decision/feel/parser.h"

namespace cassia::engines::decision::feel {

namespace {

base::Result<Value> date(const Arguments& arguments) {
  if (arguments.count() == 3) {
    const std::int64_t year = CASSIA_TRY(arguments.integer(0));
    const std::int64_t month = CASSIA_TRY(arguments.integer(1));
    const std::int64_t day = CASSIA_TRY(arguments.integer(2));
    const auto date = Date::make(year, month, day);
    return date.has_value() ? base::Result<Value>(Value(*date)) : no_value("date");
  }
  const Value from = arguments.single(0);
  if (from.as_date() != nullptr) {
    return from;
  }
  if (from.as_date_time() != nullptr) {
    return Value(from.as_date_time()->date);
  }
  const auto read = parse_date(CASSIA_TRY(arguments.text(0)));
  return read.has_value() ? base::Result<Value>(Value(*read))
                          : arguments.wrong(0, "a date such as 2020-01-31");
}

base::Result<Value> time_of_parts(const Arguments& arguments) {
  const std::int64_t hour = CASSIA_TRY(arguments.integer(0));
  const std::int64_t minute = CASSIA_TRY(arguments.integer(1));
  const Number second = CASSIA_TRY(arguments.number(2));
  const auto exact = second.times(Number::from_integer(kNanosecondsPerSecond));
  const auto cut = exact.has_value() ? exact->rounded(0, RoundingMode::down) : std::nullopt;
  constexpr std::int64_t kNone = -1;  // of what is no such number, refused as all negative ones
  const std::int64_t nanoseconds = cut.has_value() ? cut->to_integer().value_or(kNone) : kNone;
  if (hour < 0 || hour > 23 || minute < 0 || minute > 59 || nanoseconds < 0 ||
      nanoseconds >= 60 * kNanosecondsPerSecond) {
    return no_value("time");
  }
  Time result{.nanoseconds = (hour * 60 + minute) * 60 * kNanosecondsPerSecond + nanoseconds};
  if (arguments.has(3)) {
    const DaysDuration* offset = arguments.at(3).as_days_duration();
    constexpr Nanoseconds kOffsetMax = static_cast<Nanoseconds>(18 * 3600) * kNanosecondsPerSecond;
    if (offset == nullptr || offset->nanoseconds > kOffsetMax ||
        offset->nanoseconds < -kOffsetMax) {
      return arguments.wrong(3, "a duration of at most 18 hours");
    }
    result.zone = ZoneOffset{
        .seconds = static_cast<std::int64_t>(offset->nanoseconds / kNanosecondsPerSecond)};
  }
  return Value(std::move(result));
}

base::Result<Value> time(const Arguments& arguments) {
  if (arguments.count() >= 3) {
    return time_of_parts(arguments);
  }
  if (arguments.count() != 1) {
    return arguments.wrong(1, "one, three or four arguments");
  }
  const Value from = arguments.single(0);
  if (from.as_time() != nullptr) {
    return from;
  }
  if (from.as_date_time() != nullptr) {
    return Value(from.as_date_time()->time);
  }
  if (from.as_date() != nullptr) {  // its midnight, UTC
    return Value(Time{.zone = ZoneOffset{}});
  }
  auto read = parse_time(CASSIA_TRY(arguments.text(0)));
  return read.has_value() ? arguments.evaluation().settle(std::move(*read))
                          : arguments.wrong(0, "a time such as 13:45:00+08:00");
}

base::Result<Value> date_and_time(const Arguments& arguments) {
  const Value from = arguments.single(0);
  if (arguments.count() == 2) {
    const Value second = arguments.single(1);
    const bool is_day = from.as_date() != nullptr || from.as_date_time() != nullptr;
    if (!is_day || second.as_time() == nullptr) {
      return arguments.wrong(is_day ? 1 : 0, "a date and a time");
    }
    return arguments.evaluation().settle(
        DateTime{.date = from.as_date() != nullptr ? *from.as_date() : from.as_date_time()->date,
                 .time = *second.as_time()});
  }
  if (from.as_date_time() != nullptr) {
    return from;
  }
  if (from.as_date() != nullptr) {
    return Value(DateTime{.date = *from.as_date(), .time = {.zone = ZoneOffset{}}});
  }
  auto read = parse_date_time(CASSIA_TRY(arguments.text(0)));
  return read.has_value() ? arguments.evaluation().settle(std::move(*read))
                          : arguments.wrong(0, "a text such as 2020-01-31T13:45:00+08:00");
}

base::Result<Value> duration(const Arguments& arguments) {
  const Value from = arguments.single(0);
  if (from.as_days_duration() != nullptr || from.as_months_duration() != nullptr) {
    return from;
  }
  const std::string text = CASSIA_TRY(arguments.text(0));
  if (const auto days = parse_days_duration(text)) {
    return Value(*days);
  }
  const auto months = parse_months_duration(text);
  return months.has_value() ? base::Result<Value>(Value(*months))
                            : arguments.wrong(0, "a duration such as P1DT2H or P1Y2M");
}

base::Result<Value> years_and_months_duration(const Arguments& arguments) {
  std::array<DateTime, 2> ends;  // of moments, the days alone count
  for (std::size_t at = 0; at < ends.size(); ++at) {
    const Value value = arguments.single(at);
    if (value.as_date() != nullptr) {
      ends.at(at).date = *value.as_date();
    } else if (value.as_date_time() != nullptr) {
      ends.at(at).date = value.as_date_time()->date;
    } else {
      return arguments.wrong(at, "a date");
    }
  }
  return Value(MonthsDuration{months_between(ends[0], ends[1])});
}

// What separates digits in groups must be a space, comma or point, and differ from what stands
// before the fraction.
base::Result<Value> number(const Arguments& arguments) {
  std::string text = CASSIA_TRY(arguments.text(0));
  std::string grouping;
  if (arguments.has(1)) {
    grouping = CASSIA_TRY(arguments.text(1));
    if (grouping != " " && grouping != "," && grouping != ".") {
      return arguments.wrong(1, "a space, comma or point");
    }
  }
  std::string point = ".";
  if (arguments.has(2)) {
    point = CASSIA_TRY(arguments.text(2));
    if ((point != "." && point != ",") || point == grouping) {
      return arguments.wrong(2, "a point or comma that is not the grouping separator");
    }
  }
  std::string plain;
  for (const char letter : text) {
    if (letter == point[0]) {
      plain += '.';
    } else if (grouping.empty() || letter != grouping[0]) {
      plain += letter == '.' ? '?' : letter;  // a point that is neither makes it no number
    }
  }
  const auto read = Number::parse(plain);
  return read.has_value() ? base::Result<Value>(Value(*read))
                          : arguments.wrong(0, "the text of a number");
}

// Bare where the value stands alone: a date is 2020-01-31 and only within a list @"2020-01-31".
base::Result<Value> string(const Arguments& arguments) {
  const Value& from = arguments.at(0);
  switch (from.kind()) {
    case Kind::null:
      return arguments.wrong(0, "a value");
    case Kind::string:
      return from;
    case Kind::date:
      return Value(to_text(*from.as_date()));
    case Kind::time:
      return Value(to_text(*from.as_time()));
    case Kind::date_time:
      return Value(to_text(*from.as_date_time()));
    case Kind::days_duration:
      return Value(to_text(*from.as_days_duration()));
    case Kind::months_duration:
      return Value(to_text(*from.as_months_duration()));
    default:
      return Value(to_text(from));
  }
}

bool is_constant(const NodePtr& node);

// A call of one of the functions that make moments and durations, with constants.
bool is_constant_call(const CallNode& call) {
  constexpr std::array<std::string_view, 4> kMakers = {"date", "time", "date and time", "duration"};
  const auto* name = call.callee->as<NameNode>();
  return name != nullptr && std::ranges::find(kMakers, name->name) != kMakers.end() &&
         std::ranges::all_of(call.arguments, [](const CallNode::Argument& argument) {
           return is_constant(argument.value);
         });
}

bool is_constant(const NodePtr& node) {
  const auto* negation = node->as<NegationNode>();
  const auto* call = node->as<CallNode>();
  const auto* literal = node->as<LiteralNode>();
  return (literal != nullptr && !literal->value.is_null()) || node->as<AtNode>() != nullptr ||
         (negation != nullptr && is_constant(negation->operand)) ||
         (call != nullptr && is_constant_call(*call));
}

// The text of a range whose two ends are constants. Nothing else is evaluated here.
base::Result<Value> range(const Arguments& arguments) {
  const std::string text = CASSIA_TRY(arguments.text(0));
  const auto node = parse_expression(text);
  const auto* written = node.has_value() ? (*node)->as<RangeNode>() : nullptr;
  if (written == nullptr || !is_constant(written->start) || !is_constant(written->end)) {
    return arguments.wrong(0, "a range such as [1..10)");
  }
  const Value value = CASSIA_TRY(arguments.evaluation().evaluate(*node, nullptr));
  if (value.as_range() == nullptr || value.as_range()->start.kind() == Kind::boolean) {
    return arguments.wrong(0, "a range such as [1..10)");
  }
  return value;
}

}  // namespace

const std::vector<Builtin>& conversion_functions() {
  static const std::vector<Builtin> kFunctions = {
      {"date", "from | year, month, day", &date},
      {"time", "from | hour, minute, second, offset?", &time},
      {"date and time", "from | date, time", &date_and_time},
      {"duration", "from", &duration},
      {"years and months duration", "from, to", &years_and_months_duration},
      {"number", "from, grouping separator?, decimal separator?", &number},
      {"string", "from", &string},
      {"range", "from", &range},
  };
  return kFunctions;
}

}  // namespace cassia::engines::decision::feel
