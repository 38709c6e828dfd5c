#include "engines/decision/feel/type.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>

namespace cassia::engines::decision::feel {

namespace {

struct SimpleType {
  std::string_view name;
  TypeKind kind;
};

// The first name of a kind is the one that is written.
constexpr std::array<SimpleType, 15> kSimpleTypes = {{
    {"Any", TypeKind::any},
    {"Null", TypeKind::null},
    {"boolean", TypeKind::boolean},
    {"number", TypeKind::number},
    {"string", TypeKind::string},
    {"list", TypeKind::list},
    {"context", TypeKind::context},
    {"range", TypeKind::range},
    {"date", TypeKind::date},
    {"time", TypeKind::time},
    {"date and time", TypeKind::date_time},
    {"days and time duration", TypeKind::days_duration},
    {"day-time duration", TypeKind::days_duration},
    {"years and months duration", TypeKind::months_duration},
    {"function", TypeKind::function},
}};

TypeKind kind_of(const Value& value) {
  switch (value.kind()) {
    case Kind::null:
      return TypeKind::null;
    case Kind::boolean:
      return TypeKind::boolean;
    case Kind::number:
      return TypeKind::number;
    case Kind::string:
      return TypeKind::string;
    case Kind::list:
      return TypeKind::list;
    case Kind::context:
      return TypeKind::context;
    case Kind::range:
      return TypeKind::range;
    case Kind::date:
      return TypeKind::date;
    case Kind::time:
      return TypeKind::time;
    case Kind::date_time:
      return TypeKind::date_time;
    case Kind::days_duration:
      return TypeKind::days_duration;
    case Kind::months_duration:
      return TypeKind::months_duration;
    case Kind::function:
      break;
  }
  return TypeKind::function;
}

bool is_element(const Value& value, const TypePtr& type) {
  return type == nullptr || type->kind == TypeKind::any || is_instance(value, *type);
}

bool is_function_instance(const Function& function, const Type& type) {
  if (type.element == nullptr && type.parameters.empty()) {
    return true;
  }
  // The library's functions and results that nobody declared are known by calling only.
  if (!function.signatures.empty()) {
    return std::ranges::any_of(function.signatures, [&type](const Signature& signature) {
      return type.parameters.size() >= signature.required &&
             (signature.is_variadic || type.parameters.size() <= signature.names.size());
    });
  }
  Type own{.kind = TypeKind::function,
           .element = function.result == nullptr ? type.element : function.result};
  for (const Parameter& parameter : function.parameters) {
    own.parameters.push_back(parameter.type);
  }
  return conforms(own, type);
}

bool conforms(const TypePtr& type, const TypePtr& wanted) {
  if (wanted == nullptr || wanted->kind == TypeKind::any) {
    return true;
  }
  return type != nullptr && conforms(*type, *wanted);
}

}  // namespace

TypePtr simple_type(std::string_view name) {
  const auto found = std::ranges::find(kSimpleTypes, name, &SimpleType::name);
  return found == kSimpleTypes.end() ? nullptr
                                     : std::make_shared<const Type>(Type{.kind = found->kind});
}

std::string to_text(const Type& type) {
  if (!type.name.empty()) {
    return type.name;
  }
  const auto inner = [](const TypePtr& part) {
    return part == nullptr ? std::string("Any") : to_text(*part);
  };
  std::string text(std::ranges::find(kSimpleTypes, type.kind, &SimpleType::kind)->name);
  std::string parts;
  for (const TypeField& field : type.fields) {
    parts += fmt::format("{}{}: {}", parts.empty() ? "" : ", ", field.name, inner(field.type));
  }
  for (const TypePtr& parameter : type.parameters) {
    parts += fmt::format("{}{}", parts.empty() ? "" : ", ", inner(parameter));
  }
  if (type.kind == TypeKind::function && (!parts.empty() || type.element != nullptr)) {
    return fmt::format("function<{}> -> {}", parts, inner(type.element));
  }
  if (type.element != nullptr) {
    parts = inner(type.element);
  }
  return parts.empty() ? text : fmt::format("{}<{}>", text, parts);
}

bool is_instance(const Value& value, const Type& type) {
  if (type.kind == TypeKind::any) {
    return !value.is_null();
  }
  if (kind_of(value) != type.kind) {
    return false;
  }
  switch (type.kind) {
    case TypeKind::list:
      return std::ranges::all_of(
          *value.as_list(), [&type](const Value& item) { return is_element(item, type.element); });
    case TypeKind::range:
      return (value.as_range()->start.is_null() ||
              is_element(value.as_range()->start, type.element)) &&
             (value.as_range()->end.is_null() || is_element(value.as_range()->end, type.element));
    case TypeKind::context:
      return std::ranges::all_of(type.fields, [&value](const TypeField& field) {
        const Value* entry = value.as_context()->find(field.name);
        return entry != nullptr && (entry->is_null() || is_element(*entry, field.type));
      });
    case TypeKind::function:
      return is_function_instance(*value.as_function(), type);
    default:
      return true;
  }
}

bool conforms(const Type& type, const Type& wanted) {
  if (wanted.kind == TypeKind::any) {
    return true;
  }
  if (type.kind != wanted.kind) {
    return type.kind == TypeKind::null;
  }
  if (type.kind == TypeKind::context) {
    return std::ranges::all_of(wanted.fields, [&type](const TypeField& field) {
      const auto own = std::ranges::find(type.fields, field.name, &TypeField::name);
      return own != type.fields.end() && conforms(own->type, field.type);
    });
  }
  if (type.kind == TypeKind::function) {
    return type.parameters.size() == wanted.parameters.size() &&
           std::ranges::equal(
               type.parameters, wanted.parameters,
               [](const TypePtr& own, const TypePtr& other) { return conforms(other, own); }) &&
           conforms(type.element, wanted.element);
  }
  return conforms(type.element, wanted.element);
}

}  // namespace cassia::engines::decision::feel
