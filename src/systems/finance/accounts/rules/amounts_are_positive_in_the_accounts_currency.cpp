#include "systems/finance/accounts/rules/amounts_are_positive_in_the_accounts_currency.h"

#include "systems/finance/accounts/refusals.h"

namespace cassia::systems::finance::accounts {

namespace {

base::Refusal wrong_currency(base::Currency expected, base::Currency given,
                             std::string_view place) {
  return {
      .code = kWrongCurrency,
      .citation = {"cassia_design", "duty_account"},
      .place = std::string(place),
      .facts = {{"expected", std::string(expected.code())}, {"given", std::string(given.code())}}};
}

}  // namespace

base::Result<void> amount_is_lawful(const State& state, base::Money amount,
                                    std::string_view place) {
  if (amount.currency() != state.currency) {
    return wrong_currency(state.currency, amount.currency(), place);
  }
  if (amount.minor() <= 0) {
    return base::Refusal{.code = kAmountNotPositive,
                         .citation = {"cassia_design", "duty_account"},
                         .place = std::string(place),
                         .facts = {{"amount", to_text(amount)}}};
  }
  return {};
}

base::Result<void> currency_is_of_assessment(base::Currency currency) {
  const base::Currency of_assessment;
  if (currency != of_assessment) {
    return wrong_currency(of_assessment, currency, "currency");
  }
  return {};
}

}  // namespace cassia::systems::finance::accounts
