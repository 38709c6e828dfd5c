#include "systems/investment/admission/encouraged.h"

#include <algorithm>
#include <utility>

#include "systems/investment/admission/refusals.h"

namespace cassia::systems::investment::admission {

namespace {

enum class Naming : std::uint8_t { none, part, whole };

Naming naming_of(std::string_view industry, const law::AdmissionEntry& entry) {
  Naming best = Naming::none;
  for (const law::ListedIndustry& listed : entry.industries) {
    if (industry.starts_with(listed.code)) {
      best = std::max(best, listed.is_part ? Naming::part : Naming::whole);
    } else if (listed.code.starts_with(industry)) {
      best = std::max(best, Naming::part);
    }
  }
  return best;
}

Reason note(base::RefusalCode code, const base::Citation& citation, law::Mark mark,
            std::vector<base::Fact> facts) {
  return {.standing = Standing::note,
          .sentence = {.code = code, .citation = citation, .facts = std::move(facts)},
          .mark = mark};
}

// What one part of the catalogue says of one activity.
void add_notes(const std::string& industry, const law::AdmissionList& list,
               std::vector<Reason>& notes) {
  bool is_named = false;
  for (const law::AdmissionEntry& entry : list.entries) {
    const Naming naming = naming_of(industry, entry);
    if (naming == Naming::none) {
      continue;
    }
    is_named = true;
    notes.push_back(note(naming == Naming::whole ? kEncouraged : kEncouragedInPart, entry.citation,
                         entry.mark, {{"industry", industry}, {"entry", entry.citation.clause}}));
  }
  if (!is_named && !list.is_complete) {
    notes.push_back(note(kEncouragedUndecided, list.citation, list.mark,
                         {{"industry", industry},
                          {"loaded", std::to_string(list.entries.size())},
                          {"official", std::to_string(list.entries_official)}}));
  }
}

}  // namespace

std::vector<Reason> encouraged_notes(const Case& asked, const law::AdmissionLists& lists) {
  std::vector<Reason> notes;
  bool is_missing = false;
  for (const law::AdmissionScope scope :
       {law::AdmissionScope::encouraged, law::AdmissionScope::encouraged_region}) {
    if (scope == law::AdmissionScope::encouraged_region && !asked.area) {
      continue;  // the rest of China has other provinces
    }
    const law::AdmissionList* const list = lists.find(scope, asked.on);
    if (list == nullptr || list->entries.empty()) {
      is_missing = true;
      continue;
    }
    for (const Activity& activity : asked.activities) {
      if (activity.industry) {
        add_notes(*activity.industry, *list, notes);
      }
    }
  }
  if (is_missing) {
    notes.push_back(note(kEncouragedNotLoaded, {}, law::Mark::confirmed, {}));
  }
  return notes;
}

}  // namespace cassia::systems::investment::admission
