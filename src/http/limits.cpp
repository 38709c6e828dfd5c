#include "http/limits.h"

namespace cassia::http {

std::size_t body_bytes_max(const ServerLimits& limits, std::string_view method,
                           std::string_view target) {
  const std::string_view path = target.substr(0, target.find('?'));
  for (const RoomyPath& roomy : limits.roomy_paths) {
    if (method == "POST" && path.starts_with(roomy.begin) && path.ends_with(roomy.end)) {
      return roomy.body_bytes_max;
    }
  }
  return limits.body_bytes_max;
}

}  // namespace cassia::http
