#include "systems/treaty/preference/rules/electronic_copy_must_match.h"

#include <algorithm>
#include <boost/describe/enum_to_string.hpp>

namespace cassia::systems::treaty::preference {

base::Result<Finding> electronic_copy_must_match(const Question& question) {
  const EOriginCopy copy = question.claim.e_origin;
  const auto accepted =
      CASSIA_TRY(question.law.list("preference.e_origin_accepted", question.claim.acceptance_date));
  const std::string result = boost::describe::enum_to_string(copy, "");
  std::vector<base::Fact> facts{{"e_origin", result}};
  if (contains(accepted.value, result)) {
    return passed(Test::e_origin_copy, ground_of(accepted), std::move(facts));
  }
  const std::string_view reason =
      copy == EOriginCopy::absent ? kElectronicCopyAbsent : kElectronicCopyDiffers;
  return secured(Test::e_origin_copy, ground_of(accepted), std::string(reason), std::move(facts));
}

}  // namespace cassia::systems::treaty::preference
