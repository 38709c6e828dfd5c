#include "api/zone/zone_domain.h"

#include <array>

#include "base/assert.h"
#include "journeys/quote.h"
#include "runtime/replay.h"

namespace cassia::api {

namespace {

using journeys::Desk;
using runtime::StreamId;
using runtime::Value;

// One desk behind type-erased functions.
struct DeskBinding {
  Value (*initial_state)();
  Value (*apply)(Value state, const Value& event);
  void (*append_rows)(const Value& event, const Value& state, std::vector<codec::RowWrite>& rows);
  codec::EncodedEvent (*encode_event)(const Value& event);
  base::Result<Value> (*decode_event)(const codec::StoredEvent& stored);
  std::string (*encode_state)(const Value& state);
  base::Result<Value> (*decode_state)(std::string_view bytes);
  std::string (*state_shape)();
  std::vector<codec::TableSchema> (*tables)();
};

template <typename T>
base::Result<Value> lifted(base::Result<T> decoded) {
  if (!decoded) {
    return std::move(decoded).error();
  }
  return Value::of(*std::move(decoded));
}

template <typename State, typename Event, typename Row>
constexpr DeskBinding bind_desk() {
  return {
      .initial_state = [] { return Value::of(State{}); },
      .apply =
          [](Value state, const Value& event) {
            return Value::of(apply(std::move(state).take<State>(), event.as<Event>()));
          },
      .append_rows =
          [](const Value& event, const Value& state, std::vector<codec::RowWrite>& rows) {
            for (const Row& row : views(event.as<Event>(), state.as<State>())) {
              rows.push_back(codec::encode_row(row));
            }
          },
      .encode_event = [](const Value& event) { return codec::encode_event(event.as<Event>()); },
      .decode_event =
          [](const codec::StoredEvent& stored) {
            return lifted(codec::decode_event<Event>(stored));
          },
      .encode_state = [](const Value& state) { return codec::encode_state(state.as<State>()); },
      .decode_state =
          [](std::string_view bytes) { return lifted(codec::decode_state<State>(bytes)); },
      .state_shape = [] { return codec::state_shape<State>(); },
      .tables = [] { return codec::table_schemas<Row>(); },
  };
}

#define CASSIA_BIND(desk) \
  bind_desk<journeys::desk::State, journeys::desk::Event, journeys::desk::Row>()
constexpr std::array kDesks = {
    std::pair{Desk::preference, CASSIA_BIND(preference)},
    std::pair{Desk::accounts, CASSIA_BIND(accounts)},
    std::pair{Desk::declarations, CASSIA_BIND(declarations)},
    std::pair{Desk::gate, CASSIA_BIND(gate)},
    std::pair{Desk::organisations, CASSIA_BIND(organisations)},
    std::pair{Desk::users, CASSIA_BIND(users)},
    std::pair{Desk::logins, CASSIA_BIND(logins)},
    std::pair{Desk::delegations, CASSIA_BIND(delegations)},
    std::pair{Desk::gate_devices, CASSIA_BIND(gate_devices)},
    std::pair{Desk::attachments, CASSIA_BIND(attachments)},
    std::pair{Desk::proposals, CASSIA_BIND(proposals)},
    std::pair{Desk::lifts, CASSIA_BIND(lifts)},
    std::pair{Desk::dockets, CASSIA_BIND(dockets)},
    std::pair{Desk::webhooks, CASSIA_BIND(webhooks)},
    std::pair{Desk::origin_certification, CASSIA_BIND(origin_certification)},
    std::pair{Desk::origin_exchange, CASSIA_BIND(origin_exchange)},
    std::pair{Desk::reforms, CASSIA_BIND(reforms)},
    std::pair{Desk::rulings, CASSIA_BIND(rulings)},
    std::pair{Desk::bills, CASSIA_BIND(bills)},
    std::pair{Desk::approved_exporters, CASSIA_BIND(approved_exporters)},
    std::pair{Desk::origin_declarations, CASSIA_BIND(origin_declarations)},
    std::pair{Desk::product_reviews, CASSIA_BIND(product_reviews)},
};
#undef CASSIA_BIND

const DeskBinding& binding_of(std::string_view desk) {
  for (const auto& [name, binding] : kDesks) {
    if (journeys::desk_name(name) == desk) {
      return binding;
    }
  }
  CASSIA_ASSERT(false, "only desks of the zone have streams");
  return kDesks.front().second;
}

StreamId id_of(const journeys::Stream& stream) { return stream_of(stream.desk, stream.key); }

std::vector<StreamId> ids_of(const std::vector<journeys::Stream>& streams) {
  std::vector<StreamId> ids;
  ids.reserve(streams.size());
  for (const journeys::Stream& stream : streams) {
    ids.push_back(id_of(stream));
  }
  return ids;
}

runtime::Step to_runtime(journeys::Step&& step) {
  runtime::Step made;
  made.load = ids_of(step.load);
  for (journeys::StreamEvent& event : step.events) {
    made.events.push_back(
        {.stream = id_of(event.stream),
         .event = std::visit([](auto&& held) { return Value::of(std::move(held)); },
                             std::move(event.event))});
  }
  for (journeys::Timer& timer : step.timers) {
    made.timers.push_back({.id = std::move(timer.id),
                           .due = timer.due,
                           .command = Value::of(std::move(timer.command))});
  }
  made.done_timers = std::move(step.done_timers);
  return made;
}

class ZoneDomain : public runtime::Domain {
 public:
  explicit ZoneDomain(law::LawBook law) : law_(std::move(law)) {
    for (const auto& [desk, binding] : kDesks) {
      shapes_.push_back(binding.state_shape());
    }
  }

