#pragma once

#include <string_view>

#include "engines/decision/table/receipt.h"
#include "law/decision_tables.h"
#include "law/law_book.h"

namespace cassia::messages {

// The law's table of that name; null where there is none.
const law::LawTable* find_law_table(const law::LawBook& law, std::string_view name);

// What a decision by the table pins: its package.
const law::Package& package_of(const law::LawBook& law, const law::LawTable& table);
engines::decision::table::PackagePin pin_of(const law::Package& package);

// The instant as the zone's clocks show it. Refuses calendar_unknown.
base::Result<engines::decision::table::DecisionMoment> decision_moment(const law::LawBook& law,
                                                                       base::Instant at);

// Reads the inputs (read_inputs), decides and tells how. Refuses what these do.
struct DecisionQuestion {
  const engines::decision::table::DecisionTable& table;
  std::string_view inputs;  // a JSON object
  engines::decision::table::DecisionMoment moment;
  std::vector<engines::decision::table::PackagePin> packages = {};
};
base::Result<engines::decision::table::Receipt> decide_by_json(DecisionQuestion question);

}  // namespace cassia::messages
