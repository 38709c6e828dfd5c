#include <algorithm>

#include "base/assert.h"
#include "systems/treaty/reforms/reform_desk.h"

namespace cassia::systems::treaty::reforms {

namespace {

Reform& reform_of(State& state, const ReformId& reform) {
  const auto found = std::ranges::find(state.reforms, reform, &Reform::reform);
  CASSIA_ASSERT(found != state.reforms.end(), "only drafted reforms go further");
  return *found;
}

Reform& note_step(State& state, const ReformId& id, StepKind kind, const StepBy& by,
                  const base::AreaId& area = {}, const std::optional<PilotGroupId>& group = {}) {
  Reform& reform = reform_of(state, id);
  reform.steps.push_back({.step = kind, .by = by, .area = area, .group = group});
  return reform;
}

// The entry that the event is about.
template <typename E>
Force& force_of(State& state, const E& event) {
  const Force* const found = newest_at(state, event.reform, event.area, event.group, event.from);
  CASSIA_ASSERT(found != nullptr, "only what is in force is suspended or ended");
  return state.forces[static_cast<std::size_t>(found - state.forces.data())];
}

void fold(State& state, const ReformDrafted& event) {
  state.institution = event.institution;
  if (find_reform(state, event.reform) == nullptr) {
    state.reforms.push_back({.reform = event.reform, .keeper = event.by.organisation});
  }
  Reform& reform = note_step(state, event.reform,
                             event.draft == 1 ? StepKind::drafted : StepKind::edited, event.by);
  reform.phase = ReformPhase::drafted;
  reform.draft = event.draft;
  reform.content = event.content;
  reform.digest = event.digest;
  reform.package_digest = event.package_digest;
}

void raise(Reform& reform, ReformPhase phase) { reform.phase = std::max(reform.phase, phase); }

void fold(State& state, const ReformAnalysed& event) {
  Reform& reform = note_step(state, event.reform, StepKind::analysed, event.by);
  reform.analysis = event;
  raise(reform, ReformPhase::analysed);
}

void fold(State& state, const BacktestAttached& event) {
  Reform& reform = note_step(state, event.reform, StepKind::back_tested, event.by);
  reform.backtest = event;
  raise(reform, ReformPhase::back_tested);
}

void fold(State& state, const ReformReviewed& event) {
  note_step(state, event.reform, StepKind::reviewed, event.by).review = event;
}

template <typename E>
void begin_force(State& state, const E& event, StepKind step, ReformPhase phase) {
  Reform& reform =
      note_step(state, event.reform, step, event.by, event.entry.area, event.entry.group);
  reform.phase = phase;
  state.forces.push_back({.reform = event.reform, .entry = event.entry});
}

void fold(State& state, const PilotStarted& event) {
  begin_force(state, event, StepKind::pilot_started, ReformPhase::in_pilot);
}

void fold(State& state, const ReformAdopted& event) {
  begin_force(state, event, StepKind::adopted, ReformPhase::adopted);
}

void fold(State& state, const ReformReplicated& event) {
  begin_force(state, event, StepKind::replicated, ReformPhase::replicated);
}

void fold(State& state, const ReformSuspended& event) {
  force_of(state, event).pauses.push_back({.from = event.from});
  note_step(state, event.reform, StepKind::suspended, event.by, event.area, event.group).phase =
      ReformPhase::suspended;
}

// What the reform is by the places where it stands.
ReformPhase phase_by_places(const State& state, const ReformId& reform) {
  ReformPhase phase = ReformPhase::rolled_back;
  for (const Force& force : state.forces) {
    if (force.reform != reform || force.is_rolled_back) {
      continue;
    }
    if (is_suspended(force)) {
      return ReformPhase::suspended;
    }
    const ReformPhase own = force.entry.kind == ForceKind::pilot      ? ReformPhase::in_pilot
                            : force.entry.kind == ForceKind::adoption ? ReformPhase::adopted
                                                                      : ReformPhase::replicated;
    phase = phase == ReformPhase::rolled_back ? own : std::max(phase, own);
  }
  return phase;
}

void fold(State& state, const ReformResumed& event) {
  force_of(state, event).pauses.back().until = event.from;
  note_step(state, event.reform, StepKind::resumed, event.by, event.area, event.group).phase =
      phase_by_places(state, event.reform);
}

// Ends there; an entry that had not begun yet never does.
void fold(State& state, const ReformRolledBack& event) {
  Force& force = force_of(state, event);
  force.entry.until = event.from;
  force.is_rolled_back = true;
  note_step(state, event.reform, StepKind::rolled_back, event.by, event.area, event.group).phase =
      phase_by_places(state, event.reform);
}

void fold(State& state, const ReformWithdrawn& event) {
  note_step(state, event.reform, StepKind::withdrawn, event.by).phase = ReformPhase::withdrawn;
}

void fold(State& state, const StepSigned& event) {
  reform_of(state, event.reform).steps.back().confirmed_by = event.confirmed_by;
}

}  // namespace

State apply(State state, const Event& event) {
  std::visit([&](const auto& one) { fold(state, one); }, event);
  return state;
}

}  // namespace cassia::systems::treaty::reforms
