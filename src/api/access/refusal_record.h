#pragma once

#include <mutex>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "api/call.h"
#include "base/actor.h"
#include "base/date.h"

namespace cassia::api {

class Door;

// What users asked for and were refused, on its way into the log: the code and the route, never
// what was asked for. The same refusal of the same user is recorded again only after a while
// (law `access.refusal_repeat_minutes`), so that nobody fills the log by asking. For several
// threads.
class RefusalRecord {
 public:
  explicit RefusalRecord(Door& door) : door_(door) {}

  struct Refused {
    base::ActorId user = {};
    base::OrganisationId organisation = {};  // the user's own
    std::string code = {};
    std::string route = {};  // its pattern
  };
  void add(const Refused& refused, base::Instant now);

 private:
  bool is_repeated(const Refused& refused, base::Instant now);
  static constexpr std::size_t kKeptMax = 100'000;

  Door& door_;
  std::mutex access_;
  std::unordered_map<std::string, base::Instant> recorded_;
};

// Has every route for those signed in record what its caller may not do. What a caller may not see
// is answered as what is not there, and is recorded as that is: the record tells them apart no more
// than the answer.
void record_refusals(Door& door, std::vector<Route>& routes);

}  // namespace cassia::api
