#include "systems/treaty/preference/rules/finding.h"

#include <algorithm>
#include <utility>

namespace cassia::systems::treaty::preference {

std::string Question::parameter(std::string_view name) const {
  return "preference." + agreement.id + "." + std::string(name);
}

bool contains(const std::vector<std::string>& words, std::string_view word) {
  return std::ranges::find(words, word) != words.end();
}

Finding passed(Test test, Ground ground, std::vector<base::Fact> facts) {
  return {.result = {.test = test,
                     .outcome = Outcome::passed,
                     .citation = std::move(ground.citation),
                     .facts = std::move(facts),
                     .is_unverified = ground.is_unverified}};
}

Finding secured(Test test, Ground ground, std::string reason, std::vector<base::Fact> facts) {
  Finding finding = passed(test, std::move(ground), std::move(facts));
  finding.result.outcome = Outcome::secured;
  finding.result.reason = std::move(reason);
  return finding;
}

Finding failed(Test test, Ground ground, base::Refusal refusal) {
  refusal.citation = ground.citation;
  Finding finding = passed(test, std::move(ground), refusal.facts);
  finding.result.outcome = Outcome::failed;
  finding.result.reason = std::string(refusal.code.name());
  finding.refusal = std::move(refusal);
  return finding;
}

}  // namespace cassia::systems::treaty::preference
