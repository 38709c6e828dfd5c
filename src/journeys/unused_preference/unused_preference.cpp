#include "journeys/unused_preference/unused_preference.h"

#include <algorithm>

#include "journeys/quote.h"
#include "journeys/refusals.h"
#include "journeys/unused_preference/past_regime.h"

namespace cassia::journeys {

namespace {

using engines::duty::LineTaxes;
using engines::duty::Regime;
using engines::duty::RegimeKind;
using engines::duty::Taxes;

bool is_preference(const Regime* regime) {
  return regime != nullptr &&
         (regime->kind == RegimeKind::agreement || regime->kind == RegimeKind::special);
}

base::Result<void> check_day(const char* place, base::Date day, base::Date asked_on) {
  if (day > asked_on) {
    return base::Refusal{
        .code = kPastDayImpossible,
        .place = place,
        .facts = {{"day", base::to_text(day)}, {"asked_on", base::to_text(asked_on)}}};
  }
  return {};
}

base::Result<void> check_paid(const char* place, const std::optional<base::Money>& paid) {
  if (paid && (paid->is_negative() || paid->currency() != base::Currency())) {
    return base::Refusal{.code = kPastAmountMalformed, .place = place};
  }
  return {};
}

base::Result<void> check(const PastLine& line, base::Date asked_on) {
  CASSIA_TRY(check_day("declared_on", line.declared_on, asked_on));
  if (line.paid_on) {
    CASSIA_TRY(check_day("paid_on", *line.paid_on, asked_on));
  }
  CASSIA_TRY(check_paid("duty_paid", line.duty_paid));
  CASSIA_TRY(check_paid("consumption_tax_paid", line.consumption_tax_paid));
  CASSIA_TRY(check_paid("vat_paid", line.vat_paid));
  return check_payment(line);
}

void add_missing(PreferenceFinding& finding, std::string_view name) {
  if (std::ranges::find(finding.missing, name) == finding.missing.end()) {
    finding.missing.push_back(name);
  }
}

void add_gaps(PreferenceFinding& finding, const Regime& regime) {
  for (const engines::duty::RateGap& gap : regime.gaps) {
    add_missing(finding, gap.table.empty() ? gap.gap : gap.table);
  }
}

// What was paid; nothing, with the reason in `missing`, where it cannot be told to the fen.
std::optional<Taxes> paid_of(const PastLine& line, const LineTaxes& taxes, const Regime* told,
                             PreferenceFinding& finding) {
  if (!line.duty_paid) {
    if (!told->taxes) {
      add_gaps(finding, *told);
    }
    return told->taxes;
  }
  const Regime* const like = regime_of(line, taxes);
  Taxes paid{.duty = *line.duty_paid};
  if (line.vat_paid) {
    paid.vat = *line.vat_paid;
  } else if (like != nullptr) {
    paid.vat = like->taxes->vat;
  } else {
    add_missing(finding, "vat_paid");
    return {};
  }
  const Regime* const best = engines::duty::best_regime(taxes);
  if (line.consumption_tax_paid) {
    paid.consumption_tax = *line.consumption_tax_paid;
  } else if (like != nullptr) {
    paid.consumption_tax = like->taxes->consumption_tax;
  } else if (best == nullptr || !best->rates.consumption_tax->is_zero()) {
    add_missing(finding, "consumption_tax_paid");
    return {};
  }
  paid.total = paid.duty + paid.consumption_tax + paid.vat;
  if (like != nullptr) {
    finding.rate_paid = like->rates.duty;
  }
  return paid;
}

// Tariff Law art. 51 (register: tariff_law_2024.51) counts from the payment; before it, Customs
// Law art. 63. Excess is had back under the law of the day of payment.
base::Result<Refund> refund_of(const PastLine& line, bool is_by_preference, const law::LawBook& law,
                               base::Date asked_on) {
  const base::Date paid_on = line.paid_on.value_or(line.declared_on);
  const auto years = CASSIA_TRY(law.integer("tax.refund_years", paid_on));
  Refund refund{.standing = RefundStanding::open,
                .last_day = base::add_months(paid_on, static_cast<int>(12 * years.value)),
                .is_counted_from_declaration = !line.paid_on,
                .citation = years.citation,
                .is_unverified = years.is_unverified};
  if (asked_on > *refund.last_day) {
    refund.standing = line.paid_on ? RefundStanding::too_late : RefundStanding::unknown;
    return refund;
  }
  if (!is_by_preference || line.origin_declared.value_or(false)) {
    return refund;
  }
  const auto needs = CASSIA_TRY(law.flag("preference.claim_needs_declaration", line.declared_on));
  if (needs.value) {
    refund.standing =
        line.origin_declared ? RefundStanding::barred : RefundStanding::open_if_declared;
    refund.citation = needs.citation;
    refund.is_unverified = refund.is_unverified || needs.is_unverified;
  }
  return refund;
}

base::Result<ProofStep> proof_of(const PastLine& line, const Regime& best, const law::LawBook& law,
                                 base::Date asked_on) {
  const law::Agreement* const agreement = CASSIA_TRY(law.agreement(best.id));
  const auto& months = agreement->retroactive_months_max;
  ProofStep step{.kinds = best.proof_needs,
                 .issue = ProofIssue::shipment_not_told,
                 .citation = months.citation,
                 .is_unverified = months.is_unverified};
  if (line.shipped_on) {
    step.issue_until = base::add_months(*line.shipped_on, static_cast<int>(months.value));
    step.issue = asked_on > *step.issue_until ? ProofIssue::over : ProofIssue::open;
  }
  return step;
}

// Paid and best are known: how they compare.
void compare(const Taxes& paid, const Regime* told, const Regime& best,
             PreferenceFinding& finding) {
  if (paid.total > best.taxes->total) {
    finding.use = is_preference(&best) ? PreferenceUse::unused : PreferenceUse::overpaid;
    finding.saved = {.duty = paid.duty - best.taxes->duty,
                     .consumption_tax = paid.consumption_tax - best.taxes->consumption_tax,
                     .vat = paid.vat - best.taxes->vat,
                     .total = paid.total - best.taxes->total};
  } else if (finding.cheaper_may_exist) {
    finding.use = PreferenceUse::unknown;
  } else if (paid.total < best.taxes->total) {
    finding.use = PreferenceUse::underpaid;
    finding.short_by = best.taxes->total - paid.total;
  } else {
    finding.use = is_preference(told) ? PreferenceUse::used_well : PreferenceUse::nothing_better;
  }
}

}  // namespace

base::Result<PreferenceFinding> find_unused(const PastLine& line, const law::LawBook& law,
                                            base::Date asked_on) {
  CASSIA_TRY(check(line, asked_on));
  PreferenceFinding finding;
  finding.customs_value = CASSIA_TRY(value_in_yuan(line, law));
  const LineTaxes taxes = CASSIA_TRY(regimes({.hs_code = line.hs_code,
                                              .origin = line.origin,
                                              .value = finding.customs_value,
                                              .on = line.declared_on},
                                             law));
  const Regime* const told = CASSIA_TRY(told_regime(line, taxes));
  finding.cheaper_may_exist = taxes.cheaper_may_exist;
  finding.missing = taxes.missing_tables;
  finding.rate_paid = told == nullptr ? std::nullopt : told->rates.duty;
  const Regime* const best = engines::duty::best_regime(taxes);
  if (best == nullptr) {
    for (const Regime& regime : taxes.regimes) {
      if (regime.standing == engines::duty::RegimeStanding::unknown) {
        add_gaps(finding, regime);
      }
    }
    return finding;
  }
  finding.best = best->id;
  finding.rate_best = best->rates.duty;
  finding.is_unverified = best->is_unverified;
  const std::optional<Taxes> paid = paid_of(line, taxes, told, finding);
  if (!paid) {
    return finding;
  }
  compare(*paid, told, *best, finding);
  if (finding.use == PreferenceUse::unused) {
    finding.proof = CASSIA_TRY(proof_of(line, *best, law, asked_on));
  }
  if (!finding.saved.total.is_zero()) {
    finding.refund =
        CASSIA_TRY(refund_of(line, finding.use == PreferenceUse::unused, law, asked_on));
  }
  return finding;
}

}  // namespace cassia::journeys
