#include "systems/trade/declarations/rules/late_payment_costs_a_daily_surcharge.h"

namespace cassia::systems::trade::declarations {

base::Result<LateInterest> late_interest(const LatePayment& payment, const law::LawBook& law) {
  const auto daily = CASSIA_TRY(law.rate("tax.late_payment_daily_rate", payment.paid_on));
  const auto rounding = CASSIA_TRY(law.rounding("tax.late_payment_rounding", payment.paid_on));
  LateInterest late{.interest = base::Money::of_minor(0, payment.tax.currency()),
                    .citation = daily.citation};
  if (payment.paid_on <= payment.due) {
    return late;
  }
  late.days = (payment.paid_on - payment.due).count();
  late.interest = base::multiply(
      payment.tax,
      {.numerator = daily.value.billionths() * late.days, .denominator = base::Rate::kScale},
      rounding.value);
  return late;
}

}  // namespace cassia::systems::trade::declarations
