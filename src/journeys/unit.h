#pragma once

#include <map>
#include <optional>

#include "journeys/journeys.h"

// What the journeys build a step with; not for others.
namespace cassia::journeys {

// States of one desk that this unit has changed, and how many of its events are folded in.
template <typename State>
struct ChangedState {
  std::optional<State> state = {};
  std::size_t folded = 0;
};
template <typename State>
using Changed = std::map<std::string, ChangedState<State>>;

// Collects the decisions of several desks. A desk that decides a second time in one unit sees what
// it decided before; states are copied only then.
class Unit {
 public:
  Unit(const States& states, const base::Context& context, const law::LawBook& law);
  // Of a decision that two persons make: `context` is that of the first.
  Unit(const States& states, const base::Context& context, const law::LawBook& law,
       base::ActorId second_person);

  const base::Context& context() const { return context_; }
  // The law by which the desks are asked from here on.
  const law::LawBook& law() const { return in_force_ ? *in_force_ : law_; }
  void decide_by(law::LawBook in_force) { in_force_ = std::move(in_force); }
  const law::LawBook& law_as_it_came() const { return law_; }
  // Who confirmed what is decided here; empty when one person decides.
  const base::ActorId& second_person() const { return second_person_; }

  // Whether all are loaded; those that are not are asked for.
  bool sees(const std::vector<Stream>& streams);
  bool sees(const Stream& stream) { return sees(std::vector<Stream>{stream}); }

  const States& states() const { return states_; }  // as they were loaded
  // The state after what was decided so far. The stream must be loaded (asserted).
  // It is valid until the next decision on its stream.
  const declarations::State& declaration(const std::string& key);
  const accounts::State& account(const std::string& key);
  const organisations::State& organisation(const std::string& key);
  const users::State& user(const std::string& key);
  const dockets::State& docket(const std::string& key);
  const origin_certification::State& certificate(const std::string& key);
  const approved_exporters::State& approved_exporter(const std::string& key);
  const origin_exchange::State& origin_exchange(const std::string& key);
  const reforms::State& institution(const std::string& key);
  const rulings::State& ruling(const std::string& key);

  // Asks a desk; its events join the step and are returned. Commands name their stream.
  base::Result<std::vector<preference::Event>> decide(const preference::Command& command);
  base::Result<std::vector<declarations::Event>> decide(const declarations::Command& command);
  base::Result<std::vector<gate::Event>> decide(const gate::Command& command);
  base::Result<std::vector<accounts::Event>> decide(const accounts::Command& command);
  base::Result<std::vector<organisations::Event>> decide(const organisations::Command& command);
  base::Result<std::vector<users::Event>> decide(const users::Command& command);
  base::Result<std::vector<logins::Event>> decide(const logins::Command& command);
  base::Result<std::vector<delegations::Event>> decide(const delegations::Command& command);
  base::Result<std::vector<attachments::Event>> decide(const attachments::Command& command);
  base::Result<std::vector<gate_devices::Event>> decide(const gate_devices::Command& command);

  // Asks the gate about something that happened at another moment than the command.
  base::Result<std::vector<gate::Event>> decide_as_of(base::Instant occurred_at,
                                                      const gate::Command& command);
  base::Result<std::vector<proposals::Event>> decide(const proposals::Command& command);
  base::Result<std::vector<lifts::Event>> decide(const lifts::Command& command);
  base::Result<std::vector<dockets::Event>> decide(const dockets::Command& command);
  base::Result<std::vector<webhooks::Event>> decide(const webhooks::Command& command);
  base::Result<std::vector<origin_certification::Event>> decide(
      const origin_certification::Command& command);
  base::Result<std::vector<reforms::Event>> decide(const reforms::Command& command);
  base::Result<std::vector<rulings::Event>> decide(const rulings::Command& command);
  base::Result<std::vector<origin_exchange::Event>> decide(const origin_exchange::Command& command);
  base::Result<std::vector<bills::Event>> decide(const bills::Command& command);
  base::Result<std::vector<product_reviews::Event>> decide(const product_reviews::Command& command);
  base::Result<std::vector<approved_exporters::Event>> decide(
      const approved_exporters::Command& command);
  base::Result<std::vector<origin_declarations::Event>> decide(
      const origin_declarations::Command& command);

  // Asks the desk of proofs for the proof's owner, who asked for what an officer now carries out.
  base::Result<std::vector<preference::Event>> decide_for(const base::OrganisationId& owner,
                                                          const preference::Command& command);

  void set_timer(Timer timer) { step_.timers.push_back(std::move(timer)); }
  void drop_timer(std::string id) { step_.done_timers.push_back(std::move(id)); }

  Step take() && { return std::move(step_); }

 private:
  const States& states_;
  const base::Context& context_;
  const law::LawBook& law_;
  std::optional<law::LawBook> in_force_;
  base::ActorId second_person_;
  Step step_;
  Changed<preference::State> proofs_;
  Changed<accounts::State> accounts_;
  Changed<declarations::State> declarations_;
  Changed<gate::State> batches_;
  Changed<organisations::State> organisations_;
  Changed<users::State> users_;
  Changed<logins::State> logins_;
  Changed<delegations::State> delegations_;
  Changed<gate_devices::State> gate_devices_;
  Changed<attachments::State> attachments_;
  Changed<proposals::State> proposals_;
  Changed<lifts::State> lifts_;
  Changed<dockets::State> dockets_;
  Changed<webhooks::State> webhooks_;
  Changed<origin_certification::State> certificates_;
  Changed<origin_exchange::State> exchanges_;
  Changed<reforms::State> institutions_;
  Changed<rulings::State> rulings_;
  Changed<bills::State> bills_;
  Changed<product_reviews::State> product_reviews_;
  Changed<approved_exporters::State> approved_exporters_;
  Changed<origin_declarations::State> origin_declarations_;
};

}  // namespace cassia::journeys
