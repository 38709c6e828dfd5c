#include "journeys/unit.h"

#include "base/assert.h"

namespace cassia::journeys {

namespace {

// What a desk is called by its state, command and event; `loaded` is null for an unloaded stream.
struct PreferenceDesk {
  using State = preference::State;
  using Command = preference::Command;
  using Event = preference::Event;
  static constexpr Desk kDesk = Desk::preference;
  static const State* loaded(const States& states, const std::string& key) {
    return states.preference(key);
  }
};

struct AccountsDesk {
  using State = accounts::State;
  using Command = accounts::Command;
  using Event = accounts::Event;
  static constexpr Desk kDesk = Desk::accounts;
  static const State* loaded(const States& states, const std::string& key) {
    return states.account(key);
  }
};

struct DeclarationsDesk {
  using State = declarations::State;
  using Command = declarations::Command;
  using Event = declarations::Event;
  static constexpr Desk kDesk = Desk::declarations;
  static const State* loaded(const States& states, const std::string& key) {
    return states.declaration(key);
  }
};

struct GateDesk {
  using State = gate::State;
  using Command = gate::Command;
  using Event = gate::Event;
  static constexpr Desk kDesk = Desk::gate;
  static const State* loaded(const States& states, const std::string& key) {
    return states.batch(key);
  }
};

bool is_loaded(const States& states, const Stream& stream) {
  switch (stream.desk) {
    case Desk::preference:
      return states.preference(stream.key) != nullptr;
    case Desk::accounts:
      return states.account(stream.key) != nullptr;
    case Desk::declarations:
      return states.declaration(stream.key) != nullptr;
    case Desk::gate:
      return states.batch(stream.key) != nullptr;
  }
  return false;
}

// The state after the events of this unit: the loaded one while there are none, else the unit's own
// copy, into which each event is folded once.
template <typename D>
const typename D::State& present(const States& states, const std::vector<StreamEvent>& decided,
                                 Changed<typename D::State>& changed, const std::string& key) {
  const auto* const loaded = D::loaded(states, key);
  CASSIA_ASSERT(loaded != nullptr, "a journey looks only at streams that it asked for");
  auto& own = changed[key];
  for (; own.folded < decided.size(); ++own.folded) {
    const StreamEvent& event = decided[own.folded];
    if (event.stream.desk != D::kDesk || event.stream.key != key) {
      continue;
    }
    own.state = apply(own.state ? *std::move(own.state) : *loaded,
                      std::get<typename D::Event>(event.event));
  }
  return own.state ? *own.state : *loaded;
}

// Asks the desk and adds its events to the step.
template <typename D>
base::Result<std::vector<typename D::Event>> decide_on(Step& step, const States& states,
                                                       Changed<typename D::State>& changed,
                                                       const typename D::Command& command,
                                                       const base::Context& context,
                                                       const law::LawBook& law) {
  const std::string key = stream_key(command);
  const auto& state = present<D>(states, step.events, changed, key);
  auto events = CASSIA_TRY(decide(state, command, context, law));
  for (const auto& event : events) {
    step.events.push_back({.stream = {.desk = D::kDesk, .key = key}, .event = event});
  }
  return events;
}

}  // namespace

Unit::Unit(const States& states, const base::Context& context, const law::LawBook& law)
    : states_(states), context_(context), law_(law) {}

bool Unit::sees(const std::vector<Stream>& streams) {
  for (const Stream& stream : streams) {
    if (!is_loaded(states_, stream)) {
      step_.load.push_back(stream);
    }
  }
  return step_.load.empty();
}

const declarations::State& Unit::declaration(const std::string& key) {
  return present<DeclarationsDesk>(states_, step_.events, declarations_, key);
}
const accounts::State& Unit::account(const std::string& key) {
  return present<AccountsDesk>(states_, step_.events, accounts_, key);
}

base::Result<std::vector<preference::Event>> Unit::decide(const preference::Command& command) {
  return decide_on<PreferenceDesk>(step_, states_, proofs_, command, context_, law_);
}
base::Result<std::vector<accounts::Event>> Unit::decide(const accounts::Command& command) {
  return decide_on<AccountsDesk>(step_, states_, accounts_, command, context_, law_);
}
base::Result<std::vector<declarations::Event>> Unit::decide(const declarations::Command& command) {
  return decide_on<DeclarationsDesk>(step_, states_, declarations_, command, context_, law_);
}
base::Result<std::vector<gate::Event>> Unit::decide(const gate::Command& command) {
  return decide_on<GateDesk>(step_, states_, batches_, command, context_, law_);
}

}  // namespace cassia::journeys
