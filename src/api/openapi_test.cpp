#include "api/openapi.h"

#include <gtest/gtest.h>

#include <fstream>
#include <sstream>

#include "api/api_zone_test.h"

namespace cassia::api {
namespace {

std::string committed(const std::string& system) {
  std::ifstream file("api/openapi/" + system + ".json", std::ios::binary);
  std::ostringstream text;
  text << file.rdbuf();
  return text.str();
}

TEST(OpenApi, IsWhatIsCommitted) {
  ApiZone zone;
  for (const std::string& system : systems_of(zone.routes())) {
    EXPECT_EQ(openapi_document(zone.routes(), system), committed(system))
        << "api/openapi/" << system << ".json: write it anew with `cassia openapi api/openapi`";
  }
}

TEST(OpenApi, NamesEachOperationOnce) {
  ApiZone zone;
  std::map<std::string, int> count;
  for (const Route& route : zone.routes()) {
    ++count[route.system + " " + route.operation];
  }
  for (const auto& [operation, times] : count) {
    EXPECT_EQ(times, 1) << operation;
  }
}

}  // namespace
}  // namespace cassia::api
