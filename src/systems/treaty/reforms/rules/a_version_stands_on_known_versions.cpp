#include "systems/treaty/reforms/rules/a_version_stands_on_known_versions.h"

#include <algorithm>

#include "law/table_pins.h"
#include "systems/treaty/reforms/setting.h"

namespace cassia::systems::treaty::reforms {

namespace {

bool is_of_law(const Dependency& dependency, const law::LawBook& law) {
  const law::LawTable* const table = law::find_law_table(law, dependency.institution.text());
  return table != nullptr && table->table.digest() == dependency.digest;
}

const KnownVersion* find_known(const PutDraft& draft, const Dependency& dependency) {
  const auto found = std::ranges::find_if(draft.known, [&](const KnownVersion& known) {
    return known.institution == dependency.institution && known.digest == dependency.digest;
  });
  return found == draft.known.end() ? nullptr : &*found;
}

base::Refusal dependency_refusal(base::RefusalCode code, const Dependency& dependency) {
  return {.code = code,
          .citation = desk_rule(),
          .place = "content.dependencies",
          .facts = {{"institution", dependency.institution.text()},
                    {"digest", base::to_hex(dependency.digest.bytes)}}};
}

}  // namespace

base::Result<void> stands_on_known_versions(const PutDraft& draft, const law::LawBook& law) {
  std::vector<Dependency> reached = draft.content.dependencies;
  for (std::size_t at = 0; at < reached.size(); ++at) {
    const Dependency dependency = reached[at];
    if (dependency.institution == draft.institution) {
      return dependency_refusal(kDependencyCycle, dependency);
    }
    const KnownVersion* const known = find_known(draft, dependency);
    if (known == nullptr) {
      if (is_of_law(dependency, law)) {
        continue;  // the law's own tables count on nothing
      }
      return dependency_refusal(kDependencyUnknown, dependency);
    }
    for (const Dependency& further : known->dependencies) {
      if (std::ranges::find(reached, further) == reached.end()) {
        reached.push_back(further);
      }
    }
  }
  return {};
}

}  // namespace cassia::systems::treaty::reforms
