// uses: messages law_folder
// Messages of the Single Window: what is refused says why; what is read names an element in every
// problem.
#include <cstdint>
#include <string_view>

#include "base/assert.h"
#include "messages/single_window/certificate_message.h"
#include "tests/support/law_folder.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view text(reinterpret_cast<const char*>(data), size);
  const auto message = cassia::messages::read_certificate_message(
      text, *cassia::base::Date::parse("2026-04-20"), cassia::tests::real_law());
  if (message.has_value()) {
    for (const auto& problem : message->problems) {
      CASSIA_ASSERT(!problem.element.empty(), "a problem is of an element");
    }
  }
  return 0;
}
