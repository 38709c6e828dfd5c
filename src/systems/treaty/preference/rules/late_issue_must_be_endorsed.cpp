#include "systems/treaty/preference/rules/late_issue_must_be_endorsed.h"

namespace cassia::systems::treaty::preference {

base::Result<Finding> late_issue_must_be_endorsed(const Question& question) {
  constexpr Test kTest = Test::retroactive_endorsement;
  const RegisterProof& proof = question.state.proof;
  const law::Agreement& agreement = question.agreement;
  const auto& window = agreement.issue_window_days;
  const auto& months = agreement.retroactive_months_max;
  // Declarations of exporters are completed by themselves; only issued papers can be late.
  const bool is_issued =
      proof.kind == law::ProofKind::certificate || proof.kind == law::ProofKind::back_to_back;
  const base::Date shipped = proof.shipment_date.value_or(question.claim.import_date);
  std::vector<base::Fact> facts{
      {"issue_date", base::to_text(proof.issue_date)},
      {"shipment_date", proof.shipment_date ? base::to_text(*proof.shipment_date) : "-"},
      {"window_days", std::to_string(window.value)}};
  if (!is_issued || proof.issue_date <= shipped + std::chrono::days(window.value)) {
    return passed(kTest, ground_of(window), std::move(facts));
  }
  const auto words = CASSIA_TRY(question.law.text(question.parameter("retroactive_endorsement"),
                                                  question.claim.acceptance_date));
  facts.push_back({"endorsement", words.value});
  if (!proof.is_endorsed_retroactive) {
    return failed(kTest, ground_of(words),
                  {.code = kRetroactiveEndorsementMissing,
                   .place = "is_endorsed_retroactive",
                   .facts = std::move(facts)});
  }
  const base::Date latest = base::add_months(shipped, static_cast<int>(months.value));
  facts.push_back({"latest_issue_date", base::to_text(latest)});
  if (proof.issue_date > latest) {
    return failed(
        kTest, ground_of(months),
        {.code = kRetroactiveIssueTooLate, .place = "issue_date", .facts = std::move(facts)});
  }
  return passed(kTest, ground_of(months), std::move(facts));
}

}  // namespace cassia::systems::treaty::preference
