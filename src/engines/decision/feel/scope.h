#pragma once

#include <cstddef>
#include <memory>
#include <string_view>

#include "engines/decision/feel/value.h"

namespace cassia::engines::decision::feel {

struct Scope;
// Shared, since functions keep the scope in which they were written. No scope holds itself: a
// function that calls itself is bound anew with each call.
using ScopePtr = std::shared_ptr<const Scope>;

// The names that an expression sees: those of its own surroundings, then those further out.
struct Scope {
  Context names = {};
  ScopePtr outer = {};
  std::size_t depth = 0;  // of the values held, so that closures count as nested values
};

ScopePtr make_scope(Context names, ScopePtr outer = nullptr);

// The nearest value of that name; null where there is none.
const Value* find(const ScopePtr& scope, std::string_view name);

}  // namespace cassia::engines::decision::feel
