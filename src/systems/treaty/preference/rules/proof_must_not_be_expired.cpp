#include "systems/treaty/preference/rules/proof_must_not_be_expired.h"

#include <algorithm>

namespace cassia::systems::treaty::preference {

base::Date last_day_after(base::Date issue_date, const law::Agreement& agreement) {
  return base::add_months(issue_date, static_cast<int>(agreement.validity_months.value));
}

base::Date last_day_of(const RegisterProof& proof, const law::Agreement& agreement) {
  const base::Date own = last_day_after(proof.issue_date, agreement);
  return proof.original ? std::min(own, last_day_after(proof.original->issue_date, agreement))
                        : own;
}

base::Result<Finding> proof_must_not_be_expired(const Question& question) {
  const State& state = question.state;
  const Ground ground{.citation = state.expiry_citation, .is_unverified = state.is_unverified};
  std::vector<base::Fact> facts{{"number", state.proof.number.text()},
                                {"issue_date", base::to_text(state.proof.issue_date)},
                                {"expires_on", base::to_text(state.expires_on)},
                                {"acceptance_date", base::to_text(question.claim.acceptance_date)}};
  if (question.claim.acceptance_date > state.expires_on) {
    return failed(Test::within_validity, ground,
                  {.code = kProofExpired, .place = "acceptance_date", .facts = std::move(facts)});
  }
  return passed(Test::within_validity, ground, std::move(facts));
}

}  // namespace cassia::systems::treaty::preference
