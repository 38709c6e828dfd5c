#include "api/stream_states.h"

#include "runtime/replay.h"

namespace cassia::api {

runtime::StreamId stream_of(journeys::Desk desk, const std::string& key) {
  return {.desk = std::string(journeys::desk_name(desk)), .key = key};
}

std::shared_ptr<const runtime::LoadedStream> StreamStates::load(runtime::StoreReader& reader,
                                                                const runtime::StreamId& id) {
  const std::string name = runtime::to_text(id);
  const std::int64_t version = reader.stream_version(name);
  {
    const std::scoped_lock lock(access_);
    const auto found = states_.find(name);
    if (found != states_.end() && found->second->version == version) {
      return found->second;
    }
  }
  const auto head = reader.stream_head(name);
  std::size_t bytes = name.size() + (head ? head->snapshot.bytes.size() : 0);
  auto loaded = std::make_shared<const runtime::LoadedStream>(
      runtime::load_stream(reader, domain_, id, head,
                           [&bytes](const runtime::EventRecord& event, const runtime::Value&,
                                    const runtime::Value&) { bytes += event.envelope.size(); }));
  if (version == 0) {
    return loaded;  // names that anybody may invent are not kept
  }
  const std::scoped_lock lock(access_);
  bytes_ += bytes;
  if (bytes_ > kBytesMax) {
    states_.clear();  // rare, and they are soon there again
    bytes_ = bytes;
  }
  states_[name] = loaded;
  return loaded;
}

}  // namespace cassia::api
