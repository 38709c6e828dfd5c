#include "law/regime_rules.h"

#include <algorithm>

#include "base/enumerator_name.h"
#include "law/table_pins.h"
#include "law/table_question.h"

namespace cassia::law {

namespace {

namespace duty = engines::duty;
namespace feel = engines::decision::feel;
namespace table = engines::decision::table;

using duty::RegimeQuestion;
using duty::RegimeRule;
using duty::RegimeRules;

template <typename Enum>
void set_word(feel::Context& inputs, std::string_view name, Enum value) {
  inputs.set(name, feel::Value(std::string(base::enumerator_name(value))));
}

feel::Context inputs_of(const RegimeQuestion& question) {
  feel::Context inputs;
  set_word(inputs, "regime", question.regime);
  set_word(inputs, "origin", question.origin);
  set_word(inputs, "provisional", question.provisional);
  set_word(inputs, "rate", question.rate);
  inputs.set("is_eligible", feel::Value(question.is_eligible));
  inputs.set("is_provisional_lower", feel::Value(question.is_provisional_lower));
  inputs.set("is_mfn_lower", feel::Value(question.is_mfn_lower));
  return inputs;
}

std::optional<RegimeRule> answer_of(const table::DecisionTable& asked,
                                    const RegimeQuestion& question,
                                    const table::DecisionMoment& moment,
                                    const SourceRegister& sources) {
  const auto answer = ask(asked, inputs_of(question), moment);
  if (!answer) {
    return {};
  }
  RegimeRule rule{.is_unverified = answer->is_unverified()};
  const bool is_read = answer->read("standing", rule.standing) &&
                       answer->read("reason", rule.reason) && answer->read("duty", rule.duty);
  // The provisional rate is nobody's where it does not stand for the goods.
  const bool has_duty = rule.duty == duty::DutyChoice::own ||
                        question.provisional == duty::ProvisionalStanding::stands;
  if (!is_read || !has_duty || answer->citations().empty()) {
    return {};
  }
  const base::Citation& citation = answer->citations().front();
  const Source* const source = sources.find_source(citation.source);
  const Clause* const clause = sources.find_clause(citation);
  if (source == nullptr || clause == nullptr) {
    return {};
  }
  rule.rule = {source->id, clause->id};
  return rule;
}

// Whether it answers alike at every moment: nothing of it is evaluated.
bool is_constant(const table::DecisionTable& asked) {
  const auto is_evaluated = [](const table::BoundRow& row) {
    return std::ranges::any_of(
        row.outputs, [](const table::OutputCell& cell) { return cell.expression != nullptr; });
  };
  return asked.is_exact() && std::ranges::none_of(asked.rows(), is_evaluated) &&
         !(asked.otherwise() && is_evaluated(*asked.otherwise()));
}

bool is_in_force(const table::TableText& text, base::Date on) {
  return text.valid_from <= on && (!text.valid_to || on <= *text.valid_to);
}

std::shared_ptr<const RegimeRules> rules_at(const table::DecisionTable& asked,
                                            const table::DecisionMoment& moment,
                                            const SourceRegister& sources) {
  return std::make_shared<const RegimeRules>(
      [&](const RegimeQuestion& question) { return answer_of(asked, question, moment, sources); });
}

}  // namespace

base::Result<std::shared_ptr<const RegimeRules>> regime_rules(const LawBook& law, base::Date on) {
  const LawTable* const found = find_law_table(law, kRegimeTable);
  if (found == nullptr || !is_in_force(found->table.text(), on)) {
    return base::Refusal{
        .code = kRegimeTableMissing,
        .citation = {"tariff_law_2024", "12"},
        .place = "hs_code",
        .facts = {{"table", std::string(kRegimeTable)}, {"date", base::to_text(on)}}};
  }
  if (found->regime_rules) {
    return found->regime_rules;
  }
  const base::ZoneCalendar* const calendar = CASSIA_TRY(law.calendar("cn"));
  const auto moment = CASSIA_TRY(decision_moment(law, calendar->start_of(on)));
  return rules_at(found->table, moment, law.sources());
}

void prepare_regime_rules(std::vector<LawTable>& tables, const SourceRegister& sources) {
  for (LawTable& each : tables) {
    if (each.table.text().name == kRegimeTable && is_constant(each.table)) {
      const auto first_day = each.table.text().valid_from.days().time_since_epoch();
      const auto micros = std::chrono::duration_cast<std::chrono::microseconds>(first_day);
      each.regime_rules =
          rules_at(each.table, {.at = base::Instant::of_micros(micros.count())}, sources);
    }
  }
}

}  // namespace cassia::law
