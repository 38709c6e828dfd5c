#include "api/trial.h"

namespace cassia::api {

base::Context context_of(const Call& call) {
  return {.actor = call.principal->actor(),
          .on_behalf_of = call.principal->acting_for(),
          .occurred_at = call.now,
          .received_at = call.now,
          .decided_at = call.now};
}

std::unique_ptr<runtime::Loaded> load_for(Counter& counter, const journeys::Command& command) {
  const CounterPorts& ports = counter.ports;
  return std::make_unique<LoadedForReading>(ports.store, ports.domain,
                                            ports.domain.plan(runtime::Value::of(command)));
}

base::Result<void> try_command(Counter& counter, const journeys::Command& command,
                               const base::Context& context) {
  LoadedForReading loaded(counter.ports.store, counter.ports.domain);
  return try_command(loaded, command, context);
}

base::Result<void> try_command(LoadedForReading& loaded, const journeys::Command& command,
                               const base::Context& context) {
  const runtime::Value value = runtime::Value::of(command);
  loaded.load(loaded.domain().plan(value));
  for (int round = 0; round < runtime::kStepRoundsMax; ++round) {
    const runtime::Step step = CASSIA_TRY(loaded.domain().step(value, loaded, context));
    if (step.load.empty()) {
      return {};
    }
    loaded.load(step.load);
  }
  throw std::logic_error("a command asked for more streams in every round: a bug of its journey");
}

}  // namespace cassia::api
