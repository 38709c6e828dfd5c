#include <algorithm>
#include <utility>

#include "systems/treaty/preference/preference.h"

namespace cassia::systems::treaty::preference {

namespace {

LineLedger* find_line(State& state, std::int64_t line_no) {
  const auto line = std::ranges::find(state.lines, line_no,
                                      [](const LineLedger& entry) { return entry.line.line_no; });
  return line == state.lines.end() ? nullptr : &*line;
}

ClaimRecord* find_record(State& state, const ClaimName& name) {
  const auto record = state.claims.find(claim_key(name.declaration_id, name.line_no));
  return record == state.claims.end() ? nullptr : &record->second;
}

// The one place where a line's claimed quantity changes: it follows the phases of the claims.
void book(State& state, const ClaimRecord& record, bool is_held) {
  LineLedger* const line = find_line(state, record.claim.proof_line);
  if (line == nullptr || !holds_quantity(record.phase)) {
    return;
  }
  if (is_held) {
    line->claimed += record.used;
  } else {
    line->claimed -= record.used;
  }
}

void put_record(State& state, ClaimRecord record) {
  ClaimRecord& kept = state.claims[claim_key(record.claim.declaration_id, record.claim.line_no)];
  book(state, kept, false);
  kept = std::move(record);
  book(state, kept, true);
}

void move_record(State& state, const ClaimName& name, ClaimPhase phase, const std::string& reason) {
  if (const ClaimRecord* const found = find_record(state, name)) {
    ClaimRecord record = *found;
    record.phase = phase;
    record.reason = reason;
    put_record(state, std::move(record));
  }
}

// issued, part_used or fully_used by what remains; the final phases stay.
void count_phase(State& state) {
  if (state.phase == ProofPhase::cancelled || state.phase == ProofPhase::replaced) {
    return;
  }
  bool is_touched = false;
  bool is_left = false;
  for (const LineLedger& line : state.lines) {
    const base::Quantity used = line.claimed + line.allocated;
    is_touched = is_touched || !used.is_zero();
    is_left = is_left || used != line.line.quantity;
  }
  state.phase = !is_left     ? ProofPhase::fully_used
                : is_touched ? ProofPhase::part_used
                             : ProofPhase::issued;
}

void on(State& state, const ProofRegistered& event) {
  state.phase = ProofPhase::issued;
  state.proof = event.proof;
  state.registered_by = event.registered_by;
  state.expires_on = event.expires_on;
  state.expiry_citation = event.citation;
  state.is_unverified = event.is_unverified;
  for (const ProofLine& line : event.proof.lines) {
    const base::Quantity nothing = base::Quantity::of_micros(0, line.quantity.unit());
    state.lines.push_back({.line = line, .claimed = nothing, .allocated = nothing});
  }
}

void on(State& state, const ProofCancelled& event) {
  state.phase = ProofPhase::cancelled;
  state.ended_reason = event.reason;
  for (const ClaimName& name : event.to_verify) {
    move_record(state, name, ClaimPhase::under_verification, event.reason);
  }
}

void on(State& state, const ProofReplaced& event) {
  state.phase = ProofPhase::replaced;
  state.ended_reason = event.reason;
  state.replaced_by = event.replaced_by;
}

void on(State& state, const BackToBackAllocated& event) {
  for (const LineQuantity& part : event.lines) {
    if (LineLedger* const line = find_line(state, part.line_no)) {
      line->allocated += part.quantity;
    }
  }
  state.allocations.push_back(event);
}

void on(State& state, const BackToBackReturned& event) {
  for (const LineQuantity& part : event.lines) {
    if (LineLedger* const line = find_line(state, part.line_no)) {
      line->allocated -= part.quantity;
    }
  }
  std::erase_if(state.allocations, [&event](const BackToBackAllocated& split) {
    return split.back_to_back == event.back_to_back;
  });
}

void on(State& state, const ClaimGranted& event) {
  put_record(state, {.claim = event.claim,
                     .phase = ClaimPhase::granted,
                     .granted = event.granted,
                     .excess = event.excess,
                     .used = event.used,
                     .is_unverified = event.is_unverified});
}

void on(State& state, const ClaimSecured& event) {
  put_record(state, {.claim = event.claim,
                     .phase = ClaimPhase::secured,
                     .granted = event.granted,
                     .excess = event.excess,
                     .used = event.used,
                     .reason = event.reason,
                     .security_until = event.security_until,
                     .is_unverified = event.is_unverified});
}

void on(State& state, const ClaimForfeited& event) {
  move_record(state, event.claim, ClaimPhase::forfeited, event.reason);
}

void on(State& state, const ClaimReturned& event) {
  move_record(state, event.claim, ClaimPhase::returned, event.reason);
}

void on(State& state, const ClaimWithdrawn& event) {
  move_record(state, event.claim, ClaimPhase::withdrawn, "");
}

void on(State& state, const VerificationStarted& event) {
  move_record(state, event.claim, ClaimPhase::under_verification, event.reason);
}

void on(State& state, const VerificationConcluded& event) {
  const bool is_confirmed = event.outcome == VerificationOutcome::confirmed;
  move_record(state, event.claim, is_confirmed ? ClaimPhase::confirmed : ClaimPhase::reclaimed,
              event.finding);
}

}  // namespace

State apply(State state, const Event& event) {
  std::visit([&state](const auto& happened) { on(state, happened); }, event);
  count_phase(state);
  return state;
}

}  // namespace cassia::systems::treaty::preference
