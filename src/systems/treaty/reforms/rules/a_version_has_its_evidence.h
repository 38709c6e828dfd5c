#pragma once

#include "systems/treaty/reforms/setting.h"

namespace cassia::systems::treaty::reforms {

// What law asks for before a version is in force anywhere: "analysis", "back_test", "review", each
// of the very draft. `list` is the parameter: "reforms.pilot_requires". What a reform still lacks.
base::Result<std::vector<std::string>> evidence_missing(const Reform& reform, std::string_view list,
                                                        base::Date on, const law::LawBook& law);

// Refuses reform_evidence_missing, analysis_not_passed (faults, or undecided) and
// fair_competition_not_passed.
base::Result<void> has_evidence(const Setting& setting, const Reform& reform,
                                std::string_view list);

// Whether a table that was analysed so may be used: nothing is at fault and nothing undecided.
// Refuses analysis_not_passed.
base::Result<void> has_passed(const ReformAnalysed& analysis);

}  // namespace cassia::systems::treaty::reforms
