#pragma once

#include "engines/decision/model/description.h"
#include "engines/decision/table/table_text.h"

namespace cassia::messages {

// A decision table as a model of DMN: a decision of the table's name and an input for each of its
// inputs; citations and the word `unverified` stand in annotations, the row `otherwise` in default
// outputs. DMN has no place for titles, units, days of force, the reason for gaps and comments,
// and takes an integer for a number.
engines::decision::model::Description describe_table(
    const engines::decision::table::TableText& table);

}  // namespace cassia::messages