  std::vector<codec::TableSchema> tables() const override {
    std::vector<codec::TableSchema> all;
    for (const auto& [desk, binding] : kDesks) {
      for (codec::TableSchema& table : binding.tables()) {
        all.push_back(std::move(table));
      }
    }
    return all;
  }

  std::vector<StreamId> plan(const Value& command) const override {
    return ids_of(journeys::plan(command.as<journeys::Command>()));
  }

  base::Result<runtime::Step> step(const Value& command, const runtime::Loaded& loaded,
                                   const base::Context& context) const override {
    return to_runtime(CASSIA_TRY(
        journeys::step(command.as<journeys::Command>(), LoadedStates(loaded), context, law_)));
  }

  Value initial_state(std::string_view desk) const override {
    return binding_of(desk).initial_state();
  }
  Value apply(const StreamId& stream, Value state, const Value& event) const override {
    return binding_of(stream.desk).apply(std::move(state), event);
  }
  void append_rows(const StreamId& stream, const Value& event, const Value& state,
                   std::vector<codec::RowWrite>& rows) const override {
    binding_of(stream.desk).append_rows(event, state, rows);
  }

  codec::EncodedEvent encode_event(std::string_view desk, const Value& event) const override {
    return binding_of(desk).encode_event(event);
  }
  base::Result<Value> decode_event(std::string_view desk,
                                   const codec::StoredEvent& stored) const override {
    return binding_of(desk).decode_event(stored);
  }
  std::string encode_state(std::string_view desk, const Value& state) const override {
    return binding_of(desk).encode_state(state);
  }
  base::Result<Value> decode_state(std::string_view desk, std::string_view bytes) const override {
    return binding_of(desk).decode_state(bytes);
  }
  std::string state_shape(std::string_view desk) const override {
    for (std::size_t i = 0; i < kDesks.size(); ++i) {
      if (journeys::desk_name(kDesks[i].first) == desk) {
        return shapes_[i];
      }
    }
    return {};
  }

  std::string encode_command(const Value& command) const override {
    return codec::encode_command(command.as<journeys::Command>());
  }
  base::Result<Value> decode_command(std::string_view bytes) const override {
    return lifted(codec::decode_stored_command<journeys::Command>(bytes));
  }

