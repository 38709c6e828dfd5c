#include "systems/treaty/preference/preference.h"
#include "systems/treaty/preference/rules/acting.h"
#include "systems/treaty/preference/rules/agreement_must_be_in_force.h"
#include "systems/treaty/preference/rules/consignment_must_be_direct.h"
#include "systems/treaty/preference/rules/electronic_copy_must_match.h"
#include "systems/treaty/preference/rules/hs_code_must_match.h"
#include "systems/treaty/preference/rules/issuer_must_be_valid.h"
#include "systems/treaty/preference/rules/late_issue_must_be_endorsed.h"
#include "systems/treaty/preference/rules/origin_must_match.h"
#include "systems/treaty/preference/rules/proof_must_exist.h"
#include "systems/treaty/preference/rules/proof_must_not_be_expired.h"
#include "systems/treaty/preference/rules/quantity_must_remain.h"

namespace cassia::systems::treaty::preference {

namespace {

// Adds a row to the table; the first failure and the first open test become the reason.
void add(ClaimAnswer& answer, Finding finding) {
  if (finding.refusal && !answer.refusal) {
    answer.refusal = std::move(finding.refusal);
  }
  if (finding.result.outcome == Outcome::secured && !answer.open_test) {
    answer.open_test = finding.result.test;
    answer.reason = finding.result.reason;
  }
  answer.is_unverified = answer.is_unverified || finding.result.is_unverified;
  answer.tests.push_back(std::move(finding.result));
}

ClaimAnswer refused(ClaimAnswer answer, base::Refusal refusal) {
  answer.verdict = Verdict::refused;
  answer.reason = std::string(refusal.code.name());
  answer.refusal = std::move(refusal);
  answer.open_test.reset();
  const base::Unit unit = answer.granted.unit();
  answer.excess = answer.granted + answer.excess;
  answer.granted = base::Quantity::of_micros(0, unit);
  answer.used = base::Quantity::of_micros(0, answer.used.unit());
  return answer;
}

ClaimAnswer not_registered(const Claim& claim, const law::Agreement& agreement) {
  ClaimAnswer answer;
  answer.granted = base::Quantity::of_micros(0, claim.quantity.unit());
  answer.excess = claim.quantity;
  Finding finding =
      failed(Test::proof_exists, {.citation = agreement.citation},
             {.code = kProofNotRegistered,
              .place = "number",
              .facts = {{"agreement", claim.agreement}, {"number", claim.number.text()}}});
  base::Refusal refusal = *finding.refusal;
  add(answer, std::move(finding));
  return refused(std::move(answer), std::move(refusal));
}

// The tests after proof_exists, in the order of D3.
base::Result<ClaimAnswer> run_tests(const Question& question, ClaimAnswer answer) {
  add(answer, CASSIA_TRY(issuer_must_be_valid(question)));
  add(answer, CASSIA_TRY(agreement_must_be_in_force(question)));
  add(answer, CASSIA_TRY(proof_must_not_be_expired(question)));
  add(answer, CASSIA_TRY(late_issue_must_be_endorsed(question)));
  add(answer, CASSIA_TRY(hs_code_must_match(question)));
  add(answer, CASSIA_TRY(origin_must_match(question)));
  QuantityFinding quantity = CASSIA_TRY(quantity_must_remain(question));
  answer.granted = quantity.granted;
  answer.excess = quantity.excess;
  answer.used = quantity.used;
  add(answer, std::move(quantity.finding));
  add(answer, CASSIA_TRY(consignment_must_be_direct(question)));
  add(answer, CASSIA_TRY(electronic_copy_must_match(question)));
  return answer;
}

// A claim with an open test is secured for some days from acceptance, against a guarantee.
base::Result<ClaimAnswer> secure(const Question& question, ClaimAnswer answer) {
  const Claim& claim = question.claim;
  answer.security_days =
      CASSIA_TRY(question.law.integer("preference.security_days", claim.acceptance_date));
  answer.is_unverified = answer.is_unverified || answer.security_days.is_unverified;
  const base::Date until = claim.acceptance_date + std::chrono::days(answer.security_days.value);
  const base::Date today = CASSIA_TRY(day_of(question.context.received_at, question.law));
  const std::vector<base::Fact> facts{{"reason", answer.reason},
                                      {"security_until", base::to_text(until)}};
  // Copied first: which argument is made first, the moved answer or the refusal, is unspecified.
  const base::Citation citation = answer.security_days.citation;
  if (!claim.is_guarantee_offered) {
    return refused(std::move(answer), {.code = kClaimGuaranteeMissing,
                                       .citation = citation,
                                       .place = "is_guarantee_offered",
                                       .facts = facts});
  }
  if (today > until) {
    return refused(std::move(answer), {.code = kSecurityPeriodOver,
                                       .citation = citation,
                                       .place = "acceptance_date",
                                       .facts = facts});
  }
  answer.verdict = Verdict::secured;
  answer.security_until = until;
  return answer;
}

}  // namespace

base::Result<ClaimAnswer> assess_claim(const State* state, const Claim& claim,
                                       const base::Context& context, const law::LawBook& law) {
  const law::Agreement* const agreement = CASSIA_TRY(law.agreement(claim.agreement));
  const bool is_registered = state != nullptr && state->phase != ProofPhase::none &&
                             state->proof.agreement == claim.agreement &&
                             state->proof.number == claim.number;
  if (!is_registered) {
    return not_registered(claim, *agreement);
  }
  const Question question{
      .state = *state, .claim = claim, .context = context, .agreement = *agreement, .law = law};
  ClaimAnswer answer;
  answer.granted = base::Quantity::of_micros(0, claim.quantity.unit());
  answer.excess = claim.quantity;
  add(answer, CASSIA_TRY(proof_must_exist(question)));
  if (!answer.refusal) {
    answer = CASSIA_TRY(run_tests(question, std::move(answer)));
  }
  if (answer.refusal) {
    base::Refusal refusal = *answer.refusal;
    return refused(std::move(answer), std::move(refusal));
  }
  if (answer.open_test) {
    return secure(question, std::move(answer));
  }
  answer.verdict = Verdict::granted;
  return answer;
}

}  // namespace cassia::systems::treaty::preference
