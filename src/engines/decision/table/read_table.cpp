#include "engines/decision/table/table_lines.h"
#include "engines/decision/table/table_reading.h"
#include "engines/decision/table/table_text.h"

namespace cassia::engines::decision::table {

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
