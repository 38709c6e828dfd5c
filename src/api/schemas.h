#pragma once

#include <boost/json.hpp>
#include <map>
#include <optional>
#include <string>
#include <type_traits>
#include <typeindex>
#include <vector>

#include "codec/described_json.h"
#include "codec/type_name.h"

// JSON Schemas (OpenAPI 3.1) of the described structs, from the same descriptions that the codec
// reads and writes by, so that they cannot tell otherwise.
namespace cassia::api {

// Collects the schemas of all structs and enums that a document speaks of, by name. Two types of
// one name are told apart by the namespace that they stand in.
class Schemas {
 public:
  // {"$ref": ...} for structs and enums, the schema itself for the rest.
  template <typename T>
  boost::json::object of();

  // components/schemas of the document.
  boost::json::object take() && { return std::move(made_); }

 private:
  std::string name_of(std::type_index type, std::string_view signature);
  template <typename T>
  boost::json::object described();

  boost::json::object made_;
  std::map<std::type_index, std::string> names_;
  std::map<std::string, std::type_index> taken_;
};

namespace internal {

boost::json::object text_schema(std::string_view pattern, std::string_view example);
boost::json::object base_value_schema(std::string_view kind);
boost::json::object reference(std::string_view name);

template <typename T>
boost::json::object base_schema() {
  if constexpr (std::is_same_v<T, base::Money>) {
    return base_value_schema("money");
  } else if constexpr (std::is_same_v<T, base::Quantity>) {
    return base_value_schema("quantity");
  } else if constexpr (std::is_same_v<T, base::HsCode>) {
    return base_value_schema("hs_code");
  } else if constexpr (std::is_same_v<T, base::Period>) {
    return base_value_schema("period");
  } else if constexpr (std::is_same_v<T, base::Rate>) {
    return text_schema("^-?[0-9]+(\\.[0-9]{1,9})?$", "0.05");
  } else if constexpr (std::is_same_v<T, base::Date>) {
    return base_value_schema("date");
  } else if constexpr (std::is_same_v<T, base::Instant>) {
    return base_value_schema("instant");
  } else if constexpr (std::is_same_v<T, base::CountryCode>) {
    return text_schema("^([A-Z]{2})?$", "VN");
  } else if constexpr (std::is_same_v<T, base::Currency>) {
    return text_schema("^[A-Z]{3}$", "CNY");
  } else if constexpr (std::is_same_v<T, base::Unit>) {
    return text_schema("^[A-Z0-9]{2,3}$", "KGM");
  } else if constexpr (std::is_same_v<T, base::Digest>) {
    return text_schema("^[0-9a-f]{64}$", "");
  } else {
    static_assert(std::is_same_v<T, codec::RawJson>, "this value has no schema");
    return {};
  }
}

}  // namespace internal

template <typename T>
boost::json::object Schemas::described() {
  std::string name = name_of(typeid(T), codec::internal::type_signature<T>());
  if (!made_.contains(name)) {
    made_[name] = nullptr;  // a struct that holds itself ends here
    boost::json::object schema;
    if constexpr (codec::kIsDescribedEnum<T>) {
      schema["type"] = "string";
      boost::json::array& values = schema["enum"].emplace_array();
      for (const auto& entry : codec::kEnumNames<T>) {
        values.emplace_back(entry.name);
      }
    } else {
      schema["type"] = "object";
      schema["additionalProperties"] = false;
      boost::json::object properties;
      boost::json::array required;
      codec::for_each_field<T>([&]<typename D>() {
        using Field = codec::FieldType<D, T>;
        properties[D::name] = of<Field>();
        if constexpr (!codec::kIsOptional<Field>) {
          required.emplace_back(D::name);
        }
      });
      schema["properties"] = std::move(properties);
      schema["required"] = std::move(required);
    }
    made_[name] = std::move(schema);
  }
  return internal::reference(name);
}

template <typename T>
boost::json::object Schemas::of() {
  if constexpr (codec::kIsBaseValue<T>) {
    return internal::base_schema<T>();
  } else if constexpr (codec::kIsId<T>) {
    return internal::base_value_schema("id");
  } else if constexpr (std::is_same_v<T, bool>) {
    return {{"type", "boolean"}};
  } else if constexpr (std::is_integral_v<T>) {
    return {{"type", "integer"}};
  } else if constexpr (std::is_same_v<T, std::string> || std::is_same_v<T, std::string_view>) {
    return {{"type", "string"}};
  } else if constexpr (codec::kIsOptional<T>) {
    return {{"anyOf", boost::json::array{of<typename T::value_type>(),
                                         boost::json::object{{"type", "null"}}}}};
  } else if constexpr (codec::kIsVector<T>) {
    return {{"type", "array"}, {"items", of<typename T::value_type>()}};
  } else if constexpr (codec::kIsMap<T>) {
    return {{"type", "object"}, {"additionalProperties", of<typename T::mapped_type>()}};
  } else {
    return described<T>();
  }
}

}  // namespace cassia::api
