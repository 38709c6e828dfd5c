#include "engines/decision/feel/builtins/arguments.h"

namespace cassia::engines::decision::feel {

namespace {

constexpr std::int64_t kScaleMax = 6176;
constexpr std::int64_t kScaleMin = -6111;

// `scale` is the second argument, or zero where it may be left out and is.
base::Result<Value> rounded(const Arguments& arguments, RoundingMode mode,
                            std::string_view function) {
  const Number number = CASSIA_TRY(arguments.number(0));
  std::int64_t scale = 0;
  if (arguments.count() > 1) {
    const auto whole = CASSIA_TRY(arguments.number(1)).rounded(0, RoundingMode::down);
    scale = whole.has_value() ? whole->to_integer().value_or(kScaleMax + 1) : kScaleMax + 1;
  }
  if (scale > kScaleMax || scale < kScaleMin) {
    return arguments.wrong(1, "a scale from -6111 to 6176");
  }
  return value_or_refuse(number.rounded(static_cast<int>(scale), mode), function);
}

base::Result<Value> decimal(const Arguments& arguments) {
  return rounded(arguments, RoundingMode::half_even, "decimal");
}

base::Result<Value> floor(const Arguments& arguments) {
  return rounded(arguments, RoundingMode::floor, "floor");
}

base::Result<Value> ceiling(const Arguments& arguments) {
  return rounded(arguments, RoundingMode::ceiling, "ceiling");
}

base::Result<Value> round_up(const Arguments& arguments) {
  return rounded(arguments, RoundingMode::up, "round up");
}

base::Result<Value> round_down(const Arguments& arguments) {
  return rounded(arguments, RoundingMode::down, "round down");
}

base::Result<Value> round_half_up(const Arguments& arguments) {
  return rounded(arguments, RoundingMode::half_up, "round half up");
}

base::Result<Value> round_half_down(const Arguments& arguments) {
  return rounded(arguments, RoundingMode::half_down, "round half down");
}

base::Result<Value> absolute(const Arguments& arguments) {
  const Value value = arguments.single(0);
  if (const Number* number = value.as_number()) {
    return Value(number->absolute());
  }
  if (const DaysDuration* duration = value.as_days_duration()) {
    return duration->nanoseconds < 0 ? negate(value) : value;
  }
  if (const MonthsDuration* duration = value.as_months_duration()) {
    return duration->months < 0 ? negate(value) : value;
  }
  return arguments.wrong(0, "a number or a duration");
}

base::Result<Value> modulo(const Arguments& arguments) {
  const Number dividend = CASSIA_TRY(arguments.number(0));
  return value_or_refuse(dividend.modulo(CASSIA_TRY(arguments.number(1))), "modulo");
}

base::Result<Value> square_root(const Arguments& arguments) {
  return value_or_refuse(CASSIA_TRY(arguments.number(0)).square_root(), "sqrt");
}

base::Result<Value> logarithm(const Arguments& arguments) {
  return value_or_refuse(CASSIA_TRY(arguments.number(0)).ln(), "log");
}

base::Result<Value> exponential(const Arguments& arguments) {
  return value_or_refuse(CASSIA_TRY(arguments.number(0)).exp(), "exp");
}

base::Result<bool> has_rest(const Arguments& arguments, std::int64_t rest) {
  const Number number = CASSIA_TRY(arguments.number(0));
  if (!number.is_integer()) {
    return arguments.wrong(0, "an integer");
  }
  return *number.modulo(Number::from_integer(2)) == Number::from_integer(rest);
}

base::Result<Value> odd(const Arguments& arguments) {
  return Value(CASSIA_TRY(has_rest(arguments, 1)));
}

base::Result<Value> even(const Arguments& arguments) {
  return Value(CASSIA_TRY(has_rest(arguments, 0)));
}

}  // namespace

const std::vector<Builtin>& number_functions() {
  static const std::vector<Builtin> kFunctions = {
      {"decimal", "n, scale", &decimal},
      {"floor", "n, scale?", &floor},
      {"ceiling", "n, scale?", &ceiling},
      {"round up", "n, scale", &round_up},
      {"round down", "n, scale", &round_down},
      {"round half up", "n, scale", &round_half_up},
      {"round half down", "n, scale", &round_half_down},
      {"abs", "n", &absolute},
      {"modulo", "dividend, divisor", &modulo},
      {"sqrt", "number", &square_root},
      {"log", "number", &logarithm},
      {"exp", "number", &exponential},
      {"odd", "number", &odd},
      {"even", "number", &even},
  };
  return kFunctions;
}

}  // namespace cassia::engines::decision::feel
