#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/date.h"

namespace cassia::base {

// One day on which the week does not decide: a public holiday (法定节假日) or a make-up workday
// (调休上班), from the yearly notice. Rows of law/calendars/*.csv.
enum class DayKind : std::uint8_t { holiday, workday };
struct CalendarDay {
  Date date;
  DayKind kind = DayKind::holiday;
};

struct CalendarParts {
  std::string name;            // "cn", for messages
  int utc_offset_minutes = 0;  // fixed: neither China nor Viet Nam has summer time
  Date covered_from;           // inclusive: the days whose holiday notice is loaded
  Date covered_to;             // inclusive
  std::vector<CalendarDay> days;
};

// The legal days of one country: which instants a Date spans, and which days are working days. It
// alone converts between Date and Instant. A working-day question about a day whose yearly notice
// is not loaded is refused (calendar_not_loaded), never guessed from the week.
class ZoneCalendar {
 public:
  ZoneCalendar() = default;
  explicit ZoneCalendar(CalendarParts parts);

  const CalendarParts& parts() const { return parts_; }
  Date date_of(Instant instant) const;
  Instant start_of(Date date) const;         // its first moment
  Instant at(Date date, int minutes) const;  // minutes after its first moment

  Result<bool> is_working_day(Date date) const;
  // The `count`-th working day after `date` (day 0 is `date` itself and is not counted);
  // `count` >= 1.
  Result<Date> add_working_days(Date date, int count) const;
  // `date` itself when it is a working day, else the next one that is.
  Result<Date> working_day_from(Date date) const;

 private:
  CalendarParts parts_;  // days sorted by date
};

}  // namespace cassia::base
