#pragma once

#include <string>
#include <vector>

#include "engines/decision/table/decision_table.h"
#include "systems/treaty/reforms/reform_desk.h"
#include "systems/treaty/reforms/refusals.h"

// What the parts and rules of this desk look at; not for others.
namespace cassia::systems::treaty::reforms {

using Decided = base::Result<std::vector<Event>>;

struct Setting {
  const State& state;
  const base::Context& context;
  const law::LawBook& law;
  base::Date today;  // of the decision, in the zone
};

inline base::Citation desk_rule() { return {"cassia_design", "reforms"}; }

inline StepBy step_by(const Setting& setting, std::string reason) {
  return {.organisation = setting.context.on_behalf_of,
          .actor = setting.context.actor,
          .at = setting.context.decided_at,
          .reason = std::move(reason)};
}

// The reform, whose keeper asks. Refuses reform_unknown, also to others than its keeper.
base::Result<const Reform*> own_reform(const Setting& setting, const ReformId& reform);

// A text of the command that must be there and short. Refuses reform_field_missing and
// reform_too_large.
base::Result<void> is_told(const Setting& setting, const std::string& text, const char* field);

// Refuses reform_too_large when `size` is beyond the parameter "reforms.<limit>".
base::Result<void> is_within(const Setting& setting, std::int64_t size, std::string_view limit,
                             const char* field);

// Refuses reform_area_unknown for an area that law does not list.
base::Result<void> is_known_area(const Setting& setting, const base::AreaId& area,
                                 const char* place);

base::Refusal phase_refusal(const Reform& reform);

// What the exact analysis finds in a table.
base::Result<ReformAnalysed> analysis_of(const engines::decision::table::DecisionTable& table,
                                         const Setting& setting, const ReformId& reform);

Decided decide_one(const Setting& setting, const PutDraft& command);
Decided decide_one(const Setting& setting, const AnalyseReform& command);
Decided decide_one(const Setting& setting, const AttachBacktest& command);
Decided decide_one(const Setting& setting, const ReviewReform& command);
Decided decide_one(const Setting& setting, const StartPilot& command);
Decided decide_one(const Setting& setting, const AdoptReform& command);
Decided decide_one(const Setting& setting, const ReplicateReform& command);
Decided decide_one(const Setting& setting, const SuspendReform& command);
Decided decide_one(const Setting& setting, const ResumeReform& command);
Decided decide_one(const Setting& setting, const RollBackReform& command);
Decided decide_one(const Setting& setting, const WithdrawReform& command);
Decided decide_one(const Setting& setting, const NoteSignature& command);

}  // namespace cassia::systems::treaty::reforms
