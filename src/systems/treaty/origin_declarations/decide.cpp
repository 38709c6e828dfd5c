#include "systems/treaty/origin_declarations/origin_declarations.h"
#include "systems/treaty/origin_declarations/refusals.h"
#include "systems/treaty/origin_declarations/rules/a_statement_fits.h"

namespace cassia::systems::treaty::origin_declarations {

namespace {

using Decided = base::Result<std::vector<Event>>;

struct Setting {
  const State& state;
  const base::Context& context;
  const law::LawBook& law;
  base::Date today;
};

base::Refusal refused(base::RefusalCode code, std::string place, const OriginDeclarationId& id) {
  return {.code = code,
          .citation = {"gacc_decree_254", "duties"},
          .place = std::move(place),
          .facts = {{"origin_declaration", id.text()}}};
}

// RCEP art. 3.16.6: so many months from the day on which it is made.
Decided decide_one(const Setting& setting, const MakeDeclaration& command) {
  if (setting.state.phase != StatementPhase::none) {
    return refused(kStatementExists, "origin_declaration", command.origin_declaration);
  }
  const law::Agreement* const agreement =
      CASSIA_TRY(setting.law.agreement(command.statement.agreement));
  auto goods = CASSIA_TRY(stated_goods(command, *agreement, setting.today, setting.law));
  const auto years = CASSIA_TRY(setting.law.integer("certification.evidence_years", setting.today));
  const auto months = static_cast<int>(agreement->validity_months.value);
  return std::vector<Event>{OriginDeclared{
      .origin_declaration = command.origin_declaration,
      .exporter = setting.context.on_behalf_of,
      .approval_code = command.approval_code,
      .statement = command.statement,
      .goods = std::move(goods),
      .declared_on = setting.today,
      .expires_on = base::add_months(setting.today, months),
      .keep_until = base::add_months(setting.today, static_cast<int>(12 * years.value)),
      .validity = agreement->validity_months.citation,
      .is_unverified = agreement->validity_months.is_unverified,
      .by = setting.context.actor,
      .at = setting.context.decided_at}};
}

// Whose it is stands before all else: what is refused to others says nothing of what there is.
Decided decide_one(const Setting& setting, const CancelOriginDeclaration& command) {
  const State& state = setting.state;
  if (state.phase == StatementPhase::none) {
    return refused(kStatementUnknown, "origin_declaration", command.origin_declaration);
  }
  if (state.declared.exporter != setting.context.on_behalf_of) {
    return refused(kStatementNotYours, "origin_declaration", command.origin_declaration);
  }
  if (state.phase == StatementPhase::cancelled) {
    return refused(kStatementCancelled, "origin_declaration", command.origin_declaration);
  }
  if (command.reason.empty()) {
    base::Refusal missing = refused(kStatementFieldMissing, "reason", command.origin_declaration);
    missing.facts.push_back({"field", "reason"});
    return missing;
  }
  return std::vector<Event>{OriginDeclarationCancelled{
      .reason = command.reason, .by = setting.context.actor, .at = setting.context.decided_at}};
}

}  // namespace

base::Result<std::vector<Event>> decide(const State& state, const Command& command,
                                        const base::Context& context, const law::LawBook& law) {
  const base::ZoneCalendar* const calendar = CASSIA_TRY(law.calendar("cn"));
  const Setting setting{.state = state,
                        .context = context,
                        .law = law,
                        .today = calendar->date_of(context.received_at)};
  return std::visit([&](const auto& one) { return decide_one(setting, one); }, command);
}

}  // namespace cassia::systems::treaty::origin_declarations
