#include "engines/duty/verdict.h"

namespace cassia::engines::duty {

namespace {

bool has_mfn(const RateFacts& facts) { return facts.origin == OriginStanding::most_favoured; }

// The provisional rate as it stands for these very goods.
const RateFact* provisional_rate(const RateFacts& facts) {
  const bool is_for_goods = facts.provisional_scope == ProvisionalScope::whole_line ||
                            facts.provisional_scope == ProvisionalScope::included;
  return is_given(facts.provisional) && is_for_goods ? &facts.provisional : nullptr;
}

void stand(Verdict& verdict, RegimeStanding standing, RegimeReason reason, const char* clause) {
  verdict.standing = standing;
  verdict.reason = reason;
  verdict.clause = clause;
}

void stand_aside(Verdict& verdict, RegimeReason reason, const char* clause) {
  stand(verdict, RegimeStanding::does_not_apply, reason, clause);
}

// Art. 12 (1) and (4), art. 13 (1).
Verdict weigh_mfn(const RateFacts& facts) {
  Verdict verdict{.kind = RegimeKind::mfn, .clause = "12.1", .rate = &facts.mfn};
  if (facts.origin == OriginStanding::unknown) {
    stand_aside(verdict, RegimeReason::origin_unknown, "12.4");
  } else if (!has_mfn(facts)) {
    stand_aside(verdict, RegimeReason::origin_without_mfn, "12.4");
  } else if (const RateFact* provisional = provisional_rate(facts)) {
    stand_aside(verdict, RegimeReason::provisional_prevails, "13.1");
    verdict.is_unverified = provisional->is_unverified;
  }
  return verdict;
}

// Art. 13 (1) and (4).
Verdict weigh_provisional(const RateFacts& facts) {
  Verdict verdict{.kind = RegimeKind::provisional, .clause = "13.1", .rate = &facts.provisional};
  if (!has_mfn(facts)) {
    stand_aside(verdict, RegimeReason::general_goods, "13.4");
  } else if (facts.provisional_scope == ProvisionalScope::excluded) {
    stand_aside(verdict, RegimeReason::scope_excludes, "13.1");
  } else if (is_given(facts.provisional) &&
             facts.provisional_scope == ProvisionalScope::undecided) {
    stand(verdict, RegimeStanding::unknown, RegimeReason::scope_undecided, "13.1");
  }
  return verdict;
}

// Art. 12 (4).
Verdict weigh_general(const RateFacts& facts) {
  Verdict verdict{.kind = RegimeKind::general, .clause = "12.4", .rate = &facts.general};
  if (has_mfn(facts)) {
    stand_aside(verdict, RegimeReason::origin_has_mfn, "12.1");
  }
  return verdict;
}

// Art. 13 (2) and (3): a preferential rate against the provisional and the MFN rate. Goods without
// most-favoured-nation treatment have the provisional rate only through the preference.
void weigh_rates(Verdict& verdict, const RateFacts& facts) {
  const bool is_special = verdict.kind == RegimeKind::special;
  const RateFact* provisional = provisional_rate(facts);
  if (provisional != nullptr && provisional->rate < verdict.rate->rate) {
    const char* clause = is_special ? "13.3" : "13.2";
    verdict.is_unverified |= verdict.rate->is_unverified || provisional->is_unverified;
    if (has_mfn(facts)) {
      stand_aside(verdict, RegimeReason::provisional_is_lower, clause);
    } else {
      verdict.rate = provisional;
      stand(verdict, RegimeStanding::applies, RegimeReason::provisional_is_lower, clause);
    }
  } else if (provisional == nullptr && has_mfn(facts) && !is_special && is_given(facts.mfn) &&
             facts.mfn.rate < verdict.rate->rate) {
    verdict.is_unverified |= facts.mfn.is_unverified;
    stand_aside(verdict, RegimeReason::mfn_is_lower, "13.2");
  }
}

// Art. 12 (2) and (3).
Verdict weigh_preference(const PreferenceFact& fact, const RateFacts& facts) {
  const bool is_special = fact.kind == PreferenceKind::special;
  Verdict verdict{.kind = is_special ? RegimeKind::special : RegimeKind::agreement,
                  .clause = is_special ? "12.3" : "12.2",
                  .rate = &fact.rate,
                  .preference = &fact,
                  .is_unverified = fact.is_unverified};
  if (facts.origin == OriginStanding::unknown) {
    stand_aside(verdict, RegimeReason::origin_unknown, "12.4");
  } else if (!fact.is_eligible) {
    stand_aside(verdict, RegimeReason::not_eligible, verdict.clause);
  } else if (fact.rate.knowledge == RateKnowledge::none) {
    stand_aside(verdict, RegimeReason::no_such_rate, verdict.clause);
  } else if (is_given(fact.rate)) {
    weigh_rates(verdict, facts);
  }
  return verdict;
}

}  // namespace

std::vector<Verdict> weigh_regimes(const RateFacts& facts) {
  std::vector<Verdict> verdicts;
  verdicts.reserve(facts.preferences.size() + 3);
  verdicts.push_back(weigh_mfn(facts));
  if (facts.provisional.knowledge != RateKnowledge::none) {  // else there is no such regime
    verdicts.push_back(weigh_provisional(facts));
  }
  for (const PreferenceFact& fact : facts.preferences) {
    verdicts.push_back(weigh_preference(fact, facts));
  }
  verdicts.push_back(weigh_general(facts));
  return verdicts;
}

}  // namespace cassia::engines::duty
