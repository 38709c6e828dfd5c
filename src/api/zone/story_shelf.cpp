#include "api/zone/story_shelf.h"

#include <algorithm>

namespace cassia::api {

namespace {

// Every stream that the story tells of.
std::vector<std::string> streams_of(const ConsignmentStory& story) {
  using journeys::Desk;
  const auto name = [](Desk desk, const std::string& key) {
    return to_text(runtime::StreamId{.desk = std::string(journeys::desk_name(desk)), .key = key});
  };
  std::vector<std::string> names = {name(Desk::declarations, story.declaration_id),
                                    name(Desk::accounts, story.declarant)};
  if (!story.batch_no.empty()) {
    names.push_back(name(Desk::gate, story.batch_no));
  }
  for (const std::string& proof : story.proofs) {
    names.push_back(name(Desk::preference, proof));
  }
  for (const NamedOrganisation& organisation : story.organisations) {
    names.push_back(name(Desk::organisations, organisation.id));
  }
  return names;
}

}  // namespace

std::shared_ptr<const ConsignmentStory> StoryShelf::tell(LoadedForReading& loaded,
                                                         const law::LawBook& law,
                                                         const std::string& declaration_id,
                                                         law::Language language) {
  Told told;
  {
    const std::scoped_lock lock(access_);
    const auto found = told_.find({declaration_id, language});
    if (found != told_.end()) {
      told = found->second;
    }
  }
  const bool is_still_so =
      told.story != nullptr && std::ranges::all_of(told.versions, [&](const auto& stream) {
        return loaded.reader().stream_version(stream.first) == stream.second;
      });
  if (is_still_so) {
    return told.story;
  }
  auto story = tell_consignment(loaded, law, declaration_id, language);
  if (!story) {
    return nullptr;
  }
  told = {.versions = {}, .story = std::make_shared<const ConsignmentStory>(*std::move(story))};
  for (std::string& name : streams_of(*told.story)) {
    const std::int64_t version = loaded.reader().stream_version(name);
    told.versions.emplace_back(std::move(name), version);
  }
  const std::scoped_lock lock(access_);
  if (told_.size() >= kToldMax) {
    told_.clear();  // rare, and they are soon there again
  }
  told_[{declaration_id, language}] = told;
  return told.story;
}

}  // namespace cassia::api
