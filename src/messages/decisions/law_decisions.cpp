#include "messages/decisions/law_decisions.h"

#include "messages/decisions/decision_inputs.h"

namespace cassia::messages {

namespace table = engines::decision::table;

base::Result<table::Receipt> decide_by_json(DecisionQuestion question) {
  const auto inputs = CASSIA_TRY(read_inputs(question.inputs, question.table.text()));
  const table::Facts facts = CASSIA_TRY(bind_facts(question.table, inputs));
  return decide_with_receipt(question.table, facts, question.moment, std::move(question.packages));
}

}  // namespace cassia::messages
