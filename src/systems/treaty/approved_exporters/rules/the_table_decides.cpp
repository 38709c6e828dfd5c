#include "systems/treaty/approved_exporters/rules/the_table_decides.h"

#include "base/digest.h"
#include "engines/decision/table/decide.h"
#include "law/table_pins.h"
#include "systems/treaty/approved_exporters/refusals.h"

namespace cassia::systems::treaty::approved_exporters {

namespace {

namespace feel = engines::decision::feel;
namespace table = engines::decision::table;

constexpr std::string_view kTable = "approved_exporter";

feel::Value number(std::int64_t value) { return feel::Value(feel::Number::from_integer(value)); }

feel::Context inputs_of(std::string_view event, const Conditions& conditions, base::Date today) {
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

}  // namespace

base::Refusal table_unfit(const base::Citation& clause) {
  return {.code = kApprovalTableUnfit,
          .citation = clause,
          .place = "approved_exporter",
          .facts = {{"table", std::string(kTable)}}};
}

std::int64_t whole_years(base::Date from, base::Date to) {
  std::int64_t years = 0;
  while (base::add_months(from, static_cast<int>(12 * (years + 1))) <= to) {
    ++years;
  }
  return years;
}

base::Result<Ruled> ask_table(std::string_view event, const Conditions& conditions,
                              const base::Context& context, const law::LawBook& law) {
  const law::LawTable* const found = law::find_law_table(law, kTable);
  if (found == nullptr) {
    return table_unfit({"gacc_decree_254", "conditions"});
  }
  const auto moment = CASSIA_TRY(law::decision_moment(law, context.received_at));
  const auto facts =
      CASSIA_TRY(table::bind_facts(found->table, inputs_of(event, conditions, moment.on())));
  const auto decision = CASSIA_TRY(table::decide(found->table, facts, moment));
  const table::TableText& text = found->table.text();
  const auto& values = decision.outcomes.front();
  Ruled ruled;
  for (std::size_t at = 0; at < text.outputs.size(); ++at) {
    const std::string& name = text.outputs[at].name;
    if (const std::string* const word = values[at].as_string()) {
      (name == "outcome" ? ruled.outcome : ruled.answer.reason) = *word;
    } else if (const feel::Number* const years = values[at].as_number()) {
      ruled.valid_years = years->to_integer().value_or(0);
    }
  }
  const table::RowText& row =
      decision.is_otherwise ? *text.otherwise : text.rows[decision.rows.front()];
  ruled.answer.citations = row.citations;
  ruled.answer.is_unverified = row.is_unverified;
  ruled.answer.table_digest = base::to_hex(found->table.digest().bytes);
  return ruled;
}

}  // namespace cassia::systems::treaty::approved_exporters
