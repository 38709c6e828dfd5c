#include "engines/decision/table/decide.h"
#include "messages/decisions/desk_decisions.h"

namespace cassia::messages {

namespace feel = engines::decision::feel;
namespace table = engines::decision::table;

namespace {

// What the version decides of the inputs; nothing where it is not what was decided.
std::optional<std::vector<feel::Value>> decided_so(const DeskDecision& made,
                                                   const table::DecisionTable& version,
                                                   const table::DecisionMoment& moment) {
  const auto facts = table::bind_facts(version, made.inputs);
  if (!facts) {
    return {};
  }
  auto decision = table::decide(version, *facts, moment);
  if (!decision || decision->outcomes.size() != 1) {
    return {};
  }
  const auto& columns = version.text().outputs;
  std::size_t told = 0;
  for (std::size_t at = 0; at < columns.size(); ++at) {
    if (const feel::Value* const output = made.outputs.find(columns[at].name)) {
      ++told;
      if (!(*output == decision->outcomes.front()[at])) {
        return {};
      }
    }
  }
  const bool is_all = told == made.outputs.entries().size();
  return is_all ? std::optional(std::move(decision->outcomes.front())) : std::nullopt;
}

}  // namespace

bool append_decision(const DeskDecision& made, const table::DecisionTable& version,
                     std::int32_t offset_seconds, table::RecordedDecisions& decisions) {
  if (!made.version.empty() && made.version != base::to_hex(version.digest().bytes)) {
    return false;
  }
  const auto outputs = decided_so(made, version, {.at = made.at, .offset_seconds = offset_seconds});
  if (!outputs) {
    return false;
  }
  const table::TableText& text = version.text();
  decisions.inputs.resize(text.inputs.size());
  decisions.outputs.resize(text.outputs.size());
  decisions.instants.push_back(made.at);
  table::append_value(decisions.cases, feel::Value(made.case_name));
  table::append_value(decisions.subjects, feel::Value(made.subject));
  for (std::size_t at = 0; at < text.inputs.size(); ++at) {
    table::append_value(decisions.inputs[at], *made.inputs.find(text.inputs[at].name));
  }
  for (std::size_t at = 0; at < text.outputs.size(); ++at) {
    table::append_value(decisions.outputs[at], (*outputs)[at]);
  }
  return true;
}

}  // namespace cassia::messages
