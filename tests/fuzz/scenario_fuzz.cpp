// uses: messages
// Scenario files: every step is read as a command that can be kept, and what is refused says in
// which line.
#include <cstdint>
#include <string_view>

#include "base/assert.h"
#include "codec/event_codec.h"
#include "messages/command_reader.h"
#include "messages/scenario.h"

namespace {

namespace messages = cassia::messages;
namespace base = cassia::base;
namespace codec = cassia::codec;

void check_refusal(const base::Refusal& refusal) {
  CASSIA_ASSERT(!refusal.code.name().empty(), "a refusal has a code");
  CASSIA_ASSERT(refusal.place.starts_with("line "), "a refusal says where");
}

void check_step(const messages::Step& step) {
  CASSIA_ASSERT(step.node.place == "line " + std::to_string(step.line), "a step knows its line");
  CASSIA_ASSERT(step.line >= 1 && step.line <= step.last_line, "a step begins before it ends");
  for (const std::string& line : step.expected) {
    CASSIA_ASSERT(line.starts_with('=') || line.starts_with('|'), "expected lines are marked");
  }
  if (const auto command = messages::read_command(step.verb, step.node); !command) {
    check_refusal(command.error());
  } else {
    const std::string bytes = codec::encode_command(*command);
    const auto again = codec::decode_stored_command<cassia::journeys::Command>(bytes);
    CASSIA_ASSERT(again.has_value() && codec::encode_command(*again) == bytes,
                  "what a scenario gives can be kept");
  }
  if (const auto lodging = messages::read_lodging(step.node); !lodging) {
    check_refusal(lodging.error());
  }
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view text(reinterpret_cast<const char*>(data), size);
  const auto steps = messages::parse_scenario(text);
  if (!steps) {
    check_refusal(steps.error());
    return 0;
  }
  int last_line = 0;
  for (const messages::Step& step : *steps) {
    CASSIA_ASSERT(step.line > last_line, "steps follow each other");
    last_line = step.last_line;
    check_step(step);
  }
  return 0;
}
