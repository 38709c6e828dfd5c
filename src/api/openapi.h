#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "api/call.h"

namespace cassia::api {

// The OpenAPI 3.1 document of one system, made of its routes and of the descriptions of the structs
// that they read and write. `api/openapi/<system>.json` holds it; a test fails when they differ.
std::string openapi_document(const std::vector<Route>& routes, std::string_view system);

// The systems that have routes, by name.
std::vector<std::string> systems_of(const std::vector<Route>& routes);

// JSON with two blanks for each level, as it stands in files.
std::string to_pretty_json(const boost::json::value& value);

}  // namespace cassia::api
