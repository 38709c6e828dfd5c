#include <algorithm>

#include "systems/treaty/rulings/setting.h"

// What becomes of a ruling: override, appeal and its answer.
namespace cassia::systems::treaty::rulings {

namespace {

base::Result<void> is_applicant(const Setting& setting, const RulingId& ruling) {
  if (setting.state.made.applicant == setting.context.on_behalf_of) {
    return {};
  }
  return base::Refusal{.code = kNotTheApplicant,
                       .citation = desk_rule(),
                       .place = "ruling",
                       .facts = {{"ruling", ruling.text()}}};
}

base::Result<void> is_office(const Setting& setting, const RulingId& ruling) {
  if (setting.state.made.applicant != setting.context.on_behalf_of) {
    return {};
  }
  return base::Refusal{.code = kOwnRuling,
                       .citation = desk_rule(),
                       .place = "ruling",
                       .facts = {{"ruling", ruling.text()}}};
}

base::Result<std::vector<NamedText>> changed_outputs(const Setting& setting,
                                                     const std::vector<NamedText>& told,
                                                     const DecidingVersion& by) {
  CASSIA_TRY(is_within(setting, std::ssize(told), "facts_max", "outputs"));
  for (const NamedText& one : told) {
    CASSIA_TRY(is_within(setting, std::ssize(one.value), "words_bytes_max", "outputs"));
  }
  auto outputs = CASSIA_TRY(outputs_of(told, *by.table));
  if (outputs != setting.state.outputs) {
    return outputs;
  }
  return base::Refusal{.code = kNothingChanged,
                       .citation = desk_rule(),
                       .place = "outputs",
                       .facts = {{"holds", outcome_text(outputs)}}};
}

bool took_part(const State& state, const base::ActorId& actor) {
  return state.made.asked_by == actor ||
         std::ranges::any_of(state.overrides, [&](const RulingOverridden& each) {
           return each.by == actor || each.confirmed_by == actor;
         });
}

}  // namespace

Decided decide_one(const Setting& setting, const SetAside& command) {
  CASSIA_TRY(is_in_phase(setting, command.ruling, {RulingPhase::made, RulingPhase::overridden}));
  CASSIA_TRY(is_office(setting, command.ruling));
  CASSIA_TRY(is_told(setting, command.asked.reason, "reason"));
  auto outputs = CASSIA_TRY(changed_outputs(setting, command.asked.outputs, command.by));
  return std::vector<Event>{
      RulingOverridden{.outputs = std::move(outputs),
                       .reason = command.asked.reason,
                       .office = setting.context.on_behalf_of,
                       .by = setting.context.actor,
                       .confirmed_by = command.confirmed_by,
                       .at = setting.context.decided_at,
                       .appeal_until = CASSIA_TRY(last_day(setting, "appeal_days")).value}};
}

Decided decide_one(const Setting& setting, const AppealRuling& command) {
  CASSIA_TRY(is_in_phase(setting, command.ruling, {RulingPhase::made, RulingPhase::overridden}));
  CASSIA_TRY(is_applicant(setting, command.ruling));
  CASSIA_TRY(is_told(setting, command.grounds, "grounds"));
  const State& state = setting.state;
  if (setting.today > state.appeal_until) {
    const auto days = CASSIA_TRY(setting.law.integer("rulings.appeal_days", setting.today));
    return base::Refusal{.code = kAppealTooLate,
                         .citation = days.citation,
                         .place = "ruling",
                         .facts = {{"ruling", command.ruling.text()},
                                   {"last_day", base::to_text(state.appeal_until)}}};
  }
  const auto answer = CASSIA_TRY(last_day(setting, "answer_days"));
  return std::vector<Event>{RulingAppealed{.grounds = command.grounds,
                                           .by = setting.context.actor,
                                           .at = setting.context.decided_at,
                                           .answer_by = answer.value,
                                           .citation = answer.citation}};
}

Decided decide_one(const Setting& setting, const WithdrawAppeal& command) {
  CASSIA_TRY(is_in_phase(setting, command.ruling, {RulingPhase::appealed}));
  CASSIA_TRY(is_applicant(setting, command.ruling));
  return std::vector<Event>{
      AppealWithdrawn{.by = setting.context.actor, .at = setting.context.decided_at}};
}

Decided decide_one(const Setting& setting, const Answer& command) {
  const State& state = setting.state;
  CASSIA_TRY(is_in_phase(setting, command.ruling, {RulingPhase::appealed}));
  CASSIA_TRY(is_office(setting, command.ruling));
  CASSIA_TRY(is_told(setting, command.asked.reason, "reason"));
  if (took_part(state, setting.context.actor)) {
    return base::Refusal{
        .code = kTookPart,
        .citation = desk_rule(),
        .place = "ruling",
        .facts = {{"ruling", command.ruling.text()}, {"actor", setting.context.actor.text()}}};
  }
  AppealDecided decided{.is_upheld = command.asked.outputs.empty(),
                        .reason = command.asked.reason,
                        .is_in_time = setting.today <= state.appeal->answer_by,
                        .office = setting.context.on_behalf_of,
                        .by = setting.context.actor,
                        .at = setting.context.decided_at};
  if (!decided.is_upheld) {
    decided.outputs = CASSIA_TRY(changed_outputs(setting, command.asked.outputs, command.by));
  }
  return std::vector<Event>{std::move(decided)};
}

}  // namespace cassia::systems::treaty::rulings
