#include "systems/treaty/approved_exporters/rules/the_table_decides.h"

#include "law/table_question.h"
#include "systems/treaty/approved_exporters/refusals.h"

namespace cassia::systems::treaty::approved_exporters {

namespace {

namespace feel = engines::decision::feel;

feel::Value number(std::int64_t value) { return feel::Value(feel::Number::from_integer(value)); }

base::Refusal unfit(const base::Citation& clause) {
  return {.code = kApprovalTableUnfit, .citation = clause, .place = "approved_exporter"};
}

}  // namespace

base::Refusal table_unfit(const base::Citation& clause) {
  return law::naming_table(unfit(clause), kApprovalTable);
}

feel::Context approval_inputs(std::string_view event, const Conditions& conditions,
                              base::Date today) {
  feel::Context inputs;
  inputs.set("event", feel::Value(event));
  inputs.set("is_aeo_advanced", feel::Value(conditions.is_aeo_advanced));
  inputs.set("has_trained_staff", feel::Value(conditions.has_trained_staff));
  inputs.set("record_years", number(whole_years(conditions.records_since, today)));
  inputs.set("has_offence", feel::Value(conditions.last_offence.has_value()));
  inputs.set("years_since_offence",
             number(conditions.last_offence ? whole_years(*conditions.last_offence, today) : 0));
  return inputs;
}

std::int64_t whole_years(base::Date from, base::Date to) {
  std::int64_t years = 0;
  while (base::add_months(from, static_cast<int>(12 * (years + 1))) <= to) {
    ++years;
  }
  return years;
}

Conditions after_incident(Conditions conditions, ApprovalIncident incident) {
  conditions.is_aeo_advanced &= incident != ApprovalIncident::aeo_lost;
  return conditions;
}

base::Result<Ruled> ask_table(std::string_view event, const Conditions& conditions,
                              const base::Context& context, const law::LawBook& law) {
  const base::ZoneCalendar* const calendar = CASSIA_TRY(law.calendar("cn"));
  const base::Date today = calendar->date_of(context.received_at);
  const auto answer =
      CASSIA_TRY(law::ask_table(law, kApprovalTable, approval_inputs(event, conditions, today),
                                context.received_at, unfit({"gacc_decree_254", "conditions"})));
  const std::string* const outcome = answer.word("outcome");
  const std::string* const reason = answer.word("reason");
  const feel::Number* const years = answer.number("valid_years");
  return Ruled{.outcome = outcome == nullptr ? std::string() : *outcome,
               .valid_years = years == nullptr ? 0 : years->to_integer().value_or(0),
               .answer = {.reason = reason == nullptr ? std::string() : *reason,
                          .citations = answer.citations(),
                          .is_unverified = answer.is_unverified(),
                          .table_digest = answer.digest()}};
}

}  // namespace cassia::systems::treaty::approved_exporters
