#include "systems/treaty/reforms/force_version.h"

#include <algorithm>

#include "base/assert.h"
#include "systems/treaty/reforms/version_content.h"

namespace cassia::systems::treaty::reforms {

namespace {

const Reform& reform_of(const State& state, const Force& force) {
  const Reform* const reform = find_reform(state, force.reform);
  CASSIA_ASSERT(reform != nullptr, "only drafted reforms are put in force");
  return *reform;
}

}  // namespace

const Force* find_force(const State& state, const base::Digest& digest) {
  const auto found = std::ranges::find_if(
      state.forces, [&](const Force& force) { return force.entry.digest == digest; });
  return found == state.forces.end() ? nullptr : &*found;
}

engines::decision::table::DecisionTable force_table(const State& state, const Force& force) {
  auto filled = version_table(reform_of(state, force).content, force.entry.values);
  CASSIA_ASSERT(filled.has_value(), "what is in force was read when it was decided");
  return *std::move(filled);
}

engines::decision::table::PackagePin force_pin(const State& state, const Force& force) {
  return {.id = "reform." + force.reform.text(),
          .version = std::to_string(reform_of(state, force).draft),
          .digest = force.entry.package_digest};
}

}  // namespace cassia::systems::treaty::reforms
