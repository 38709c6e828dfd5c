#include <algorithm>

#include "systems/trade/declarations/decide_parts.h"
#include "systems/trade/declarations/rules/payers_are_reminded.h"

namespace cassia::systems::trade::declarations {

namespace {

constexpr std::array kReminders = {TaxReminder::falls_due, TaxReminder::term_ended};

bool is_given(const State& state, TaxReminder reminder) {
  return std::ranges::find(state.tax_reminders,
                           GivenReminder{.reminder = reminder, .due = state.assessment.tax_due}) !=
         state.tax_reminders.end();
}

}  // namespace

// The account's tax is on hold and taken at release, a summary's is not assessed for good, and
// that of goods which leave again is not to be paid: their payers have nothing to do.
base::Money tax_to_pay(const State& state) {
  const base::Money nothing = base::Money::of_minor(0, state.assessment.tax.currency());
  const bool is_lodged =
      state.phase != DeclarationPhase::none && state.phase != DeclarationPhase::cancelled;
  if (!is_lodged || is_paid(state) || state.content.payment == PaymentMode::account ||
      is_summary(state) || state.content.is_temporary) {
    return nothing;
  }
  return state.assessment.tax - state.tax_paid;
}

base::Result<std::vector<DueReminder>> open_reminders(const State& state, const law::LawBook& law) {
  std::vector<DueReminder> open;
  if (tax_to_pay(state).is_zero()) {
    return open;
  }
  const base::Date due = state.assessment.tax_due;
  for (const TaxReminder reminder : kReminders) {
    if (!is_given(state, reminder)) {
      const base::Instant at = CASSIA_TRY(reminder_at(reminder, due, law));
      open.push_back({.reminder = reminder, .due = due, .at = at});
    }
  }
  return open;
}

// A timer that comes too early, twice, for another term or for tax that was paid meanwhile finds
// nothing to do; nor does the first reminder once the term is over.
base::Result<std::vector<Event>> decide_reminder(const State& state, const RemindOfTax& command,
                                                 const Desk& desk) {
  const base::Date due = state.assessment.tax_due;
  if (tax_to_pay(state).is_zero() || command.due != due || is_given(state, command.reminder)) {
    return std::vector<Event>{};
  }
  const base::Instant at = CASSIA_TRY(reminder_at(command.reminder, due, desk.law));
  const bool is_too_late = command.reminder == TaxReminder::falls_due && desk.today > due;
  if (desk.context.received_at < at || is_too_late) {
    return std::vector<Event>{};
  }
  const base::Citation citation = {"tariff_law_2024", "43"};
  if (command.reminder == TaxReminder::falls_due) {
    return std::vector<Event>{TaxFallsDue{
        .tax = tax_to_pay(state), .due = due, .citation = citation, .at = desk.context.decided_at}};
  }
  return std::vector<Event>{TaxTermEnded{
      .tax = tax_to_pay(state), .due = due, .citation = citation, .at = desk.context.decided_at}};
}

}  // namespace cassia::systems::trade::declarations
