#pragma once

#include <boost/json.hpp>
#include <string>
#include <string_view>

#include "api/call.h"
#include "api/schemas.h"

// What a stranger sends to a route: a body that fits its schema, with ids of the victim.
namespace cassia::api::walk {

namespace json = boost::json;

// The ids that a command's fields name: those of the victim, or such as nobody has.
struct Ids {
  bool are_absent = false;

  std::string of(std::string_view field) const {
    const std::string end = are_absent ? "-absent" : "";
    if (field == "declaration_id" || field == "consignment") {
      return "D1" + end;
    }
    if (field == "batch_no") {
      return "B1" + end;
    }
    if (field == "number") {
      return "E1" + end;
    }
    if (field == "webhook") {
      return "w1" + end;
    }
    if (field == "partner") {
      return "vn" + end;
    }
    if (field == "bill") {
      return "b1" + end;
    }
    if (field == "product") {
      return "p1" + end;
    }
    if (field == "certificate") {
      return "C1" + end;
    }
    if (field == "origin_declaration") {
      return "O1" + end;
    }
    if (field == "delegation") {
      return "d1" + end;
    }
    if (field == "device_id") {
      return "T1" + end;
    }
    if (field == "institution") {
      return "order_channel" + end;
    }
    if (field == "reform") {
      return "R1" + end;
    }
    if (field == "ruling") {
      return "fruit.K1" + end;
    }
    if (field == "user") {
      return "li" + end;
    }
    return "fruit" + end;  // the organisation: owner, declarant, importer, carrier, principal
  }
};

// A value that fits a schema; ids and names of things by their field.
inline json::value sample(const json::object& schema, const json::object& all,
                          std::string_view field, const Ids& ids) {
  if (const auto* reference = schema.if_contains("$ref")) {
    const std::string_view name = reference->as_string();
    return sample(all.at(name.substr(name.rfind('/') + 1)).as_object(), all, field, ids);
  }
  if (schema.contains("anyOf")) {
    return nullptr;
  }
  if (const auto* names = schema.if_contains("enum")) {
    return names->as_array().front();
  }
  const auto* const kind = schema.if_contains("type");
  const std::string_view type = kind == nullptr ? std::string_view() : kind->as_string();
  if (type == "object") {
    json::object made;
    if (const auto* properties = schema.if_contains("properties")) {
      for (const auto& property : properties->as_object()) {
        made[property.key()] = sample(property.value().as_object(), all, property.key(), ids);
      }
    }
    return made;
  }
  if (type == "array") {
    return json::array();
  }
  if (type == "integer" || type == "boolean") {
    return type == "integer" ? json::value(1) : json::value(false);
  }
  if (field == "agreement") {
    return "acfta";
  }
  if (field == "port" || field == "pass") {
    return "youyi";
  }
  if (field == "edition") {
    return "hs2022";
  }
  if (field == "code") {
    return "08106000";
  }
  if (schema.contains("pattern") && schema.at("pattern") == "^[0-9a-f]{64}$") {
    return json::string(64, 'a');
  }
  const auto* const examples = schema.if_contains("examples");
  return examples == nullptr ? json::value(ids.of(field)) : examples->as_array().front();
}

inline std::string body_of(const Route& route, const Ids& ids) {
  if (!route.request) {
    return {};
  }
  Schemas schemas;
  const json::object top = route.request(schemas);
  const json::object all = std::move(schemas).take();
  return json::serialize(sample(top, all, "", ids));
}

}  // namespace cassia::api::walk
