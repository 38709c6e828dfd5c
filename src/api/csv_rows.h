#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace cassia::api {

// Rows as CSV (RFC 4180, UTF-8 with a byte order mark, since spreadsheets ask for one). The columns
// are the fields of the rows, those of nested values as `customs_value.amount`. A text that a
// spreadsheet would take for a formula is led by an apostrophe.
std::string to_csv(const std::vector<std::string>& json_rows);

}  // namespace cassia::api
