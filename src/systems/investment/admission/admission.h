#pragma once

#include "base/result.h"
#include "law/law_book.h"
#include "systems/investment/admission/answer.h"
#include "systems/investment/admission/enquiry.h"

namespace cassia::systems::investment::admission {

inline constexpr std::size_t kActivitiesMax = 20;
inline constexpr std::string_view kHome = "CN";

// An enquiry that was understood: shares are exact, each entity has its side.
struct Case {
  base::Date on;
  std::optional<std::string> area = {};  // of the zone; nothing: the rest of China
  std::string target = {};
  std::vector<Activity> activities = {};
  engines::ownership::Structure structure = {};
  People people = {};
  std::optional<Security> security = {};
  bool is_by_reference = false;  // somebody is of Hong Kong, Macao or Taiwan
};

// The enquiry as of the day `on`, whatever day it names itself. Refuses what refusals.h names
// first, and share_malformed; the place is the field of the enquiry. A Chinese company of which
// nobody told who holds it is of unknown side, a foreign one is foreign.
base::Result<Case> read_case(const Enquiry& enquiry, base::Date on, const law::LawBook& law);

// Foreign Investment Law arts 4 and 28: which entries of the negative lists of the day apply, what
// they ask, and whether the structure fits. Within the zone the list of the zones applies, and the
// national one where that is more open. A list that is not loaded, or only in part, never makes
// anything free. Refuses what the structure and the parameters of the law refuse.
base::Result<Answer> decide(const Case& asked, const law::LawBook& law);

}  // namespace cassia::systems::investment::admission
