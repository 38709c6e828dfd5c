#include "law/term.h"

#include <algorithm>

namespace cassia::law {

namespace {

base::Refusal unfit(const base::Citation& citation, const char* place, std::string value) {
  return {.code = kTermUnfit,
          .citation = citation,
          .place = place,
          .facts = {{"value", std::move(value)}}};
}

base::Result<void> check(const Term& term, const Dated<std::int64_t>& days_max) {
  if (term.days < 0 || term.days > days_max.value) {
    return unfit(days_max.citation, "days", std::to_string(term.days));
  }
  for (const Pause& pause : term.pauses) {
    if (pause.until <= pause.from) {
      return unfit(days_max.citation, "pauses",
                   base::to_text(pause.from) + "/" + base::to_text(pause.until));
    }
  }
  return {};
}

bool is_paused(const Term& term, base::Date day) {
  return std::ranges::any_of(
      term.pauses, [day](const Pause& pause) { return pause.from <= day && day < pause.until; });
}

// Why the day does not count; nothing where it does.
base::Result<std::optional<SkipReason>> skip_of(const Term& term, base::Date day,
                                                const base::ZoneCalendar& calendar) {
  if (is_paused(term, day)) {
    return std::optional(SkipReason::paused);
  }
  if (term.unit == TermUnit::days || CASSIA_TRY(calendar.is_working_day(day))) {
    return std::optional<SkipReason>();
  }
  const auto& named = calendar.parts().days;
  const auto holiday = std::ranges::find(named, day, &base::CalendarDay::date);
  return std::optional(holiday == named.end() ? SkipReason::weekend : SkipReason::holiday);
}

// A last day that is a day off gives way to the next working day.
base::Result<void> move_from_days_off(const Term& term, const base::ZoneCalendar& calendar,
                                      const LawBook& law, TermEnd& end) {
  const auto moves = CASSIA_TRY(law.flag("term.last_day_moves", term.from));
  end.is_unverified = end.is_unverified || moves.is_unverified;
  end.rules.push_back(moves.citation);
  const base::Date next = CASSIA_TRY(calendar.working_day_from(end.last_day));
  if (!moves.value || next == end.last_day) {
    return {};
  }
  const Term working{.unit = TermUnit::working_days};
  for (base::Date day = end.last_day; day < next; day = day + std::chrono::days(1)) {
    const auto reason = CASSIA_TRY(skip_of(working, day, calendar));
    end.skipped.push_back({.date = day, .reason = reason.value_or(SkipReason::weekend)});
  }
  end.last_day = next;
  return {};
}

}  // namespace

base::Result<Pause> parse_pause(std::string_view text) {
  const auto between = text.find('/');
  const auto from = base::Date::parse(text.substr(0, between));
  const auto until = base::Date::parse(
      between == std::string_view::npos ? std::string_view() : text.substr(between + 1));
  if (!from || !until) {
    return unfit({"cassia_design", "terms"}, "pauses", std::string(text));
  }
  return Pause{.from = *from, .until = *until};
}

base::Result<TermEnd> end_of_term(const Term& term, const LawBook& law) {
  const auto days_max = CASSIA_TRY(law.integer("term.days_max", term.from));
  CASSIA_TRY(check(term, days_max));
  const auto first_counts = CASSIA_TRY(law.flag("term.first_day_counts", term.from));
  const auto calendar_name = CASSIA_TRY(law.text("term.working_days_of", term.from));
  const base::ZoneCalendar* const calendar = CASSIA_TRY(law.calendar(calendar_name.value));
  TermEnd end{.last_day = term.from,
              .rules = {first_counts.citation},
              .is_unverified = first_counts.is_unverified};
  if (term.unit == TermUnit::working_days) {
    end.rules.push_back(calendar_name.citation);
    end.is_unverified = end.is_unverified || calendar_name.is_unverified;
  }
  base::Date day = first_counts.value ? term.from : term.from + std::chrono::days(1);
  // Pauses may be long; a term is not looked for without end.
  const std::int64_t passed_max = 2 * days_max.value;
  std::int64_t passed = 0;
  for (std::int64_t counted = 0; counted < term.days; day = day + std::chrono::days(1)) {
    if (++passed > passed_max) {
      return unfit(days_max.citation, "pauses", std::to_string(term.days));
    }
    if (const auto reason = CASSIA_TRY(skip_of(term, day, *calendar))) {
      end.skipped.push_back({.date = day, .reason = *reason});
      continue;
    }
    ++counted;
    end.last_day = day;
  }
  end.counted_to = end.last_day;
  if (term.unit == TermUnit::days && term.days > 0) {
    CASSIA_TRY(move_from_days_off(term, *calendar, law, end));
  }
  if (!base::Date::parse(base::to_text(end.last_day))) {  // beyond the years that a date has
    return unfit(days_max.citation, "days", std::to_string(term.days));
  }
  return end;
}

}  // namespace cassia::law
