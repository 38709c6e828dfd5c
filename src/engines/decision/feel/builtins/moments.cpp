#include <array>

#include "engines/decision/feel/builtins/arguments.h"
#include "engines/decision/refusals.h"

namespace cassia::engines::decision::feel {

namespace {

constexpr std::array<std::string_view, 7> kDays = {"Monday", "Tuesday",  "Wednesday", "Thursday",
                                                   "Friday", "Saturday", "Sunday"};
constexpr std::array<std::string_view, 12> kMonths = {
    "January", "February", "March",     "April",   "May",      "June",
    "July",    "August",   "September", "October", "November", "December"};

// The clock is never read: a decision has one instant, which its receipt keeps.
base::Result<DateTime> pinned(const Arguments& arguments) {
  const auto& now = arguments.evaluation().circumstances().now;
  if (!now.has_value()) {
    return base::Refusal{.code = kFeelNotAllowed, .facts = {{"what", "now() and today()"}}};
  }
  return *now;
}

base::Result<Value> now(const Arguments& arguments) { return Value(CASSIA_TRY(pinned(arguments))); }

base::Result<Value> today(const Arguments& arguments) {
  return Value(CASSIA_TRY(pinned(arguments)).date);
}

base::Result<Date> day_of(const Arguments& arguments) {
  const Value value = arguments.single(0);
  if (value.as_date() != nullptr) {
    return *value.as_date();
  }
  if (value.as_date_time() != nullptr) {
    return value.as_date_time()->date;
  }
  return arguments.wrong(0, "a date");
}

base::Result<Value> day_of_the_year(const Arguments& arguments) {
  return Value(Number::from_integer(day_of_year(CASSIA_TRY(day_of(arguments)))));
}

base::Result<Value> day_of_the_week(const Arguments& arguments) {
  const int weekday = CASSIA_TRY(day_of(arguments)).weekday();
  return Value(kDays.at(static_cast<std::size_t>(weekday) - 1));
}

base::Result<Value> month_of_the_year(const Arguments& arguments) {
  const int month = CASSIA_TRY(day_of(arguments)).month;
  return Value(kMonths.at(static_cast<std::size_t>(month) - 1));
}

base::Result<Value> week_of_the_year(const Arguments& arguments) {
  return Value(Number::from_integer(week_of_year(CASSIA_TRY(day_of(arguments)))));
}

}  // namespace

const std::vector<Builtin>& moment_functions() {
  static const std::vector<Builtin> kFunctions = {
      {"now", "", &now},
      {"today", "", &today},
      {"day of year", "date", &day_of_the_year},
      {"day of week", "date", &day_of_the_week},
      {"month of year", "date", &month_of_the_year},
      {"week of year", "date", &week_of_the_year},
  };
  return kFunctions;
}

}  // namespace cassia::engines::decision::feel
