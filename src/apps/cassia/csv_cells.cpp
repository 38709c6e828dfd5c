#include "apps/cassia/csv_cells.h"

namespace cassia::apps {

std::string in_quotes(std::string_view cell) {
  std::string text = "\"";
  if (!cell.empty() && std::string_view("=+-@\t").contains(cell.front())) {
    text += '\'';
  }
  for (const char letter : cell) {
    text.append(letter == '"' ? 2 : 1, letter);
  }
  return text + '"';
}

}  // namespace cassia::apps