 private:
  law::LawBook law_;
  std::vector<std::string> shapes_;  // in the order of kDesks: hashing them takes a while
};

template <typename State>
const State* find_state(const runtime::Loaded& loaded, Desk desk, const std::string& key) {
  const runtime::LoadedStream* const stream = loaded.find(stream_of(desk, key));
  return stream == nullptr ? nullptr : &stream->state.as<State>();
}

}  // namespace

const journeys::preference::State* LoadedStates::preference(const std::string& key) const {
  return find_state<journeys::preference::State>(loaded_, Desk::preference, key);
}
const journeys::accounts::State* LoadedStates::account(const std::string& key) const {
  return find_state<journeys::accounts::State>(loaded_, Desk::accounts, key);
}
const journeys::declarations::State* LoadedStates::declaration(const std::string& key) const {
  return find_state<journeys::declarations::State>(loaded_, Desk::declarations, key);
}
const journeys::gate::State* LoadedStates::batch(const std::string& key) const {
  return find_state<journeys::gate::State>(loaded_, Desk::gate, key);
}
const journeys::organisations::State* LoadedStates::organisation(const std::string& key) const {
  return find_state<journeys::organisations::State>(loaded_, Desk::organisations, key);
}
const journeys::users::State* LoadedStates::user(const std::string& key) const {
  return find_state<journeys::users::State>(loaded_, Desk::users, key);
}
const journeys::logins::State* LoadedStates::login(const std::string& key) const {
  return find_state<journeys::logins::State>(loaded_, Desk::logins, key);
}
const journeys::delegations::State* LoadedStates::delegation(const std::string& key) const {
  return find_state<journeys::delegations::State>(loaded_, Desk::delegations, key);
}
const journeys::gate_devices::State* LoadedStates::gate_device(const std::string& key) const {
  return find_state<journeys::gate_devices::State>(loaded_, Desk::gate_devices, key);
}

const journeys::attachments::State* LoadedStates::attachments(const std::string& key) const {
  return find_state<journeys::attachments::State>(loaded_, Desk::attachments, key);
}

const journeys::proposals::State* LoadedStates::proposal(const std::string& key) const {
  return find_state<journeys::proposals::State>(loaded_, Desk::proposals, key);
}
const journeys::lifts::State* LoadedStates::lift(const std::string& key) const {
  return find_state<journeys::lifts::State>(loaded_, Desk::lifts, key);
}

const journeys::dockets::State* LoadedStates::docket(const std::string& key) const {
  return find_state<journeys::dockets::State>(loaded_, Desk::dockets, key);
}

std::int64_t LoadedStates::version(const journeys::Stream& stream) const {
  const runtime::LoadedStream* const loaded = loaded_.find(id_of(stream));
  CASSIA_ASSERT(loaded != nullptr, "a journey looks only at streams that it asked for");
  return loaded->version;
}
std::string_view LoadedStates::name_of(const journeys::Command& command) const {
  return codec::command_name(command);
}
std::string LoadedStates::text_of(const journeys::Command& command) const {
  return codec::encode_command(command);
}
std::optional<journeys::Command> LoadedStates::command_of(const std::string& text) const {
  auto read = codec::decode_stored_command<journeys::Command>(text);
  return read ? std::optional(*std::move(read)) : std::nullopt;
}
const journeys::webhooks::State* LoadedStates::webhooks(const std::string& key) const {
  return find_state<journeys::webhooks::State>(loaded_, Desk::webhooks, key);
}
const journeys::origin_certification::State* LoadedStates::certificate(
    const std::string& key) const {
  return find_state<journeys::origin_certification::State>(loaded_, Desk::origin_certification,
                                                           key);
}
const journeys::rulings::State* LoadedStates::ruling(const std::string& key) const {
  return find_state<journeys::rulings::State>(loaded_, Desk::rulings, key);
}

const journeys::reforms::State* LoadedStates::institution(const std::string& key) const {
  return find_state<journeys::reforms::State>(loaded_, Desk::reforms, key);
}

const journeys::origin_exchange::State* LoadedStates::origin_exchange(
    const std::string& key) const {
  return find_state<journeys::origin_exchange::State>(loaded_, Desk::origin_exchange, key);
}

const journeys::approved_exporters::State* LoadedStates::approved_exporter(
    const std::string& key) const {
  return find_state<journeys::approved_exporters::State>(loaded_, Desk::approved_exporters, key);
}

const journeys::origin_declarations::State* LoadedStates::origin_declaration(
    const std::string& key) const {
  return find_state<journeys::origin_declarations::State>(loaded_, Desk::origin_declarations, key);
}

const journeys::product_reviews::State* LoadedStates::product_review(const std::string& key) const {
  return find_state<journeys::product_reviews::State>(loaded_, Desk::product_reviews, key);
}

const journeys::bills::State* LoadedStates::bill(const std::string& key) const {
  return find_state<journeys::bills::State>(loaded_, Desk::bills, key);
}

LoadedForReading::LoadedForReading(runtime::Store& store, const runtime::Domain& domain,
                                   const std::vector<runtime::StreamId>& streams)
    : opened_(store.open_reader(runtime::ReadView::moment)),
      reader_(opened_.get()),
      domain_(domain) {
  load(streams);
}

LoadedForReading::LoadedForReading(Readers& readers, const runtime::Domain& domain,
                                   StreamStates& shared)
    : lent_(std::make_unique<LentMoment>(readers)),
      reader_(&**lent_),
      domain_(domain),
      shared_(&shared) {}

void LoadedForReading::load(const std::vector<runtime::StreamId>& streams) {
  for (const runtime::StreamId& id : streams) {
    if (find(id) == nullptr) {
      streams_.emplace_back(
          id, shared_ != nullptr
                  ? shared_->load(*reader_, id)
                  : std::make_shared<const runtime::LoadedStream>(
                        runtime::load_stream(*reader_, domain_, id,
                                             [](const runtime::EventRecord&, const runtime::Value&,
                                                const runtime::Value&) {})));
    }
  }
}

const runtime::LoadedStream* LoadedForReading::find(const runtime::StreamId& id) const {
  for (const auto& [name, stream] : streams_) {
    if (name == id) {
      return stream.get();
    }
  }
  return nullptr;
}

std::unique_ptr<runtime::Domain> zone_domain(law::LawBook law) {
  return std::make_unique<ZoneDomain>(std::move(law));
}

void load_for_quote(LoadedForReading& loaded, const journeys::LodgeConsignment& lodging) {
  loaded.load(ids_of(journeys::quote_streams(lodging, LoadedStates(loaded))));
}

}  // namespace cassia::api
