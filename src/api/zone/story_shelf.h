#pragma once

#include <map>
#include <mutex>

#include "api/zone/consignment_story.h"

namespace cassia::api {

// Stories that were told, for as long as no stream that they tell of has a newer version: most
// readers of a consignment look at what another has just looked at. For several threads.
class StoryShelf {
 public:
  // A story, and the same as JSON: printing it takes longer than finding it.
  struct Told {
    ConsignmentStory story = {};
    std::string json = {};
    std::vector<std::pair<runtime::StreamId, std::int64_t>> versions = {};  // of what it tells of
  };

  // What tell_consignment gives at the moment of `loaded`; null when no such declaration was
  // lodged.
  std::shared_ptr<const Told> tell(LoadedForReading& loaded, const law::LawBook& law,
                                   const std::string& declaration_id, law::Language language);

 private:
  static constexpr std::size_t kToldMax = 2'000;  // some 20 KB each

  std::mutex access_;
  std::map<std::pair<std::string, law::Language>, std::shared_ptr<const Told>> told_;
};

}  // namespace cassia::api
