#pragma once

#include <memory>
#include <mutex>
#include <string>
#include <unordered_map>

#include "api/readers.h"
#include "journeys/journeys.h"
#include "runtime/domain.h"

namespace cassia::api {

runtime::StreamId stream_of(journeys::Desk desk, const std::string& key);

// States of streams that calls ask for again and again (who the user is, what a page shows), kept
// as long as their stream has no newer version; asking costs one look at that version. For several
// threads.
class StreamStates {
 public:
  StreamStates(const runtime::Domain& domain, Readers& readers)
      : domain_(domain), readers_(readers) {}

  // A stream without events gives the desk's initial state.
  template <typename State>
  std::shared_ptr<const State> find(const runtime::StreamId& id) {
    return find<State>(*readers_.lend(), id);
  }
  template <typename State>
  std::shared_ptr<const State> find(runtime::StoreReader& reader, const runtime::StreamId& id) {
    const std::shared_ptr<const runtime::LoadedStream> loaded = load(reader, id);
    return {loaded, &loaded->state.as<State>()};
  }

  // The stream as the reader sees it.
  std::shared_ptr<const runtime::LoadedStream> load(runtime::StoreReader& reader,
                                                    const runtime::StreamId& id);

 private:
  // Of the texts that the states were read from.
  static constexpr std::size_t kBytesMax = 64U << 20;

  const runtime::Domain& domain_;
  Readers& readers_;
  std::mutex access_;
  std::size_t bytes_ = 0;
  std::unordered_map<std::string, std::shared_ptr<const runtime::LoadedStream>> states_;
};

}  // namespace cassia::api
