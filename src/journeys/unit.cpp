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

// The loaded state, or a copy with the events of this unit folded in where there are any.
template <typename D>
class Present {
 public:
  Present(const States& states, const std::vector<StreamEvent>& decided, const std::string& key)
      : state_(D::loaded(states, key)) {
    CASSIA_ASSERT(state_ != nullptr, "a journey looks only at streams that it asked for");
    for (const StreamEvent& event : decided) {
      if (event.stream.desk == D::kDesk && event.stream.key == key) {
        changed_ = apply(changed_ ? *std::move(changed_) : *state_,
                         std::get<typename D::Event>(event.event));
      }
    }
  }

  const typename D::State& state() const { return changed_ ? *changed_ : *state_; }

 private:
  const typename D::State* state_;
  std::optional<typename D::State> changed_;
};

// Asks the desk and adds its events to the step.
template <typename D>
base::Result<std::vector<typename D::Event>> decide_on(Step& step, const States& states,
                                                       const typename D::Command& command,
                                                       const base::Context& context,
                                                       const law::LawBook& law) {
  const std::string key = stream_key(command);
  const Present<D> present(states, step.events, key);
  auto events = CASSIA_TRY(decide(present.state(), command, context, law));
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

declarations::State Unit::declaration(const std::string& key) const {
  return Present<DeclarationsDesk>(states_, step_.events, key).state();
}
accounts::State Unit::account(const std::string& key) const {
  return Present<AccountsDesk>(states_, step_.events, key).state();
}

base::Result<std::vector<preference::Event>> Unit::decide(const preference::Command& command) {
  return decide_on<PreferenceDesk>(step_, states_, command, context_, law_);
}
base::Result<std::vector<accounts::Event>> Unit::decide(const accounts::Command& command) {
  return decide_on<AccountsDesk>(step_, states_, command, context_, law_);
}
base::Result<std::vector<declarations::Event>> Unit::decide(const declarations::Command& command) {
  return decide_on<DeclarationsDesk>(step_, states_, command, context_, law_);
}
base::Result<std::vector<gate::Event>> Unit::decide(const gate::Command& command) {
  return decide_on<GateDesk>(step_, states_, command, context_, law_);
}

}  // namespace cassia::journeys
