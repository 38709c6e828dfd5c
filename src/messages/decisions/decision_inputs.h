#pragma once

#include <string>
#include <string_view>

#include "engines/decision/table/analysis.h"
#include "engines/decision/table/receipt.h"

namespace cassia::apps {

// The inputs of a decision from a JSON object: a field for each input of the table. Strings stand
// for strings, and in columns of dates, times and durations for those ("2026-03-02", "P3D");
// numbers keep all their digits. Refuses json_* of the reader, and lets the table refuse what is
// missing.
base::Result<engines::decision::feel::Context> read_inputs(
    std::string_view text, const engines::decision::table::TableText& table);

// A decision as one JSON object: table, digest, decided_at, outcomes with row, outputs and
// citations, failed cells, aggregate.
std::string to_json(const engines::decision::table::Receipt& receipt);

// An analysis as one JSON object: file, table, verdict, findings, not_analysed.
std::string to_json(std::string_view file, const engines::decision::table::DecisionTable& table,
                    const engines::decision::table::Analysis& analysis);

}  // namespace cassia::apps
