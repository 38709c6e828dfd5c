#pragma once

#include <string_view>

#include "engines/decision/feel/value.h"
#include "systems/treaty/approved_exporters/approved_exporters.h"

namespace cassia::systems::treaty::approved_exporters {

inline constexpr std::string_view kApprovalTable = "approved_exporter";
inline constexpr std::string_view kApplication = "application";  // else the name of an incident

// What the law's table `approved_exporter` says (register: gacc_decree_254.conditions, .validity,
// .withdrawal; brief 01, D6).
struct Ruled {
  std::string outcome = {};  // "approve", "refuse", "suspend", "withdraw"
  std::int64_t valid_years = 0;
  TableAnswer answer = {};
};

// What the table is asked of an event under the conditions, years being whole years that have
// passed on the day.
engines::decision::feel::Context approval_inputs(std::string_view event,
                                                 const Conditions& conditions, base::Date today);

// The conditions after an incident: a status that is lost counts no more.
Conditions after_incident(Conditions conditions, ApprovalIncident incident);

// Asks the table what follows. Refuses approval_table_unfit
// where the law has no such table or it answers otherwise, and what decide() of a table refuses.
base::Result<Ruled> ask_table(std::string_view event, const Conditions& conditions,
                              const base::Context& context, const law::LawBook& law);

// That the table is not there, or says what cannot be done. The clause is that of what was asked.
base::Refusal table_unfit(const base::Citation& clause);

// Whole years from one day to another, which is not earlier; 29 February is passed on the 28th.
std::int64_t whole_years(base::Date from, base::Date to);

}  // namespace cassia::systems::treaty::approved_exporters
