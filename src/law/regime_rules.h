#pragma once

#include <memory>
#include <string_view>

#include "engines/duty/regime_rules.h"
#include "law/decision_tables.h"
#include "law/law_book.h"

// The table `duty_regime`: which rates of a line stand (Tariff Law arts 12 and 13).
namespace cassia::law {

inline constexpr std::string_view kRegimeTable = "duty_regime";

inline constexpr base::RefusalCode kRegimeTableMissing{"regime_table_missing"};

// The rules of the table in force on the day. Their citations are views of the register of sources,
// which all copies of a book share, also those with the tables of a reform. Refuses
// regime_table_missing where no such table is in force on the day, and calendar_unknown.
base::Result<std::shared_ptr<const engines::duty::RegimeRules>> regime_rules(const LawBook& law,
                                                                             base::Date on);

// The rules of every table of that name, made once; not where it evaluates anything, which may be
// of the clock.
void prepare_regime_rules(std::vector<LawTable>& tables, const SourceRegister& sources);

}  // namespace cassia::law
