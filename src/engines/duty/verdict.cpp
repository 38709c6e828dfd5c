#include "engines/duty/verdict.h"

namespace cassia::engines::duty {

namespace {

// Art. 13 looks at a provisional rate only as it is for these very goods.
ProvisionalStanding provisional_standing(const RateFacts& facts) {
  if (facts.provisional.knowledge == RateKnowledge::none) {
    return ProvisionalStanding::none;
  }
  if (facts.provisional_scope == ProvisionalScope::excluded) {
    return ProvisionalStanding::excluded;
  }
  if (!is_given(facts.provisional)) {
    return ProvisionalStanding::unknown;
  }
  return facts.provisional_scope == ProvisionalScope::undecided ? ProvisionalStanding::undecided
                                                                : ProvisionalStanding::stands;
}

// Whether both are given and the first is the lower.
bool is_lower(const RateFact& one, const RateFact& other) {
  return is_given(one) && is_given(other) && one.rate < other.rate;
}

RegimeQuestion question_of(const Verdict& verdict, ProvisionalStanding provisional,
                           const RateFacts& facts) {
  RegimeQuestion question{.regime = verdict.kind,
                          .origin = facts.origin,
                          .provisional = provisional,
                          .rate = verdict.rate->knowledge};
  if (verdict.preference != nullptr) {
    question.is_eligible = verdict.preference->is_eligible;
    question.is_provisional_lower =
        provisional == ProvisionalStanding::stands && is_lower(facts.provisional, *verdict.rate);
    question.is_mfn_lower = is_lower(facts.mfn, *verdict.rate);
  }
  return question;
}

// The figures that a reason compares decide with it, and are as good as the worse of them.
bool rests_on_unverified(RegimeReason reason, const RateFact& own, const RateFacts& facts) {
  switch (reason) {
    case RegimeReason::provisional_prevails:
      return facts.provisional.is_unverified;
    case RegimeReason::provisional_is_lower:
      return own.is_unverified || facts.provisional.is_unverified;
    case RegimeReason::mfn_is_lower:
      return facts.mfn.is_unverified;
    default:
      return false;
  }
}

base::Refusal undecided(const RegimeQuestion& question) {
  return {.code = kRegimeUndecided,
          .citation = {kTariffLaw, "12"},
          .place = boost::describe::enum_to_string(question.regime, ""),
          .facts = {{"origin", boost::describe::enum_to_string(question.origin, "")},
                    {"provisional", boost::describe::enum_to_string(question.provisional, "")}}};
}

base::Result<void> weigh(Verdict& verdict, ProvisionalStanding provisional, const RateFacts& facts,
                         const RegimeRules& rules) {
  const RegimeQuestion question = question_of(verdict, provisional, facts);
  const RegimeRule* const rule = rules.find(question);
  if (rule == nullptr) {
    return undecided(question);
  }
  verdict.standing = rule->standing;
  verdict.reason = rule->reason;
  verdict.rule = rule->rule;
  verdict.is_unverified |=
      rule->is_unverified || rests_on_unverified(rule->reason, *verdict.rate, facts);
  if (rule->duty == DutyChoice::provisional) {
    verdict.rate = &facts.provisional;
  }
  return {};
}

Verdict verdict_on(const PreferenceFact& fact) {
  return {
      .kind = fact.kind == PreferenceKind::special ? RegimeKind::special : RegimeKind::agreement,
      .rate = &fact.rate,
      .preference = &fact,
      .is_unverified = fact.is_unverified};
}

}  // namespace

base::Result<std::vector<Verdict>> weigh_regimes(const RateFacts& facts, const RegimeRules& rules) {
  std::vector<Verdict> verdicts;
  verdicts.reserve(facts.preferences.size() + 3);
  verdicts.push_back({.kind = RegimeKind::mfn, .rate = &facts.mfn});
  if (facts.provisional.knowledge != RateKnowledge::none) {  // else there is no such regime
    verdicts.push_back({.kind = RegimeKind::provisional, .rate = &facts.provisional});
  }
  for (const PreferenceFact& fact : facts.preferences) {
    verdicts.push_back(verdict_on(fact));
  }
  verdicts.push_back({.kind = RegimeKind::general, .rate = &facts.general});
  const ProvisionalStanding provisional = provisional_standing(facts);
  for (Verdict& verdict : verdicts) {
    CASSIA_TRY(weigh(verdict, provisional, facts, rules));
  }
  return verdicts;
}

}  // namespace cassia::engines::duty
