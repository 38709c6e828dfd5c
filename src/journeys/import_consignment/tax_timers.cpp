#include "journeys/import_consignment/tax_timers.h"

#include <algorithm>

#include "base/digest.h"

namespace cassia::journeys {

namespace {

using declarations::DueReminder;

// A declaration's id may be as long as a timer's: a part of its digest stands for it.
std::string reminder_timer(const std::string& declaration, const DueReminder& reminder) {
  constexpr std::size_t kCharacters = 16;
  const base::Digest digest = base::sha256({base::bytes_of(declaration)});
  std::string id = reminder.reminder == declarations::TaxReminder::falls_due ? "due." : "ended.";
  id.append(base::to_hex(digest.bytes), 0, kCharacters);
  id.append(".").append(base::to_text(reminder.due));
  return id;
}

bool holds(const std::vector<DueReminder>& reminders, const DueReminder& wanted) {
  return std::ranges::find(reminders, wanted) != reminders.end();
}

}  // namespace

base::Result<void> set_tax_timers(const Stream& subject, Unit& unit) {
  const declarations::State* const before =
      subject.desk == Desk::declarations ? unit.states().declaration(subject.key) : nullptr;
  if (before == nullptr) {
    return {};
  }
  const auto earlier = CASSIA_TRY(declarations::open_reminders(*before, unit.law()));
  const declarations::State& after = unit.declaration(subject.key);
  const auto now = CASSIA_TRY(declarations::open_reminders(after, unit.law()));
  for (const DueReminder& reminder : earlier) {
    if (!holds(now, reminder)) {
      unit.drop_timer(reminder_timer(subject.key, reminder));
    }
  }
  for (const DueReminder& reminder : now) {
    if (!holds(earlier, reminder)) {
      unit.set_timer({.id = reminder_timer(subject.key, reminder),
                      .due = reminder.at,
                      .command = declarations::RemindOfTax{.declaration_id = after.declaration_id,
                                                           .reminder = reminder.reminder,
                                                           .due = reminder.due}});
    }
  }
  return {};
}

}  // namespace cassia::journeys
