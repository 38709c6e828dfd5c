#include "systems/trade/declarations/rules/tax_is_due_in_fifteen_days.h"

namespace cassia::systems::trade::declarations {

namespace {

base::Date last_day_of_month(base::Date date) {
  const auto ymd = date.ymd();
  return base::Date(std::chrono::sys_days(ymd.year() / ymd.month() / std::chrono::last));
}

}  // namespace

base::Result<DueDate> tax_due(const DueQuestion& question, const law::LawBook& law) {
  const base::Date on = question.declared_on;
  const base::ZoneCalendar* const calendar = CASSIA_TRY(law.calendar("cn"));
  if (question.payment == PaymentMode::consolidated) {
    const auto day = CASSIA_TRY(law.integer("tax.consolidated_payment_working_day", on));
    const base::Date due =
        CASSIA_TRY(calendar->add_working_days(last_day_of_month(on), static_cast<int>(day.value)));
    return DueDate{.due = due, .citation = day.citation};
  }
  const auto limit = CASSIA_TRY(law.integer("tax.payment_days", on));
  const auto postponed = CASSIA_TRY(law.flag("tax.payment_day_is_postponed", on));
  base::Date due = on + std::chrono::days(limit.value);
  if (postponed.value) {
    due = CASSIA_TRY(calendar->working_day_from(due));
  }
  return DueDate{.due = due, .citation = limit.citation};
}

}  // namespace cassia::systems::trade::declarations
