#pragma once

#include <boost/describe.hpp>

#include "base/date.h"
#include "base/id.h"

namespace cassia::base {

struct ActorTag;
using ActorId = Id<ActorTag>;  // a natural person or a machine that acts
struct OrganisationTag;
using OrganisationId = Id<OrganisationTag>;  // for whom it acts: a trader, an authority, a carrier

// Who acts for whom and when: all that a decision may know of the world beside its law, state and
// command. `occurred_at` is when the thing happened (a truck passed), `received_at` when the zone
// heard of it, `decided_at` when it decides; legal clocks say which of the three they run from.
struct Context {
  ActorId actor;
  OrganisationId on_behalf_of;
  Instant occurred_at;
  Instant received_at;
  Instant decided_at;

  friend bool operator==(const Context&, const Context&) = default;
};
BOOST_DESCRIBE_STRUCT(Context, (), (actor, on_behalf_of, occurred_at, received_at, decided_at))

}  // namespace cassia::base
