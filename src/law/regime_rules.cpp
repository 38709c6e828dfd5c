#include "law/regime_rules.h"

#include <algorithm>

#include "base/enumerator_name.h"
#include "engines/decision/table/decide.h"
#include "law/table_pins.h"

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

// False where the table has no such output, or a word that nobody knows.
template <typename Enum>
bool read_output(const table::TableText& text, const std::vector<feel::Value>& outputs,
                 std::string_view name, Enum& value) {
  for (std::size_t at = 0; at < text.outputs.size(); ++at) {
    if (text.outputs[at].name == name) {
      const std::string* const word = outputs[at].as_string();
      return word != nullptr && boost::describe::enum_from_string(word->c_str(), value);
    }
  }
  return false;
}

std::optional<RegimeRule> answer_of(const table::DecisionTable& asked,
                                    const RegimeQuestion& question,
                                    const table::DecisionMoment& moment,
                                    const SourceRegister& sources) {
  const auto facts = table::bind_facts(asked, inputs_of(question));
  const auto decision =
      facts ? table::decide(asked, *facts, moment) : base::Result<table::Decision>(facts.error());
  if (!decision) {
    return {};
  }
  const table::TableText& text = asked.text();
  const table::RowText& row =
      decision->is_otherwise ? *text.otherwise : text.rows[decision->rows.front()];
  RegimeRule rule{.is_unverified = row.is_unverified};
  const auto& outputs = decision->outcomes.front();
  const bool is_read = read_output(text, outputs, "standing", rule.standing) &&
                       read_output(text, outputs, "reason", rule.reason) &&
                       read_output(text, outputs, "duty", rule.duty);
  // The provisional rate is nobody's where it does not stand for the goods.
  const bool has_duty = rule.duty == duty::DutyChoice::own ||
                        question.provisional == duty::ProvisionalStanding::stands;
  if (!is_read || !has_duty || row.citations.empty()) {
    return {};
  }
  const Source* const source = sources.find_source(row.citations.front().source);
  const Clause* const clause = sources.find_clause(row.citations.front());
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
  const base::ZoneCalendar* const calendar = CASSIA_TRY(law.calendar("cn"));
  const auto moment = CASSIA_TRY(decision_moment(law, calendar->start_of(on)));
  return found->regime_rules ? found->regime_rules : rules_at(found->table, moment, law.sources());
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
