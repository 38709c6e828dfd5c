#include "systems/treaty/preference/acceptance_tables.h"
#include "systems/treaty/preference/preference.h"
#include "systems/treaty/preference/rules/finding.h"

namespace cassia::systems::treaty::preference {

namespace {

constexpr Test kAbsentProofTest = Test::proof_exists;

struct Waiver {
  base::Money limit = {};     // as the agreement states it
  base::Money compared = {};  // in the currency of the consignment's value
  bool is_waived = false;
  Ground ground = {};
};

// The limit in the currency of the value: the rate and the rounding are those that make customs
// values, so that a value of exactly the limit stays within it.
base::Result<std::optional<Waiver>> waiver_of(const ClaimWithoutProof& claim,
                                              const law::Agreement& agreement,
                                              const law::LawBook& law) {
  if (!agreement.waiver_value_max) {
    return std::optional<Waiver>();
  }
  const auto& limit = *agreement.waiver_value_max;
  Waiver waiver{.limit = limit.value, .compared = limit.value, .ground = ground_of(limit)};
  if (limit.value.currency() != claim.consignment_value.currency()) {
    const auto rate = CASSIA_TRY(law.exchange_rate(limit.value.currency(), claim.acceptance_date));
    if (rate.value.into != claim.consignment_value.currency()) {
      return base::Refusal{
          .code = law::kExchangeRateUnknown,
          .place = "consignment_value",
          .facts = {{"currency", std::string(claim.consignment_value.currency().code())},
                    {"date", base::to_text(claim.acceptance_date)}}};
    }
    const auto rounding = CASSIA_TRY(law.rounding("customs_value.rounding", claim.acceptance_date));
    waiver.compared = law::convert(limit.value, rate.value, rounding.value);
    waiver.ground.is_unverified = waiver.ground.is_unverified || rate.is_unverified;
  }
  waiver.is_waived = claim.consignment_value <= waiver.compared;
  return std::optional(waiver);
}

Finding in_force(const ClaimWithoutProof& claim, const law::Agreement& agreement) {
  std::vector<base::Fact> facts{
      {"agreement", agreement.id},
      {"import_date", base::to_text(claim.import_date)},
      {"country", claim.origin.is_unknown() ? "-" : std::string(claim.origin.code())}};
  const law::AgreementParty* const party = agreement.party_on(claim.origin, claim.import_date);
  if (party == nullptr) {
    return failed(Test::agreement_in_force, {.citation = agreement.citation},
                  {.code = kAgreementNotInForce, .place = "origin", .facts = std::move(facts)});
  }
  return passed(Test::agreement_in_force,
                {.citation = party->citation, .is_unverified = party->mark == law::Mark::unsure},
                std::move(facts));
}

}  // namespace

base::Result<WithoutProofAnswer> assess_without_proof(const ClaimWithoutProof& claim,
                                                      const law::LawBook& law) {
  const law::Agreement* const agreement = CASSIA_TRY(law.agreement(claim.agreement));
  Finding force = in_force(claim, *agreement);
  const auto waiver = CASSIA_TRY(waiver_of(claim, *agreement, law));
  std::vector<base::Fact> facts{{"consignment_value", base::to_text(claim.consignment_value)},
                                {"waiver_value_max", waiver ? base::to_text(waiver->limit) : "-"},
                                {"compared_with", waiver ? base::to_text(waiver->compared) : "-"}};
  const Ground ground = waiver ? waiver->ground : Ground{.citation = agreement->citation};
  const AbsentProofRuling ruling =
      CASSIA_TRY(ask_absent_proof({.agreement = claim.agreement,
                                   .is_within_waiver = waiver && waiver->is_waived,
                                   .is_origin_declared = !claim.origin.is_unknown(),
                                   .is_guarantee_offered = claim.is_guarantee_offered,
                                   .is_agreement_in_force = !force.refusal},
                                  claim.acceptance_date, law));
  if (ruling.verdict == AbsentProofVerdict::refused) {
    if (ruling.reason == AbsentProofReason::agreement_not_in_force) {
      return *std::move(force.refusal);
    }
    return *failed(kAbsentProofTest, ground,
                   {.code = kProofMissing, .place = "number", .facts = std::move(facts)})
                .refusal;
  }
  WithoutProofAnswer answer;
  if (ruling.verdict == AbsentProofVerdict::waived) {
    answer.tests.push_back(passed(kAbsentProofTest, ground, std::move(facts)).result);
  } else {
    answer.verdict = WithoutProofVerdict::secured;
    answer.security_days = ruling.security_days;
    answer.security_until = claim.acceptance_date + std::chrono::days(answer.security_days.value);
    answer.tests.push_back(
        secured(kAbsentProofTest, ground, std::string(kProofStillMissing), std::move(facts))
            .result);
  }
  answer.is_unverified = ground.is_unverified || force.result.is_unverified || ruling.is_unverified;
  answer.tests.push_back(std::move(force.result));
  return answer;
}

}  // namespace cassia::systems::treaty::preference
