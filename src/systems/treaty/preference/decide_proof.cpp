#include <algorithm>

#include "systems/treaty/preference/decide.h"
#include "systems/treaty/preference/rules/acting.h"
#include "systems/treaty/preference/rules/proof_must_be_complete.h"
#include "systems/treaty/preference/rules/proof_must_not_be_expired.h"
#include "systems/treaty/preference/rules/quantity_must_fit_original.h"

namespace cassia::systems::treaty::preference {

namespace {

bool is_used(const State& state) {
  return std::ranges::any_of(state.lines, [](const LineLedger& line) {
    return !(line.claimed + line.allocated).is_zero();
  });
}

base::Refusal in_use(const State& state) {
  return {.code = kProofInUse, .place = "number", .facts = {{"number", state.proof.number.text()}}};
}

// An authority may end a proof; its importer may while nothing of it is used, to undo a mistake.
base::Result<void> check_may_end(const Desk& desk) {
  CASSIA_TRY(check_alive(desk.state));
  if (desk.context.on_behalf_of == desk.state.proof.importer && !is_used(desk.state)) {
    return {};
  }
  return check_acts_as_authority(desk.context, desk.law);
}

std::vector<ClaimName> granted_claims(const State& state) {
  std::vector<ClaimName> names;
  for (const auto& [key, record] : state.claims) {
    if (record.phase == ClaimPhase::granted) {
      names.push_back(
          {.declaration_id = record.claim.declaration_id, .line_no = record.claim.line_no});
    }
  }
  return names;
}

}  // namespace

Decided decide_on(const Desk& desk, const RegisterProof& command) {
  if (desk.state.phase != ProofPhase::none) {
    return base::Refusal{
        .code = kProofAlreadyRegistered,
        .place = "number",
        .facts = {{"agreement", command.agreement}, {"number", command.number.text()}}};
  }
  const law::Agreement* const agreement = CASSIA_TRY(desk.law.agreement(command.agreement));
  const base::Date today = CASSIA_TRY(day_of(desk.context.decided_at, desk.law));
  CASSIA_TRY(proof_must_be_complete(command, today, desk.law));
  CASSIA_TRY(original_must_be_valid(command, *agreement));
  State presented;
  presented.proof = command;
  CASSIA_TRY(check_acts_for_importer(presented, desk.context, desk.law));
  const auto& validity = agreement->validity_months;
  return std::vector<Event>{ProofRegistered{.proof = command,
                                            .registered_by = desk.context.on_behalf_of,
                                            .expires_on = last_day_of(command, *agreement),
                                            .validity_months = validity.value,
                                            .citation = validity.citation,
                                            .is_unverified = validity.is_unverified}};
}

Decided decide_on(const Desk& desk, const CancelProof& command) {
  CASSIA_TRY(check_may_end(desk));
  return std::vector<Event>{
      ProofCancelled{.reason = command.reason, .to_verify = granted_claims(desk.state)}};
}

Decided decide_on(const Desk& desk, const ReplaceProof& command) {
  CASSIA_TRY(check_may_end(desk));
  if (is_used(desk.state)) {
    return in_use(desk.state);
  }
  if (command.replaced_by.is_empty() || command.replaced_by == command.number) {
    return base::Refusal{
        .code = kProofIncomplete, .place = "replaced_by", .facts = {{"field", "replaced_by"}}};
  }
  return std::vector<Event>{
      ProofReplaced{.replaced_by = command.replaced_by, .reason = command.reason}};
}

// RCEP art. 3.19: the new proof ends with its original and takes no more than what is left of it.
Decided decide_on(const Desk& desk, const AllocateBackToBack& command) {
  const State& state = desk.state;
  CASSIA_TRY(check_acts_for_importer(state, desk.context, desk.law));
  CASSIA_TRY(check_alive(state));
  const law::Agreement* const agreement = CASSIA_TRY(desk.law.agreement(command.agreement));
  const auto* const accepted =
      agreement->accepted_on(law::ProofKind::back_to_back, command.issue_date);
  if (accepted == nullptr) {
    return base::Refusal{.code = kProofKindNotAccepted,
                         .citation = agreement->citation,
                         .place = "issue_date",
                         .facts = {{"kind", "back_to_back"}, {"agreement", command.agreement}}};
  }
  const Ground ground{.citation = accepted->citation,
                      .is_unverified = accepted->mark == law::Mark::unsure};
  if (command.back_to_back.is_empty() || command.lines.empty()) {
    const std::string field = command.lines.empty() ? "lines" : "back_to_back";
    return base::Refusal{.code = kProofIncomplete, .place = field, .facts = {{"field", field}}};
  }
  if (std::ranges::find(state.allocations, command.back_to_back,
                        &BackToBackAllocated::back_to_back) != state.allocations.end()) {
    return base::Refusal{.code = kBackToBackRepeated,
                         .place = "back_to_back",
                         .facts = {{"number", command.back_to_back.text()}}};
  }
  if (command.issue_date > state.expires_on || command.issue_date < state.proof.issue_date) {
    return base::Refusal{
        .code = kOriginalMismatch,
        .citation = ground.citation,
        .place = "issue_date",
        .facts = {{"number", command.number.text()}, {"fault", "not_valid_on_issue"}}};
  }
  auto lines = CASSIA_TRY(quantity_must_fit_original(state, command, ground, desk.law));
  const base::Date own_end = last_day_after(command.issue_date, *agreement);
  return std::vector<Event>{BackToBackAllocated{.back_to_back = command.back_to_back,
                                                .issue_date = command.issue_date,
                                                .expires_on = std::min(own_end, state.expires_on),
                                                .lines = std::move(lines),
                                                .citation = ground.citation,
                                                .is_unverified = ground.is_unverified}};
}

Decided decide_on(const Desk& desk, const ReturnBackToBack& command) {
  CASSIA_TRY(check_acts_for_importer(desk.state, desk.context, desk.law));
  const auto split = std::ranges::find(desk.state.allocations, command.back_to_back,
                                       &BackToBackAllocated::back_to_back);
  if (split == desk.state.allocations.end()) {
    return base::Refusal{.code = kBackToBackUnknown,
                         .place = "back_to_back",
                         .facts = {{"number", command.back_to_back.text()}}};
  }
  return std::vector<Event>{BackToBackReturned{
      .back_to_back = command.back_to_back, .lines = split->lines, .reason = command.reason}};
}

}  // namespace cassia::systems::treaty::preference
