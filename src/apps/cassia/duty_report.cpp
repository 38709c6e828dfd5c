#include "apps/cassia/duty_report.h"

#include <fmt/format.h>

#include <algorithm>

#include "api/zone/words.h"
#include "apps/cassia/console.h"
#include "apps/cassia/refusal_text.h"

namespace cassia::apps {

namespace {

using engines::duty::Regime;
using engines::duty::RegimeStanding;

std::string reason_of(const Regime& regime, const law::LawBook& law, law::Language language) {
  std::string text;
  if (regime.reason != engines::duty::RegimeReason::none) {
    text = boost::describe::enum_to_string(regime.reason, "");
  }
  if (!regime.reason_detail.empty()) {
    text += fmt::format(" ({})", regime.reason_detail);
  }
  for (const engines::duty::RateGap& gap : regime.gaps) {
    text += fmt::format("{}{}: {}{}", text.empty() ? "" : ", ", gap.tax,
                        gap.table.empty() ? "" : "table ", gap.table.empty() ? gap.gap : gap.table);
  }
  const std::string rule = api::citation_title(regime.rule.owned(), law, language);
  return rule.empty() ? text : text + (text.empty() ? "" : "; ") + rule;
}

std::string proofs_of(const Regime& regime) {
  std::string text;
  for (const std::string_view proof : regime.proof_needs) {
    text += fmt::format("{}{}", text.empty() ? "" : " or ", proof);
  }
  return text;
}

std::vector<std::string> row_of(const Regime& regime, const law::LawBook& law,
                                law::Language language) {
  const auto amount = [&regime](base::Money engines::duty::Taxes::* tax) {
    return regime.taxes ? base::print_amount((*regime.taxes).*tax) : std::string("-");
  };
  return {std::string(regime.id),
          std::string(boost::describe::enum_to_string(regime.standing, "")) +
              (regime.is_unverified ? ", unverified" : ""),
          regime.taxes ? base::print_percent(*regime.rates.duty) : "-",
          amount(&engines::duty::Taxes::duty),
          amount(&engines::duty::Taxes::vat),
          amount(&engines::duty::Taxes::total),
          proofs_of(regime),
          reason_of(regime, law, language)};
}

}  // namespace

base::Result<DutyAnswer> answer_duty(const DutyLine& line, const law::LawBook& law) {
  DutyAnswer answer{.line = line};
  const base::Money value = CASSIA_TRY(
      journeys::customs_value({.terms = line.terms, .price = line.price, .on = line.on}, law));
  answer.taxes = CASSIA_TRY(journeys::regimes(
      {.hs_code = line.hs_code, .origin = line.origin, .value = value, .on = line.on}, law));
  if (const Regime* const best = engines::duty::best_regime(answer.taxes)) {
    answer.best = best->id;
  }
  if (const law::GoodsName* const name = law.names().find(line.hs_code)) {
    answer.goods = name->name.en;
  }
  return answer;
}

std::string to_text(const DutyAnswer& answer, const law::LawBook& law, law::Language language) {
  const law::GoodsName* const name = law.names().find(answer.line.hs_code);
  std::string text = fmt::format(
      "{} {}  {}  {}  customs value {}\n",
      paint(Colour::strong, base::to_text(answer.line.hs_code)),
      name == nullptr ? "" : name->name.in(language),
      answer.line.origin.is_unknown() ? "origin unknown" : std::string(answer.line.origin.code()),
      base::to_text(answer.line.on), base::to_text(answer.taxes.customs_value));
  Table table{.head = {"regime", "standing", "rate %", "duty", "VAT", "total", "proof", "why"},
              .rows = {}};
  for (const Regime& regime : answer.taxes.regimes) {
    table.rows.push_back(row_of(regime, law, language));
  }
  text += to_text(table);
  text += answer.best.empty() ? paint(Colour::bad, "no regime is known whole") + "\n"
                              : "cheapest known regime: " + paint(Colour::good, answer.best) + "\n";
  if (answer.taxes.saving_against_mfn) {
    text += "saving against the most-favoured-nation rate: " +
            base::print_amount(*answer.taxes.saving_against_mfn) + "\n";
  }
  if (answer.taxes.cheaper_may_exist) {
    text += paint(Colour::warn, "an unknown regime may be cheaper");
    for (const std::string_view table_id : answer.taxes.missing_tables) {
      text += fmt::format("\n  missing table: {}", table_id);
    }
    text += "\n";
  }
  return text;
}

}  // namespace cassia::apps
