#include "tests/contracts/toy_domain.h"

#include <algorithm>

#include "codec/described_json.h"

namespace cassia::tests {

using runtime::StreamId;
using runtime::Value;

namespace {

constexpr std::string_view kConsignmentDesk = "toy.consignment";
// As long as the facts that a desk's event usually carries.
const std::string kRemark(220, '.');

StreamId toy_gate(const std::string& key) { return {.desk = "toy.gate", .key = key}; }
StreamId toy_name(const std::string& key) { return {.desk = "toy.name", .key = key}; }

std::vector<StreamId> streams_of(const ToyCommand& command) {
  switch (command.what) {
    case ToyDo::issue:
      return {runtime::stream_id_of(command.subject)};
    case ToyDo::claim:
      return {toy_name(command.subject)};
    case ToyDo::lodge:
      return {toy_certificate(command.other), toy_consignment(command.subject),
              toy_account(command.other), toy_gate(command.subject)};
    default:
      return {toy_consignment(command.subject)};
  }
}

runtime::NewEvent event_of(StreamId stream, ToyEvent event) {
  event.remark = kRemark;
  return {.stream = std::move(stream), .event = Value::of(std::move(event))};
}

const ToyState& state_of(const runtime::Loaded& loaded, const StreamId& id) {
  return loaded.find(id)->state.as<ToyState>();
}

base::Result<runtime::Step> lodge(const ToyCommand& command, const runtime::Loaded& loaded) {
  const auto streams = streams_of(command);
  if (!state_of(loaded, streams[1]).phase.empty()) {
    return base::Refusal{.code = kTaken, .place = "subject"};
  }
  for (const StreamId& id : {streams[0], streams[2]}) {
    if (state_of(loaded, id).balance < command.amount) {
      return base::Refusal{.code = kNotEnough,
                           .place = "amount",
                           .facts = {{.name = "stream", .value = to_text(id)}}};
    }
  }
  runtime::Step step;
  step.events.push_back(
      event_of(streams[0], {.phase = "open", .change = -command.amount, .other = command.subject}));
  step.events.push_back(
      event_of(streams[1], {.phase = "lodged", .change = command.amount, .other = command.other}));
  step.events.push_back(
      event_of(streams[2], {.phase = "open", .change = -command.amount, .other = command.subject}));
  step.events.push_back(
      event_of(streams[3], {.phase = "noted", .change = 0, .other = command.subject}));
  return step;
}

// Asks for the revenue account only once it knows that it needs it.
base::Result<runtime::Step> release(const ToyCommand& command, const runtime::Loaded& loaded) {
  const StreamId consignment = toy_consignment(command.subject);
  const ToyState& state = state_of(loaded, consignment);
  if (state.phase != "lodged") {
    return base::Refusal{.code = kWrongPhase, .place = "subject"};
  }
  runtime::Step step;
  if (loaded.find(toy_revenue()) == nullptr) {
    step.load = {toy_revenue()};
    return step;
  }
  step.events.push_back(event_of(consignment, {.phase = "released", .other = state.other}));
  step.events.push_back(event_of(
      toy_revenue(), {.phase = "open", .change = state.balance, .other = command.subject}));
  step.done_timers = {"expire-" + command.subject};
  return step;
}

base::Result<runtime::Step> expire(const ToyCommand& command, const runtime::Loaded& loaded) {
  const StreamId consignment = toy_consignment(command.subject);
  const ToyState& state = state_of(loaded, consignment);
  if (state.phase != "lodged") {
    return base::Refusal{.code = kWrongPhase, .place = "subject"};
  }
  runtime::Step step;
  step.events.push_back(event_of(consignment, {.phase = "expired", .other = state.other}));
  return step;
}

runtime::Step set_timer(const ToyCommand& command) {
  runtime::Step step;
  step.timers.push_back(
      {.id = "expire-" + command.subject,
       .due = base::Instant::of_micros(command.amount),
       .command = toy({.what = ToyDo::expire, .subject = command.subject, .other = {}})});
  return step;
}

runtime::Step announce(const ToyCommand& command) {
  runtime::Step step;
  step.messages.push_back(
      {.id = "about-" + command.subject, .destination = "customs", .body = command.other});
  return step;
}

base::Result<Value> lifted(auto decoded) {
  if (!decoded) {
    return std::move(decoded).error();
  }
  return Value::of(std::move(decoded).value());
}

}  // namespace

StreamId toy_certificate(const std::string& key) { return {.desk = "toy.certificate", .key = key}; }
StreamId toy_account(const std::string& key) { return {.desk = "toy.account", .key = key}; }
StreamId toy_consignment(const std::string& key) {
  return {.desk = std::string(kConsignmentDesk), .key = key};
}
StreamId toy_revenue() { return toy_account("revenue"); }

std::vector<codec::TableSchema> ToyDomain::tables() const {
  using enum codec::ColumnType;
  return {{.name = "toy_stream",
           .columns = {{.name = "key"},
                       {.name = "phase"},
                       {.name = "balance", .type = integer},
                       {.name = "count", .type = integer},
                       {.name = "other", .nullability = codec::Nullability::optional}},
           .indexes = {"phase"}},
          {.name = "toy_line",
           .columns = {{.name = "key"},
                       {.name = "consignment"},
                       {.name = "number", .type = integer},
                       {.name = "phase"}},
           .indexes = {"consignment"}}};
}

std::vector<StreamId> ToyDomain::plan(const Value& command) const {
  return streams_of(command.as<ToyCommand>());
}

base::Result<runtime::Step> ToyDomain::step(const Value& command, const runtime::Loaded& loaded,
                                            const base::Context&) const {
  const auto& toy_command = command.as<ToyCommand>();
  const auto streams = streams_of(toy_command);
  runtime::Step step;
  switch (toy_command.what) {
    case ToyDo::issue:
      step.events.push_back(
          event_of(streams[0], {.phase = "open", .change = toy_command.amount, .other = "issue"}));
      return step;
    case ToyDo::claim:
      if (!state_of(loaded, streams[0]).phase.empty()) {
        return base::Refusal{.code = kTaken, .place = "subject"};
      }
      step.events.push_back(event_of(streams[0], {.phase = "claimed", .other = toy_command.other}));
      return step;
    case ToyDo::lodge:
      return lodge(toy_command, loaded);
    case ToyDo::release:
      return release(toy_command, loaded);
    case ToyDo::expire:
      return expire(toy_command, loaded);
    case ToyDo::expire_at:
      return set_timer(toy_command);
    case ToyDo::announce:
      return announce(toy_command);
    case ToyDo::load_forever:
      step.load = {toy_revenue()};
      return step;
  }
  return step;
}

Value ToyDomain::initial_state(std::string_view) const { return Value::of(ToyState{}); }

Value ToyDomain::apply(const StreamId&, Value state, const Value& event) const {
  auto next = std::move(state).take<ToyState>();
  const auto& change = event.as<ToyEvent>();
  next.phase = change.phase;
  next.balance += change.change;
  ++next.count;
  next.other = change.other;
  next.remark = change.remark;
  return Value::of(std::move(next));
}

void ToyDomain::append_rows(const StreamId& stream, const Value&, const Value& state,
                            std::vector<codec::RowWrite>& rows) const {
  const auto& now = state.as<ToyState>();
  const std::string name = to_text(stream);
  rows.push_back({.table = "toy_stream",
                  .columns = {{"key", name},
                              {"phase", now.phase},
                              {"balance", now.balance},
                              {"count", now.count},
                              {"other", now.other.empty() ? codec::ColumnValue{} : now.other}}});
  if (stream.desk != kConsignmentDesk) {
    return;
  }
  for (const std::int64_t number : {1, 2}) {
    rows.push_back({.table = "toy_line",
                    .columns = {{"key", stream.key + '.' + std::to_string(number)},
                                {"consignment", stream.key},
                                {"number", number},
                                {"phase", now.phase}}});
  }
}

codec::EncodedEvent ToyDomain::encode_event(std::string_view, const Value& event) const {
  return {.type = "toy.changed", .version = 1, .bytes = codec::to_json(event.as<ToyEvent>())};
}

base::Result<Value> ToyDomain::decode_event(std::string_view,
                                            const codec::StoredEvent& stored) const {
  return lifted(codec::from_json<ToyEvent>(stored.bytes));
}

std::string ToyDomain::encode_state(std::string_view, const Value& state) const {
  return codec::to_json(state.as<ToyState>());
}

base::Result<Value> ToyDomain::decode_state(std::string_view, std::string_view bytes) const {
  return lifted(codec::from_json<ToyState>(bytes));
}

std::string ToyDomain::state_shape(std::string_view) const { return "toy-1"; }

std::string ToyDomain::encode_command(const Value& command) const {
  return codec::to_json(command.as<ToyCommand>());
}

base::Result<Value> ToyDomain::decode_command(std::string_view bytes) const {
  return lifted(codec::from_json<ToyCommand>(bytes));
}

}  // namespace cassia::tests
