#pragma once

#include "api/call.h"
#include "codec/envelope.h"

namespace cassia::api {

// What Idempotency-Key holds. Refuses idempotency_key_missing.
base::Result<std::string> given_command_key(const Call& call);

// The key as the id of a command; what CommandId refuses is refused at Idempotency-Key.
base::Result<codec::CommandId> read_command_key(const std::string& key);

}  // namespace cassia::api
