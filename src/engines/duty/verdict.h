#pragma once

#include <optional>
#include <vector>

#include "engines/duty/duty.h"
#include "engines/duty/regime_rules.h"

namespace cassia::engines::duty {

// The standing of one regime without its explanation: what is sorted and computed before any text
// is copied. Points into the facts it was given from.
struct Verdict {
  RegimeKind kind = RegimeKind::mfn;
  RegimeStanding standing = RegimeStanding::applies;
  RegimeReason reason = RegimeReason::none;
  CitationView rule = {};                      // the clause that gives the standing
  const RateFact* rate = nullptr;              // the duty rate
  const PreferenceFact* preference = nullptr;  // of an agreement or special regime
  bool is_unverified = false;                  // by what decided, the regime's own figures apart
  std::optional<TaxMinors> taxes = {};
};

inline bool is_given(const RateFact& fact) { return fact.knowledge == RateKnowledge::given; }

// The regimes of the line by the rules, as if every rate were known: whether a figure is missing is
// not looked at. Refuses regime_undecided.
base::Result<std::vector<Verdict>> weigh_regimes(const RateFacts& facts, const RegimeRules& rules);

}  // namespace cassia::engines::duty
