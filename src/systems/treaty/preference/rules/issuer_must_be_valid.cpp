#include "systems/treaty/preference/rules/issuer_must_be_valid.h"

#include <algorithm>
#include <boost/describe/enum_to_string.hpp>

namespace cassia::systems::treaty::preference {

base::Result<Finding> issuer_must_be_valid(const Question& question) {
  const RegisterProof& proof = question.state.proof;
  // The kinds of proof whose issuer must be shown to have been valid.
  const auto kinds = CASSIA_TRY(question.law.list(question.parameter("issuer_checked_kinds"),
                                                  question.claim.acceptance_date));
  std::vector<base::Fact> facts{{"issuer", proof.issuer},
                                {"issue_date", base::to_text(proof.issue_date)}};
  const std::string kind = boost::describe::enum_to_string(proof.kind, "");
  bool is_valid = !contains(kinds.value, kind);
  if (proof.issuer_validity) {
    const IssuerValidity& validity = *proof.issuer_validity;
    is_valid = validity.valid_from <= proof.issue_date && proof.issue_date <= validity.valid_to;
    facts.push_back({"valid_from", base::to_text(validity.valid_from)});
    facts.push_back({"valid_to", base::to_text(validity.valid_to)});
  }
  if (!is_valid) {
    return failed(Test::issuer_valid, ground_of(kinds),
                  {.code = kIssuerNotValid, .place = "issuer", .facts = std::move(facts)});
  }
  return passed(Test::issuer_valid, ground_of(kinds), std::move(facts));
}

}  // namespace cassia::systems::treaty::preference
