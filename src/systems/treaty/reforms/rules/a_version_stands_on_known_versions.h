#pragma once

#include "base/result.h"
#include "law/law_book.h"
#include "systems/treaty/reforms/commands.h"

namespace cassia::systems::treaty::reforms {

// Every version that a draft counts on is the law's, or was in force somewhere, and none of them
// counts on this institution in turn. Refuses dependency_unknown and dependency_cycle.
base::Result<void> stands_on_known_versions(const PutDraft& draft, const law::LawBook& law);

}  // namespace cassia::systems::treaty::reforms
