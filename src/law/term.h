#pragma once

#include <boost/describe.hpp>
#include <cstdint>
#include <vector>

#include "law/law_book.h"

// On what day a term ends. Tables of the law say how many days there are, and from which day.
namespace cassia::law {

// A term that cannot be counted; the place is "days" or "pauses".
inline constexpr base::RefusalCode kTermUnfit{"term_unfit"};

enum class TermUnit : std::uint8_t { days, working_days };
BOOST_DESCRIBE_ENUM(TermUnit, days, working_days)

// Days that do not count though they pass, as while an expert review goes on.
struct Pause {
  base::Date from = {};   // the first
  base::Date until = {};  // the first that counts again

  friend bool operator==(const Pause&, const Pause&) = default;
};
BOOST_DESCRIBE_STRUCT(Pause, (), (from, until))

// "2026-03-05/2026-03-12". Refuses term_unfit.
base::Result<Pause> parse_pause(std::string_view text);

struct Term {
  base::Date from = {};  // the day it begins on
  std::int64_t days = 0;
  TermUnit unit = TermUnit::days;
  std::vector<Pause> pauses = {};
};

enum class SkipReason : std::uint8_t { weekend, holiday, paused };
BOOST_DESCRIBE_ENUM(SkipReason, weekend, holiday, paused)

struct SkippedDay {
  base::Date date = {};
  SkipReason reason = SkipReason::weekend;

  friend bool operator==(const SkippedDay&, const SkippedDay&) = default;
};
BOOST_DESCRIBE_STRUCT(SkippedDay, (), (date, reason))

struct TermEnd {
  base::Date last_day = {};
  base::Date counted_to = {};              // the last day before it was moved
  std::vector<SkippedDay> skipped = {};    // between beginning and end, in their order
  std::vector<base::Citation> rules = {};  // by which it was counted
  bool is_unverified = false;
};

// Counts from the day after the beginning (parameter `term.first_day_counts`: Civil Code art. 201);
// working days are those of the calendar `term.working_days_of`, make-up workdays among them. A
// term of `days` that ends on a day off ends on the next working day (`term.last_day_moves`: art.
// 203); a law that has it otherwise goes before, and `counted_to` is for it. A term of no days ends
// where it begins. Refuses term_unfit (fewer than no days, more than `term.days_max`, a pause that
// ends before it begins, pauses that leave no end within twice the longest term, a year after
// 9999) and calendar_not_loaded where the calendar does not reach so far.
base::Result<TermEnd> end_of_term(const Term& term, const LawBook& law);

}  // namespace cassia::law
