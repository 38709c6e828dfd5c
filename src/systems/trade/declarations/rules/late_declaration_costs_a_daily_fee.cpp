#include "systems/trade/declarations/rules/late_declaration_costs_a_daily_fee.h"

namespace cassia::systems::trade::declarations {

using base::Date;
using std::chrono::days;

base::Result<LateFee> late_declaration_fee(const LateDeclaration& late, const law::LawBook& law) {
  const Date on = late.accepted_on;
  const auto limit = CASSIA_TRY(law.integer("import_declaration.days", on));
  const auto first_day = CASSIA_TRY(law.integer("import_declaration.first_day_after_entry", on));
  const base::ZoneCalendar* const calendar = CASSIA_TRY(law.calendar("cn"));
  const Date last_free = late.entry_on + days(first_day.value + limit.value - 1);

  LateFee fee;
  fee.in_time_until = last_free;
  fee.computed = base::Money::of_minor(0, late.dutiable_value.currency());
  fee.fee = fee.computed;
  fee.citation = limit.citation;
  fee.is_unverified = first_day.is_unverified;
  if (on <= last_free) {
    return fee;
  }
  const Date first_charged = CASSIA_TRY(calendar->working_day_from(last_free + days(1)));
  fee.in_time_until = first_charged - days(1);
  if (on < first_charged) {
    return fee;
  }
  const auto daily = CASSIA_TRY(law.rate("late_declaration.daily_rate", on));
  const auto rounding = CASSIA_TRY(law.rounding("late_declaration.rounding_to_yuan", on));
  const auto minimum = CASSIA_TRY(law.money("late_declaration.fee_min", on));
  fee.days = (on - first_charged).count() + 1;
  const base::Ratio share = {.numerator = daily.value.billionths() * fee.days,
                             .denominator = base::Rate::kScale};
  // Truncation twice is truncation once: to the fen here, to the yuan below.
  fee.computed = base::round_to_major(
      base::multiply(late.dutiable_value, share, base::Rounding::truncate), rounding.value);
  fee.citation = daily.citation;
  if (fee.computed >= minimum.value) {
    fee.fee = fee.computed;
  } else {
    fee.citation = minimum.citation;
  }
  return fee;
}

}  // namespace cassia::systems::trade::declarations
