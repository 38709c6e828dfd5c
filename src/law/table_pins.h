#pragma once

#include <memory>
#include <string_view>

#include "engines/decision/table/receipt.h"
#include "law/decision_tables.h"
#include "law/law_book.h"

// What a decision by a table of the law looks up: the table, what its receipt pins, the moment.
namespace cassia::law {

// The table of that name, the one in force before that of the law; null where there is none.
const LawTable* find_law_table(const LawBook& law, std::string_view name);

// The table for those who share tables. Only pointed to: the law outlives whoever decides by it.
std::shared_ptr<const engines::decision::table::DecisionTable> shared_table(const LawTable& table);

// What a decision by the table pins: its package.
const Package& package_of(const LawBook& law, const LawTable& table);
engines::decision::table::PackagePin pin_of(const Package& package);

// The instant as the zone's clocks show it. Refuses calendar_unknown.
base::Result<engines::decision::table::DecisionMoment> decision_moment(const LawBook& law,
                                                                       base::Instant at);

}  // namespace cassia::law
