#include "api/openapi.h"

#include <set>

#include "api/problem.h"

namespace cassia::api {

namespace json = boost::json;

namespace {

json::object header_parameter(std::string_view name, std::string_view description, bool required) {
  return {{"name", name},
          {"in", "header"},
          {"required", required},
          {"description", description},
          {"schema", json::object{{"type", "string"}}}};
}

json::array parameters_of(const Route& route) {
  json::array parameters;
  for (std::size_t open = route.path.find('{'); open != std::string::npos;
       open = route.path.find('{', open + 1)) {
    const std::string name = route.path.substr(open + 1, route.path.find('}', open) - open - 1);
    parameters.push_back(json::object{{"name", name},
                                      {"in", "path"},
                                      {"required", true},
                                      {"schema", json::object{{"type", "string"}}}});
  }
  for (const QueryField& field : route.query) {
    parameters.push_back(json::object{{"name", field.name},
                                      {"in", "query"},
                                      {"required", false},
                                      {"description", field.description},
                                      {"schema", field.schema}});
  }
  if (route.is_command) {
    parameters.push_back(header_parameter(
        "Idempotency-Key", "the same key with the same command is answered once", true));
    parameters.push_back(
        header_parameter("If-Match", "the version of the subject that was looked at", false));
  }
  if (route.method == "PUT" || route.method == "DELETE") {
    parameters.push_back(header_parameter(
        "If-Match", "the version that was looked at, as its ETag says; none: it is new", false));
  }
  if (route.admission == Admission::signed_in) {
    parameters.push_back(
        header_parameter("Act-For", "the organisation that delegated to the caller's", false));
  }
  return parameters;
}

json::object body_of(std::string_view media_type, json::object schema) {
  return {{"content",
           json::object{{std::string(media_type), json::object{{"schema", std::move(schema)}}}}}};
}

// A way to another place: what a client gets is the address, in a header.
json::object redirect_response() {
  json::object location{{"description", "where to go on"},
                        {"required", true},
                        {"schema", json::object{{"type", "string"}}}};
  return {{"description", "go on at the Location"},
          {"headers", json::object{{"Location", std::move(location)}}}};
}

// What it answers when it does not refuse, by its status.
std::pair<const char*, json::object> success_of(const Route& route, Schemas& schemas) {
  if (route.media_type.empty()) {
    return {"303", redirect_response()};
  }
  json::object done{{"description", "done"}};
  if (route.response || route.media_type != "application/json") {
    done = body_of(route.media_type,
                   route.response ? route.response(schemas) : json::object{{"type", "string"}});
    done["description"] = "the answer";
  }
  return {"200", std::move(done)};
}

json::object operation_of(const Route& route, Schemas& schemas) {
  json::object operation{{"operationId", route.operation},
                         {"summary", route.summary},
                         {"parameters", parameters_of(route)}};
  if (route.request) {
    json::object body = body_of("application/json", route.request(schemas));
    body["required"] = true;
    operation["requestBody"] = std::move(body);
  }
  if (route.takes_file) {
    json::object body = body_of("*/*", {{"type", "string"}, {"format", "binary"}});
    body["required"] = true;
    operation["requestBody"] = std::move(body);
  }
  auto [status, done] = success_of(route, schemas);
  json::object refused = body_of("application/problem+json", problem_schema(schemas));
  refused["description"] = "refused: why, under which clause, and what would make it pass";
  operation["responses"] = {{status, std::move(done)}, {"default", std::move(refused)}};
  if (route.admission == Admission::everyone) {
    operation["security"] = json::array{};
  }
  return operation;
}

std::string lower(std::string text) {
  for (char& letter : text) {
    letter = static_cast<char>(std::tolower(static_cast<unsigned char>(letter)));
  }
  return text;
}

void append_pretty(std::string& out, const json::value& value, int depth) {
  const std::string indent(static_cast<std::size_t>(2 * (depth + 1)), ' ');
  const std::string outdent(static_cast<std::size_t>(2 * depth), ' ');
  const auto items = [&](char open, char close, const auto& container, const auto& append_item) {
    out += open;
    bool is_first = true;
    for (const auto& item : container) {
      out += is_first ? "\n" : ",\n";
      out += indent;
      append_item(item);
      is_first = false;
    }
    out += is_first ? "" : "\n" + outdent;
    out += close;
  };
  if (const auto* object = value.if_object()) {
    items('{', '}', *object, [&](const auto& field) {
      out += json::serialize(json::string(field.key())) + ": ";
      append_pretty(out, field.value(), depth + 1);
    });
  } else if (const auto* array = value.if_array()) {
    items('[', ']', *array, [&](const json::value& item) { append_pretty(out, item, depth + 1); });
  } else {
    out += json::serialize(value);
  }
}

}  // namespace

std::string to_pretty_json(const json::value& value) {
  std::string out;
  append_pretty(out, value, 0);
  out += '\n';
  return out;
}

std::string openapi_document(const std::vector<Route>& routes, std::string_view system) {
  Schemas schemas;
  json::object paths;
  for (const Route& route : routes) {
    if (route.system == system) {
      json::value& path = paths[route.path];
      if (!path.is_object()) {
        path.emplace_object();
      }
      path.get_object()[lower(route.method)] = operation_of(route, schemas);
    }
  }
  json::object document{
      {"openapi", "3.1.0"},
      {"info", json::object{{"title", "Cassia: " + std::string(system)}, {"version", "1"}}},
      {"security", json::array{json::object{{"session", json::array{}}},
                               json::object{{"token", json::array{}}}}},
      {"paths", std::move(paths)}};
  document["components"] = {
      {"securitySchemes",
       json::object{
           {"session",
            json::object{{"type", "apiKey"}, {"in", "cookie"}, {"name", "cassia_session"}}},
           {"token", json::object{{"type", "http"}, {"scheme", "bearer"}}}}},
      {"schemas", std::move(schemas).take()}};
  return to_pretty_json(document);
}

std::vector<std::string> systems_of(const std::vector<Route>& routes) {
  std::set<std::string> systems;
  for (const Route& route : routes) {
    systems.insert(route.system);
  }
  return {systems.begin(), systems.end()};
}

}  // namespace cassia::api
