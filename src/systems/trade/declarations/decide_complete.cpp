#include "systems/trade/declarations/decide_parts.h"
#include "systems/trade/declarations/refusals.h"
#include "systems/trade/declarations/rules/content_must_be_complete.h"
#include "systems/trade/declarations/rules/only_the_declarant_or_customs_acts.h"
#include "systems/trade/declarations/rules/release_needs_tax_paid_or_secured.h"
#include "systems/trade/declarations/rules/two_steps_end_in_fourteen_days.h"

namespace cassia::systems::trade::declarations {

namespace {

// Whether the content can be the second step of what was lodged.
base::Result<void> is_second_step(const State& state, const DeclarationContent& content) {
  if (!is_summary(state) || content.mode != DeclarationMode::two_step) {
    return base::Refusal{.code = kNothingToComplete,
                         .citation = {"gacc_2019_127", "step_two"},
                         .place = "mode",
                         .facts = {{"declaration_id", state.declaration_id.text()}}};
  }
  if (!content.entry_at) {
    return base::Refusal{
        .code = kEntryUnknown, .citation = {"gacc_2019_127", "step_two"}, .place = "entry_at"};
  }
  return {};
}

}  // namespace

base::Result<std::vector<Event>> decide_complete(const State& state, const Complete& command,
                                                 const Desk& desk) {
  CASSIA_TRY(acts_for_declarant(state.declarant, desk.context));
  DeclarationContent content = command.content;
  // The carrier's own declaration counts, not what the declarant writes of it.
  content.entry_at = state.content.entry_at;
  CASSIA_TRY(is_second_step(state, content));
  const auto lines_max = CASSIA_TRY(desk.law.integer("import_declaration.lines_max", desk.today));
  CASSIA_TRY(content_is_complete(content, lines_max.value));
  CASSIA_TRY(released_goods_stay(state, content));
  const base::ZoneCalendar* const calendar = CASSIA_TRY(desk.law.calendar("cn"));
  const FullDeclarationLimit limit =
      CASSIA_TRY(full_declaration_limit(calendar->date_of(*content.entry_at), desk.law));
  DeclarationCompleted completed{.content = content,
                                 .full_due = limit.due,
                                 .is_in_time = desk.today <= limit.due,
                                 .citation = limit.citation,
                                 .at = desk.context.received_at};
  completed.assessment =
      CASSIA_TRY(assess({.content = &content, .declared_on = desk.today}, desk.law));
  completed.return_by = state.return_by;
  CASSIA_TRY(tax_is_paid_or_secured(content, completed.assessment, completed.return_by));
  completed.difference = base::Money::of_minor(0, completed.assessment.tax.currency());
  if (content.payment == PaymentMode::account) {
    completed.difference = paid_lines_tax(state, completed.assessment) - state.tax_paid;
  }
  return std::vector<Event>{std::move(completed)};
}

}  // namespace cassia::systems::trade::declarations
