#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "engines/decision/table/decision_table.h"
#include "systems/treaty/reforms/commands.h"

// Versions as they are read, filled in and pinned; for everybody who makes a decision by one.
namespace cassia::systems::treaty::reforms {

// The table of a version with the terms of a place filled in; a term without a value keeps its
// initial one. Refuses what reading and binding a table refuse, and delegated_term_unfit (a term
// whose column or numeral is not there, whose bounds are no numbers in order around the initial
// value, or that is named twice) and delegated_term_out_of_bounds (a value outside of the bounds,
// that is no number, or of no term).
base::Result<engines::decision::table::DecisionTable> version_table(
    const VersionContent& content, const std::vector<TermValue>& values);

// The canonical text of a package, of which the package's digest is the SHA-256
// (docs/formats/institution_package.md). The table is in it by `digest`.
std::string package_text(const VersionContent& content, const base::Digest& digest);
base::Digest package_digest(const VersionContent& content, const base::Digest& digest);

}  // namespace cassia::systems::treaty::reforms
