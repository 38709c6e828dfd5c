#pragma once

#include <string_view>

#include "engines/decision/feel/value.h"
#include "engines/decision/table/table_text.h"

namespace cassia::messages {

// Far more than the facts of one case.
inline constexpr std::size_t kDecisionInputsBytesMax = 256U << 10U;

// The inputs of a decision from a JSON object: a field for each input of the table. Strings stand
// for strings, and in columns of dates, times, durations and numbers for those ("2026-03-02",
// "P3D", "5000.01"); numbers keep all their digits. Refuses json_* of the reader (a field that is
// there twice too), and lets the table refuse what is missing.
base::Result<engines::decision::feel::Context> read_inputs(
    std::string_view text, const engines::decision::table::TableText& table);

}  // namespace cassia::messages
