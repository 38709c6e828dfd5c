#pragma once

#include <optional>
#include <string>

#include "api/counter.h"
#include "runtime/domain.h"

namespace cassia::api {

// Which consignment a stream is about: a declaration is its own, a batch of vehicles says which it
// carries, where it knows. Nothing for an account or a user.
std::optional<std::string> consignment_of(Counter& counter, const runtime::StreamId& stream);

}  // namespace cassia::api
