#include "messages/decisions/law_decisions.h"

#include "messages/decisions/decision_inputs.h"

namespace cassia::messages {

namespace table = engines::decision::table;

base::Result<table::Receipt> decide_by_json(DecisionQuestion question) {
  const table::Facts facts = CASSIA_TRY(read_facts(question.inputs, question.table));
  return decide_with_receipt(question.table, facts, question.moment, std::move(question.packages));
}

}  // namespace cassia::messages
