#pragma once

#include <memory>
#include <string_view>

#include "engines/duty/regime_rules.h"
#include "law/decision_tables.h"
#include "law/law_book.h"

// The table `duty_regime`: which rates of a line stand (Tariff Law arts 12 and 13).
namespace cassia::law {

inline constexpr std::string_view kRegimeTable = "duty_regime";

// The rules of the table in force on the day; such as answer nothing where the law has none then.
// Their citations are views of the law, which must outlive them.
std::shared_ptr<const engines::duty::RegimeRules> regime_rules(const LawBook& law, base::Date on);

// The rules of every table of that name, made once; not where it evaluates anything, which may be
// of the clock.
void prepare_regime_rules(std::vector<LawTable>& tables);

}  // namespace cassia::law
