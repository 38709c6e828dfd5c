#include <algorithm>

#include "systems/trade/declarations/decide_parts.h"
#include "systems/trade/declarations/refusals.h"
#include "systems/trade/declarations/rules/late_payment_costs_a_daily_surcharge.h"
#include "systems/trade/declarations/rules/only_the_declarant_or_customs_acts.h"
#include "systems/trade/declarations/rules/only_the_holder_decides.h"

namespace cassia::systems::trade::declarations {

namespace {

using Decision = base::Result<std::vector<Event>>;

Decision decide_one(const State& state, const PlaceControl& command, const Desk& desk) {
  CASSIA_TRY(acts_for_customs(desk.context, desk.law));
  CASSIA_TRY(holder_decides(state, desk.context));
  const std::string& id = command.control_id.text();
  if (id.empty()) {
    return base::Refusal{
        .code = kFieldNeeded, .place = "control_id", .facts = {{"field", "control_id"}}};
  }
  if (std::ranges::find(state.used_controls, id) != state.used_controls.end()) {
    return base::Refusal{
        .code = kControlExists, .place = "control_id", .facts = {{"control_id", id}}};
  }
  ControlPlaced placed{.control_id = command.control_id,
                       .kind = command.kind,
                       .line_nos = CASSIA_TRY(chosen_lines(state, command.line_nos)),
                       .reason = command.reason,
                       .citation = {"customs_law_2021", control_clause(command.kind)},
                       .at = desk.context.decided_at};
  return std::vector<Event>{std::move(placed)};
}

Decision decide_one(const State& state, const LiftControl& command, const Desk& desk) {
  CASSIA_TRY(acts_for_customs(desk.context, desk.law));
  CASSIA_TRY(holder_decides(state, desk.context));
  const auto control = std::ranges::find(state.controls, command.control_id, &Control::control_id);
  if (control == state.controls.end()) {
    return base::Refusal{.code = kControlUnknown,
                         .place = "control_id",
                         .facts = {{"control_id", command.control_id.text()}}};
  }
  return std::vector<Event>{ControlLifted{
      .control_id = command.control_id, .finding = command.finding, .at = desk.context.decided_at}};
}

Decision decide_one(const State& state, const Cancel& command, const Desk& desk) {
  CASSIA_TRY(acts_for_declarant(state.declarant, desk.context));
  if (!state.released_lines.empty()) {
    return base::Refusal{.code = kLineAlreadyReleased,
                         .citation = {"customs_law_2021", "26"},
                         .facts = {{"line_no", std::to_string(state.released_lines.front())}}};
  }
  return std::vector<Event>{
      DeclarationCancelled{.reason = command.reason, .at = desk.context.decided_at}};
}

Decision decide_one(const State& state, const PayTax&, const Desk& desk) {
  CASSIA_TRY(acts_for_declarant(state.declarant, desk.context));
  if (is_summary(state)) {
    return base::Refusal{.code = kNotCompleted, .citation = {"tariff_law_2024", "43"}};
  }
  const base::Money owed = state.assessment.tax - state.tax_paid;
  // What the duty account holds is taken at release; only a guarantee leaves tax to be paid.
  if (owed <= base::Money::of_minor(0, owed.currency()) ||
      state.content.payment == PaymentMode::account) {
    return base::Refusal{.code = kNothingOwed, .citation = {"tariff_law_2024", "43"}};
  }
  const LateInterest late = CASSIA_TRY(late_interest(
      {.tax = owed, .due = state.assessment.tax_due, .paid_on = desk.today}, desk.law));
  return std::vector<Event>{TaxPaid{.tax = owed,
                                    .due = state.assessment.tax_due,
                                    .late_days = late.days,
                                    .late_interest = late.interest,
                                    .citation = late.citation,
                                    .at = desk.context.decided_at}};
}

base::Result<void> is_secured(const State& state, std::int64_t line_no) {
  if (std::ranges::find(state.secured_lines, line_no) != state.secured_lines.end()) {
    return {};
  }
  return base::Refusal{
      .code = kNothingSecured, .place = "line_no", .facts = {{"line_no", std::to_string(line_no)}}};
}

Decision decide_one(const State& state, const SettleSecurity& command, const Desk& desk) {
  CASSIA_TRY(is_secured(state, command.line_no));
  const LineAssessment* const line = find_line(state.assessment, command.line_no);
  return std::vector<Event>{SecuritySettled{.line_no = command.line_no,
                                            .outcome = command.outcome,
                                            .amount = line->security,
                                            .proof = command.proof,
                                            .at = desk.context.decided_at}};
}

Decision decide_one(const State& state, const RecordReturn& command, const Desk& desk) {
  CASSIA_TRY(acts_for_customs(desk.context, desk.law));
  if (!state.return_by || state.is_returned) {
    return base::Refusal{.code = kNotTemporary, .citation = {"customs_law_2021", "31"}};
  }
  const base::ZoneCalendar* const calendar = CASSIA_TRY(desk.law.calendar("cn"));
  return std::vector<Event>{
      GoodsReturned{.left_at = command.left_at,
                    .is_in_time = calendar->date_of(command.left_at) <= *state.return_by,
                    .citation = {"customs_law_2021", "31"}}};
}

Decision decide_one(const State& state, const Lodge& command, const Desk& desk) {
  return decide_lodge(state, command, desk);
}
Decision decide_one(const State& state, const Complete& command, const Desk& desk) {
  return decide_complete(state, command, desk);
}
Decision decide_one(const State& state, const ReportEntry& command, const Desk& desk) {
  return decide_entry(state, command, desk);
}
Decision decide_one(const State& state, const Release& command, const Desk& desk) {
  return decide_release(state, command, desk);
}
Decision decide_one(const State& state, const Amend& command, const Desk& desk) {
  return decide_amend(state, command, desk);
}

Decision decide_one(const State& state, const HandCase& command, const Desk& desk) {
  return decide_case(state, command, desk);
}

Decision decide_one(const State& state, const RemindOfTax& command, const Desk& desk) {
  return decide_reminder(state, command, desk);
}

// What every command but lodging needs: a declaration that is there and not finished.
base::Result<void> is_open(const State& state, const Command& command) {
  if (std::holds_alternative<Lodge>(command)) {
    return {};
  }
  if (state.phase == DeclarationPhase::none) {
    return base::Refusal{.code = kDeclarationUnknown,
                         .place = "declaration_id",
                         .facts = {{"declaration_id", stream_key(command)}}};
  }
  // Of a case that is over, its officer is let go; a reminder of it finds nothing to do.
  const auto* const handing = std::get_if<HandCase>(&command);
  if ((handing != nullptr && handing->cause == CaseCause::finished) ||
      std::holds_alternative<RemindOfTax>(command)) {
    return {};
  }
  // A closed declaration may still be corrected: Tariff Law arts 45 and 51.
  const bool is_final =
      state.phase == DeclarationPhase::cancelled ||
      (state.phase == DeclarationPhase::closed && !std::holds_alternative<Amend>(command) &&
       !std::holds_alternative<PayTax>(command));
  if (is_final) {
    return base::Refusal{.code = kDeclarationFinished,
                         .place = "declaration_id",
                         .facts = {{"declaration_id", stream_key(command)}}};
  }
  return {};
}

}  // namespace

const LineAssessment* find_line(const Assessment& assessment, std::int64_t line_no) {
  const auto line = std::ranges::find(assessment.lines, line_no, &LineAssessment::line_no);
  return line == assessment.lines.end() ? nullptr : &*line;
}

const Control* control_on(const State& state, std::int64_t line_no) {
  const auto control = std::ranges::find_if(state.controls, [line_no](const Control& placed) {
    return std::ranges::find(placed.line_nos, line_no) != placed.line_nos.end();
  });
  return control == state.controls.end() ? nullptr : &*control;
}

std::vector<std::int64_t> open_lines(const State& state) {
  std::vector<std::int64_t> lines;
  for (const GoodsLine& line : state.content.lines) {
    if (!std::ranges::binary_search(state.released_lines, line.line_no)) {
      lines.push_back(line.line_no);
    }
  }
  return lines;
}

base::Result<std::vector<std::int64_t>> chosen_lines(const State& state,
                                                     std::vector<std::int64_t> line_nos) {
  if (line_nos.empty()) {
    return open_lines(state);
  }
  std::ranges::sort(line_nos);
  const auto repeated = std::ranges::unique(line_nos);
  line_nos.erase(repeated.begin(), repeated.end());
  for (const std::int64_t line_no : line_nos) {
    const std::vector<base::Fact> facts = {{"line_no", std::to_string(line_no)}};
    if (std::ranges::find(state.content.lines, line_no, &GoodsLine::line_no) ==
        state.content.lines.end()) {
      return base::Refusal{.code = kLineUnknown, .place = "line_nos", .facts = facts};
    }
    if (std::ranges::binary_search(state.released_lines, line_no)) {
      return base::Refusal{.code = kLineAlreadyReleased, .place = "line_nos", .facts = facts};
    }
  }
  return line_nos;
}

std::string control_clause(ControlKind kind) {
  switch (kind) {
    case ControlKind::licence:
      return "24";
    case ControlKind::intellectual_property:
      return "44";
    case ControlKind::classification:
      return "42";
    case ControlKind::valuation:
      return "55";
    case ControlKind::inspection:
    case ControlKind::quarantine:
      return "28";
  }
  return "28";
}

base::Result<void> check_secured(const State& state, std::int64_t line_no,
                                 const base::Context& context) {
  CASSIA_TRY(is_open(state, SettleSecurity{.line_no = line_no}));
  CASSIA_TRY(acts_for_declarant(state.declarant, context));
  return is_secured(state, line_no);
}

base::Result<void> check_security_over(const State& state, std::int64_t line_no,
                                       const base::Context& context, const law::LawBook& law) {
  CASSIA_TRY(is_open(state, SettleSecurity{.line_no = line_no}));
  CASSIA_TRY(is_secured(state, line_no));
  const base::ZoneCalendar* const calendar = CASSIA_TRY(law.calendar("cn"));
  const auto claim = std::ranges::find(state.content.claims, line_no, &AcceptedClaim::line_no);
  if (calendar->date_of(context.received_at) <= *claim->security_until) {
    return base::Refusal{.code = kSecurityStillOpen,
                         .citation = {"cassia_design", "security_days"},
                         .place = "line_no",
                         .facts = {{"until", base::to_text(*claim->security_until)}}};
  }
  return {};
}

base::Result<std::vector<Event>> decide(const State& state, const Command& command,
                                        const base::Context& context, const law::LawBook& law) {
  CASSIA_TRY(is_open(state, command));
  const base::ZoneCalendar* const calendar = CASSIA_TRY(law.calendar("cn"));
  const Desk desk{.context = context, .law = law, .today = calendar->date_of(context.received_at)};
  return std::visit([&](const auto& asked) { return decide_one(state, asked, desk); }, command);
}

std::string stream_key(const Command& command) {
  return std::visit([](const auto& asked) { return asked.declaration_id.text(); }, command);
}

}  // namespace cassia::systems::trade::declarations
