#include <algorithm>

#include "systems/trade/declarations/decide_parts.h"
#include "systems/trade/declarations/refusals.h"
#include "systems/trade/declarations/rules/content_must_be_complete.h"
#include "systems/trade/declarations/rules/only_the_declarant_or_customs_acts.h"
#include "systems/trade/declarations/rules/release_needs_tax_paid_or_secured.h"

namespace cassia::systems::trade::declarations {

// Released goods have left customs' hands: which goods they are and how many can no longer be
// seen, so only their price, code, origin and claims may be corrected.
base::Result<void> released_goods_stay(const State& state, const DeclarationContent& content) {
  const base::Citation law = {"customs_law_2021", "26"};
  for (const std::int64_t line_no : state.released_lines) {
    const auto before = std::ranges::find(state.content.lines, line_no, &GoodsLine::line_no);
    const auto after = std::ranges::find(content.lines, line_no, &GoodsLine::line_no);
    if (after == content.lines.end() || after->quantity != before->quantity ||
        after->goods_name != before->goods_name) {
      return base::Refusal{.code = kReleasedLineChanged,
                           .citation = law,
                           .place = "lines",
                           .facts = {{"line_no", std::to_string(line_no)}}};
    }
  }
  if (!state.released_lines.empty() && (content.payment != state.content.payment ||
                                        content.is_temporary != state.content.is_temporary)) {
    return base::Refusal{.code = kReleasedLineChanged,
                         .citation = law,
                         .place = "payment",
                         .facts = {{"line_no", std::to_string(state.released_lines.front())}}};
  }
  return {};
}

base::Money paid_lines_tax(const State& state, const Assessment& assessment) {
  const bool is_by_line = state.content.payment == PaymentMode::account;
  base::Money tax = base::Money::of_minor(0, assessment.tax.currency());
  for (const LineAssessment& line : assessment.lines) {
    if (!is_by_line || std::ranges::binary_search(state.released_lines, line.line_no)) {
      tax += line.tax;
    }
  }
  return tax;
}

namespace {

// Tariff Law arts 45 and 51 (register: tariff_law_2024.45, .51): within three years.
base::Result<void> is_not_too_late(const State& state, const Desk& desk) {
  if (!state.last_released_at) {
    return {};
  }
  const base::ZoneCalendar* const calendar = CASSIA_TRY(desk.law.calendar("cn"));
  const auto years = CASSIA_TRY(desk.law.integer("tax.refund_years", desk.today));
  const base::Date until = base::add_months(calendar->date_of(*state.last_released_at),
                                            static_cast<int>(12 * years.value));
  if (desk.today > until) {
    return base::Refusal{.code = kAmendmentTooLate,
                         .citation = years.citation,
                         .facts = {{"until", base::to_text(until)}}};
  }
  return {};
}

}  // namespace

base::Result<std::vector<Event>> decide_amend(const State& state, const Amend& command,
                                              const Desk& desk) {
  CASSIA_TRY(acts_for_declarant(state.declarant, desk.context));
  DeclarationContent content = command.content;
  if (!content.entry_at) {
    content.entry_at = state.content.entry_at;
  }
  if (content.mode != state.content.mode) {
    return base::Refusal{
        .code = kModeChanged,
        .citation = {"customs_law_2021", "26"},
        .place = "mode",
        .facts = {{"mode", boost::describe::enum_to_string(content.mode, "")},
                  {"lodged", boost::describe::enum_to_string(state.content.mode, "")}}};
  }
  if (content == state.content) {
    return base::Refusal{.code = kNothingChanged, .citation = {"customs_law_2021", "26"}};
  }
  const auto lines_max = CASSIA_TRY(desk.law.integer("import_declaration.lines_max", desk.today));
  CASSIA_TRY(content_is_complete(content, lines_max.value));
  CASSIA_TRY(released_goods_stay(state, content));
  CASSIA_TRY(is_not_too_late(state, desk));
  // Tariff Law art. 22: a correction keeps the date of the rates.
  DeclarationAmended amended{.content = content, .reason = command.reason};
  amended.assessment = CASSIA_TRY(assess({.content = &content,
                                          .declared_on = state.assessment.declared_on,
                                          .is_summary = is_summary(state)},
                                         desk.law));
  if (!state.released_lines.empty()) {
    amended.assessment.late_fee = state.assessment.late_fee;  // it was collected at release
  }
  const Clocks clocks = CASSIA_TRY(clocks_of(content, desk.context.received_at, desk));
  amended.release_clock = state.released_lines.empty() ? clocks.release : state.release_clock;
  amended.return_by = clocks.return_by;
  amended.full_due = clocks.full_due;
  amended.at = desk.context.decided_at;
  CASSIA_TRY(tax_is_paid_or_secured(content, amended.assessment, amended.return_by));
  amended.difference = base::Money::of_minor(0, amended.assessment.tax.currency());
  if (!state.tax_paid.is_zero()) {
    amended.difference = paid_lines_tax(state, amended.assessment) - state.tax_paid;
  }
  return std::vector<Event>{std::move(amended)};
}

}  // namespace cassia::systems::trade::declarations
