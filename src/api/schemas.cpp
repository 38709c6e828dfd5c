#include "api/schemas.h"

namespace cassia::api {

namespace internal {

namespace json = boost::json;

json::object text_schema(std::string_view pattern, std::string_view example) {
  json::object schema{{"type", "string"}, {"pattern", pattern}};
  if (!example.empty()) {
    schema["examples"] = json::array{example};
  }
  return schema;
}

namespace {

json::object closed_object(json::object properties) {
  json::array required;
  for (const auto& property : properties) {
    required.emplace_back(property.key());
  }
  return {{"type", "object"},
          {"additionalProperties", false},
          {"properties", std::move(properties)},
          {"required", std::move(required)}};
}

json::object formatted_text(std::string_view format, std::string_view example) {
  return {{"type", "string"}, {"format", format}, {"examples", json::array{example}}};
}

constexpr std::string_view kDecimal = "^-?[0-9]+(\\.[0-9]+)?$";

}  // namespace

// The JSON of codec/json_values.h.
json::object base_value_schema(std::string_view kind) {
  if (kind == "money") {
    return closed_object({{"amount", text_schema(kDecimal, "12.50")},
                          {"currency", text_schema("^[A-Z]{3}$", "CNY")}});
  }
  if (kind == "quantity") {
    return closed_object({{"amount", text_schema(kDecimal, "18600")},
                          {"unit", text_schema("^[A-Z0-9]{2,3}$", "KGM")}});
  }
  if (kind == "hs_code") {
    return closed_object({{"code", text_schema("^([0-9]{2,10})?$", "08106000")},
                          {"edition", json::object{{"type", "string"}}}});
  }
  if (kind == "period") {
    return closed_object({{"from", formatted_text("date-time", "2026-03-02T01:00:00Z")},
                          {"until", formatted_text("date-time", "2026-03-02T02:00:00Z")}});
  }
  if (kind == "date") {
    return formatted_text("date", "2026-03-16");
  }
  if (kind == "instant") {
    return formatted_text("date-time", "2026-03-02T01:00:00Z");
  }
  return text_schema("^([A-Za-z0-9][A-Za-z0-9._-]*)?$", "");  // an id
}

json::object reference(std::string_view name) {
  return {{"$ref", "#/components/schemas/" + std::string(name)}};
}

namespace {

// "cassia::systems::trade::gate::BookAppointment" out of the compiler's text.
std::string_view qualified_name(std::string_view signature) {
  constexpr std::string_view kMark = "T = ";
  signature.remove_prefix(signature.find(kMark) + kMark.size());
  return signature.substr(0, signature.find_first_of(";]"));
}

// "gate_BookAppointment": with the innermost namespace before it.
std::string with_namespace(std::string_view qualified) {
  const std::size_t last = qualified.rfind("::");
  const std::size_t before = qualified.rfind("::", last - 1);
  return std::string(qualified.substr(before + 2, last - before - 2)) + "_" +
         std::string(qualified.substr(last + 2));
}

}  // namespace

}  // namespace internal

// The plain name goes to the first of several types that share it.
std::string Schemas::name_of(std::type_index type, std::string_view signature) {
  const auto known = names_.find(type);
  if (known != names_.end()) {
    return known->second;
  }
  const std::string_view qualified = internal::qualified_name(signature);
  std::string name(qualified.substr(qualified.rfind("::") + 2));
  if (taken_.contains(name)) {
    name = internal::with_namespace(qualified);
  }
  CASSIA_ASSERT(!taken_.contains(name), "two types of one name stand in one namespace");
  taken_.emplace(name, type);
  names_.emplace(type, name);
  return name;
}

}  // namespace cassia::api
