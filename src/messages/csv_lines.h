#pragma once

#include <filesystem>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "messages/refusals.h"

namespace cassia::messages {

// What is asked of one line of goods, as it was typed.
struct DutyOptions {
  std::string hs = {};
  std::string origin = {};
  std::string price = {};  // "USD 12000.00"
  std::string incoterm = "cif";
  std::string freight = {};
  std::string insurance = {};
  std::string on = {};  // a date; today when empty
  std::optional<std::filesystem::path> file = {};
};

// Rows of a CSV file with a head (RFC 4180: quotes join, "" is a quote, LF or CRLF).
struct CsvRow {
  int line = 0;                                            // in the file
  std::vector<std::pair<std::string, std::string>> cells;  // by the names of the head
};

// At most 200,000 rows of at most 64 cells. Refuses csv_malformed with the line.
base::Result<std::vector<CsvRow>> parse_csv(std::string_view text);

// Columns hs, origin, price, incoterm, freight, insurance, on; refuses csv_malformed for others.
base::Result<DutyOptions> options_of(const CsvRow& row);

}  // namespace cassia::messages
