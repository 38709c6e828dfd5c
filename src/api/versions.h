#pragma once

#include <cstdint>
#include <optional>

#include "base/result.h"
#include "http/message.h"

namespace cassia::api {

// The version in If-Match (`"7"` or `7`); nothing when there is no header. Refuses
// if_match_malformed.
base::Result<std::optional<std::int64_t>> read_if_match(const http::Request& request);

http::Header etag_of(std::int64_t version);

}  // namespace cassia::api
