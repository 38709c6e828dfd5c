#include "systems/trade/declarations/decide_parts.h"
#include "systems/trade/declarations/refusals.h"
#include "systems/trade/declarations/rules/advance_comes_before_entry.h"
#include "systems/trade/declarations/rules/content_must_be_complete.h"
#include "systems/trade/declarations/rules/only_the_declarant_or_customs_acts.h"
#include "systems/trade/declarations/rules/release_is_due_in_hours.h"
#include "systems/trade/declarations/rules/release_needs_tax_paid_or_secured.h"
#include "systems/trade/declarations/rules/temporary_goods_return_in_months.h"
#include "systems/trade/declarations/rules/two_steps_end_in_fourteen_days.h"

namespace cassia::systems::trade::declarations {

namespace {

// Customs Law art. 24: one-step declarations follow entry; advance ones come before it. Art. 30:
// after three months without declaration the goods are sold.
base::Result<void> entry_fits_mode(const DeclarationContent& content, const Desk& desk) {
  const base::Citation law = {"customs_law_2021", "24"};
  if (content.mode == DeclarationMode::one_step && !content.entry_at) {
    return base::Refusal{.code = kEntryUnknown, .citation = law, .place = "entry_at"};
  }
  if (!content.entry_at) {
    return {};
  }
  if (*content.entry_at > desk.context.received_at) {
    return base::Refusal{.code = kEntryInFuture,
                         .citation = law,
                         .place = "entry_at",
                         .facts = {{"entry_at", base::to_text(*content.entry_at)}}};
  }
  const base::ZoneCalendar* const calendar = CASSIA_TRY(desk.law.calendar("cn"));
  const auto months = CASSIA_TRY(desk.law.integer("import_declaration.months_max", desk.today));
  const base::Date entry_on = calendar->date_of(*content.entry_at);
  if (desk.today > base::add_months(entry_on, static_cast<int>(months.value))) {
    return base::Refusal{
        .code = kEntryTooLongAgo,
        .citation = months.citation,
        .place = "entry_at",
        .facts = {{"entry_on", base::to_text(entry_on)}, {"months", std::to_string(months.value)}}};
  }
  return {};
}

}  // namespace

base::Result<Clocks> clocks_of(const DeclarationContent& content, base::Instant informed_at,
                               const Desk& desk) {
  Clocks clocks;
  if (!content.entry_at) {
    return clocks;
  }
  const base::ZoneCalendar* const calendar = CASSIA_TRY(desk.law.calendar("cn"));
  clocks.release = CASSIA_TRY(release_clock({.arrived_at = *content.entry_at,
                                             .informed_at = informed_at,
                                             .is_perishable = content.is_perishable,
                                             .is_express = content.is_express},
                                            desk.law));
  if (content.is_temporary) {
    clocks.return_by =
        CASSIA_TRY(return_limit(calendar->date_of(*content.entry_at), desk.law)).return_by;
  }
  if (content.mode == DeclarationMode::two_step) {
    clocks.full_due =
        CASSIA_TRY(full_declaration_limit(calendar->date_of(*content.entry_at), desk.law)).due;
  }
  return clocks;
}

base::Result<void> check_lodgeable(const State& state, const Lodge& command,
                                   const base::Context& context, const law::LawBook& law) {
  const base::ZoneCalendar* const calendar = CASSIA_TRY(law.calendar("cn"));
  const Desk desk{.context = context, .law = law, .today = calendar->date_of(context.received_at)};
  if (command.declaration_id.is_empty()) {
    return base::Refusal{
        .code = kFieldNeeded, .place = "declaration_id", .facts = {{"field", "declaration_id"}}};
  }
  if (state.phase != DeclarationPhase::none) {
    return base::Refusal{.code = kDeclarationExists,
                         .place = "declaration_id",
                         .facts = {{"declaration_id", command.declaration_id.text()}}};
  }
  CASSIA_TRY(acts_for_declarant(command.declarant, context));
  const auto lines_max = CASSIA_TRY(law.integer("import_declaration.lines_max", desk.today));
  CASSIA_TRY(content_is_complete(command.content, lines_max.value));
  CASSIA_TRY(entry_fits_mode(command.content, desk));
  CASSIA_TRY(advance_comes_before_entry(command.content, desk.today, law));
  return two_steps_are_open(command.content, command.declarant, desk.today, law);
}

base::Result<std::vector<Event>> decide_lodge(const State& state, const Lodge& command,
                                              const Desk& desk) {
  CASSIA_TRY(check_lodgeable(state, command, desk.context, desk.law));
  DeclarationLodged lodged{.declaration_id = command.declaration_id,
                           .declarant = command.declarant,
                           .content = command.content,
                           .accepted_at = desk.context.received_at};
  lodged.assessment =
      CASSIA_TRY(assess({.content = &command.content,
                         .declared_on = desk.today,
                         .is_summary = command.content.mode == DeclarationMode::two_step},
                        desk.law));
  const Clocks clocks = CASSIA_TRY(clocks_of(command.content, lodged.accepted_at, desk));
  lodged.release_clock = clocks.release;
  lodged.return_by = clocks.return_by;
  lodged.full_due = clocks.full_due;
  CASSIA_TRY(summary_is_guaranteed(command.content, lodged.assessment));
  CASSIA_TRY(tax_is_paid_or_secured(command.content, lodged.assessment, lodged.return_by));
  return std::vector<Event>{std::move(lodged)};
}

base::Result<std::vector<Event>> decide_entry(const State& state, const ReportEntry& command,
                                              const Desk& desk) {
  CASSIA_TRY(acts_for_customs(desk.context, desk.law));
  if (state.content.entry_at) {
    return base::Refusal{.code = kEntryAlreadyReported,
                         .citation = {"tariff_law_2024", "20"},
                         .place = "entry_at",
                         .facts = {{"entry_at", base::to_text(*state.content.entry_at)}}};
  }
  DeclarationContent content = state.content;
  content.entry_at = command.entry_at;
  CASSIA_TRY(entry_fits_mode(content, desk));
  EntryReported reported{.entry_at = command.entry_at};
  reported.assessment = CASSIA_TRY(assess({.content = &content,
                                           .declared_on = state.assessment.declared_on,
                                           .is_summary = is_summary(state)},
                                          desk.law));
  const Clocks clocks = CASSIA_TRY(clocks_of(content, state.accepted_at, desk));
  CASSIA_ASSERT(clocks.release.has_value(), "goods that entered have a release clock");
  reported.release_clock = *clocks.release;
  reported.return_by = clocks.return_by;
  reported.full_due = clocks.full_due;
  return std::vector<Event>{std::move(reported)};
}

}  // namespace cassia::systems::trade::declarations
