#include "systems/trade/declarations/rules/payers_are_reminded.h"

namespace cassia::systems::trade::declarations {

namespace {

// Whether the yearly notice says so; a day that no notice covers is not known to be one.
bool is_known_rest_day(const base::ZoneCalendar& calendar, base::Date day) {
  const auto is_working_day = calendar.is_working_day(day);
  return is_working_day && !*is_working_day;
}

}  // namespace

base::Result<base::Instant> reminder_at(TaxReminder reminder, base::Date due,
                                        const law::LawBook& law) {
  const base::ZoneCalendar* const calendar = CASSIA_TRY(law.calendar("cn"));
  if (reminder == TaxReminder::term_ended) {
    return calendar->start_of(due + std::chrono::days(1));
  }
  const auto before = CASSIA_TRY(law.integer("tax.reminder_days_before", due));
  base::Date day = due - std::chrono::days(before.value);
  while (is_known_rest_day(*calendar, day)) {
    day = day - std::chrono::days(1);
  }
  return calendar->start_of(day);
}

}  // namespace cassia::systems::trade::declarations
