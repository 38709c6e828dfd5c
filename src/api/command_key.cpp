#include "api/command_key.h"

#include "api/refusals.h"

namespace cassia::api {

namespace {

constexpr const char* kKeyHeader = "Idempotency-Key";

}  // namespace

base::Result<std::string> given_command_key(const Call& call) {
  const std::string* const key = call.request.find_header(kKeyHeader);
  if (key == nullptr) {
    return base::Refusal{.code = kIdempotencyKeyMissing, .place = kKeyHeader};
  }
  return *key;
}

base::Result<codec::CommandId> read_command_key(const std::string& key) {
  auto id = codec::CommandId::parse(key);
  return id ? id : base::at(kKeyHeader, id.error());
}

}  // namespace cassia::api
