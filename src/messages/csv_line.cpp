#include "messages/csv_line.h"

#include <utility>

#include "base/utf8.h"
#include "messages/csv_reader.h"

namespace cassia::messages {

base::Refusal line_malformed(std::string problem) {
  return {.code = kCsvMalformed, .facts = {{"problem", std::move(problem)}}};
}

base::Result<std::vector<std::string>> cells_of_line(std::string_view line, std::size_t bytes_max) {
  if (line.ends_with('\r')) {
    line.remove_suffix(1);
  }
  if (line.size() > bytes_max) {
    return line_malformed("longer than " + std::to_string(bytes_max) + " bytes");
  }
  if (!base::is_utf8(line)) {
    return line_malformed("text that is not UTF-8");
  }
  CsvReader reader(line);
  auto cells = reader.row();
  if (!cells) {
    return line_malformed(cells.error().facts.front().value);
  }
  if (!reader.at_end()) {
    return line_malformed("a line break inside a line");
  }
  return cells;
}

}  // namespace cassia::messages
