#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "law/law_text.h"

namespace cassia::law {

// One row with the line it stands on (from 1, the header being line 1).
struct CsvRow {
  int line = 0;
  std::vector<std::string> cells;
};

// Reads a table: comma separated, a header, cells quoted where needed ("" for a quote inside), one
// row a line. Refuses law_table_malformed with the line: another header than `header`, a row with
// more or fewer cells, a broken quote; and what check_text refuses.
base::Result<std::vector<CsvRow>> read_csv(const LawText& text, std::string_view header);

}  // namespace cassia::law
