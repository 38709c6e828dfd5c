#include "api/zone/story_shelf.h"

#include <algorithm>

#include "codec/event_codec.h"

namespace cassia::api {

namespace {

// Every stream that the story tells of.
std::vector<runtime::StreamId> streams_of(const ConsignmentStory& story) {
  using journeys::Desk;
  std::vector<runtime::StreamId> streams = {stream_of(Desk::declarations, story.declaration_id),
                                            stream_of(Desk::accounts, story.declarant)};
  if (!story.batch_no.empty()) {
    streams.push_back(stream_of(Desk::gate, story.batch_no));
  }
  for (const std::string& proof : story.proofs) {
    streams.push_back(stream_of(Desk::preference, proof));
  }
  for (const NamedOrganisation& organisation : story.organisations) {
    streams.push_back(stream_of(Desk::organisations, organisation.id));
  }
  return streams;
}

// At the moment of `loaded`, which then has the stream for what else is asked.
std::int64_t version_of(LoadedForReading& loaded, const runtime::StreamId& stream) {
  loaded.load({stream});
  return loaded.find(stream)->version;
}

}  // namespace

std::shared_ptr<const StoryShelf::Told> StoryShelf::tell(LoadedForReading& loaded,
                                                         const law::LawBook& law,
                                                         const std::string& declaration_id,
                                                         law::Language language) {
  std::shared_ptr<const Told> told;
  {
    const std::scoped_lock lock(access_);
    const auto found = told_.find({declaration_id, language});
    if (found != told_.end()) {
      told = found->second;
    }
  }
  const bool is_still_so =
      told != nullptr && std::ranges::all_of(told->versions, [&](const auto& stream) {
        return version_of(loaded, stream.first) == stream.second;
      });
  if (is_still_so) {
    return told;
  }
  auto story = tell_consignment(loaded, law, declaration_id, language);
  if (!story) {
    return nullptr;
  }
  Told anew{.story = *std::move(story)};
  anew.json = codec::to_json(anew.story);
  for (const runtime::StreamId& stream : streams_of(anew.story)) {
    anew.versions.emplace_back(stream, version_of(loaded, stream));
  }
  told = std::make_shared<const Told>(std::move(anew));
  const std::scoped_lock lock(access_);
  if (told_.size() >= kToldMax) {
    told_.clear();  // rare, and they are soon there again
  }
  told_[{declaration_id, language}] = told;
  return told;
}

}  // namespace cassia::api
