#include <algorithm>
#include <unordered_map>

#include "engines/decision/feel/builtins/arguments.h"

namespace cassia::engines::decision::feel {

namespace {

// The items, all of which must be numbers. At least one: of none there is no sum, as FEEL has it.
base::Result<std::vector<Number>> numbers(const Arguments& arguments, std::string_view function) {
  std::vector<Number> result;
  for (const Value& item : arguments.items()) {
    if (item.as_number() == nullptr) {
      return wrong_kind("a number", item);
    }
    result.push_back(*item.as_number());
  }
  if (result.empty()) {
    return no_value(function);
  }
  return result;
}

base::Result<Value> extreme(const Arguments& arguments, bool is_least, std::string_view function) {
  const List items = arguments.items();
  if (items.empty()) {
    return no_value(function);
  }
  const Value* best = &items.front();
  for (const Value& item : items) {
    const std::weak_ordering order = CASSIA_TRY(compare(item, *best));
    best = (is_least ? order < 0 : order > 0) ? &item : best;
  }
  return *best;
}

base::Result<Value> least(const Arguments& arguments) { return extreme(arguments, true, "min"); }

base::Result<Value> greatest(const Arguments& arguments) {
  return extreme(arguments, false, "max");
}

base::Result<Value> count(const Arguments& arguments) {
  const Value list = CASSIA_TRY(arguments.list(0));
  return Value(Number::from_integer(static_cast<std::int64_t>(list.as_list()->size())));
}

// Sums durations too, which the operator + has as well.
base::Result<Value> sum(const Arguments& arguments) {
  const List items = arguments.items();
  if (items.empty()) {
    return no_value("sum");
  }
  Value total = items.front();
  if (total.as_number() == nullptr && total.as_days_duration() == nullptr &&
      total.as_months_duration() == nullptr) {
    return wrong_kind("a number", total);
  }
  for (std::size_t at = 1; at < items.size(); ++at) {
    if (items[at].kind() != total.kind()) {
      return wrong_kind(to_text(total.kind()), items[at]);
    }
    total = CASSIA_TRY(compute(Operator::add, total, items[at]));
  }
  return total;
}

base::Result<Number> total_of(const std::vector<Number>& numbers, std::string_view function) {
  Number total;
  for (const Number& number : numbers) {
    const auto next = total.plus(number);
    if (!next.has_value()) {
      return no_value(function);
    }
    total = *next;
  }
  return total;
}

Number size_of(const std::vector<Number>& numbers) {
  return Number::from_integer(static_cast<std::int64_t>(numbers.size()));
}

base::Result<Number> mean_of(const std::vector<Number>& numbers, std::string_view function) {
  return *CASSIA_TRY(total_of(numbers, function)).divided_by(size_of(numbers));
}

base::Result<Value> mean(const Arguments& arguments) {
  const std::vector<Number> values = CASSIA_TRY(numbers(arguments, "mean"));
  return Value(CASSIA_TRY(mean_of(values, "mean")));
}

base::Result<Value> product(const Arguments& arguments) {
  Number result = Number::from_integer(1);
  for (const Number& number : CASSIA_TRY(numbers(arguments, "product"))) {
    const auto next = result.times(number);
    if (!next.has_value()) {
      return no_value("product");
    }
    result = *next;
  }
  return Value(result);
}

base::Result<Value> median(const Arguments& arguments) {
  std::vector<Number> sorted = CASSIA_TRY(numbers(arguments, "median"));
  std::ranges::sort(sorted, [](const Number& left, const Number& right) { return left < right; });
  const std::size_t middle = sorted.size() / 2;
  if (sorted.size() % 2 != 0) {
    return Value(sorted[middle]);
  }
  return Value(CASSIA_TRY(mean_of({sorted[middle - 1], sorted[middle]}, "median")));
}

// Of a sample: divided by one less than there are.
base::Result<Value> stddev(const Arguments& arguments) {
  const std::vector<Number> sample = CASSIA_TRY(numbers(arguments, "stddev"));
  if (sample.size() < 2) {
    return no_value("stddev");
  }
  const Number mean = CASSIA_TRY(mean_of(sample, "stddev"));
  std::vector<Number> squares;
  for (const Number& number : sample) {
    const auto distance = number.minus(mean);
    const auto square = distance.has_value() ? distance->times(*distance) : std::nullopt;
    if (!square.has_value()) {
      return no_value("stddev");
    }
    squares.push_back(*square);
  }
  const Number total = CASSIA_TRY(total_of(squares, "stddev"));
  const auto variance = total.divided_by(*size_of(sample).minus(Number::from_integer(1)));
  return value_or_refuse(variance->square_root(), "stddev");
}

// The numbers that come most often, in ascending order.
base::Result<Value> mode(const Arguments& arguments) {
  if (arguments.items().empty()) {
    return Value(List{});
  }
  std::unordered_map<Value, std::size_t, ValueHash> counts;
  std::size_t most = 0;
  for (const Number& number : CASSIA_TRY(numbers(arguments, "mode"))) {
    most = std::max(most, ++counts[Value(number)]);
  }
  List result;
  for (const auto& [number, times] : counts) {
    if (times == most) {
      result.push_back(number);
    }
  }
  std::ranges::sort(result, [](const Value& left, const Value& right) {
    return *left.as_number() < *right.as_number();
  });
  return Value(std::move(result));
}

}  // namespace

const std::vector<Builtin>& aggregate_functions() {
  static const std::vector<Builtin> kFunctions = {
      {"min", "list | c...", &least},     {"max", "list | c...", &greatest},
      {"count", "list", &count},          {"sum", "list | n...", &sum},
      {"mean", "list | n...", &mean},     {"product", "list | n...", &product},
      {"median", "list | n...", &median}, {"stddev", "list | n...", &stddev},
      {"mode", "list | n...", &mode},
  };
  return kFunctions;
}

}  // namespace cassia::engines::decision::feel
