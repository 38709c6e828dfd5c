#pragma once

#include "engines/duty/regime_rules.h"

// Tariff Law arts 12 and 13 as a program, beside which the law's table and the engine are held.
namespace cassia::engines::duty {

inline RegimeRule stands(RegimeStanding standing, RegimeReason reason, const char* clause,
                         DutyChoice duty = DutyChoice::own) {
  return {
      .standing = standing, .reason = reason, .duty = duty, .rule = {"tariff_law_2024", clause}};
}

inline RegimeRule stands_aside(RegimeReason reason, const char* clause) {
  return stands(RegimeStanding::does_not_apply, reason, clause);
}

inline RegimeRule applies(const char* clause) {
  return stands(RegimeStanding::applies, RegimeReason::none, clause);
}

// Art. 12 (1) and (4), art. 13 (1).
inline RegimeRule on_mfn(const RegimeQuestion& question) {
  if (question.origin == OriginStanding::unknown) {
    return stands_aside(RegimeReason::origin_unknown, "12.4");
  }
  if (question.origin == OriginStanding::other) {
    return stands_aside(RegimeReason::origin_without_mfn, "12.4");
  }
  return question.provisional == ProvisionalStanding::stands
             ? stands_aside(RegimeReason::provisional_prevails, "13.1")
             : applies("12.1");
}

// Art. 13 (1) and (4). Without a provisional rate there is no such regime, and nobody asks.
inline RegimeRule on_provisional(const RegimeQuestion& question) {
  if (question.provisional == ProvisionalStanding::none) {
    return stands_aside(RegimeReason::no_such_rate, "13.1");
  }
  if (question.origin != OriginStanding::most_favoured) {
    return stands_aside(RegimeReason::general_goods, "13.4");
  }
  if (question.provisional == ProvisionalStanding::excluded) {
    return stands_aside(RegimeReason::scope_excludes, "13.1");
  }
  return question.provisional == ProvisionalStanding::undecided
             ? stands(RegimeStanding::unknown, RegimeReason::scope_undecided, "13.1")
             : applies("13.1");
}

// Art. 12 (2) and (3), art. 13 (2) and (3).
inline RegimeRule on_preference(const RegimeQuestion& question) {
  const bool is_special = question.regime == RegimeKind::special;
  const char* const clause = is_special ? "12.3" : "12.2";
  const char* const compared = is_special ? "13.3" : "13.2";
  const bool has_mfn = question.origin == OriginStanding::most_favoured;
  if (question.origin == OriginStanding::unknown) {
    return stands_aside(RegimeReason::origin_unknown, "12.4");
  }
  if (!question.is_eligible) {
    return stands_aside(RegimeReason::not_eligible, clause);
  }
  if (question.rate == RateKnowledge::none) {
    return stands_aside(RegimeReason::no_such_rate, clause);
  }
  if (question.is_provisional_lower) {
    return has_mfn ? stands_aside(RegimeReason::provisional_is_lower, compared)
                   : stands(RegimeStanding::applies, RegimeReason::provisional_is_lower, compared,
                            DutyChoice::provisional);
  }
  const bool has_provisional = question.provisional == ProvisionalStanding::stands;
  if (question.is_mfn_lower && has_mfn && !has_provisional && !is_special) {
    return stands_aside(RegimeReason::mfn_is_lower, compared);
  }
  return applies(clause);
}

inline std::optional<RegimeRule> by_the_articles(const RegimeQuestion& question) {
  switch (question.regime) {
    case RegimeKind::mfn:
      return on_mfn(question);
    case RegimeKind::provisional:
      return on_provisional(question);
    case RegimeKind::general:
      return question.origin == OriginStanding::most_favoured
                 ? stands_aside(RegimeReason::origin_has_mfn, "12.1")
                 : applies("12.4");
    case RegimeKind::agreement:
    case RegimeKind::special:
      return on_preference(question);
  }
  return {};
}

inline const RegimeRules& articles() {
  static const RegimeRules kRules(by_the_articles);
  return kRules;
}

}  // namespace cassia::engines::duty
