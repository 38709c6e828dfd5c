#include <gmock/gmock.h>

#include "api/api_zone_test.h"

namespace cassia::api {
namespace {

// A route that answers with its own pattern and the values that it was called with.
Route told(std::string path) {
  return {.method = "GET",
          .path = path,
          .system = "test",
          .operation = path,
          .admission = Admission::everyone,
          .run = [path](const CallPtr& call, const Responder& responder) {
            std::string body = path;
            for (const std::string& value : call->path_values) {
              body.append(" ").append(value);
            }
            responder->send({.body = std::move(body)});
          }};
}

TEST(Router, AsksTheLongerPatternFirstWhateverTheOrder) {
  ApiZone zone;
  const std::string job = "/api/v1/test/{job}";
  const std::string lines = "/api/v1/test/{job}/lines";
  for (const auto& order : {std::vector{told(job), told(lines)}, {told(lines), told(job)}}) {
    const Router router(
        zone.door().counter(), order,
        [](const http::Request&, base::Instant) { return std::shared_ptr<const Principal>(); },
        [](const std::string& fault) { ADD_FAILURE() << fault; });
    const auto body = [&router](const std::string& path) {
      const auto answer = std::make_shared<KeptAnswer>();
      router.handle({.method = "GET", .target = path, .path = path}, answer);
      return answer->wait().body;
    };
    EXPECT_EQ(body("/api/v1/test/j1/lines"), lines + " j1");
    EXPECT_EQ(body("/api/v1/test/j1"), job + " j1");
    EXPECT_EQ(body("/api/v1/test/j1/other"), job + " j1/other") << "a key may hold a '/'";
  }
}

}  // namespace
}  // namespace cassia::api
