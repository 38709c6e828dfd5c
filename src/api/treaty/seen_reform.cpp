#include "api/treaty/seen_reform.h"

#include "api/refusals.h"
#include "api/visibility.h"

namespace cassia::api {

namespace reforms = journeys::reforms;

base::Result<SeenReform> seen_reform(Counter& counter, const Call& call) {
  const std::string& key = call.path_values.front();
  const base::Refusal absent{.code = kNotFound};
  const TablePolicy* const policy = find_table_policy("reform");
  if (sight_of_row(counter, *call.principal, *policy, key) != Sight::seen) {
    return absent;
  }
  // Names of tables have no dots.
  const std::size_t dot = key.find('.');
  const auto loaded = counter.states.load(*counter.readers.lend(),
                                          stream_of(journeys::Desk::reforms, key.substr(0, dot)));
  const std::shared_ptr<const reforms::State> state{loaded, &loaded->state.as<reforms::State>()};
  const auto id = reforms::ReformId::parse(key.substr(dot + 1));
  const reforms::Reform* const reform = id ? reforms::find_reform(*state, *id) : nullptr;
  if (reform == nullptr) {
    return absent;
  }
  return SeenReform{.state = state, .reform = reform, .version = loaded->version};
}

}  // namespace cassia::api
