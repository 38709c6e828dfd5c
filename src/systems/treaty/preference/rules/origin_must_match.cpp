#include "systems/treaty/preference/rules/origin_must_match.h"

namespace cassia::systems::treaty::preference {

base::Result<Finding> origin_must_match(const Question& question) {
  const base::CountryCode declared = question.claim.origin;
  const base::CountryCode certified = question.state.proof.origin;
  const auto field = CASSIA_TRY(
      question.law.text(question.parameter("origin_field"), question.claim.acceptance_date));
  std::vector<base::Fact> facts{
      {"declared", declared.is_unknown() ? "-" : std::string(declared.code())},
      {"certified", std::string(certified.code())}};
  if (declared != certified) {
    return failed(Test::origin, ground_of(field),
                  {.code = kOriginDiffers, .place = "origin", .facts = std::move(facts)});
  }
  return passed(Test::origin, ground_of(field), std::move(facts));
}

}  // namespace cassia::systems::treaty::preference
