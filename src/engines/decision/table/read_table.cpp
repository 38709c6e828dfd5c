#include "engines/decision/feel/letters.h"
#include "engines/decision/table/refusals.h"
#include "engines/decision/table/table_lines.h"
#include "engines/decision/table/table_reading.h"
#include "engines/decision/table/table_text.h"

namespace cassia::engines::decision::table {

namespace {

// Refuses what no later step should meet: a text that is too long, not UTF-8 or has control
// letters.
base::Result<void> check_letters(std::string_view text) {
  if (text.size() > kTextBytesMax) {
    return too_large({}, "bytes", kTextBytesMax);
  }
  feel::Place place;
  std::size_t line_bytes = 0;
  while (!text.empty()) {
    const auto letter = feel::letter_at(text, 0);
    const auto first = static_cast<unsigned char>(text.front());
    if (!letter) {
      return base::Refusal{.code = kTableNotUtf8, .place = to_text(place)};
    }
    if ((first < 0x20 && first != '\n') || first == 0x7F || text.starts_with("\xEF\xBB\xBF")) {
      return malformed(place, "a control letter; only line feeds and blanks part words");
    }
    line_bytes = first == '\n' ? 0 : line_bytes + letter->size;
    if (line_bytes > kLineBytesMax) {
      return too_large(place, "bytes of a line", kLineBytesMax);
    }
    place =
        first == '\n' ? feel::Place{place.line + 1, 1} : feel::Place{place.line, place.column + 1};
    text.remove_prefix(letter->size);
  }
  if (line_bytes != 0) {
    return malformed(place, "the last line does not end in a line feed");
  }
  return {};
}

}  // namespace

base::Result<TableText> read_table(std::string_view text) {
  CASSIA_TRY(check_letters(text));
  TableLines lines(text);
  TableText table = CASSIA_TRY(read_head(lines));
  CASSIA_TRY(advance(lines));
  CASSIA_TRY(read_columns(lines, table));
  CASSIA_TRY(read_rows(lines, table));
  return table;
}

}  // namespace cassia::engines::decision::table
