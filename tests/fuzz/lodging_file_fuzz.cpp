// uses: messages
// Files of many lodgings, CSV and JSON Lines: each declaration is a command that can be given, or
// is refused with its line; a file has no more of them than it may.
#include <cstdint>
#include <string_view>

#include "base/assert.h"
#include "messages/command_json.h"
#include "messages/lodging_file.h"

namespace {

namespace messages = cassia::messages;
using Entries = cassia::base::Result<std::vector<messages::LodgingEntry>>;

void check(const Entries& entries) {
  if (!entries) {
    CASSIA_ASSERT(!entries.error().code.name().empty(), "a refusal has a code");
    return;
  }
  CASSIA_ASSERT(entries->size() <= messages::kLodgingsMax, "a file has an end");
  std::int64_t line = 0;
  for (const messages::LodgingEntry& entry : *entries) {
    CASSIA_ASSERT(entry.line > line, "declarations follow each other by their first rows");
    line = entry.line;
    CASSIA_ASSERT(entry.command.empty() == entry.refusal.has_value(), "taken or refused");
    if (entry.refusal) {
      CASSIA_ASSERT(entry.refusal->place.starts_with("line "), "a refusal says where");
    } else {
      const auto command = messages::read_command_json("lodge_consignment", entry.command);
      CASSIA_ASSERT(command.has_value(), "what is taken can be given");
    }
  }
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view text(reinterpret_cast<const char*>(data), size);
  check(messages::read_lodging_csv(text, cassia::base::OrganisationId::parse("fruit").value()));
  check(messages::read_lodging_json_lines(text));
  return 0;
}
