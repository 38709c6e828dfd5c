#include "engines/decision/feel/scope.h"

#include <algorithm>
#include <utility>

namespace cassia::engines::decision::feel {

ScopePtr make_scope(Context names, ScopePtr outer) {
  std::size_t depth = outer == nullptr ? 0 : outer->depth;
  for (const auto& [name, value] : names.entries()) {
    depth = std::max(depth, value.depth());
  }
  return std::make_shared<const Scope>(
      Scope{.names = std::move(names), .outer = std::move(outer), .depth = depth + 1});
}

const Value* find(const ScopePtr& scope, std::string_view name) {
  for (const Scope* each = scope.get(); each != nullptr; each = each->outer.get()) {
    if (const Value* value = each->names.find(name)) {
      return value;
    }
  }
  return nullptr;
}

}  // namespace cassia::engines::decision::feel
