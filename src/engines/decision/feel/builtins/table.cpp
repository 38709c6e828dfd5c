#include <map>

#include "engines/decision/feel/builtins/arguments.h"

namespace cassia::engines::decision::feel {

namespace {

std::string_view trimmed(std::string_view text) {
  while (text.starts_with(' ')) {
    text.remove_prefix(1);
  }
  while (text.ends_with(' ')) {
    text.remove_suffix(1);
  }
  return text;
}

// Calls `take` with each part of a text between separators.
template <typename Take>
void split(std::string_view text, char separator, Take take) {
  while (!text.empty()) {
    const std::size_t end = std::min(text.find(separator), text.size());
    take(trimmed(text.substr(0, end)));
    text.remove_prefix(std::min(end + 1, text.size()));
  }
}

Signature signature_of(std::string_view written) {
  Signature signature;
  split(written, ',', [&signature](std::string_view name) {
    if (name.ends_with("...")) {
      signature.is_variadic = true;
      name.remove_suffix(3);
    }
    if (name.ends_with('?')) {
      name.remove_suffix(1);
    } else if (!name.empty()) {
      ++signature.required;
    }
    if (!name.empty()) {
      signature.names.emplace_back(name);
    }
  });
  return signature;
}

Value function_of(const Builtin& builtin) {
  Function function{.name = std::string(builtin.name)};
  split(builtin.signatures, '|', [&function](std::string_view written) {
    function.signatures.push_back(signature_of(written));
  });
  if (function.signatures.empty()) {
    function.signatures.emplace_back();
  }
  for (const std::string& name : function.signatures.front().names) {
    function.parameters.push_back({.name = name});
  }
  function.body = [body = builtin.body](Evaluation& evaluation,
                                        const std::vector<Value>& arguments) {
    return body(Arguments(evaluation, arguments));
  };
  return Value(std::move(function));
}

std::map<std::string, Value, std::less<>> make_table() {
  std::map<std::string, Value, std::less<>> table;
  for (const auto* functions : {&number_functions(), &aggregate_functions(), &string_functions(),
                                &list_functions(), &context_functions(), &conversion_functions(),
                                &moment_functions(), &range_functions(), &logic_functions()}) {
    for (const Builtin& builtin : *functions) {
      table.emplace(builtin.name, function_of(builtin));
    }
  }
  return table;
}

}  // namespace

const Value* find_builtin(std::string_view name) {
  static const auto kTable = make_table();
  const auto found = kTable.find(name);
  return found == kTable.end() ? nullptr : &found->second;
}

}  // namespace cassia::engines::decision::feel
