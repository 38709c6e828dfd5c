#pragma once

#include "base/result.h"
#include "engines/origin/correlation.h"
#include "engines/origin/rule_book.h"
#include "law/law_text.h"
#include "law/source_register.h"

namespace cassia::law {

// A table of product rules, origin/<id>.origin, in the format of docs/formats/origin_rules.md.
// Refuses law_table_malformed with the line (also two rows for the same goods, and a rule that is
// none) and law_citation_unresolved.
base::Result<engines::origin::RuleTable> read_origin_table(const LawText& file,
                                                           const SourceRegister& sources);

// A correlation of two editions of the Harmonized System, origin/<id>.correlation.
base::Result<engines::origin::CorrelationTable> read_correlation(const LawText& file,
                                                                 const SourceRegister& sources);

// All of them. Refuses law_validities_overlap where two tables of one agreement share a day.
base::Result<engines::origin::RuleBook> compile_origin_rules(const std::vector<LawText>& files,
                                                             const SourceRegister& sources);
base::Result<engines::origin::Correlations> compile_correlations(const std::vector<LawText>& files,
                                                                 const SourceRegister& sources);

}  // namespace cassia::law
