#pragma once

#include <string>
#include <vector>

#include "systems/trade/declarations/declarations.h"

// The parts of this desk's decide(); not for others.
namespace cassia::systems::trade::declarations {

// What a decision stands on. `today` is the day in the zone on which the command was received: the
// day of acceptance.
struct Desk {
  const base::Context& context;
  const law::LawBook& law;
  base::Date today;
};

base::Result<std::vector<Event>> decide_lodge(const State& state, const Lodge& command,
                                              const Desk& desk);
base::Result<std::vector<Event>> decide_complete(const State& state, const Complete& command,
                                                 const Desk& desk);
base::Result<std::vector<Event>> decide_entry(const State& state, const ReportEntry& command,
                                              const Desk& desk);
base::Result<std::vector<Event>> decide_release(const State& state, const Release& command,
                                                const Desk& desk);
base::Result<std::vector<Event>> decide_amend(const State& state, const Amend& command,
                                              const Desk& desk);

// The limits that run from entry; none before it is known.
struct Clocks {
  std::optional<ReleaseClock> release = {};
  std::optional<base::Date> return_by = {};
  std::optional<base::Date> full_due = {};
};
base::Result<Clocks> clocks_of(const DeclarationContent& content, base::Instant informed_at,
                               const Desk& desk);

// Refuses a content that changes what released goods are.
base::Result<void> released_goods_stay(const State& state, const DeclarationContent& content);
// What would have been paid by now under `assessment`: from the account line by line as they are
// released, otherwise all at once.
base::Money paid_lines_tax(const State& state, const Assessment& assessment);

const LineAssessment* find_line(const Assessment& assessment, std::int64_t line_no);
// The lines named, ascending, or all open ones. Refuses line_unknown and line_already_released.
base::Result<std::vector<std::int64_t>> chosen_lines(const State& state,
                                                     std::vector<std::int64_t> line_nos);
// The article of the Customs Law under which a control of this kind keeps goods back.
std::string control_clause(ControlKind kind);

base::Result<std::vector<Event>> decide_reminder(const State& state, const RemindOfTax& command,
                                                 const Desk& desk);

// Who holds the case from now on.
base::Result<std::vector<Event>> decide_case(const State& state, const HandCase& command,
                                             const Desk& desk);

}  // namespace cassia::systems::trade::declarations
