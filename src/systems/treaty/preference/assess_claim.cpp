#include <algorithm>
#include <utility>

#include "base/assert.h"
#include "systems/treaty/preference/acceptance_tables.h"
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

// The tests as they were made, and the refusals of those that failed.
struct Findings {
  std::vector<TestResult> results = {};
  std::vector<std::pair<Test, base::Refusal>> refusals = {};
  bool is_unverified = false;

  void add(Finding finding) {
    if (finding.refusal) {
      refusals.emplace_back(finding.result.test, *std::move(finding.refusal));
    }
    is_unverified = is_unverified || finding.result.is_unverified;
    results.push_back(std::move(finding.result));
  }
  // Null where the test did not fail.
  const base::Refusal* refusal_of(Test test) const {
    const auto found = std::ranges::find(refusals, test, &std::pair<Test, base::Refusal>::first);
    return found == refusals.end() ? nullptr : &found->second;
  }
  const TestResult& result_of(Test test) const {
    const auto found = std::ranges::find(results, test, &TestResult::test);
    CASSIA_ASSERT(found != results.end(), "a table names only tests that it was told of");
    return *found;
  }
};

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

ClaimAnswer answer_to(const Claim& claim) {
  return {.granted = base::Quantity::of_micros(0, claim.quantity.unit()), .excess = claim.quantity};
}

ClaimAnswer not_registered(const Claim& claim, const law::Agreement& agreement) {
  ClaimAnswer answer = answer_to(claim);
  Finding finding =
      failed(Test::proof_exists, {.citation = agreement.citation},
             {.code = kProofNotRegistered,
              .place = "number",
              .facts = {{"agreement", claim.agreement}, {"number", claim.number.text()}}});
  base::Refusal refusal = *std::move(finding.refusal);
  answer.tests.push_back(std::move(finding.result));
  return refused(std::move(answer), std::move(refusal));
}

// The tests after proof_exists, in the order of D3.
base::Result<void> run_tests(const Question& question, Findings& findings, ClaimAnswer& answer) {
  findings.add(CASSIA_TRY(issuer_must_be_valid(question)));
  findings.add(CASSIA_TRY(agreement_must_be_in_force(question)));
  findings.add(CASSIA_TRY(proof_must_not_be_expired(question)));
  findings.add(CASSIA_TRY(late_issue_must_be_endorsed(question)));
  findings.add(CASSIA_TRY(hs_code_must_match(question)));
  findings.add(CASSIA_TRY(origin_must_match(question)));
  QuantityFinding quantity = CASSIA_TRY(quantity_must_remain(question));
  answer.granted = quantity.granted;
  answer.excess = quantity.excess;
  answer.used = quantity.used;
  findings.add(std::move(quantity.finding));
  findings.add(CASSIA_TRY(consignment_must_be_direct(question)));
  findings.add(CASSIA_TRY(electronic_copy_must_match(question)));
  return {};
}

// What the one test that decides says, or why nothing stands in for what it leaves open.
base::Refusal refusal_of(const Findings& findings, const Acceptance& ruling, const Claim& claim) {
  if (const base::Refusal* const failure = findings.refusal_of(*ruling.test)) {
    return *failure;
  }
  const TestResult& result = findings.result_of(*ruling.test);
  if (result.outcome == Outcome::passed_in_part) {
    return {.code = kQuantityExhausted,
            .citation = result.citation,
            .place = "quantity",
            .facts = result.facts};
  }
  return {.code = claim.is_guarantee_offered ? kClaimGuaranteeNotTaken : kClaimGuaranteeMissing,
          .citation = ruling.security_days.citation,
          .place = "is_guarantee_offered",
          .facts = {{"reason", result.reason}}};
}

// The law's table decides what follows from the findings. No version of it grants what the proof
// has no quantity for.
base::Result<ClaimAnswer> settle(const Question& question, Findings findings, ClaimAnswer answer) {
  const Claim& claim = question.claim;
  const Acceptance ruling = CASSIA_TRY(ask_acceptance(
      acceptance_inputs(claim.agreement, findings.results, claim.is_guarantee_offered),
      claim.acceptance_date, question.law));
  answer.is_unverified = findings.is_unverified || ruling.is_unverified;
  answer.tests = findings.results;
  if (ruling.verdict == Verdict::refused) {
    return refused(std::move(answer), refusal_of(findings, ruling, claim));
  }
  if (const base::Refusal* const exceeded = findings.refusal_of(Test::quantity)) {
    return refused(std::move(answer), *exceeded);
  }
  if (ruling.verdict == Verdict::secured) {
    answer.open_test = ruling.test;
    answer.reason = findings.result_of(*ruling.test).reason;
    answer.security_days = ruling.security_days;
    answer.security_until = claim.acceptance_date + std::chrono::days(ruling.security_days.value);
    answer.verdict = Verdict::secured;
    return answer;
  }
  answer.verdict = Verdict::granted;
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
  ClaimAnswer answer = answer_to(claim);
  Findings findings;
  findings.add(CASSIA_TRY(proof_must_exist(question)));
  if (const base::Refusal* const absent = findings.refusal_of(Test::proof_exists)) {
    answer.is_unverified = findings.is_unverified;
    answer.tests = findings.results;
    return refused(std::move(answer), *absent);
  }
  CASSIA_TRY(run_tests(question, findings, answer));
  return settle(question, std::move(findings), std::move(answer));
}

}  // namespace cassia::systems::treaty::preference
