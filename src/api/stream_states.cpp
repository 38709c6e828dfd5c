#include "api/stream_states.h"

#include "runtime/replay.h"

namespace cassia::api {

std::shared_ptr<const runtime::LoadedStream> StreamStates::load(const runtime::StreamId& id) {
  const std::string name = runtime::to_text(id);
  const auto reader = counter_.readers.lend();
  const std::int64_t version = reader->stream_version(name);
  {
    const std::scoped_lock lock(access_);
    const auto found = states_.find(name);
    if (found != states_.end() && found->second->version == version) {
      return found->second;
    }
  }
  auto loaded = std::make_shared<const runtime::LoadedStream>(runtime::load_stream(
      *reader, counter_.ports.domain, id,
      [](const runtime::EventRecord&, const runtime::Value&, const runtime::Value&) {}));
  const std::scoped_lock lock(access_);
  if (states_.size() >= kStatesMax) {
    states_.clear();  // rare, and they are soon there again
  }
  states_[name] = loaded;
  return loaded;
}

}  // namespace cassia::api
