#include <algorithm>

#include "base/assert.h"
#include "systems/trade/declarations/declarations.h"

namespace cassia::systems::trade::declarations {

namespace {

// The lines whose claim stands on a security that nobody has settled yet.
std::vector<std::int64_t> secured_lines(const Assessment& assessment) {
  std::vector<std::int64_t> lines;
  for (const LineAssessment& line : assessment.lines) {
    if (!line.security.is_zero()) {
      lines.push_back(line.line_no);
    }
  }
  return lines;
}

base::Money tax_of(const Assessment& assessment, const std::vector<std::int64_t>& line_nos) {
  base::Money tax = base::Money::of_minor(0, assessment.tax.currency());
  for (const LineAssessment& line : assessment.lines) {
    if (std::ranges::find(line_nos, line.line_no) != line_nos.end()) {
      tax += line.tax;
    }
  }
  return tax;
}

// Takes the assessment and keeps what of the old one has no successor.
void replace_assessment(State& state, const Assessment& assessment) {
  for (const LineAssessment& line : state.assessment.lines) {
    const auto now = std::ranges::find(assessment.lines, line.line_no, &LineAssessment::line_no);
    const std::size_t kept = now == assessment.lines.end() ? 0 : now->portions.size();
    const auto goods = std::ranges::find(state.content.lines, line.line_no, &GoodsLine::line_no);
    for (std::size_t portion = kept; portion < line.portions.size(); ++portion) {
      state.withdrawn.push_back({.goods = *goods,
                                 .portion = static_cast<std::int64_t>(portion) + 1,
                                 .assessment = line.portions[portion]});
    }
  }
  state.assessment = assessment;
  state.secured_lines = secured_lines(assessment);
}

// The phase that follows from what is released, paid, secured and to return.
DeclarationPhase phase_of(const State& state) {
  if (state.released_lines.empty()) {
    return DeclarationPhase::lodged;
  }
  if (state.released_lines.size() < state.assessment.lines.size()) {
    return DeclarationPhase::part_released;
  }
  const bool is_settled = state.is_returned || (!state.return_by && is_paid(state));
  return is_settled && !is_summary(state) && state.secured_lines.empty()
             ? DeclarationPhase::closed
             : DeclarationPhase::released;
}

void fold(State& state, const DeclarationLodged& event) {
  state.declaration_id = event.declaration_id;
  state.declarant = event.declarant;
  state.content = event.content;
  state.assessment = event.assessment;
  state.accepted_at = event.accepted_at;
  state.release_clock = event.release_clock;
  state.return_by = event.return_by;
  state.full_due = event.full_due;
  state.secured_lines = secured_lines(event.assessment);
  state.tax_paid = base::Money::of_minor(0, event.assessment.tax.currency());
  state.security_forfeited = state.tax_paid;
}

void fold(State& state, const DeclarationCompleted& event) {
  replace_assessment(state, event.assessment);
  state.content = event.content;
  state.return_by = event.return_by;
  state.full_due = event.full_due;
  state.completed_at = event.at;
  state.tax_paid += event.difference;
}

void fold(State& state, const EntryReported& event) {
  replace_assessment(state, event.assessment);
  state.content.entry_at = event.entry_at;
  state.release_clock = event.release_clock;
  state.return_by = event.return_by;
  state.full_due = event.full_due;
}

void fold(State& state, const ControlPlaced& event) {
  state.controls.push_back({.control_id = event.control_id,
                            .kind = event.kind,
                            .line_nos = event.line_nos,
                            .reason = event.reason});
  state.used_controls.push_back(event.control_id.text());
}

void fold(State& state, const ControlLifted& event) {
  std::erase_if(state.controls,
                [&](const Control& control) { return control.control_id == event.control_id; });
}

void fold(State& state, const LinesReleased& event) {
  if (state.content.payment == PaymentMode::account && !state.content.is_temporary) {
    state.tax_paid += tax_of(state.assessment, event.line_nos);
  }
  state.released_lines.insert(state.released_lines.end(), event.line_nos.begin(),
                              event.line_nos.end());
  std::ranges::sort(state.released_lines);
  state.last_released_at = event.released_at;
  state.is_release_late = state.is_release_late || !event.is_in_time;
}

void fold(State& state, const DeclarationAmended& event) {
  replace_assessment(state, event.assessment);
  state.content = event.content;
  state.release_clock = event.release_clock;
  state.return_by = event.return_by;
  state.full_due = event.full_due;
  state.tax_paid += event.difference;
}

void fold(State& state, const DeclarationCancelled&) {
  state.controls.clear();
  state.secured_lines.clear();
}

void fold(State& state, const TaxPaid& event) { state.tax_paid += event.tax; }

void fold(State& state, const SecuritySettled& event) {
  std::erase(state.secured_lines, event.line_no);
  const auto claim =
      std::ranges::find(state.content.claims, event.line_no, &AcceptedClaim::line_no);
  claim->security_until.reset();
  claim->proof = event.proof.empty() ? claim->proof : event.proof;
  if (event.outcome == SecurityOutcome::returned) {
    claim->standing = ClaimStanding::granted;
  }
  if (event.outcome == SecurityOutcome::forfeited) {
    state.security_forfeited += event.amount;
  }
}

void fold(State& state, const GoodsReturned&) { state.is_returned = true; }

void fold(State& state, const CaseAssigned& event) {
  state.assignment = Assignment{.officer = event.officer, .since = event.at};
}

void fold(State& state, const CaseReturned&) { state.assignment.reset(); }

void fold(State& state, const TaxFallsDue& event) {
  state.tax_reminders.push_back({.reminder = TaxReminder::falls_due, .due = event.due});
}

void fold(State& state, const TaxTermEnded& event) {
  state.tax_reminders.push_back({.reminder = TaxReminder::term_ended, .due = event.due});
}

}  // namespace

bool is_summary(const State& state) {
  return state.content.mode == DeclarationMode::two_step && !state.completed_at;
}

bool is_paid(const State& state) { return state.tax_paid >= state.assessment.tax; }

State apply(State state, const Event& event) {
  state.withdrawn.clear();
  std::visit([&state](const auto& happened) { fold(state, happened); }, event);
  // Who holds the case says nothing about how far it is: what was cancelled stays so.
  const bool is_about_holder =
      std::holds_alternative<CaseAssigned>(event) || std::holds_alternative<CaseReturned>(event);
  if (std::holds_alternative<DeclarationCancelled>(event)) {
    state.phase = DeclarationPhase::cancelled;
  } else if (!is_about_holder) {
    state.phase = phase_of(state);
  }
  return state;
}

}  // namespace cassia::systems::trade::declarations
