#include "engines/decision/table/cell_place.h"

#include <charconv>
#include <cstdint>

namespace cassia::engines::decision::table {

// A cell is one line, so only its columns count.
base::Refusal in_table(base::Refusal refusal, const CellText& cell) {
  constexpr std::string_view kColumn = ", column ";
  std::uint32_t column = 1;
  if (const auto at = refusal.place.find(kColumn); at != std::string::npos) {
    const char* const digits = refusal.place.data() + at + kColumn.size();
    std::from_chars(digits, refusal.place.data() + refusal.place.size(), column);
  }
  refusal.place = to_text(feel::Place{cell.place.line, cell.place.column + column - 1});
  return refusal;
}

}  // namespace cassia::engines::decision::table
