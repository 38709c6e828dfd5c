#include "engines/decision/feel/builtins/arguments.h"

namespace cassia::engines::decision::feel {

namespace {

constexpr std::string_view kKey = "key";
constexpr std::string_view kValue = "value";

base::Result<Value> get_value(const Arguments& arguments) {
  Value value = CASSIA_TRY(arguments.context(0));
  if (const List* keys = arguments.at(1).as_list()) {
    for (const Value& key : *keys) {
      if (key.as_string() == nullptr) {
        return arguments.wrong(1, "a list of strings");
      }
      value = CASSIA_TRY(property_of(value, *key.as_string()));
    }
    return keys->empty() ? base::Result<Value>(no_value("get value")) : value;
  }
  const std::string key = CASSIA_TRY(arguments.text(1));
  return property_of(value, key);
}

base::Result<Value> get_entries(const Arguments& arguments) {
  const Value context = CASSIA_TRY(arguments.context(0));
  List entries;
  for (const auto& [name, value] : context.as_context()->entries()) {
    entries.emplace_back(Context({{std::string(kKey), Value(name)}, {std::string(kValue), value}}));
  }
  return Value(std::move(entries));
}

base::Result<Value> make_context(const Arguments& arguments) {
  const Value list = CASSIA_TRY(arguments.list(0));
  Context result;
  for (const Value& entry : *list.as_list()) {
    const Context* context = entry.as_context();
    const Value* key = context == nullptr ? nullptr : context->find(kKey);
    const Value* value = context == nullptr ? nullptr : context->find(kValue);
    if (key == nullptr || value == nullptr || key->as_string() == nullptr) {
      return arguments.wrong(0, "a list of contexts with key and value");
    }
    if (result.find(*key->as_string()) != nullptr) {
      return arguments.wrong(0, "each key once");
    }
    CASSIA_TRY(arguments.evaluation().spend(1 + result.entries().size() / 8));
    result.set(*key->as_string(), *value);
  }
  return Value(std::move(result));
}

// The context with the value at the end of the path, making contexts where there are none.
base::Result<Value> put(const Arguments& arguments, const Value& target, const List& keys,
                        std::size_t at) {
  if (at == keys.size()) {
    return arguments.at(2);
  }
  const std::string* key = keys[at].as_string();
  if (key == nullptr || target.as_context() == nullptr) {
    return arguments.wrong(1, "keys that are strings, of contexts");
  }
  Context result = *target.as_context();
  const Value* found = result.find(*key);
  const Value next = found == nullptr || at + 1 == keys.size() ? Value(Context{}) : *found;
  result.set(*key, CASSIA_TRY(put(arguments, next, keys, at + 1)));
  return Value(std::move(result));
}

base::Result<Value> context_put(const Arguments& arguments) {
  constexpr std::size_t kKeysMax = 100;
  const Value context = CASSIA_TRY(arguments.context(0));
  const List* keys = arguments.at(1).as_list();
  if (keys == nullptr) {
    const std::string key = CASSIA_TRY(arguments.text(1));
    return put(arguments, context, {Value(key)}, 0);
  }
  if (keys->empty() || keys->size() > kKeysMax) {
    return arguments.wrong(1, "from 1 to 100 keys");
  }
  return put(arguments, context, *keys, 0);
}

base::Result<Value> context_merge(const Arguments& arguments) {
  const Value list = CASSIA_TRY(arguments.list(0));
  Context result;
  for (const Value& each : *list.as_list()) {
    if (each.as_context() == nullptr) {
      return arguments.wrong(0, "a list of contexts");
    }
    for (const auto& [name, value] : each.as_context()->entries()) {
      CASSIA_TRY(arguments.evaluation().spend(1 + result.entries().size() / 8));
      result.set(name, value);
    }
  }
  return Value(std::move(result));
}

}  // namespace

const std::vector<Builtin>& context_functions() {
  static const std::vector<Builtin> kFunctions = {
      {"get value", "m, key | context, key | context, keys", &get_value},
      {"get entries", "m | context", &get_entries},
      {"context", "entries", &make_context},
      {"context put", "context, key, value | context, keys, value", &context_put},
      {"context merge", "contexts", &context_merge},
  };
  return kFunctions;
}

}  // namespace cassia::engines::decision::feel
