#include "law/table_question.h"

#include "base/digest.h"
#include "law/table_pins.h"

namespace cassia::law {

namespace {

namespace feel = engines::decision::feel;
namespace table = engines::decision::table;

}  // namespace

const std::string* TableAnswer::word(std::string_view output) const {
  for (std::size_t at = 0; at < names_.size(); ++at) {
    if (names_[at] == output) {
      return outputs_[at].as_string();
    }
  }
  return nullptr;
}

const feel::Number* TableAnswer::number(std::string_view output) const {
  for (std::size_t at = 0; at < names_.size(); ++at) {
    if (names_[at] == output) {
      return outputs_[at].as_number();
    }
  }
  return nullptr;
}

base::Refusal naming_table(base::Refusal unfit, std::string_view name) {
  unfit.facts.push_back({"table", std::string(name)});
  return unfit;
}

base::Result<TableAnswer> ask(const table::DecisionTable& asked, const feel::Context& inputs,
                              const table::DecisionMoment& moment) {
  const auto facts = CASSIA_TRY(table::bind_facts(asked, inputs));
  auto decision = CASSIA_TRY(table::decide(asked, facts, moment));
  const table::TableText& text = asked.text();
  const table::RowText& row =
      decision.is_otherwise ? *text.otherwise : text.rows[decision.rows.front()];
  TableAnswer answer;
  for (const auto& output : text.outputs) {
    answer.names_.push_back(output.name);
  }
  answer.outputs_ = std::move(decision.outcomes.front());
  answer.citations_ = row.citations;
  answer.is_unverified_ = row.is_unverified;
  answer.digest_ = base::to_hex(asked.digest().bytes);
  return answer;
}

base::Result<TableAnswer> ask_table(const LawBook& law, std::string_view name,
                                    const feel::Context& inputs, base::Instant at,
                                    const base::Refusal& unfit) {
  const LawTable* const found = find_law_table(law, name);
  if (found == nullptr) {
    return naming_table(unfit, name);
  }
  return ask(found->table, inputs, CASSIA_TRY(decision_moment(law, at)));
}

}  // namespace cassia::law
