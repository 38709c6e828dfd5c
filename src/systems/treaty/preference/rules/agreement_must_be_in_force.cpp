#include "systems/treaty/preference/rules/agreement_must_be_in_force.h"

namespace cassia::systems::treaty::preference {

base::Result<Finding> agreement_must_be_in_force(const Question& question) {
  const RegisterProof& proof = question.state.proof;
  const base::Date on = question.claim.import_date;
  Ground ground{.citation = question.agreement.citation};
  std::vector<base::Fact> facts{{"agreement", question.agreement.id},
                                {"import_date", base::to_text(on)}};
  for (const base::CountryCode country : {proof.origin, proof.issued_in.value_or(proof.origin)}) {
    const law::AgreementParty* const party = question.agreement.party_on(country, on);
    if (party == nullptr) {
      facts.push_back({"country", std::string(country.code())});
      return failed(Test::agreement_in_force, ground,
                    {.code = kAgreementNotInForce, .place = "origin", .facts = std::move(facts)});
    }
    ground.citation = party->citation;
    ground.is_unverified = ground.is_unverified || party->mark == law::Mark::unsure;
  }
  facts.push_back({"country", std::string(proof.origin.code())});
  return passed(Test::agreement_in_force, ground, std::move(facts));
}

}  // namespace cassia::systems::treaty::preference
