#include "engines/duty/duty.h"

#include <algorithm>
#include <utility>

#include "base/assert.h"
#include "engines/duty/verdict.h"

namespace cassia::engines::duty {

namespace {

constexpr std::string_view kMfn = "mfn";
constexpr std::string_view kProvisional = "provisional";
constexpr std::string_view kGeneral = "general";

bool is_computable(const RateFact& fact) {
  return !is_given(fact) || (fact.form == RateForm::ad_valorem && fact.rate.billionths() >= 0 &&
                             fact.rate <= kRateMax);
}

base::Refusal not_computable(const RateFact& fact, std::string_view place) {
  if (fact.form != RateForm::ad_valorem) {
    return {.code = kRateFormUnsupported,
            .citation = {kTariffLaw, "23"},
            .place = std::string(place),
            .facts = {{"form", boost::describe::enum_to_string(fact.form, "")},
                      {"table", std::string(fact.table)}}};
  }
  return {.code = kRateImpossible,
          .place = std::string(place),
          .facts = {{"rate", base::print_percent(fact.rate)}}};
}

// Whether another regime before this preference has its name.
bool is_repeated(const RateFacts& facts, const PreferenceFact& fact) {
  for (const std::string_view reserved : {kMfn, kProvisional, kGeneral}) {
    if (fact.id == reserved) {
      return true;
    }
  }
  for (const PreferenceFact* earlier = facts.preferences.data(); earlier != &fact; ++earlier) {
    if (earlier->id == fact.id) {
      return true;
    }
  }
  return false;
}

base::Result<void> check_facts(const RateFacts& facts) {
  const std::pair<const RateFact&, std::string_view> all[] = {{facts.mfn, kMfn},
                                                              {facts.provisional, kProvisional},
                                                              {facts.general, kGeneral},
                                                              {facts.consumption, "consumption"},
                                                              {facts.vat, "vat"}};
  for (const auto& [fact, place] : all) {
    if (!is_computable(fact)) {
      return not_computable(fact, place);
    }
  }
  for (const PreferenceFact& fact : facts.preferences) {
    if (!is_computable(fact.rate)) {
      return not_computable(fact.rate, fact.id);
    }
    if (is_repeated(facts, fact)) {
      return base::Refusal{.code = kRegimeRepeated,
                           .place = "preferences",
                           .facts = {{"regime", std::string(fact.id)}}};
    }
  }
  return {};
}

// A regime that would apply and lacks a figure is unknown; one without gaps gets its taxes.
base::Result<void> settle(Verdict& verdict, base::Money customs_value, const RateFacts& facts,
                          const TaxRoundings& roundings) {
  if (is_given(*verdict.rate) && facts.consumption.knowledge != RateKnowledge::unknown &&
      facts.vat.knowledge != RateKnowledge::unknown) {
    const TaxRates rates{verdict.rate->rate, facts.consumption.rate, facts.vat.rate};
    verdict.taxes = CASSIA_TRY(compute_minors(customs_value.minor(), rates, roundings));
  } else if (verdict.standing == RegimeStanding::applies) {
    verdict.standing = RegimeStanding::unknown;
    verdict.reason = RegimeReason::rate_unknown;
  }
  return {};
}

std::size_t proof_count(const Verdict& verdict) {
  return verdict.preference == nullptr ? 0 : verdict.preference->proof_needs.size();
}

bool comes_before(const Verdict& left, const Verdict& right) {
  if (left.standing != right.standing) {
    return left.standing < right.standing;
  }
  if (left.taxes.has_value() != right.taxes.has_value()) {
    return left.taxes.has_value();
  }
  if (left.taxes && left.taxes->total() != right.taxes->total()) {
    return left.taxes->total() < right.taxes->total();
  }
  return proof_count(left) < proof_count(right);
}

// By insertion: there are half a dozen, and std::stable_sort would ask for memory first.
void sort_stably(std::vector<Verdict>& verdicts) {
  for (auto next = verdicts.begin(); next != verdicts.end(); ++next) {
    std::rotate(std::upper_bound(verdicts.begin(), next, *next, comes_before), next, next + 1);
  }
}

std::string_view id_of(const Verdict& verdict) {
  switch (verdict.kind) {
    case RegimeKind::mfn:
      return kMfn;
    case RegimeKind::provisional:
      return kProvisional;
    case RegimeKind::general:
      return kGeneral;
    case RegimeKind::agreement:
    case RegimeKind::special:
      return verdict.preference->id;
  }
  CASSIA_ASSERT(false, "every kind is handled above");
}

// A tax that the goods are free of has the rate zero; one that nobody knows has none.
std::optional<base::Rate> rate_if_known(const RateFact& fact) {
  return fact.knowledge == RateKnowledge::unknown ? std::nullopt : std::optional(fact.rate);
}

void add_gaps(Regime& regime, const RateFact& duty, const RateFacts& facts) {
  if (duty.knowledge != RateKnowledge::given) {
    const bool is_none = duty.knowledge == RateKnowledge::none;
    regime.gaps.push_back({"duty", is_none ? std::string_view("none") : duty.gap, duty.table});
  }
  if (facts.consumption.knowledge == RateKnowledge::unknown) {
    regime.gaps.push_back({"consumption_tax", facts.consumption.gap, facts.consumption.table});
  }
  if (facts.vat.knowledge == RateKnowledge::unknown) {
    regime.gaps.push_back({"vat", facts.vat.gap, facts.vat.table});
  }
}

// The verdict with the texts that it rests on.
void explain(Regime& regime, const Verdict& verdict, const RateFacts& facts,
             base::Currency currency) {
  regime.id = id_of(verdict);
  regime.kind = verdict.kind;
  regime.standing = verdict.standing;
  regime.reason = verdict.reason;
  regime.rule = verdict.rule;
  regime.rates = {
      .duty = is_given(*verdict.rate) ? std::optional(verdict.rate->rate) : std::nullopt,
      .consumption_tax = rate_if_known(facts.consumption),
      .vat = rate_if_known(facts.vat)};
  regime.table = verdict.rate->table;
  regime.rate_citation = verdict.rate->citation;
  if (verdict.taxes) {
    regime.taxes = in_currency(*verdict.taxes, currency);
  } else {
    add_gaps(regime, *verdict.rate, facts);
  }
  regime.is_unverified = verdict.is_unverified || verdict.rate->is_unverified ||
                         facts.consumption.is_unverified || facts.vat.is_unverified;
  if (const PreferenceFact* preference = verdict.preference) {
    if (verdict.reason == RegimeReason::not_eligible) {
      regime.reason_detail = preference->reason;
      if (!preference->reason_citation.is_empty()) {
        regime.rule = preference->reason_citation;
      }
    } else {
      regime.proof_needs = preference->proof_needs;
    }
  }
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
  const Regime* mfn = find_regime(line, kMfn);
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
                                        const RegimeRules& rules, const TaxRoundings& roundings) {
  CASSIA_TRY(check_facts(facts));
  std::vector<Verdict> verdicts = CASSIA_TRY(weigh_regimes(facts, rules));
  for (Verdict& verdict : verdicts) {
    CASSIA_TRY(settle(verdict, customs_value, facts, roundings));
  }
  sort_stably(verdicts);
  LineTaxes line{.customs_value = customs_value, .regimes = std::vector<Regime>(verdicts.size())};
  for (std::size_t i = 0; i < verdicts.size(); ++i) {
    explain(line.regimes[i], verdicts[i], facts, customs_value.currency());
  }
  add_summary(line);
  return line;
}

}  // namespace cassia::engines::duty
