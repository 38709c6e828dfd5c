#include "messages/decisions/recorded_lanes.h"

#include "base/enumerator_name.h"
#include "engines/decision/table/decide.h"

namespace cassia::messages {

namespace {

namespace feel = engines::decision::feel;
namespace table = engines::decision::table;
namespace gate = systems::trade::gate;

feel::Context lane_outputs(const LaneRecord& made) {
  feel::Context outputs;
  outputs.set("reason", feel::Value(std::string(base::enumerator_name(made.decision->reason))));
  outputs.set("post", feel::Value(std::string(base::enumerator_name(made.decision->post))));
  outputs.set("action", feel::Value(std::string(base::enumerator_name(made.action))));
  return outputs;
}

bool decides_so(const table::DecisionTable& version, const feel::Context& inputs,
                const feel::Context& outputs, const table::DecisionMoment& moment) {
  const auto facts = table::bind_facts(version, inputs);
  if (!facts) {
    return false;
  }
  const auto decision = table::decide(version, *facts, moment);
  if (!decision || decision->outcomes.size() != 1) {
    return false;
  }
  const auto& columns = version.text().outputs;
  for (std::size_t at = 0; at < columns.size(); ++at) {
    const feel::Value* const made = outputs.find(columns[at].name);
    if (made == nullptr || !(*made == decision->outcomes.front()[at])) {
      return false;
    }
  }
  return true;
}

}  // namespace

bool append_lane(const LaneRecord& made, const table::DecisionTable& version,
                 std::int32_t offset_seconds, table::RecordedDecisions& decisions) {
  const feel::Context inputs = gate::lane_inputs(made.decision->tests, made.lane_class);
  const feel::Context outputs = lane_outputs(made);
  if (!decides_so(version, inputs, outputs, {.at = made.at, .offset_seconds = offset_seconds})) {
    return false;
  }
  const table::TableText& text = version.text();
  decisions.inputs.resize(text.inputs.size());
  decisions.outputs.resize(text.outputs.size());
  decisions.instants.push_back(made.at);
  table::append_value(decisions.cases, feel::Value(made.case_name));
  table::append_value(decisions.subjects, feel::Value(made.carrier));
  for (std::size_t at = 0; at < text.inputs.size(); ++at) {
    table::append_value(decisions.inputs[at], *inputs.find(text.inputs[at].name));
  }
  for (std::size_t at = 0; at < text.outputs.size(); ++at) {
    table::append_value(decisions.outputs[at], *outputs.find(text.outputs[at].name));
  }
  return true;
}

}  // namespace cassia::messages
