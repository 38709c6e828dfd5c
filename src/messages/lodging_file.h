#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/actor.h"
#include "base/result.h"
#include "messages/csv_lines.h"

namespace cassia::messages {

// One declaration of a file of many, or why its part of the file is none.
struct LodgingEntry {
  std::int64_t line = 0;                      // in the file, of its first row
  std::string declaration_id = {};            // empty when none could be read
  std::string command = {};                   // lodge_consignment as JSON; empty when refused
  std::optional<base::Refusal> refusal = {};  // its place names the column and the line
  std::vector<CsvRow> rows = {};              // of a CSV file: as they came
};

// At most so many declarations in one file.
inline constexpr std::size_t kLodgingsMax = 20'000;

// The columns of a CSV file of lodgings: the fields of the command by their dotted names, without
// "consignment.", those of goods and claim once for each row. Derived from the described struct.
// A list inside a line, the stops of its route, is told in JSON Lines only.
const std::vector<std::string>& lodging_columns();

// A CSV file with one row for each line of goods: rows of one declaration_id are one declaration,
// wherever they stand, and must agree in all columns but goods.* and claim.*. An empty cell is an
// absent field; without a column declarant it is `declarant`, without goods.line_no the rows are
// counted. Columns "refusal_..." are passed over: a list of refusals can be corrected and sent
// again. Refuses csv_malformed and field_unknown for the file as a whole; what is wrong with one
// declaration is told in its entry.
base::Result<std::vector<LodgingEntry>> read_lodging_csv(std::string_view text,
                                                         const base::OrganisationId& declarant);

// JSON Lines: each line the JSON of one lodge_consignment; empty lines are passed over.
base::Result<std::vector<LodgingEntry>> read_lodging_json_lines(std::string_view text);

}  // namespace cassia::messages
