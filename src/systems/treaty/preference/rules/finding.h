#pragma once

#include "systems/treaty/preference/preference.h"

// What the tests of D3 have in common: the question put to them and the form of their answer.
namespace cassia::systems::treaty::preference {

// A registered proof, the claim on it, who asks and when, and the law. Outlived by nothing.
struct Question {
  const State& state;
  const Claim& claim;
  const base::Context& context;
  const law::Agreement& agreement;
  const law::LawBook& law;

  // "preference.rcep.hs_digits"
  std::string parameter(std::string_view name) const;
};

// The row of the table, and when it failed the refusal that follows.
struct Finding {
  TestResult result = {};
  std::optional<base::Refusal> refusal = {};
};

// The clause that speaks, and whether the statement is unverified.
struct Ground {
  base::Citation citation = {};
  bool is_unverified = false;
};
template <typename T>
Ground ground_of(const law::Dated<T>& dated) {
  return {.citation = dated.citation, .is_unverified = dated.is_unverified};
}

Finding passed(Test test, Ground ground, std::vector<base::Fact> facts);
// `reason` says what is not proven yet.
Finding secured(Test test, Ground ground, std::string reason, std::vector<base::Fact> facts);
// The refusal's citation is set to the ground's.
Finding failed(Test test, Ground ground, base::Refusal refusal);

// Whether a list of law has the word.
bool contains(const std::vector<std::string>& words, std::string_view word);

// What keeps a claim secured: the words for `reason`.
inline constexpr std::string_view kHsCorrelationUnknown = "hs_correlation_unknown";
inline constexpr std::string_view kClassificationDisputed = "classification_disputed";
inline constexpr std::string_view kDirectConsignmentUnproven = "direct_consignment_unproven";
inline constexpr std::string_view kElectronicCopyAbsent = "e_origin_copy_absent";
inline constexpr std::string_view kElectronicCopyDiffers = "e_origin_copy_differs";
inline constexpr std::string_view kProofStillMissing = "proof_missing";

}  // namespace cassia::systems::treaty::preference
