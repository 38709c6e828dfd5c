#include "systems/treaty/preference/rules/proof_must_exist.h"

#include <boost/describe/enum_to_string.hpp>

#include "systems/treaty/preference/rules/acting.h"

namespace cassia::systems::treaty::preference {

namespace {

constexpr Test kProofTest = Test::proof_exists;

Finding not_the_consignee(const Question& question, const std::string& organisation) {
  return failed(
      kProofTest, {.citation = question.agreement.citation},
      {.code = kNotTheConsignee,
       .place = "claimant",
       .facts = {{"number", question.claim.number.text()}, {"organisation", organisation}}});
}

Finding ended(const Question& question) {
  const State& state = question.state;
  const Ground ground{.citation = question.agreement.citation};
  if (state.phase == ProofPhase::cancelled) {
    return failed(
        kProofTest, ground,
        {.code = kProofCancelled,
         .place = "number",
         .facts = {{"number", state.proof.number.text()}, {"reason", state.ended_reason}}});
  }
  return failed(kProofTest, ground,
                {.code = kProofReplaced,
                 .place = "number",
                 .facts = {{"number", state.proof.number.text()},
                           {"replaced_by", state.replaced_by.text()}}});
}

}  // namespace

base::Result<Finding> proof_must_exist(const Question& question) {
  const State& state = question.state;
  const Claim& claim = question.claim;
  if (claim.claimant != state.proof.importer) {
    return not_the_consignee(question, claim.claimant.text());
  }
  if (!check_acts_for_importer(state, question.context, question.law)) {
    return not_the_consignee(question, question.context.on_behalf_of.text());
  }
  if (state.phase == ProofPhase::cancelled || state.phase == ProofPhase::replaced) {
    return ended(question);
  }
  const char* const kind = boost::describe::enum_to_string(state.proof.kind, "");
  const law::AcceptedProof* const accepted =
      question.agreement.accepted_on(state.proof.kind, claim.acceptance_date);
  if (accepted == nullptr) {
    return failed(kProofTest, {.citation = question.agreement.citation},
                  {.code = kProofKindNotAccepted,
                   .place = "number",
                   .facts = {{"kind", kind}, {"agreement", question.agreement.id}}});
  }
  const Ground ground{.citation = accepted->citation,
                      .is_unverified = accepted->mark == law::Mark::unsure};
  if (!remaining(state, claim.proof_line)) {
    return failed(kProofTest, ground,
                  {.code = kProofLineUnknown,
                   .place = "proof_line",
                   .facts = {{"number", claim.number.text()},
                             {"proof_line", std::to_string(claim.proof_line)}}});
  }
  return passed(kProofTest, ground, {{"number", claim.number.text()}, {"kind", kind}});
}

}  // namespace cassia::systems::treaty::preference
