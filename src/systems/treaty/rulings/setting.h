#pragma once

#include "engines/decision/feel/value.h"
#include "systems/treaty/rulings/refusals.h"
#include "systems/treaty/rulings/rulings.h"

// What the parts of this desk look at; not for others.
namespace cassia::systems::treaty::rulings {

using Decided = base::Result<std::vector<Event>>;

struct Setting {
  const State& state;
  const base::Context& context;
  const law::LawBook& law;
  base::Date today;  // of the decision, in the zone
};

inline base::Citation desk_rule() { return {"cassia_design", "rulings"}; }

// Refuses ruling_unknown, and ruling_phase for one that is in none of the phases.
base::Result<void> is_in_phase(const Setting& setting, const RulingId& ruling,
                               std::initializer_list<RulingPhase> phases);

// A text that must be there and short. Refuses ruling_field_missing and ruling_too_large.
base::Result<void> is_told(const Setting& setting, const std::string& text, const char* field);
base::Result<void> is_within(const Setting& setting, std::int64_t size, std::string_view limit,
                             const char* field);

// The last day of so many days, today being the day before the first.
base::Result<law::Dated<base::Date>> last_day(const Setting& setting, std::string_view days);

// A value for each output of the version, in its order. Refuses ruling_output_unfit: one that is
// missing, of no output, named twice or of another type than the column.
base::Result<std::vector<NamedText>> outputs_of(
    const std::vector<NamedText>& told, const engines::decision::table::DecisionTable& version);

Decided decide_one(const Setting& setting, const MakeRuling& command);
Decided decide_one(const Setting& setting, const SetAside& command);
Decided decide_one(const Setting& setting, const AppealRuling& command);
Decided decide_one(const Setting& setting, const WithdrawAppeal& command);
Decided decide_one(const Setting& setting, const Answer& command);

}  // namespace cassia::systems::treaty::rulings
