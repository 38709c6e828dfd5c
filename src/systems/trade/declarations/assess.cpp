#include <algorithm>

#include "law/regime_rules.h"
#include "systems/trade/declarations/customs_values.h"
#include "systems/trade/declarations/rate_facts.h"
#include "systems/trade/declarations/refusals.h"
#include "systems/trade/declarations/rules/late_declaration_costs_a_daily_fee.h"
#include "systems/trade/declarations/rules/tax_is_due_in_fifteen_days.h"

namespace cassia::systems::trade::declarations {

namespace {

using engines::duty::LineTaxes;
using engines::duty::Regime;

struct AssessedDay {
  base::Date declared_on;
  base::Date rate_date;
};

base::Money nothing() { return base::Money::of_minor(0); }

// No regime whose figures are all known: says which rate is missing, and the table that has it.
base::Refusal rate_unknown(const LineTaxes& taxes) {
  base::Refusal refusal{.code = kRateUnknown, .citation = {"tariff_law_2024", "12"}};
  for (const Regime& regime : taxes.regimes) {
    if (regime.standing == engines::duty::RegimeStanding::unknown && !regime.gaps.empty()) {
      const auto& gap = regime.gaps.front();
      refusal.facts = {{"tax", std::string(gap.tax)},
                       {"reason", std::string(gap.gap)},
                       {"table", std::string(gap.table)},
                       {"regime", std::string(regime.id)}};
      return refusal;
    }
  }
  refusal.facts = {{"tax", "duty"}, {"reason", "no_regime_applies"}};
  return refusal;
}

base::Result<const Regime*> best_of(const LineTaxes& taxes) {
  const Regime* const best = engines::duty::best_regime(taxes);
  if (best == nullptr) {
    return rate_unknown(taxes);
  }
  return best;
}

PortionAssessment portion_of(const Regime& regime, base::Quantity quantity, base::Money value) {
  return {.quantity = quantity,
          .customs_value = value,
          .regime = std::string(regime.id),
          .duty_rate = *regime.rates.duty,  // the best regime has all three
          .duty = regime.taxes->duty,
          .consumption_rate = *regime.rates.consumption_tax,
          .consumption_tax = regime.taxes->consumption_tax,
          .vat_rate = *regime.rates.vat,
          .vat = regime.taxes->vat,
          .tax = regime.taxes->total,
          .security = nothing(),
          .table = std::string(regime.table),
          .citation = regime.rule.owned(),
          .is_unverified = regime.is_unverified};
}

// The portion of a line that keeps its preference: taxed by it; while the claim is only secured,
// what the goods would cost without it is held beside.
base::Result<PortionAssessment> preferred_portion(const AcceptedClaim& claim,
                                                  const LineQuestion& question,
                                                  const law::LawBook& law) {
  LineQuestion with = question;
  with.agreements = {claim.agreement};
  const LineTaxes taxes = CASSIA_TRY(regimes_of(with, law));
  const Regime* const claimed = engines::duty::find_regime(taxes, claim.agreement);
  if (claimed != nullptr && claimed->standing == engines::duty::RegimeStanding::unknown) {
    return rate_unknown(taxes);  // a claim never falls back to another rate in silence
  }
  const Regime* const best = CASSIA_TRY(best_of(taxes));
  PortionAssessment portion = portion_of(*best, claim.granted, question.customs_value);
  if (claim.standing == ClaimStanding::secured) {
    const LineTaxes without = CASSIA_TRY(regimes_of(question, law));
    const Regime* const other = CASSIA_TRY(best_of(without));
    portion.security = other->taxes->total - best->taxes->total;
  }
  return portion;
}

base::Result<LineAssessment> assess_line(const GoodsLine& line, const AcceptedClaim* claim,
                                         base::Money value, const AssessedDay& day,
                                         const law::LawBook& law) {
  LineAssessment assessed{
      .line_no = line.line_no, .customs_value = value, .tax = nothing(), .security = nothing()};
  LineQuestion question{.hs_code = line.hs_code,
                        .origin = line.origin,
                        .customs_value = value,
                        .rate_date = day.rate_date};
  base::Quantity rest = line.quantity;
  base::Money rest_value = value;
  if (claim != nullptr && !claim->granted.is_zero()) {
    const auto rounding = CASSIA_TRY(law.rounding("partial_preference.rounding", day.declared_on));
    question.customs_value = base::multiply(
        value, {.numerator = claim->granted.micros(), .denominator = line.quantity.micros()},
        rounding.value);
    assessed.portions.push_back(CASSIA_TRY(preferred_portion(*claim, question, law)));
    rest -= claim->granted;
    rest_value -= question.customs_value;
  }
  if (!rest.is_zero()) {
    question.customs_value = rest_value;
    const LineTaxes taxes = CASSIA_TRY(regimes_of(question, law));
    const Regime* const best = CASSIA_TRY(best_of(taxes));
    assessed.portions.push_back(portion_of(*best, rest, rest_value));
    assessed.missing_tables.assign(taxes.missing_tables.begin(), taxes.missing_tables.end());
  }
  for (const PortionAssessment& portion : assessed.portions) {
    assessed.tax += portion.tax;
    assessed.security += portion.security;
  }
  return assessed;
}

// Tariff Law art. 20 (register: tariff_law_2024.20): the rates of the day on which the declaration
// was completed; of an advance declaration, of the day on which the carrier declares entry. A
// summary is assessed for its guarantee only, at the rates of its own day.
base::Result<AssessedDay> day_of(const AssessmentQuestion& question, const law::LawBook& law) {
  AssessedDay day{.declared_on = question.declared_on, .rate_date = question.declared_on};
  if (question.content->mode == DeclarationMode::advance && question.content->entry_at) {
    const base::ZoneCalendar* const calendar = CASSIA_TRY(law.calendar("cn"));
    day.rate_date = calendar->date_of(*question.content->entry_at);
  }
  return day;
}

base::Result<std::optional<LateFee>> late_fee_of(const AssessmentQuestion& question,
                                                 base::Money dutiable_value,
                                                 const law::LawBook& law) {
  if (!question.content->entry_at || question.is_summary) {
    return std::optional<LateFee>();
  }
  const base::ZoneCalendar* const calendar = CASSIA_TRY(law.calendar("cn"));
  return std::optional(
      CASSIA_TRY(late_declaration_fee({.entry_on = calendar->date_of(*question.content->entry_at),
                                       .accepted_on = question.declared_on,
                                       .dutiable_value = dutiable_value},
                                      law)));
}

}  // namespace

base::Result<LineTaxes> regimes_of(const LineQuestion& question, const law::LawBook& law) {
  const base::Date on = question.rate_date;
  const engines::duty::TaxRoundings roundings{
      .duty = CASSIA_TRY(law.rounding("import_duty.rounding", on)).value,
      .consumption_tax = CASSIA_TRY(law.rounding("consumption_tax.rounding", on)).value,
      .vat = CASSIA_TRY(law.rounding("import_vat.rounding", on)).value};
  const auto facts = CASSIA_TRY(rate_facts(question, law));
  const auto rules = CASSIA_TRY(law::regime_rules(law, on));
  return engines::duty::compare_regimes(question.customs_value, facts, *rules, roundings);
}

base::Result<std::vector<base::Money>> line_values(const AssessmentQuestion& question,
                                                   const law::LawBook& law) {
  return CASSIA_TRY(customs_values(question, law)).lines;
}

base::Result<base::Money> consignment_value(const AssessmentQuestion& question,
                                            const law::LawBook& law) {
  return CASSIA_TRY(customs_values(question, law)).total;
}

base::Result<Assessment> assess(const AssessmentQuestion& question, const law::LawBook& law) {
  const DeclarationContent& content = *question.content;
  const AssessedDay day = CASSIA_TRY(day_of(question, law));
  CustomsValues values = CASSIA_TRY(customs_values(question, law));
  Assessment assessment{.declared_on = day.declared_on,
                        .rate_date = day.rate_date,
                        .tax = nothing(),
                        .security = nothing()};
  for (std::size_t i = 0; i < content.lines.size(); ++i) {
    const GoodsLine& line = content.lines[i];
    const auto claim = std::ranges::find(content.claims, line.line_no, &AcceptedClaim::line_no);
    auto assessed = assess_line(line, claim == content.claims.end() ? nullptr : &*claim,
                                values.lines[i], day, law);
    if (!assessed) {
      return base::at("lines[" + std::to_string(i) + "]", assessed.error());
    }
    assessment.tax += assessed->tax;
    assessment.security += assessed->security;
    assessment.lines.push_back(*std::move(assessed));
  }
  const DueDate due =
      CASSIA_TRY(tax_due({.declared_on = day.declared_on, .payment = content.payment}, law));
  assessment.tax_due = due.due;
  assessment.late_fee = CASSIA_TRY(late_fee_of(question, values.total, law));
  assessment.exchange_rates = std::move(values.exchange_rates);
  assessment.law_book = law.pins().front().digest;
  return assessment;
}

}  // namespace cassia::systems::trade::declarations
