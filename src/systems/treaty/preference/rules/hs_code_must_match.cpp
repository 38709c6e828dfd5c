#include "systems/treaty/preference/rules/hs_code_must_match.h"

#include <algorithm>

namespace cassia::systems::treaty::preference {

base::Result<Finding> hs_code_must_match(const Question& question) {
  const Claim& claim = question.claim;
  const auto digits =
      CASSIA_TRY(question.law.integer(question.parameter("hs_digits"), claim.acceptance_date));
  const auto ledger = std::ranges::find(question.state.lines, claim.proof_line,
                                        [](const LineLedger& line) { return line.line.line_no; });
  CASSIA_ASSERT(ledger != question.state.lines.end(), "proof_must_exist found the line");
  const base::HsCode& certified = ledger->line.hs_code;
  const int compared = static_cast<int>(digits.value);
  std::vector<base::Fact> facts{
      {"declared", base::to_text(claim.hs_code)},
      {"declared_edition", std::string(base::to_text(claim.hs_code.edition()))},
      {"certified", base::to_text(certified)},
      {"certified_edition", std::string(base::to_text(certified.edition()))},
      {"digits", std::to_string(compared)}};
  const Ground ground = ground_of(digits);
  if (certified.edition() != claim.hs_code.edition()) {
    return secured(Test::hs_code, ground, std::string(kHsCorrelationUnknown), std::move(facts));
  }
  if (claim.hs_code.length() >= compared &&
      certified.prefix(compared) == claim.hs_code.prefix(compared)) {
    return passed(Test::hs_code, ground, std::move(facts));
  }
  if (claim.is_classification_disputed) {
    return secured(Test::hs_code, ground, std::string(kClassificationDisputed), std::move(facts));
  }
  return failed(Test::hs_code, ground,
                {.code = kHsCodeDiffers, .place = "hs_code", .facts = std::move(facts)});
}

}  // namespace cassia::systems::treaty::preference
