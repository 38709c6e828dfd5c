#include "runtime/replay.h"

namespace cassia::runtime {

namespace {

[[noreturn]] void unreadable(const std::string& what, const base::Refusal& refusal) {
  throw StorageFault(what + " cannot be read: " + base::to_text(refusal));
}

}  // namespace

Value decode_record(const Domain& domain, const StreamId& stream, const EventRecord& record) {
  const auto envelope = codec::decode_envelope(record.envelope);
  const std::string what = "event " + std::to_string(record.position);
  if (!envelope) {
    unreadable(what, envelope.error());
  }
  auto event = domain.decode_event(
      stream.desk,
      {.type = record.type, .version = static_cast<int>(record.schema), .bytes = envelope->body});
  if (!event) {
    unreadable(what, event.error());
  }
  return std::move(event).value();
}

LoadedStream replay(StoreReader& reader, const Domain& domain, const StreamId& stream,
                    LoadedStream from, const OnReplayed& on_replayed) {
  const std::string name = to_text(stream);
  reader.read_stream({.stream = name, .after_version = from.version},
                     [&](const EventRecord& record) {
                       if (record.version != from.version + 1) {
                         throw StorageFault("stream " + name + " lacks version " +
                                            std::to_string(from.version + 1));
                       }
                       const Value event = decode_record(domain, stream, record);
                       from.state = domain.apply(stream, std::move(from.state), event);
                       from.version = record.version;
                       on_replayed(record, event, from.state);
                       return Continue::yes;
                     });
  return from;
}

LoadedStream load_stream(StoreReader& reader, const Domain& domain, const StreamId& stream,
                         const OnReplayed& on_replayed) {
  return load_stream(reader, domain, stream, reader.stream_head(to_text(stream)), on_replayed);
}

LoadedStream load_stream(StoreReader& reader, const Domain& domain, const StreamId& stream,
                         const std::optional<StreamHead>& head, const OnReplayed& on_replayed) {
  LoadedStream loaded{.version = 0, .state = domain.initial_state(stream.desk)};
  if (!head) {
    return loaded;
  }
  if (head->snapshot.version > 0 && head->snapshot.shape == domain.state_shape(stream.desk)) {
    auto state = domain.decode_state(stream.desk, head->snapshot.bytes);
    if (!state) {
      unreadable("snapshot of " + to_text(stream), state.error());
    }
    loaded = {.version = head->snapshot.version, .state = std::move(state).value()};
  }
  if (loaded.version < head->version) {
    loaded = replay(reader, domain, stream, std::move(loaded), on_replayed);
  }
  return loaded;
}

}  // namespace cassia::runtime
