#pragma once

#include <compare>
#include <optional>
#include <string>
#include <vector>

#include "base/actor.h"
#include "base/result.h"
#include "journeys/commands.h"
#include "law/law_book.h"

// Which events of several desks follow from one command: all of them or a refusal. Pure: the
// runtime loads, commits and repeats.
namespace cassia::journeys {

enum class Desk : std::uint8_t {
  preference,
  accounts,
  declarations,
  gate,
  organisations,
  users,
  logins,
  delegations,
  gate_devices,
  attachments,
  proposals,
  lifts,
  dockets,
  webhooks,
  origin_certification,
  origin_exchange,
  reforms,
  rulings,
  bills,
  approved_exporters,
  origin_declarations,
  product_reviews,
};
BOOST_DESCRIBE_ENUM(Desk, preference, accounts, declarations, gate, organisations, users, logins,
                    delegations, gate_devices, attachments, proposals, lifts, dockets, webhooks,
                    origin_certification, origin_exchange, reforms, rulings, bills,
                    approved_exporters, origin_declarations, product_reviews)

// "trade.declarations": the permanent name of a desk, the first part of its streams' names.
std::string_view desk_name(Desk desk);

struct Stream {
  Desk desk = Desk::preference;
  std::string key = {};

  friend bool operator==(const Stream&, const Stream&) = default;
  friend auto operator<=>(const Stream&, const Stream&) = default;
};

using DeskEventKinds =
    std::variant<preference::Event, accounts::Event, declarations::Event, gate::Event,
                 organisations::Event, users::Event, logins::Event, delegations::Event,
                 gate_devices::Event, attachments::Event, proposals::Event, lifts::Event,
                 dockets::Event, webhooks::Event, origin_certification::Event,
                 origin_exchange::Event, reforms::Event, rulings::Event, bills::Event,
                 approved_exporters::Event, origin_declarations::Event, product_reviews::Event>;
using DeskEvent = base::OneOf<DeskEventKinds>;

struct StreamEvent {
  Stream stream = {};
  DeskEvent event = {};
};

// The command is given when the time has come, by the zone itself.
struct Timer {
  std::string id = {};
  base::Instant due = {};
  Command command = {};
};

// With `load` not empty nothing is decided yet: these streams have to be seen as well.
struct Step {
  std::vector<Stream> load = {};
  std::vector<StreamEvent> events = {};
  std::vector<Timer> timers = {};
  std::vector<std::string> done_timers = {};
};

// The states that a step may look at; null for a stream that was not loaded. A stream without
// events has its desk's initial state.
class States {
 public:
  virtual ~States() = default;
  virtual const preference::State* preference(const std::string& key) const = 0;
  virtual const accounts::State* account(const std::string& key) const = 0;
  virtual const declarations::State* declaration(const std::string& key) const = 0;
  virtual const gate::State* batch(const std::string& key) const = 0;
  virtual const organisations::State* organisation(const std::string& key) const = 0;
  virtual const users::State* user(const std::string& key) const = 0;
  virtual const logins::State* login(const std::string& key) const = 0;
  virtual const delegations::State* delegation(const std::string& key) const = 0;
  virtual const gate_devices::State* gate_device(const std::string& key) const = 0;
  virtual const attachments::State* attachments(const std::string& key) const = 0;
  virtual const proposals::State* proposal(const std::string& key) const = 0;
  virtual const lifts::State* lift(const std::string& key) const = 0;
  virtual const dockets::State* docket(const std::string& key) const = 0;

  // The version of a loaded stream: 0 for one without events.
  virtual std::int64_t version(const Stream& stream) const = 0;
  // A command's name ("lift_control"), its canonical text, and the command of a text, for what
  // waits for a second person. Journeys know no format; whoever lends the states does.
  virtual std::string_view name_of(const Command& command) const = 0;
  virtual std::string text_of(const Command& command) const = 0;
  virtual std::optional<Command> command_of(const std::string& text) const = 0;
  virtual const webhooks::State* webhooks(const std::string& key) const = 0;
  virtual const origin_certification::State* certificate(const std::string& key) const = 0;
  // The register of partners, or what one of them says of a certificate.
  virtual const origin_exchange::State* origin_exchange(const std::string& key) const = 0;
  virtual const reforms::State* institution(const std::string& key) const = 0;
  virtual const rulings::State* ruling(const std::string& key) const = 0;
  virtual const bills::State* bill(const std::string& key) const = 0;
  virtual const product_reviews::State* product_review(const std::string& key) const = 0;
  virtual const approved_exporters::State* approved_exporter(const std::string& key) const = 0;
  virtual const origin_declarations::State* origin_declaration(const std::string& key) const = 0;
};

// The stream that a command speaks of: the declaration that is lodged or released, the account that
// is paid into, the batch that is booked.
Stream subject(const Command& command);

// The streams that the first step will want to see.
std::vector<Stream> plan(const Command& command);

// The events of all desks in the order in which they happen, or more streams to load, or the
// refusal of the first desk that says no, its place within the command. Where law asks two persons
// for the decision, the step only proposes it; that of confirm_proposal then makes it.
base::Result<Step> step(const Command& command, const States& states, const base::Context& context,
                        const law::LawBook& law);

}  // namespace cassia::journeys

extern template class cassia::base::OneOf<cassia::journeys::DeskEventKinds>;
