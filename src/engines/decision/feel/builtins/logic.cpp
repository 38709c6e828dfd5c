#include "engines/decision/feel/builtins/arguments.h"

namespace cassia::engines::decision::feel {

namespace {

base::Result<Value> negation(const Arguments& arguments) {
  const Value value = arguments.single(0);
  if (value.as_boolean() == nullptr) {
    return arguments.wrong(0, "a boolean");
  }
  return Value(!*value.as_boolean());
}

// Whether one item is `settling`: then that is the answer, whatever else is in the list.
base::Result<Value> settled(const Arguments& arguments, bool settling) {
  const List items =
      arguments.count() == 1 ? *CASSIA_TRY(arguments.list(0)).as_list() : arguments.items();
  const Value* odd = nullptr;
  for (const Value& item : items) {
    if (item.as_boolean() == nullptr) {
      odd = &item;
    } else if (*item.as_boolean() == settling) {
      return Value(settling);
    }
  }
  if (odd != nullptr) {
    return wrong_kind("a boolean", *odd);
  }
  return Value(!settling);
}

base::Result<Value> all(const Arguments& arguments) { return settled(arguments, false); }

base::Result<Value> any(const Arguments& arguments) { return settled(arguments, true); }

bool is_same(const Time& left, const Time& right) {
  return left.nanoseconds == right.nanoseconds && left.zone == right.zone;
}

// The same element of the value space: equal moments in two zones are two.
base::Result<Value> is(const Arguments& arguments) {
  const Value& left = arguments.at(0);
  const Value& right = arguments.at(1);
  if (left.as_time() != nullptr && right.as_time() != nullptr) {
    return Value(is_same(*left.as_time(), *right.as_time()));
  }
  if (left.as_date_time() != nullptr && right.as_date_time() != nullptr) {
    return Value(left.as_date_time()->date == right.as_date_time()->date &&
                 is_same(left.as_date_time()->time, right.as_date_time()->time));
  }
  return Value(left == right);
}

}  // namespace

const std::vector<Builtin>& logic_functions() {
  static const std::vector<Builtin> kFunctions = {
      {"not", "negand", &negation},
      {"all", "list | b...", &all},
      {"any", "list | b...", &any},
      {"is", "value1, value2 | value1?, value2?", &is},
  };
  return kFunctions;
}

}  // namespace cassia::engines::decision::feel
