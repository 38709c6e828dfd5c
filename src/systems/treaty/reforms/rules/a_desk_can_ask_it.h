#pragma once

#include "engines/decision/table/table_text.h"
#include "systems/treaty/reforms/setting.h"

namespace cassia::systems::treaty::reforms {

// cassia_design.reforms: a table that a desk of the zone asks by itself (reforms.tables_of_desks)
// keeps its columns, since the desk knows no others: names, types, units and allowed values. Rows,
// days and titles may change. Refuses reform_columns_changed, with the column.
base::Result<void> desk_can_ask(const Setting& setting, const InstitutionId& institution,
                                const engines::decision::table::TableText& version);

}  // namespace cassia::systems::treaty::reforms
