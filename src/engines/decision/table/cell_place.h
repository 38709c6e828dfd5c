#pragma once

#include "base/refusal.h"
#include "engines/decision/table/table_text.h"

namespace cassia::engines::decision::table {

// A refusal about the text of a cell, whose place counts from the cell's first letter, with its
// place in the table. Without a place it is the whole cell's.
base::Refusal in_table(base::Refusal refusal, const CellText& cell);

}  // namespace cassia::engines::decision::table
