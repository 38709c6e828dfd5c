#pragma once

#include <boost/json.hpp>
#include <functional>
#include <memory>
#include <string>
#include <vector>

#include "api/principal.h"
#include "api/schemas.h"
#include "base/date.h"
#include "http/message.h"
#include "http/server.h"
#include "law/language.h"

namespace cassia::api {

// One request on its way to the desk: what came, by whom, and in which language the answer goes.
struct Call {
  http::Request request = {};
  std::vector<std::string> path_values = {};        // of the {...} of the route, in order
  std::shared_ptr<const Principal> principal = {};  // null: nobody signed in
  law::Language language = law::Language::zh;
  base::Instant now = {};
};
using CallPtr = std::shared_ptr<const Call>;  // an answer may come later, from another thread

using Responder = std::shared_ptr<http::Responder>;

// Who may come to a route at all; what each may do or see there is decided per call.
enum class Admission : std::uint8_t { everyone, signed_in };

struct QueryField {
  std::string name = {};
  std::string description = {};
  boost::json::object schema = {{"type", "string"}};
};

// One way in: how it is called, described and answered. OpenAPI is made of these, and so is the
// test that walks all of them as a stranger.
struct Route {
  std::string method = {};
  std::string path = {};  // "/api/v1/trade/declarations/declaration/{key}"
  std::string system = {};
  std::string operation = {};
  std::string summary = {};
  Admission admission = Admission::signed_in;
  std::vector<QueryField> query = {};
  bool is_command = false;  // Idempotency-Key, If-Match and Act-For are its headers
  // Of a 200; empty for a route that answers 303, with a Location and nothing to read.
  std::string media_type = "application/json";
  std::function<boost::json::object(Schemas&)> request = {};  // schema of the body
  bool takes_file = false;  // the body is bytes of the media type that Content-Type names
  std::function<boost::json::object(Schemas&)> response = {};  // schema of a 200
  std::function<void(const CallPtr&, const Responder&)> run = {};
};

}  // namespace cassia::api
