#pragma once

#include "engines/decision/table/receipt.h"
#include "systems/treaty/reforms/reform_desk.h"

// What decides where an entry holds; for everybody who makes a decision by one.
namespace cassia::systems::treaty::reforms {

// The entry whose filled table has this digest; null where none is or was in force.
const Force* find_force(const State& state, const base::Digest& digest);

// The table of an entry of this institution with its terms filled in. Reads and binds the text,
// which was found good when the entry was decided.
engines::decision::table::DecisionTable force_table(const State& state, const Force& force);

// What a decision by the entry pins beside the package of law: the draft that was put in force.
engines::decision::table::PackagePin force_pin(const State& state, const Force& force);

}  // namespace cassia::systems::treaty::reforms
