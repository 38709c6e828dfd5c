#pragma once

#include "systems/treaty/approved_exporters/approved_exporters.h"

namespace cassia::systems::treaty::approved_exporters {

// What the law's table `approved_exporter` says (register: gacc_decree_254.conditions, .validity,
// .withdrawal; brief 01, D6).
struct Ruled {
  std::string outcome = {};  // "approve", "refuse", "suspend", "withdraw"
  std::int64_t valid_years = 0;
  TableAnswer answer = {};
};

// Asks the table what follows from an event ("application", "aeo_lost", "misuse") under the
// conditions, years being whole years that have passed on the day. Refuses approval_table_unfit
// where the law has no such table or it answers otherwise, and what decide() of a table refuses.
base::Result<Ruled> ask_table(std::string_view event, const Conditions& conditions,
                              const base::Context& context, const law::LawBook& law);

// That the table is not there, or says what cannot be done. The clause is that of what was asked.
base::Refusal table_unfit(const base::Citation& clause);

// Whole years from one day to another, which is not earlier; 29 February is passed on the 28th.
std::int64_t whole_years(base::Date from, base::Date to);

}  // namespace cassia::systems::treaty::approved_exporters
