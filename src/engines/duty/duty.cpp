#include "engines/duty/duty.h"

#include <algorithm>

#include "base/assert.h"

namespace cassia::engines::duty {

namespace {

base::Citation article(const char* clause) { return {"tariff_law_2024", clause}; }

bool is_given(const RateFact& fact) { return fact.knowledge == RateKnowledge::given; }

base::Result<void> check_fact(const RateFact& fact, std::string_view place) {
  if (!is_given(fact)) {
    return {};
  }
  if (fact.form != RateForm::ad_valorem) {
    return base::Refusal{
        .code = kRateFormUnsupported,
        .citation = article("23"),
        .place = std::string(place),
        .facts = {{"form", boost::describe::enum_to_string(fact.form, "")}, {"table", fact.table}}};
  }
  if (fact.rate.billionths() < 0 || fact.rate > kRateMax) {
    return base::Refusal{.code = kRateImpossible,
                         .place = std::string(place),
                         .facts = {{"rate", base::print_percent(fact.rate)}}};
  }
  return {};
}

base::Result<void> check_facts(const RateFacts& facts) {
  CASSIA_TRY(check_fact(facts.mfn, "mfn"));
  CASSIA_TRY(check_fact(facts.provisional, "provisional"));
  CASSIA_TRY(check_fact(facts.general, "general"));
  CASSIA_TRY(check_fact(facts.consumption, "consumption"));
  CASSIA_TRY(check_fact(facts.vat, "vat"));
  for (auto fact = facts.preferences.begin(); fact != facts.preferences.end(); ++fact) {
    CASSIA_TRY(check_fact(fact->rate, fact->id));
    const bool is_repeated =
        std::find_if(facts.preferences.begin(), fact,
                     [&](const PreferenceFact& earlier) { return earlier.id == fact->id; }) != fact;
    if (is_repeated || fact->id == "mfn" || fact->id == "provisional" || fact->id == "general") {
      return base::Refusal{
          .code = kRegimeRepeated, .place = "preferences", .facts = {{"regime", fact->id}}};
    }
  }
  return {};
}

// The provisional rate as it stands for these very goods.
const RateFact* provisional_rate(const RateFacts& facts) {
  const bool is_for_goods = facts.provisional_scope == ProvisionalScope::whole_line ||
                            facts.provisional_scope == ProvisionalScope::included;
  return is_given(facts.provisional) && is_for_goods ? &facts.provisional : nullptr;
}

// Puts the duty rate of `fact` and the two other taxes into the regime, and what is missing.
void take_rates(Regime& regime, const RateFact& fact, const RateFacts& facts) {
  regime.rates = {fact.rate, facts.consumption.rate, facts.vat.rate};
  regime.table = fact.table;
  regime.rate_citation = fact.citation;
  regime.is_unverified |=
      fact.is_unverified || facts.consumption.is_unverified || facts.vat.is_unverified;
  regime.gaps.clear();
  if (!is_given(fact)) {
    const bool is_none = fact.knowledge == RateKnowledge::none;
    regime.gaps.push_back({"duty", is_none ? "none" : fact.gap, fact.table});
  }
  if (facts.consumption.knowledge == RateKnowledge::unknown) {
    regime.gaps.push_back({"consumption_tax", facts.consumption.gap, facts.consumption.table});
  }
  if (facts.vat.knowledge == RateKnowledge::unknown) {
    regime.gaps.push_back({"vat", facts.vat.gap, facts.vat.table});
  }
}

void stand(Regime& regime, RegimeStanding standing, RegimeReason reason, const char* clause) {
  regime.standing = standing;
  regime.reason = reason;
  regime.rule = article(clause);
}

void stand_aside(Regime& regime, RegimeReason reason, const char* clause) {
  stand(regime, RegimeStanding::does_not_apply, reason, clause);
}

// Tariff Law art. 12 (1) and (4), art. 13 (1).
void add_mfn(std::vector<Regime>& regimes, const RateFacts& facts) {
  Regime& regime = regimes.emplace_back(Regime{.id = "mfn", .kind = RegimeKind::mfn});
  take_rates(regime, facts.mfn, facts);
  if (facts.origin == OriginStanding::unknown) {
    stand_aside(regime, RegimeReason::origin_unknown, "12.4");
  } else if (facts.origin == OriginStanding::other) {
    stand_aside(regime, RegimeReason::origin_without_mfn, "12.4");
  } else if (const RateFact* provisional = provisional_rate(facts)) {
    stand_aside(regime, RegimeReason::provisional_prevails, "13.1");
    regime.is_unverified |= provisional->is_unverified;
  } else {
    stand(regime, RegimeStanding::applies, RegimeReason::none, "12.1");
  }
}

// Art. 13 (1) and (4). A line without a provisional rate has no such regime.
void add_provisional(std::vector<Regime>& regimes, const RateFacts& facts) {
  if (facts.provisional.knowledge == RateKnowledge::none) {
    return;
  }
  Regime& regime =
      regimes.emplace_back(Regime{.id = "provisional", .kind = RegimeKind::provisional});
  take_rates(regime, facts.provisional, facts);
  if (facts.origin != OriginStanding::most_favoured) {
    stand_aside(regime, RegimeReason::general_goods, "13.4");
  } else if (facts.provisional_scope == ProvisionalScope::excluded) {
    stand_aside(regime, RegimeReason::scope_excludes, "13.1");
  } else if (is_given(facts.provisional) &&
             facts.provisional_scope == ProvisionalScope::undecided) {
    stand(regime, RegimeStanding::unknown, RegimeReason::scope_undecided, "13.1");
  } else {
    stand(regime, RegimeStanding::applies, RegimeReason::none, "13.1");
  }
}

// Art. 12 (4).
void add_general(std::vector<Regime>& regimes, const RateFacts& facts) {
  Regime& regime = regimes.emplace_back(Regime{.id = "general", .kind = RegimeKind::general});
  take_rates(regime, facts.general, facts);
  if (facts.origin == OriginStanding::most_favoured) {
    stand_aside(regime, RegimeReason::origin_has_mfn, "12.1");
  } else {
    stand(regime, RegimeStanding::applies, RegimeReason::none, "12.4");
  }
}

// Art. 13 (2) and (3): a preferential rate against the provisional and the MFN rate. Goods without
// most-favoured-nation treatment have the provisional rate only through the preference.
void weigh_preference(Regime& regime, const PreferenceFact& fact, const RateFacts& facts) {
  const RateFact* provisional = provisional_rate(facts);
  const bool has_mfn = facts.origin == OriginStanding::most_favoured;
  const bool is_special = fact.kind == PreferenceKind::special;
  if (provisional != nullptr && provisional->rate < fact.rate.rate) {
    regime.is_unverified |= provisional->is_unverified;
    if (has_mfn) {
      stand_aside(regime, RegimeReason::provisional_is_lower, is_special ? "13.3" : "13.2");
      return;
    }
    take_rates(regime, *provisional, facts);
    stand(regime, RegimeStanding::applies, RegimeReason::provisional_is_lower,
          is_special ? "13.3" : "13.2");
  } else if (provisional == nullptr && has_mfn && !is_special && is_given(facts.mfn) &&
             facts.mfn.rate < fact.rate.rate) {
    regime.is_unverified |= facts.mfn.is_unverified;
    stand_aside(regime, RegimeReason::mfn_is_lower, "13.2");
  } else {
    stand(regime, RegimeStanding::applies, RegimeReason::none, is_special ? "12.3" : "12.2");
  }
}

// Art. 12 (2) and (3).
void add_preference(std::vector<Regime>& regimes, const PreferenceFact& fact,
                    const RateFacts& facts) {
  Regime& regime = regimes.emplace_back(Regime{
      .id = fact.id,
      .kind = fact.kind == PreferenceKind::special ? RegimeKind::special : RegimeKind::agreement,
      .is_unverified = fact.is_unverified});
  take_rates(regime, fact.rate, facts);
  const char* clause = fact.kind == PreferenceKind::special ? "12.3" : "12.2";
  if (facts.origin == OriginStanding::unknown) {
    stand_aside(regime, RegimeReason::origin_unknown, "12.4");
  } else if (!fact.is_eligible) {
    stand_aside(regime, RegimeReason::not_eligible, clause);
    regime.reason_detail = fact.reason;
    if (!fact.reason_citation.is_empty()) {
      regime.rule = fact.reason_citation;
    }
  } else if (fact.rate.knowledge == RateKnowledge::none) {
    stand_aside(regime, RegimeReason::no_such_rate, clause);
  } else {
    regime.proof_needs = fact.proof_needs;
    if (is_given(fact.rate)) {
      weigh_preference(regime, fact, facts);
    } else {
      stand(regime, RegimeStanding::applies, RegimeReason::none, clause);
    }
  }
}

// A regime that would apply and lacks a figure is unknown; one without gaps gets its taxes.
base::Result<void> settle(Regime& regime, base::Money customs_value,
                          const TaxRoundings& roundings) {
  if (regime.gaps.empty()) {
    regime.taxes = CASSIA_TRY(compute_taxes(customs_value, regime.rates, roundings));
  } else if (regime.standing == RegimeStanding::applies) {
    regime.standing = RegimeStanding::unknown;
    regime.reason = RegimeReason::rate_unknown;
  }
  return {};
}

bool comes_before(const Regime& left, const Regime& right) {
  if (left.standing != right.standing) {
    return left.standing < right.standing;
  }
  if (left.taxes.has_value() != right.taxes.has_value()) {
    return left.taxes.has_value();
  }
  if (left.taxes && left.taxes->total != right.taxes->total) {
    return left.taxes->total < right.taxes->total;
  }
  return left.proof_needs.size() < right.proof_needs.size();
}

// Whether the figure that an unknown regime lacks could make it cheaper than the best known one: an
// unknown rate could, unless the best has no duty to save.
bool may_be_cheaper(const Regime& unknown, const Regime* best) {
  if (best == nullptr) {
    return true;
  }
  return unknown.taxes ? unknown.taxes->total < best->taxes->total : !best->taxes->duty.is_zero();
}

void add_summary(LineTaxes& line) {
  const Regime* best = best_regime(line);
  const Regime* mfn = find_regime(line, "mfn");
  const bool has_mfn =
      mfn->reason == RegimeReason::none || mfn->reason == RegimeReason::provisional_prevails;
  if (best != nullptr && has_mfn && mfn->taxes) {
    line.saving_against_mfn = mfn->taxes->total - best->taxes->total;
  }
  for (const Regime& regime : line.regimes) {
    if (regime.standing != RegimeStanding::unknown || !may_be_cheaper(regime, best)) {
      continue;
    }
    line.cheaper_may_exist = true;
    for (const RateGap& gap : regime.gaps) {
      if (!gap.table.empty() &&
          std::ranges::find(line.missing_tables, gap.table) == line.missing_tables.end()) {
        line.missing_tables.push_back(gap.table);
      }
    }
  }
}

}  // namespace

const Regime* best_regime(const LineTaxes& taxes) {
  const bool has_best =
      !taxes.regimes.empty() && taxes.regimes.front().standing == RegimeStanding::applies;
  return has_best ? &taxes.regimes.front() : nullptr;
}

const Regime* find_regime(const LineTaxes& taxes, std::string_view id) {
  const auto found = std::ranges::find(taxes.regimes, id, &Regime::id);
  return found == taxes.regimes.end() ? nullptr : &*found;
}

base::Result<LineTaxes> compare_regimes(base::Money customs_value, const RateFacts& facts,
                                        const TaxRoundings& roundings) {
  CASSIA_TRY(check_facts(facts));
  LineTaxes line{.customs_value = customs_value};
  line.regimes.reserve(facts.preferences.size() + 3);
  add_mfn(line.regimes, facts);
  add_provisional(line.regimes, facts);
  for (const PreferenceFact& fact : facts.preferences) {
    add_preference(line.regimes, fact, facts);
  }
  add_general(line.regimes, facts);
  for (Regime& regime : line.regimes) {
    CASSIA_TRY(settle(regime, customs_value, roundings));
  }
  std::ranges::stable_sort(line.regimes, comes_before);
  add_summary(line);
  return line;
}

}  // namespace cassia::engines::duty
