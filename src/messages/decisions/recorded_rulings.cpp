#include "messages/decisions/recorded_rulings.h"

#include <algorithm>

#include "codec/decision_file/decision_file.h"
#include "engines/decision/table/column_keys.h"
#include "engines/decision/table/value_text.h"

namespace cassia::messages {

namespace feel = engines::decision::feel;
namespace table = engines::decision::table;
namespace rulings = systems::treaty::rulings;

namespace {

std::optional<feel::Value> told_value(const std::vector<rulings::NamedText>& told,
                                      const table::RecordedColumn& column) {
  const auto one = std::ranges::find(told, column.name, &rulings::NamedText::name);
  if (one == told.end()) {
    return {};
  }
  feel::Value value = table::value_of_plain_text(one->value, column.type);
  const bool fits = table::ColumnKeys(column.type, {}).key_of(value).has_value();
  return fits && codec::is_recordable(value) ? std::optional(std::move(value)) : std::nullopt;
}

}  // namespace

void append_ruling(const rulings::RulingMade& made, const table::RecordedHead& head,
                   table::RecordedDecisions& decisions) {
  decisions.inputs.resize(head.inputs.size());
  decisions.outputs.resize(head.outputs.size());
  decisions.instants.push_back(made.at);
  table::append_value(decisions.cases, feel::Value(made.ruling.text()));
  table::append_value(decisions.subjects, feel::Value(made.applicant.text()));
  for (std::size_t at = 0; at < head.inputs.size(); ++at) {
    table::append_value(decisions.inputs[at], told_value(made.facts, head.inputs[at]));
  }
  for (std::size_t at = 0; at < head.outputs.size(); ++at) {
    table::append_value(decisions.outputs[at], told_value(made.outputs, head.outputs[at]));
  }
}

}  // namespace cassia::messages
