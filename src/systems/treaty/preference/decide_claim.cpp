#include "systems/treaty/preference/decide.h"
#include "systems/treaty/preference/rules/acting.h"

namespace cassia::systems::treaty::preference {

namespace {

ClaimName name_of(const Claim& claim) {
  return {.declaration_id = claim.declaration_id, .line_no = claim.line_no};
}

base::Refusal claim_refusal(base::RefusalCode code, const ClaimName& name,
                            std::vector<base::Fact> facts = {}) {
  facts.push_back({"declaration_id", name.declaration_id.text()});
  facts.push_back({"line_no", std::to_string(name.line_no)});
  return {.code = code, .place = "line_no", .facts = std::move(facts)};
}

// The record of a claim in one phase; refuses claim_unknown and claim_not_open.
base::Result<const ClaimRecord*> claim_in(const State& state, const ClaimName& name,
                                          ClaimPhase phase) {
  const ClaimRecord* const record = find_claim(state, name.declaration_id, name.line_no);
  if (record == nullptr) {
    return claim_refusal(kClaimUnknown, name);
  }
  if (record->phase != phase) {
    return claim_refusal(kClaimNotOpen, name,
                         {{"phase", boost::describe::enum_to_string(record->phase, "")},
                          {"expected", boost::describe::enum_to_string(phase, "")}});
  }
  return record;
}

Event granted_event(const Claim& claim, const ClaimAnswer& answer) {
  return ClaimGranted{.claim = claim,
                      .granted = answer.granted,
                      .excess = answer.excess,
                      .used = answer.used,
                      .tests = answer.tests,
                      .is_unverified = answer.is_unverified};
}

Event secured_event(const Claim& claim, const ClaimAnswer& answer) {
  return ClaimSecured{.claim = claim,
                      .granted = answer.granted,
                      .excess = answer.excess,
                      .used = answer.used,
                      .test = *answer.open_test,
                      .reason = answer.reason,
                      .security_until = *answer.security_until,
                      .security_days = answer.security_days.value,
                      .citation = answer.security_days.citation,
                      .tests = answer.tests,
                      .is_unverified = answer.is_unverified};
}

// A claim that is made so late, as by an amendment, that its security would be over is refused.
base::Result<void> period_runs(const Desk& desk, const ClaimAnswer& answer) {
  const base::Date today = CASSIA_TRY(day_of(desk.context.received_at, desk.law));
  if (today > *answer.security_until) {
    return base::Refusal{.code = kSecurityPeriodOver,
                         .citation = answer.security_days.citation,
                         .place = "acceptance_date",
                         .facts = {{"reason", answer.reason},
                                   {"security_until", base::to_text(*answer.security_until)}}};
  }
  return {};
}

// What the claim says once the evidence is taken into it.
Claim with_evidence(Claim claim, const SupplyEvidence& evidence) {
  if (evidence.route) {
    claim.route = *evidence.route;
  }
  if (evidence.e_origin) {
    claim.e_origin = *evidence.e_origin;
  }
  if (evidence.hs_code) {
    claim.hs_code = *evidence.hs_code;
    claim.is_classification_disputed = false;
  }
  return claim;
}

// The evidence is judged as if the claim were made for the first time, with the quantity that it
// already holds.
base::Result<ClaimAnswer> assess_again(const Desk& desk, const ClaimRecord& record,
                                       const Claim& claim) {
  const State without =
      apply(desk.state, ClaimReturned{.claim = name_of(record.claim), .used = record.used});
  ClaimAnswer answer = CASSIA_TRY(assess_claim(&without, claim, desk.context, desk.law));
  if (answer.verdict != Verdict::refused) {
    answer.granted = record.granted;
    answer.excess = record.excess;
    answer.used = record.used;
  }
  return answer;
}

}  // namespace

Decided decide_on(const Desk& desk, const Claim& command) {
  if (command.declaration_id.is_empty()) {
    return claim_refusal(kClaimUnknown, name_of(command));
  }
  const ClaimRecord* const earlier =
      find_claim(desk.state, command.declaration_id, command.line_no);
  // A stranger is not told that the claim is there: the first test refuses him below.
  if (earlier != nullptr && holds_quantity(earlier->phase) &&
      check_acts_for_importer(desk.state, desk.context, desk.law)) {
    return claim_refusal(kClaimRepeated, name_of(command));
  }
  ClaimAnswer answer = CASSIA_TRY(assess_claim(&desk.state, command, desk.context, desk.law));
  if (answer.verdict == Verdict::refused) {
    return *std::move(answer.refusal);
  }
  if (answer.verdict == Verdict::secured) {
    CASSIA_TRY(period_runs(desk, answer));
  }
  return std::vector<Event>{answer.verdict == Verdict::granted ? granted_event(command, answer)
                                                               : secured_event(command, answer)};
}

Decided decide_on(const Desk& desk, const SupplyEvidence& command) {
  CASSIA_TRY(check_acts_for_importer(desk.state, desk.context, desk.law));
  const ClaimName name{.declaration_id = command.declaration_id, .line_no = command.line_no};
  const ClaimRecord* const record = CASSIA_TRY(claim_in(desk.state, name, ClaimPhase::secured));
  const base::Date until = *record->security_until;
  const base::Date today = CASSIA_TRY(day_of(desk.context.received_at, desk.law));
  if (today > until) {
    return claim_refusal(kSecurityPeriodOver, name,
                         {{"reason", record->reason}, {"security_until", base::to_text(until)}});
  }
  const Claim claim = with_evidence(record->claim, command);
  const ClaimAnswer answer = CASSIA_TRY(assess_again(desk, *record, claim));
  switch (answer.verdict) {
    case Verdict::granted:
      return std::vector<Event>{granted_event(claim, answer)};
    case Verdict::refused:
      return std::vector<Event>{ClaimForfeited{
          .claim = name, .reason = answer.reason, .security_until = until, .tests = answer.tests}};
    case Verdict::secured:
      break;
  }
  return claim_refusal(kEvidenceInsufficient, name,
                       {{"reason", answer.reason}, {"security_until", base::to_text(until)}});
}

Decided decide_on(const Desk& desk, const ReturnClaims& command) {
  CASSIA_TRY(check_acts_for_importer(desk.state, desk.context, desk.law));
  std::vector<Event> events;
  for (const auto& [key, record] : desk.state.claims) {
    if (record.claim.declaration_id == command.declaration_id && holds_quantity(record.phase)) {
      events.push_back(ClaimReturned{
          .claim = name_of(record.claim), .used = record.used, .reason = command.reason});
    }
  }
  return events;
}

Decided decide_on(const Desk& desk, const WithdrawClaim& command) {
  CASSIA_TRY(check_acts_for_importer(desk.state, desk.context, desk.law));
  const ClaimName name{.declaration_id = command.declaration_id, .line_no = command.line_no};
  const ClaimRecord* const record = find_claim(desk.state, name.declaration_id, name.line_no);
  // A claim under verification is customs' to conclude.
  const ClaimPhase phase = record != nullptr && record->phase == ClaimPhase::secured
                               ? ClaimPhase::secured
                               : ClaimPhase::granted;
  const ClaimRecord* const open = CASSIA_TRY(claim_in(desk.state, name, phase));
  return std::vector<Event>{ClaimWithdrawn{.claim = name, .used = open->used}};
}

Decided decide_on(const Desk& desk, const ForfeitClaim& command) {
  const ClaimName name{.declaration_id = command.declaration_id, .line_no = command.line_no};
  const ClaimRecord* const record = CASSIA_TRY(claim_in(desk.state, name, ClaimPhase::secured));
  const base::Date until = *record->security_until;
  const base::Date today = CASSIA_TRY(day_of(desk.context.decided_at, desk.law));
  if (today <= until) {
    return claim_refusal(kSecurityStillRuns, name, {{"security_until", base::to_text(until)}});
  }
  return std::vector<Event>{
      ClaimForfeited{.claim = name, .reason = record->reason, .security_until = until}};
}

Decided decide_on(const Desk& desk, const StartVerification& command) {
  CASSIA_TRY(check_acts_as_authority(desk.context, desk.law));
  const ClaimName name{.declaration_id = command.declaration_id, .line_no = command.line_no};
  CASSIA_TRY(claim_in(desk.state, name, ClaimPhase::granted));
  return std::vector<Event>{VerificationStarted{.claim = name, .reason = command.reason}};
}

Decided decide_on(const Desk& desk, const ConcludeVerification& command) {
  CASSIA_TRY(check_acts_as_authority(desk.context, desk.law));
  const ClaimName name{.declaration_id = command.declaration_id, .line_no = command.line_no};
  CASSIA_TRY(claim_in(desk.state, name, ClaimPhase::under_verification));
  return std::vector<Event>{
      VerificationConcluded{.claim = name, .outcome = command.outcome, .finding = command.finding}};
}

}  // namespace cassia::systems::treaty::preference
