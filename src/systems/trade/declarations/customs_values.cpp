#include "systems/trade/declarations/customs_values.h"

#include <algorithm>

#include "systems/trade/declarations/refusals.h"

namespace cassia::systems::trade::declarations {

namespace {

using engines::duty::CustomsValueParts;

// Converts amounts of one declaration and remembers by which rates.
class Converter {
 public:
  Converter(base::Date declared_on, base::Rounding rounding, const law::LawBook& law)
      : declared_on_(declared_on), rounding_(rounding), law_(law) {}

  base::Result<base::Money> convert(base::Money amount) {
    const auto rate = CASSIA_TRY(law_.exchange_rate(amount.currency(), declared_on_));
    remember(amount.currency(), rate);
    return law::convert(amount, rate.value, rounding_);
  }

  // An optional cost shared out over the lines; nothing stays nothing.
  base::Result<std::vector<std::optional<base::Money>>> shares(
      const char* place, const std::optional<base::Money>& cost,
      const std::vector<base::Money>& prices) {
    std::vector<std::optional<base::Money>> shared(prices.size());
    if (!cost) {
      return shared;
    }
    auto converted = convert(*cost);
    if (!converted) {
      return base::at(place, converted.error());
    }
    const std::vector<base::Money> parts = engines::duty::share_out(*converted, prices);
    std::ranges::copy(parts, shared.begin());
    return shared;
  }

  std::vector<ExchangeRateUsed> take() && { return std::move(used_); }

 private:
  void remember(base::Currency currency, const law::Dated<law::ExchangeRate>& rate) {
    const std::string code(currency.code());
    if (currency == base::Currency() ||
        std::ranges::find(used_, code, &ExchangeRateUsed::currency) != used_.end()) {
      return;
    }
    used_.push_back({.currency = code,
                     .numerator = rate.value.minor_ratio.numerator,
                     .denominator = rate.value.minor_ratio.denominator,
                     .citation = rate.citation,
                     .is_unverified = rate.is_unverified});
  }

  base::Date declared_on_;
  base::Rounding rounding_;
  const law::LawBook& law_;
  std::vector<ExchangeRateUsed> used_;
};

}  // namespace

base::Result<CustomsValues> customs_values(const AssessmentQuestion& question,
                                           const law::LawBook& law) {
  const DeclarationContent& content = *question.content;
  if (content.lines.empty()) {
    return base::Refusal{
        .code = kDeclarationEmpty, .citation = {"customs_law_2021", "24"}, .place = "lines"};
  }
  const auto rounding = CASSIA_TRY(law.rounding("customs_value.rounding", question.declared_on));
  Converter converter(question.declared_on, rounding.value, law);
  std::vector<base::Money> prices;
  for (std::size_t i = 0; i < content.lines.size(); ++i) {
    auto price = converter.convert(content.lines[i].price);
    if (!price) {
      return base::at("lines[" + std::to_string(i) + "].price", price.error());
    }
    prices.push_back(*price);
  }
  const TradeTerms& terms = content.terms;
  const auto freight = CASSIA_TRY(converter.shares("terms.freight", terms.freight, prices));
  const auto insurance = CASSIA_TRY(converter.shares("terms.insurance", terms.insurance, prices));
  const auto additions = CASSIA_TRY(converter.shares("terms.additions", terms.additions, prices));
  const auto after =
      CASSIA_TRY(converter.shares("terms.costs_after_arrival", terms.costs_after_arrival, prices));
  CustomsValues values;
  values.total = base::Money::of_minor(0, prices.front().currency());
  for (std::size_t i = 0; i < prices.size(); ++i) {
    auto value = engines::duty::customs_value({.incoterm = terms.incoterm,
                                               .price = prices[i],
                                               .freight = freight[i],
                                               .insurance = insurance[i],
                                               .additions = additions[i],
                                               .costs_after_arrival = after[i]});
    if (!value) {
      base::Refusal refusal = value.error();
      refusal.place = "terms." + refusal.place;
      return refusal;
    }
    values.lines.push_back(value->value);
    values.total += value->value;
  }
  values.exchange_rates = std::move(converter).take();
  return values;
}

}  // namespace cassia::systems::trade::declarations
