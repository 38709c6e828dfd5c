#pragma once

#include <string_view>

#include "engines/decision/feel/value.h"
#include "engines/decision/table/table_text.h"

namespace cassia::messages {

// A text of JSON or CSV as a value of its column: a date, time, duration or number where the column
// has such. A text that is not of the column's form stays a string, which the table then refuses by
// its name.
engines::decision::feel::Value value_of_text(std::string_view text,
                                             engines::decision::table::ColumnType type);

}  // namespace cassia::messages
