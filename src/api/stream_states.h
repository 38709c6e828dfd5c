#pragma once

#include <memory>
#include <mutex>
#include <string>
#include <unordered_map>

#include "api/counter.h"

namespace cassia::api {

// States of small streams that every call asks for (who the user is, what the organisation is),
// kept as long as their stream has no newer version; asking costs one look at that version.
class StreamStates {
 public:
  explicit StreamStates(Counter& counter) : counter_(counter) {}

  // A stream without events gives the desk's initial state.
  template <typename State>
  std::shared_ptr<const State> find(const runtime::StreamId& id) {
    const std::shared_ptr<const runtime::LoadedStream> loaded = load(id);
    return {loaded, &loaded->state.as<State>()};
  }

 private:
  std::shared_ptr<const runtime::LoadedStream> load(const runtime::StreamId& id);

  static constexpr std::size_t kStatesMax = 10'000;

  Counter& counter_;
  std::mutex access_;
  std::unordered_map<std::string, std::shared_ptr<const runtime::LoadedStream>> states_;
};

}  // namespace cassia::api
