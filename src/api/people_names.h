#pragma once

#include <map>
#include <memory>
#include <mutex>
#include <set>
#include <string>
#include <vector>

#include "api/access/door.h"
#include "api/zone/consignment_story.h"
#include "systems/access/users/state.h"

namespace cassia::api {

// A user by the name under which colleagues know the user.
struct NamedPerson {
  std::string id = {};
  std::string name = {};
};
BOOST_DESCRIBE_STRUCT(NamedPerson, (), (id, name))

// The names of the users that stand in an answer, which the answer carries beside their ids: the
// one place where the API tells a name beside the list of the own users. For several threads.
//
// Whoever sees an id in an answer is told the name when the user is of the reader's own
// organisation, when the reader is of an office that sees such answers of everybody, or when the
// user decides for an office whose people act by name (law `access.kinds_acting_by_name`). Nobody
// can ask for a name by guessing an id. Users who are erased have none.
class PeopleNames {
 public:
  explicit PeopleNames(Door& door) : door_(door) {}

  // `reach` is the reader's of what the answer is about. Ids that no user has are passed over.
  std::vector<NamedPerson> named(runtime::StoreReader& reader, const Call& call,
                                 Principal::Reach reach, const std::set<std::string>& ids);
  // Leaves nothing of the user in memory, once the key is destroyed.
  void forget(const base::ActorId& user);

 private:
  using UserState = std::shared_ptr<const systems::access::users::State>;
  bool is_told(runtime::StoreReader& reader, const Call& call, Principal::Reach reach,
               const UserState& user);
  std::string name_of(const UserState& user);

  // Of a state that was opened: opening takes a look into the vault.
  struct Opened {
    UserState state;
    std::string name;
  };
  static constexpr std::size_t kOpenedMax = 10'000;

  Door& door_;
  std::mutex access_;
  std::map<std::string, Opened> opened_;
};

// Of those who stand in the story of a consignment that the reader sees.
std::vector<NamedPerson> people_of_story(PeopleNames& people, runtime::StoreReader& reader,
                                         const Call& call, const ConsignmentStory& story);

}  // namespace cassia::api
