// uses: messages
// Commands of the zone from outside: what is accepted is written in one way, and read back from
// those bytes whether they come from outside again or from the store.
#include <cstdint>
#include <string>
#include <string_view>

#include "base/assert.h"
#include "codec/event_codec.h"
#include "journeys/commands.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  namespace codec = cassia::codec;
  using cassia::journeys::Command;
  const std::string_view text(reinterpret_cast<const char*>(data), size);
  if (const auto kept = codec::decode_stored_command<Command>(text)) {
    const std::string written = codec::encode_command(*kept);
    CASSIA_ASSERT(
        codec::encode_command(codec::decode_stored_command<Command>(written).value()) == written,
        "one command has one spelling");
  }
  const auto command = codec::decode_command<Command>(text);
  if (!command) {
    CASSIA_ASSERT(!command.error().code.name().empty(), "a refusal has a code");
    return 0;
  }
  const std::string bytes = codec::encode_command(*command);
  const auto again = codec::decode_command<Command>(bytes);
  CASSIA_ASSERT(again.has_value() && codec::encode_command(*again) == bytes,
                "what is written is read back");
  const auto stored = codec::decode_stored_command<Command>(bytes);
  CASSIA_ASSERT(stored.has_value() && codec::encode_command(*stored) == bytes,
                "what comes from outside can be stored");
  return 0;
}
