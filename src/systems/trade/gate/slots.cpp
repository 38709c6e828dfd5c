#include <algorithm>

#include "base/enumerator_name.h"
#include "base/refusals.h"
#include "systems/trade/gate/gate.h"
#include "systems/trade/gate/opening_hours.h"

namespace cassia::systems::trade::gate {

namespace {

using std::chrono::minutes;

// One country's side of a pass.
struct Side {
  const base::ZoneCalendar* calendar = nullptr;
  law::Dated<std::vector<std::string>> hours = {};
  std::vector<MinuteSpan> spans = {};
  SlotStanding closed_hours = SlotStanding::closed_hours_cn;
  SlotStanding holiday = SlotStanding::holiday_cn;
};

struct PassRules {
  std::vector<Side> sides;
  law::Dated<std::vector<std::string>> holidays_kept = {};
  law::Dated<bool> weekends = {};
  std::int64_t slot_minutes = 0;
};

base::Result<Side> side_of(std::string_view country, const SlotQuestion& question,
                           const law::LawBook& law) {
  const bool is_cn = country == "cn";
  Side side;
  side.calendar = CASSIA_TRY(law.calendar(country));
  side.hours = CASSIA_TRY(law.list("gate." + question.pass.text() + "." +
                                       std::string(base::enumerator_name(question.lane_class)) +
                                       ".hours_" + std::string(country),
                                   question.date));
  side.spans = CASSIA_TRY(parse_opening_hours(side.hours.value));
  side.closed_hours = is_cn ? SlotStanding::closed_hours_cn : SlotStanding::closed_hours_vn;
  side.holiday = is_cn ? SlotStanding::holiday_cn : SlotStanding::holiday_vn;
  return side;
}

base::Result<PassRules> rules_of(const SlotQuestion& question, const law::LawBook& law) {
  const auto passes = CASSIA_TRY(law.list("gate.passes", question.date));
  const std::string& pass = question.pass.text();
  if (std::ranges::find(passes.value, pass) == passes.value.end()) {
    return base::Refusal{.code = kPassUnknown,
                         .citation = passes.citation,
                         .place = "pass",
                         .facts = {{"pass", pass}}};
  }
  PassRules rules;
  rules.sides.push_back(CASSIA_TRY(side_of("cn", question, law)));
  rules.sides.push_back(CASSIA_TRY(side_of("vn", question, law)));
  rules.holidays_kept = CASSIA_TRY(law.list("gate." + pass + ".holidays_kept", question.date));
  rules.weekends = CASSIA_TRY(law.flag("gate." + pass + ".is_open_on_weekends", question.date));
  const auto length = CASSIA_TRY(law.integer("gate." + pass + ".slot_minutes", question.date));
  rules.slot_minutes = std::clamp<std::int64_t>(length.value, 1, kMinutesPerDay);
  return rules;
}

// A weekday that the yearly notice makes a holiday; a weekend day is one only when it names it.
bool is_named_holiday(const base::ZoneCalendar& calendar, base::Date date) {
  const auto& days = calendar.parts().days;
  const auto day = std::ranges::lower_bound(days, date, {}, &base::CalendarDay::date);
  return day != days.end() && day->date == date && day->kind == base::DayKind::holiday;
}

// Whether one side works in the slot; nothing when it does.
std::optional<SlotStanding> closed_by(const Side& side, const PassRules& rules, const Slot& slot) {
  const base::Date date = side.calendar->date_of(slot.from);
  const bool keeps_holidays =
      std::ranges::find(rules.holidays_kept.value, side.calendar->parts().name) !=
      rules.holidays_kept.value.end();
  if (keeps_holidays) {
    const auto is_working = side.calendar->is_working_day(date);
    if (!is_working) {
      return SlotStanding::calendar_not_loaded;
    }
    if (is_named_holiday(*side.calendar, date)) {
      return side.holiday;
    }
    if (!*is_working && !rules.weekends.value) {
      return SlotStanding::weekend;
    }
  }
  const auto since = [&](base::Instant instant) {
    return std::chrono::floor<minutes>(instant - side.calendar->start_of(date)).count();
  };
  const MinuteSpan span{.from = since(slot.from), .to = since(slot.to)};
  return is_within(span, side.spans) ? std::nullopt : std::optional(side.closed_hours);
}

Slot judged(Slot slot, const PassRules& rules) {
  for (const Side& side : rules.sides) {
    const auto closed = closed_by(side, rules, slot);
    if (closed) {
      slot.standing = *closed;
      slot.citation =
          *closed == side.closed_hours ? side.hours.citation : rules.holidays_kept.citation;
      return slot;
    }
  }
  slot.citation = rules.sides.front().hours.citation;
  return slot;
}

}  // namespace

base::Result<std::vector<Slot>> offered_slots(const SlotQuestion& question,
                                              const law::LawBook& law) {
  const PassRules rules = CASSIA_TRY(rules_of(question, law));
  const base::ZoneCalendar& calendar = *rules.sides.front().calendar;
  std::vector<Slot> slots;
  for (std::int64_t minute = 0; minute + rules.slot_minutes <= kMinutesPerDay;
       minute += rules.slot_minutes) {
    const base::Instant from = calendar.start_of(question.date) + minutes(minute);
    slots.push_back(judged({.from = from, .to = from + minutes(rules.slot_minutes)}, rules));
  }
  return slots;
}

}  // namespace cassia::systems::trade::gate
