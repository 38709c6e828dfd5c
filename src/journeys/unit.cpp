#include "journeys/unit.h"

#include <algorithm>

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

struct OrganisationsDesk {
  using State = organisations::State;
  using Command = organisations::Command;
  using Event = organisations::Event;
  static constexpr Desk kDesk = Desk::organisations;
  static const State* loaded(const States& states, const std::string& key) {
    return states.organisation(key);
  }
};

struct UsersDesk {
  using State = users::State;
  using Command = users::Command;
  using Event = users::Event;
  static constexpr Desk kDesk = Desk::users;
  static const State* loaded(const States& states, const std::string& key) {
    return states.user(key);
  }
};

struct LoginsDesk {
  using State = logins::State;
  using Command = logins::Command;
  using Event = logins::Event;
  static constexpr Desk kDesk = Desk::logins;
  static const State* loaded(const States& states, const std::string& key) {
    return states.login(key);
  }
};

struct DelegationsDesk {
  using State = delegations::State;
  using Command = delegations::Command;
  using Event = delegations::Event;
  static constexpr Desk kDesk = Desk::delegations;
  static const State* loaded(const States& states, const std::string& key) {
    return states.delegation(key);
  }
};

struct GateDevicesDesk {
  using State = gate_devices::State;
  using Command = gate_devices::Command;
  using Event = gate_devices::Event;
  static constexpr Desk kDesk = Desk::gate_devices;
  static const State* loaded(const States& states, const std::string& key) {
    return states.gate_device(key);
  }
};

struct AttachmentsDesk {
  using State = attachments::State;
  using Command = attachments::Command;
  using Event = attachments::Event;
  static constexpr Desk kDesk = Desk::attachments;
  static const State* loaded(const States& states, const std::string& key) {
    return states.attachments(key);
  }
};

struct ProposalsDesk {
  using State = proposals::State;
  using Command = proposals::Command;
  using Event = proposals::Event;
  static constexpr Desk kDesk = Desk::proposals;
  static const State* loaded(const States& states, const std::string& key) {
    return states.proposal(key);
  }
};

struct DocketsDesk {
  using State = dockets::State;
  using Command = dockets::Command;
  using Event = dockets::Event;
  static constexpr Desk kDesk = Desk::dockets;
  static const State* loaded(const States& states, const std::string& key) {
    return states.docket(key);
  }
};

struct LiftsDesk {
  using State = lifts::State;
  using Command = lifts::Command;
  using Event = lifts::Event;
  static constexpr Desk kDesk = Desk::lifts;
  static const State* loaded(const States& states, const std::string& key) {
    return states.lift(key);
  }
};

struct WebhooksDesk {
  using State = webhooks::State;
  using Command = webhooks::Command;
  using Event = webhooks::Event;
  static constexpr Desk kDesk = Desk::webhooks;
  static const State* loaded(const States& states, const std::string& key) {
    return states.webhooks(key);
  }
};

struct OriginCertificationDesk {
  using State = origin_certification::State;
  using Command = origin_certification::Command;
  using Event = origin_certification::Event;
  static constexpr Desk kDesk = Desk::origin_certification;
  static const State* loaded(const States& states, const std::string& key) {
    return states.certificate(key);
  }
};

struct RulingsDesk {
  using State = rulings::State;
  using Command = rulings::Command;
  using Event = rulings::Event;
  static constexpr Desk kDesk = Desk::rulings;
  static const State* loaded(const States& states, const std::string& key) {
    return states.ruling(key);
  }
};

struct OriginExchangeDesk {
  using State = origin_exchange::State;
  using Command = origin_exchange::Command;
  using Event = origin_exchange::Event;
  static constexpr Desk kDesk = Desk::origin_exchange;
  static const State* loaded(const States& states, const std::string& key) {
    return states.origin_exchange(key);
  }
};

struct ReformsDesk {
  using State = reforms::State;
  using Command = reforms::Command;
  using Event = reforms::Event;
  static constexpr Desk kDesk = Desk::reforms;
  static const State* loaded(const States& states, const std::string& key) {
    return states.institution(key);
  }
};

