// uses: engines/decision base
// The reader of receipts: one text for one receipt, and what is refused says in which line.
#include <cstdint>
#include <string_view>

#include "base/assert.h"
#include "engines/decision/table/receipt.h"

namespace table = cassia::engines::decision::table;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view text(reinterpret_cast<const char*>(data), size);
  const auto receipt = table::read_receipt(text);
  if (!receipt) {
    CASSIA_ASSERT(receipt.error().place.starts_with("line "), "a refusal says where");
    return 0;
  }
  CASSIA_ASSERT(table::print_receipt(*receipt) == text, "a receipt is the text it was read from");
  return 0;
}
