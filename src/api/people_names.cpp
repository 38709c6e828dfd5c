#include "api/people_names.h"

#include <algorithm>

#include "api/access/access_routes.h"
#include "journeys/journeys.h"
#include "systems/access/organisations/organisations.h"

namespace cassia::api {

namespace {

namespace users = systems::access::users;
namespace organisations = systems::access::organisations;

bool acts_by_name(Door& door, runtime::StoreReader& reader,
                  const base::OrganisationId& organisation, base::Date today) {
  const auto registered = door.states().find<organisations::State>(
      reader, stream_of(journeys::Desk::organisations, organisation.text()));
  const auto is_listed = door.counter().law().list_names("access.kinds_acting_by_name", today,
                                                         base::to_text(registered->kind));
  return is_listed && *is_listed;
}

}  // namespace

std::vector<NamedPerson> PeopleNames::named(runtime::StoreReader& reader, const Call& call,
                                            Principal::Reach reach,
                                            const std::set<std::string>& ids) {
  std::vector<NamedPerson> named;
  for (const std::string& text : ids) {
    const auto id = base::ActorId::parse(text);
    const UserState user = id ? user_state(door_, reader, *id) : nullptr;
    if (user == nullptr || !is_told(reader, call, reach, user)) {
      continue;
    }
    if (std::string name = name_of(user); !name.empty()) {
      named.push_back({.id = text, .name = std::move(name)});
    }
  }
  return named;
}

void PeopleNames::forget(const base::ActorId& user) {
  const std::scoped_lock lock(access_);
  opened_.erase(user.text());
}

bool PeopleNames::is_told(runtime::StoreReader& reader, const Call& call, Principal::Reach reach,
                          const UserState& user) {
  if (user->status == users::UserStatus::none || user->status == users::UserStatus::erased) {
    return false;
  }
  return user->organisation == call.principal->own_organisation() ||
         reach == Principal::Reach::all ||
         acts_by_name(door_, reader, user->organisation, door_.today(call.now));
}

// The same state is the same object for as long as nothing happens to the user.
std::string PeopleNames::name_of(const UserState& user) {
  const std::string& id = user->user.text();
  {
    const std::scoped_lock lock(access_);
    const auto known = opened_.find(id);
    if (known != opened_.end() && known->second.state == user) {
      return known->second.name;
    }
  }
  std::string name = door_.open_profile(user->user, user->sealed_profile).display_name;
  const std::scoped_lock lock(access_);
  if (opened_.size() >= kOpenedMax) {
    opened_.clear();  // rare, and they are soon there again
  }
  opened_[id] = {.state = user, .name = name};
  return name;
}

std::vector<NamedPerson> people_of_story(PeopleNames& people, runtime::StoreReader& reader,
                                         const Call& call, const ConsignmentStory& story) {
  std::set<std::string> ids;
  for (const StoryEvent& event : story.events) {
    ids.insert(event.actor);
  }
  return people.named(reader, call, call.principal->may_read("trade.declarations", "declaration"),
                      ids);
}

}  // namespace cassia::api
