#include <algorithm>
#include <unordered_set>

#include "engines/decision/feel/builtins/arguments.h"

namespace cassia::engines::decision::feel {

namespace {

// The offset of a position that counts from 1, or from -1 at the end; up to `size` many.
base::Result<std::size_t> offset_of(const Arguments& arguments, std::size_t index,
                                    std::size_t size) {
  const std::int64_t position = CASSIA_TRY(arguments.whole(index));
  const auto count = static_cast<std::int64_t>(size);
  if (position == 0 || position > count || position < -count) {
    return arguments.wrong(index, "a position within the list");
  }
  return static_cast<std::size_t>(position > 0 ? position - 1 : count + position);
}

base::Result<Value> list_contains(const Arguments& arguments) {
  const Value list = CASSIA_TRY(arguments.list(0));
  return Value(std::ranges::find(*list.as_list(), arguments.at(1)) != list.as_list()->end());
}

base::Result<Value> sublist(const Arguments& arguments) {
  const Value list = CASSIA_TRY(arguments.list(0));
  const List& items = *list.as_list();
  const std::size_t from = CASSIA_TRY(offset_of(arguments, 1, items.size()));
  std::size_t count = items.size() - from;
  if (arguments.count() > 2) {
    const std::int64_t length = CASSIA_TRY(arguments.whole(2));
    if (length < 1 || static_cast<std::size_t>(length) > count) {
      return arguments.wrong(2, "a length within the list");
    }
    count = static_cast<std::size_t>(length);
  }
  const auto start = items.begin() + static_cast<std::ptrdiff_t>(from);
  return Value(List(start, start + static_cast<std::ptrdiff_t>(count)));
}

base::Result<Value> append(const Arguments& arguments) {
  const Value list = CASSIA_TRY(arguments.list(0));
  List items = *list.as_list();
  for (std::size_t at = 1; at < arguments.count(); ++at) {
    items.push_back(arguments.at(at));
  }
  return Value(std::move(items));
}

base::Result<List> joined(const Arguments& arguments) {
  List items;
  for (std::size_t at = 0; at < arguments.count(); ++at) {
    const Value list = CASSIA_TRY(arguments.list(at));
    items.insert(items.end(), list.as_list()->begin(), list.as_list()->end());
  }
  return items;
}

List distinct(const List& items) {
  std::unordered_set<Value, ValueHash> seen;
  List result;
  for (const Value& item : items) {
    if (seen.insert(item).second) {
      result.push_back(item);
    }
  }
  return result;
}

base::Result<Value> concatenate(const Arguments& arguments) {
  return Value(CASSIA_TRY(joined(arguments)));
}

base::Result<Value> union_of(const Arguments& arguments) {
  return Value(distinct(CASSIA_TRY(joined(arguments))));
}

base::Result<Value> distinct_values(const Arguments& arguments) {
  return Value(distinct(*CASSIA_TRY(arguments.list(0)).as_list()));
}

base::Result<Value> insert_before(const Arguments& arguments) {
  List items = *CASSIA_TRY(arguments.list(0)).as_list();
  const std::size_t offset = CASSIA_TRY(offset_of(arguments, 1, items.size()));
  items.insert(items.begin() + static_cast<std::ptrdiff_t>(offset), arguments.at(2));
  return Value(std::move(items));
}

base::Result<Value> remove(const Arguments& arguments) {
  List items = *CASSIA_TRY(arguments.list(0)).as_list();
  const std::size_t offset = CASSIA_TRY(offset_of(arguments, 1, items.size()));
  items.erase(items.begin() + static_cast<std::ptrdiff_t>(offset));
  return Value(std::move(items));
}

base::Result<Value> reverse(const Arguments& arguments) {
  List items = *CASSIA_TRY(arguments.list(0)).as_list();
  std::ranges::reverse(items);
  return Value(std::move(items));
}

base::Result<Value> index_of(const Arguments& arguments) {
  const Value list = CASSIA_TRY(arguments.list(0));
  List positions;
  std::int64_t position = 0;
  for (const Value& item : *list.as_list()) {
    ++position;
    if (item == arguments.at(1)) {
      positions.emplace_back(Number::from_integer(position));
    }
  }
  return Value(std::move(positions));
}

// The evaluator bounds how deep and how heavy a list is, so this may call itself.
void flatten_into(const List& items, List& result) {
  for (const Value& item : items) {
    if (const List* inner = item.as_list()) {
      flatten_into(*inner, result);
    } else {
      result.push_back(item);
    }
  }
}

base::Result<Value> flatten(const Arguments& arguments) {
  const Value list = CASSIA_TRY(arguments.list(0));
  List result;
  flatten_into(*list.as_list(), result);
  return Value(std::move(result));
}

// Whether the function says so of the two values; its answer must be a boolean.
base::Result<bool> ask(const Arguments& arguments, const Value& function, const Value& first,
                       const Value& second) {
  const Value answer = CASSIA_TRY(arguments.evaluation().call(function, {first, second}));
  if (answer.as_boolean() == nullptr) {
    return wrong_kind("a boolean", answer);
  }
  return *answer.as_boolean();
}

base::Result<Value> list_replace(const Arguments& arguments) {
  List items = *CASSIA_TRY(arguments.list(0)).as_list();
  const Value& which = arguments.at(1);
  if (which.as_function() != nullptr) {
    for (Value& item : items) {
      if (CASSIA_TRY(ask(arguments, which, item, arguments.at(2)))) {
        item = arguments.at(2);
      }
    }
  } else {
    items[CASSIA_TRY(offset_of(arguments, 1, items.size()))] = arguments.at(2);
  }
  return Value(std::move(items));
}

// A merge sort of our own: the order may be any function of FEEL, which may refuse or contradict
// itself, and the library's sorts forbid that.
base::Result<List> merged(const Arguments& arguments, List items) {
  if (items.size() < 2) {
    return items;
  }
  const auto middle = items.begin() + static_cast<std::ptrdiff_t>(items.size() / 2);
  const List left = CASSIA_TRY(merged(arguments, List(items.begin(), middle)));
  const List right = CASSIA_TRY(merged(arguments, List(middle, items.end())));
  List result;
  std::size_t taken = 0;
  for (const Value& item : left) {
    while (taken < right.size()) {
      const bool is_before = arguments.count() > 1
                                 ? CASSIA_TRY(ask(arguments, arguments.at(1), right[taken], item))
                                 : CASSIA_TRY(compare(right[taken], item)) < 0;
      if (!is_before) {
        break;
      }
      result.push_back(right[taken++]);
    }
    result.push_back(item);
  }
  result.insert(result.end(), right.begin() + static_cast<std::ptrdiff_t>(taken), right.end());
  return result;
}

base::Result<Value> sort(const Arguments& arguments) {
  if (arguments.count() > 1) {
    CASSIA_TRY(arguments.function(1));
  }
  const Value list = CASSIA_TRY(arguments.list(0));
  return Value(CASSIA_TRY(merged(arguments, *list.as_list())));
}

}  // namespace

const std::vector<Builtin>& list_functions() {
  static const std::vector<Builtin> kFunctions = {
      {"list contains", "list, element", &list_contains},
      {"sublist", "list, start position, length?", &sublist},
      {"append", "list, item...", &append},
      {"concatenate", "list...", &concatenate},
      {"insert before", "list, position, newItem", &insert_before},
      {"remove", "list, position", &remove},
      {"reverse", "list", &reverse},
      {"index of", "list, match", &index_of},
      {"union", "list...", &union_of},
      {"distinct values", "list", &distinct_values},
      {"flatten", "list", &flatten},
      {"sort", "list, precedes?", &sort},
      {"list replace", "list, position, newItem | list, match, newItem", &list_replace},
  };
  return kFunctions;
}

}  // namespace cassia::engines::decision::feel
