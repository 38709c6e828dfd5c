// uses: engines/decision base
// The reader of decision tables and their cells: what is accepted prints to a text that reads back
// the same, and what is bound can be analysed within a budget; what is refused says where.
#include <cstdint>
#include <string_view>

#include "base/assert.h"
#include "engines/decision/table/analysis.h"

namespace {

namespace table = cassia::engines::decision::table;

void check_place(const cassia::base::Refusal& refusal) {
  CASSIA_ASSERT(refusal.place.starts_with("line "), "a refusal says where");
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view text(reinterpret_cast<const char*>(data), size);
  auto read = table::read_table(text);
  if (!read) {
    check_place(read.error());
    return 0;
  }
  const std::string canonical = table::print_table(*read);
  const auto again = table::read_table(canonical);
  CASSIA_ASSERT(again.has_value(), "a printed table is a table");
  CASSIA_ASSERT(table::print_table(*again) == canonical, "there is one canonical text");
  const auto bound = table::DecisionTable::bind(std::move(*read));
  if (!bound) {
    check_place(bound.error());
    return 0;
  }
  const auto analysis = table::analyse(*bound, {.listed_max = 3, .steps_max = 20'000});
  for (const table::Finding& finding : analysis.findings) {
    for (std::size_t column = 0; column < finding.example.size(); ++column) {
      const auto key = bound->inputs()[column].key_of(finding.example[column]);
      CASSIA_ASSERT(key.has_value(), "an example is of the column's type");
      CASSIA_ASSERT(bound->grid().domains[column].contains(*key), "an example is allowed");
    }
  }
  return 0;
}
