#pragma once

#include <memory>
#include <string>
#include <vector>

#include "engines/decision/feel/value.h"

namespace cassia::engines::decision::feel {

struct UnaryTests;

enum class TypeKind {
  any,
  null,
  boolean,
  number,
  string,
  list,
  context,
  range,
  date,
  time,
  date_time,
  days_duration,
  months_duration,
  function,
};

struct TypeField {
  std::string name;
  TypePtr type;
};

// A type of FEEL, or one that a model defines. A type that is missing (a null pointer) is Any.
struct Type {
  TypeKind kind = TypeKind::any;
  std::string name = {};                 // as a model defines it; empty for FEEL's own
  TypePtr element = {};                  // of a list or a range; what a function gives
  std::vector<TypeField> fields = {};    // of a context; every one must be there
  std::vector<TypePtr> parameters = {};  // of a function
  // What a value must pass besides; of a type that narrows another one, each in turn.
  std::vector<std::shared_ptr<const UnaryTests>> allowed_values = {};
};

// The type that FEEL calls so: "number", "days and time duration", "Any"; null if it has none.
TypePtr simple_type(std::string_view name);

// The name of a type, as it is written: "list<number>".
std::string to_text(const Type& type);

// Whether the value is one of the type, its allowed values apart. Null is of type Null and Any
// only.
bool is_instance(const Value& value, const Type& type);

// Whether every value of the first type is one of the second (functions: parameters the other way
// about).
bool conforms(const Type& type, const Type& wanted);

}  // namespace cassia::engines::decision::feel