struct BillsDesk {
  using State = bills::State;
  using Command = bills::Command;
  using Event = bills::Event;
  static constexpr Desk kDesk = Desk::bills;
  static const State* loaded(const States& states, const std::string& key) {
    return states.bill(key);
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
    case Desk::organisations:
      return states.organisation(stream.key) != nullptr;
    case Desk::users:
      return states.user(stream.key) != nullptr;
    case Desk::logins:
      return states.login(stream.key) != nullptr;
    case Desk::delegations:
      return states.delegation(stream.key) != nullptr;
    case Desk::gate_devices:
      return states.gate_device(stream.key) != nullptr;
    case Desk::attachments:
      return states.attachments(stream.key) != nullptr;
    case Desk::proposals:
      return states.proposal(stream.key) != nullptr;
    case Desk::dockets:
      return states.docket(stream.key) != nullptr;
    case Desk::lifts:
      return states.lift(stream.key) != nullptr;
    case Desk::webhooks:
      return states.webhooks(stream.key) != nullptr;
    case Desk::origin_certification:
      return states.certificate(stream.key) != nullptr;
    case Desk::origin_exchange:
      return states.origin_exchange(stream.key) != nullptr;
    case Desk::reforms:
      return states.institution(stream.key) != nullptr;
    case Desk::rulings:
      return states.ruling(stream.key) != nullptr;
    case Desk::bills:
      return states.bill(stream.key) != nullptr;
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

Unit::Unit(const States& states, const base::Context& context, const law::LawBook& law,
           base::ActorId second_person)
    : states_(states), context_(context), law_(law), second_person_(std::move(second_person)) {}

bool Unit::sees(const std::vector<Stream>& streams) {
  for (const Stream& stream : streams) {
    const bool is_asked_for = std::ranges::find(step_.load, stream) != step_.load.end();
    if (!is_asked_for && !is_loaded(states_, stream)) {
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

const organisations::State& Unit::organisation(const std::string& key) {
  return present<OrganisationsDesk>(states_, step_.events, organisations_, key);
}
const dockets::State& Unit::docket(const std::string& key) {
  return present<DocketsDesk>(states_, step_.events, dockets_, key);
}
const users::State& Unit::user(const std::string& key) {
  return present<UsersDesk>(states_, step_.events, users_, key);
}

const origin_certification::State& Unit::certificate(const std::string& key) {
  return present<OriginCertificationDesk>(states_, step_.events, certificates_, key);
}

const rulings::State& Unit::ruling(const std::string& key) {
  return present<RulingsDesk>(states_, step_.events, rulings_, key);
}

const origin_exchange::State& Unit::origin_exchange(const std::string& key) {
  return present<OriginExchangeDesk>(states_, step_.events, exchanges_, key);
}

const reforms::State& Unit::institution(const std::string& key) {
  return present<ReformsDesk>(states_, step_.events, institutions_, key);
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
base::Result<std::vector<gate::Event>> Unit::decide_as_of(base::Instant occurred_at,
                                                          const gate::Command& command) {
  base::Context then = context_;
  then.occurred_at = occurred_at;
  return decide_on<GateDesk>(step_, states_, batches_, command, then, law_);
}

base::Result<std::vector<organisations::Event>> Unit::decide(
    const organisations::Command& command) {
  return decide_on<OrganisationsDesk>(step_, states_, organisations_, command, context_, law_);
}
base::Result<std::vector<users::Event>> Unit::decide(const users::Command& command) {
  return decide_on<UsersDesk>(step_, states_, users_, command, context_, law_);
}
base::Result<std::vector<logins::Event>> Unit::decide(const logins::Command& command) {
  return decide_on<LoginsDesk>(step_, states_, logins_, command, context_, law_);
}
base::Result<std::vector<delegations::Event>> Unit::decide(const delegations::Command& command) {
  return decide_on<DelegationsDesk>(step_, states_, delegations_, command, context_, law_);
}
base::Result<std::vector<gate_devices::Event>> Unit::decide(const gate_devices::Command& command) {
  return decide_on<GateDevicesDesk>(step_, states_, gate_devices_, command, context_, law_);
}
base::Result<std::vector<attachments::Event>> Unit::decide(const attachments::Command& command) {
  return decide_on<AttachmentsDesk>(step_, states_, attachments_, command, context_, law_);
}
base::Result<std::vector<proposals::Event>> Unit::decide(const proposals::Command& command) {
  return decide_on<ProposalsDesk>(step_, states_, proposals_, command, context_, law_);
}
base::Result<std::vector<dockets::Event>> Unit::decide(const dockets::Command& command) {
  return decide_on<DocketsDesk>(step_, states_, dockets_, command, context_, law_);
}
base::Result<std::vector<lifts::Event>> Unit::decide(const lifts::Command& command) {
  return decide_on<LiftsDesk>(step_, states_, lifts_, command, context_, law_);
}
base::Result<std::vector<webhooks::Event>> Unit::decide(const webhooks::Command& command) {
  return decide_on<WebhooksDesk>(step_, states_, webhooks_, command, context_, law_);
}

base::Result<std::vector<origin_certification::Event>> Unit::decide(
    const origin_certification::Command& command) {
  return decide_on<OriginCertificationDesk>(step_, states_, certificates_, command, context_, law_);
}

base::Result<std::vector<rulings::Event>> Unit::decide(const rulings::Command& command) {
  return decide_on<RulingsDesk>(step_, states_, rulings_, command, context_, law_);
}

base::Result<std::vector<origin_exchange::Event>> Unit::decide(
    const origin_exchange::Command& command) {
  return decide_on<OriginExchangeDesk>(step_, states_, exchanges_, command, context_, law_);
}

base::Result<std::vector<reforms::Event>> Unit::decide(const reforms::Command& command) {
  return decide_on<ReformsDesk>(step_, states_, institutions_, command, context_, law_);
}

base::Result<std::vector<bills::Event>> Unit::decide(const bills::Command& command) {
  return decide_on<BillsDesk>(step_, states_, bills_, command, context_, law_);
}
base::Result<std::vector<preference::Event>> Unit::decide_for(const base::OrganisationId& owner,
                                                              const preference::Command& command) {
  base::Context of_owner = context_;
  of_owner.on_behalf_of = owner;
  return decide_on<PreferenceDesk>(step_, states_, proofs_, command, of_owner, law_);
}

}  // namespace cassia::journeys
