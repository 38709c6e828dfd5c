#pragma once

#include <functional>
#include <string_view>

#include "runtime/domain.h"
#include "runtime/store.h"

namespace cassia::runtime {

// A stored event as the domain knows it. Throws StorageFault when its bytes cannot be read.
Value decode_record(const Domain& domain, const StreamId& stream, const EventRecord& record);

// Called after each event with the state it led to.
using OnReplayed = std::function<void(const EventRecord&, const Value& event, const Value& state)>;

// Folds the events of the stream after `from.version` onto `from.state` and returns where it ends.
// Throws StorageFault when a version is missing.
LoadedStream replay(StoreReader& reader, const Domain& domain, const StreamId& stream,
                    LoadedStream from, const OnReplayed& on_replayed);

// The state of a stream: its snapshot, where this program can read it, and the events since.
// `on_replayed` is called for those. Version 0 and the initial state when there is no such stream.
LoadedStream load_stream(StoreReader& reader, const Domain& domain, const StreamId& stream,
                         const OnReplayed& on_replayed);
// The same with the stream's head as it was read before.
LoadedStream load_stream(StoreReader& reader, const Domain& domain, const StreamId& stream,
                         const std::optional<StreamHead>& head, const OnReplayed& on_replayed);

}  // namespace cassia::runtime
