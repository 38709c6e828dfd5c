#include "base/zone_calendar.h"

#include <algorithm>

#include "base/refusals.h"

namespace cassia::base {

using std::chrono::days;
using std::chrono::microseconds;
using std::chrono::minutes;

ZoneCalendar::ZoneCalendar(CalendarParts parts) : parts_(std::move(parts)) {
  std::ranges::sort(parts_.days, {}, &CalendarDay::date);
}

Date ZoneCalendar::date_of(Instant instant) const {
  const std::chrono::sys_time<microseconds> local{microseconds(instant.micros()) +
                                                  minutes(parts_.utc_offset_minutes)};
  return Date(std::chrono::floor<days>(local));
}

Instant ZoneCalendar::start_of(Date date) const { return at(date, 0); }

Instant ZoneCalendar::at(Date date, int minute) const {
  const microseconds since =
      date.days().time_since_epoch() + minutes(minute - parts_.utc_offset_minutes);
  return Instant::of_micros(since.count());
}

Result<bool> ZoneCalendar::is_working_day(Date date) const {
  if (date < parts_.covered_from || date > parts_.covered_to) {
    return Refusal{.code = kCalendarNotLoaded,
                   .facts = {{"calendar", parts_.name}, {"date", to_text(date)}}};
  }
  const auto named = std::ranges::lower_bound(parts_.days, date, {}, &CalendarDay::date);
  if (named != parts_.days.end() && named->date == date) {
    return named->kind == DayKind::workday;
  }
  const unsigned weekday = date.weekday().iso_encoding();
  return weekday <= 5;
}

Result<Date> ZoneCalendar::add_working_days(Date date, int count) const {
  CASSIA_ASSERT(count >= 1, "the first working day after a date is number one");
  while (count > 0) {
    date = date + days(1);
    count -= CASSIA_TRY(is_working_day(date)) ? 1 : 0;
  }
  return date;
}

Result<Date> ZoneCalendar::working_day_from(Date date) const {
  while (!CASSIA_TRY(is_working_day(date))) {
    date = date + days(1);
  }
  return date;
}

}  // namespace cassia::base
