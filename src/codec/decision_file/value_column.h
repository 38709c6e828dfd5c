#pragma once

#include <string>
#include <string_view>

#include "engines/decision/table/recorded_decisions.h"

// One column of a block of a decision file. Private to codec/decision_file.
namespace cassia::codec {

inline constexpr std::size_t kTextBytesMax = 4096;              // of one value
inline constexpr std::size_t kColumnTextBytesMax = 64U << 20U;  // of all values of a column
inline constexpr int kDigitsMax = 9;                            // after the point, of an integer
inline constexpr std::size_t kOwnValues = 0;  // a width of codes: each decision has its own value

// The values that occur once each, or as the decisions have them where most differ.
void append_column(std::string& out, engines::decision::table::ColumnType type,
                   const engines::decision::table::ValueColumn& column);

// Whether `bytes` are a column of so many decisions and nothing else.
bool read_column(std::string_view bytes, engines::decision::table::ColumnType type,
                 std::size_t decisions, engines::decision::table::ValueColumn& column);

}  // namespace cassia::codec
