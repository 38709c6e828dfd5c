#pragma once

#include <string>
#include <string_view>

#include "engines/decision/feel/value.h"
#include "engines/decision/table/table_text.h"

namespace cassia::engines::decision::table {

// A text from outside as a value of its column: a date, time, duration or number where the column
// has such. A text that is not of the column's form stays a string, which the table then refuses by
// its name.
feel::Value value_of_text(std::string_view text, ColumnType type);

// The same where nothing but text comes, so that true and false are words too.
feel::Value value_of_plain_text(std::string_view text, ColumnType type);

// The way back: a string as it is, moments without FEEL's signs.
std::string plain_text(const feel::Value& value);

}  // namespace cassia::engines::decision::table
