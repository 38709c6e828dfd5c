#pragma once

#include <functional>
#include <string_view>

#include "base/result.h"
#include "engines/origin/bill.h"

namespace cassia::messages {

// What the reader of a bill is told of the law.
struct BillWords {
  const base::UnitTable* units = nullptr;
  // Whether an operation or process is called so anywhere in the law: a misspelt minimal operation
  // must not pass for a substantial one.
  std::function<bool(const std::string&)> is_process = {};
};

// A bill of materials as a CSV file, docs/formats/bill_of_materials.md: one row is the good (its
// cell `line` is "good"), the others are its materials. Empty cells are not told. Refuses
// csv_malformed, field_unknown and field_repeated (columns), and with the line and the column in
// the place bill_good_missing, bill_line_repeated, bill_whole_unknown (part_of),
// bill_column_misplaced, process_name_unknown and what the values of cells refuse.
base::Result<engines::origin::Bill> read_bill(std::string_view text, const BillWords& words);

// The row of the file that a line of the bill came from: "lines[2].value" becomes "line 4, value".
std::string bill_place(std::string_view text, std::string place);

}  // namespace cassia::messages
