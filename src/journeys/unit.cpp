#include "journeys/unit.h"

#include <algorithm>

#include "base/assert.h"

namespace cassia::journeys {

namespace {

// What the unit has to know of a desk, and where its states are found.
template <Desk desk, typename S, typename C, typename E,
          const S* (States::*find)(const std::string&) const>
struct DeskOf {
  using State = S;
  using Command = C;
  using Event = E;
  static constexpr Desk kDesk = desk;
  static const State* loaded(const States& states, const std::string& key) {
    return (states.*find)(key);
  }
};

using PreferenceDesk = DeskOf<Desk::preference, preference::State, preference::Command,
                              preference::Event, &States::preference>;
using AccountsDesk =
    DeskOf<Desk::accounts, accounts::State, accounts::Command, accounts::Event, &States::account>;
using DeclarationsDesk = DeskOf<Desk::declarations, declarations::State, declarations::Command,
                                declarations::Event, &States::declaration>;
using GateDesk = DeskOf<Desk::gate, gate::State, gate::Command, gate::Event, &States::batch>;
using OrganisationsDesk = DeskOf<Desk::organisations, organisations::State, organisations::Command,
                                 organisations::Event, &States::organisation>;
using UsersDesk = DeskOf<Desk::users, users::State, users::Command, users::Event, &States::user>;
using LoginsDesk =
    DeskOf<Desk::logins, logins::State, logins::Command, logins::Event, &States::login>;
using DelegationsDesk = DeskOf<Desk::delegations, delegations::State, delegations::Command,
                               delegations::Event, &States::delegation>;
using GateDevicesDesk = DeskOf<Desk::gate_devices, gate_devices::State, gate_devices::Command,
                               gate_devices::Event, &States::gate_device>;
using AttachmentsDesk = DeskOf<Desk::attachments, attachments::State, attachments::Command,
                               attachments::Event, &States::attachments>;
using ProposalsDesk = DeskOf<Desk::proposals, proposals::State, proposals::Command,
                             proposals::Event, &States::proposal>;
using DocketsDesk =
    DeskOf<Desk::dockets, dockets::State, dockets::Command, dockets::Event, &States::docket>;
using LiftsDesk = DeskOf<Desk::lifts, lifts::State, lifts::Command, lifts::Event, &States::lift>;
using WebhooksDesk =
    DeskOf<Desk::webhooks, webhooks::State, webhooks::Command, webhooks::Event, &States::webhooks>;
using OriginCertificationDesk =
    DeskOf<Desk::origin_certification, origin_certification::State, origin_certification::Command,
           origin_certification::Event, &States::certificate>;
using RulingsDesk =
    DeskOf<Desk::rulings, rulings::State, rulings::Command, rulings::Event, &States::ruling>;
using OriginExchangeDesk =
    DeskOf<Desk::origin_exchange, origin_exchange::State, origin_exchange::Command,
           origin_exchange::Event, &States::origin_exchange>;
using ReformsDesk =
    DeskOf<Desk::reforms, reforms::State, reforms::Command, reforms::Event, &States::institution>;
using ApprovedExportersDesk =
    DeskOf<Desk::approved_exporters, approved_exporters::State, approved_exporters::Command,
           approved_exporters::Event, &States::approved_exporter>;
using OriginDeclarationsDesk =
    DeskOf<Desk::origin_declarations, origin_declarations::State, origin_declarations::Command,
           origin_declarations::Event, &States::origin_declaration>;
using ProductReviewsDesk =
    DeskOf<Desk::product_reviews, product_reviews::State, product_reviews::Command,
           product_reviews::Event, &States::product_review>;
using BillsDesk = DeskOf<Desk::bills, bills::State, bills::Command, bills::Event, &States::bill>;

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
    case Desk::approved_exporters:
      return states.approved_exporter(stream.key) != nullptr;
    case Desk::origin_declarations:
      return states.origin_declaration(stream.key) != nullptr;
    case Desk::product_reviews:
      return states.product_review(stream.key) != nullptr;
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

const approved_exporters::State& Unit::approved_exporter(const std::string& key) {
  return present<ApprovedExportersDesk>(states_, step_.events, approved_exporters_, key);
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
  return decide_on<PreferenceDesk>(step_, states_, proofs_, command, context_, law());
}
base::Result<std::vector<accounts::Event>> Unit::decide(const accounts::Command& command) {
  return decide_on<AccountsDesk>(step_, states_, accounts_, command, context_, law());
}
base::Result<std::vector<declarations::Event>> Unit::decide(const declarations::Command& command) {
  return decide_on<DeclarationsDesk>(step_, states_, declarations_, command, context_, law());
}
base::Result<std::vector<gate::Event>> Unit::decide(const gate::Command& command) {
  return decide_on<GateDesk>(step_, states_, batches_, command, context_, law());
}
base::Result<std::vector<gate::Event>> Unit::decide_as_of(base::Instant occurred_at,
                                                          const gate::Command& command) {
  base::Context then = context_;
  then.occurred_at = occurred_at;
  return decide_on<GateDesk>(step_, states_, batches_, command, then, law());
}

base::Result<std::vector<organisations::Event>> Unit::decide(
    const organisations::Command& command) {
  return decide_on<OrganisationsDesk>(step_, states_, organisations_, command, context_, law());
}
base::Result<std::vector<users::Event>> Unit::decide(const users::Command& command) {
  return decide_on<UsersDesk>(step_, states_, users_, command, context_, law());
}
base::Result<std::vector<logins::Event>> Unit::decide(const logins::Command& command) {
  return decide_on<LoginsDesk>(step_, states_, logins_, command, context_, law());
}
base::Result<std::vector<delegations::Event>> Unit::decide(const delegations::Command& command) {
  return decide_on<DelegationsDesk>(step_, states_, delegations_, command, context_, law());
}
base::Result<std::vector<gate_devices::Event>> Unit::decide(const gate_devices::Command& command) {
  return decide_on<GateDevicesDesk>(step_, states_, gate_devices_, command, context_, law());
}
base::Result<std::vector<attachments::Event>> Unit::decide(const attachments::Command& command) {
  return decide_on<AttachmentsDesk>(step_, states_, attachments_, command, context_, law());
}
base::Result<std::vector<proposals::Event>> Unit::decide(const proposals::Command& command) {
  return decide_on<ProposalsDesk>(step_, states_, proposals_, command, context_, law());
}
base::Result<std::vector<dockets::Event>> Unit::decide(const dockets::Command& command) {
  return decide_on<DocketsDesk>(step_, states_, dockets_, command, context_, law());
}
base::Result<std::vector<lifts::Event>> Unit::decide(const lifts::Command& command) {
  return decide_on<LiftsDesk>(step_, states_, lifts_, command, context_, law());
}
base::Result<std::vector<webhooks::Event>> Unit::decide(const webhooks::Command& command) {
  return decide_on<WebhooksDesk>(step_, states_, webhooks_, command, context_, law());
}

base::Result<std::vector<origin_certification::Event>> Unit::decide(
    const origin_certification::Command& command) {
  return decide_on<OriginCertificationDesk>(step_, states_, certificates_, command, context_,
                                            law());
}

base::Result<std::vector<rulings::Event>> Unit::decide(const rulings::Command& command) {
  return decide_on<RulingsDesk>(step_, states_, rulings_, command, context_, law());
}

base::Result<std::vector<origin_exchange::Event>> Unit::decide(
    const origin_exchange::Command& command) {
  return decide_on<OriginExchangeDesk>(step_, states_, exchanges_, command, context_, law());
}

base::Result<std::vector<reforms::Event>> Unit::decide(const reforms::Command& command) {
  return decide_on<ReformsDesk>(step_, states_, institutions_, command, context_, law());
}

base::Result<std::vector<approved_exporters::Event>> Unit::decide(
    const approved_exporters::Command& command) {
  return decide_on<ApprovedExportersDesk>(step_, states_, approved_exporters_, command, context_,
                                          law());
}
base::Result<std::vector<origin_declarations::Event>> Unit::decide(
    const origin_declarations::Command& command) {
  return decide_on<OriginDeclarationsDesk>(step_, states_, origin_declarations_, command, context_,
                                           law());
}
base::Result<std::vector<product_reviews::Event>> Unit::decide(
    const product_reviews::Command& command) {
  return decide_on<ProductReviewsDesk>(step_, states_, product_reviews_, command, context_, law());
}
base::Result<std::vector<bills::Event>> Unit::decide(const bills::Command& command) {
  return decide_on<BillsDesk>(step_, states_, bills_, command, context_, law());
}
base::Result<std::vector<preference::Event>> Unit::decide_for(const base::OrganisationId& owner,
                                                              const preference::Command& command) {
  base::Context of_owner = context_;
  of_owner.on_behalf_of = owner;
  return decide_on<PreferenceDesk>(step_, states_, proofs_, command, of_owner, law());
}

}  // namespace cassia::journeys
