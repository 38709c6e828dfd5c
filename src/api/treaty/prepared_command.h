#pragma once

#include <boost/describe.hpp>

#include "api/documents/print_room.h"
#include "base/country.h"
#include "codec/envelope.h"
#include "journeys/commands.h"

// Commands that hold what only the zone may say, such as the origin of goods: a route puts it in
// before the executor is given the command.
namespace cassia::api {

struct PreparedCommand {
  codec::CommandId key = {};  // under which it counts once
  journeys::Command command;
};

struct Applied {
  runtime::Receipt receipt = {};
};
BOOST_DESCRIBE_STRUCT(Applied, (), (receipt))

// Where and when goods are made whose origin is asked today.
struct MadeHere {
  base::CountryCode country = {};
  base::Date on = {};
};
base::Result<MadeHere> made_here(const law::LawBook& law, base::Instant now);

// Prepares the command on a worker, gives it and answers `Applied`, or with the refusal.
void hand_in_prepared(PrintRoom& room, const CallPtr& call, const Responder& responder,
                      base::Result<PreparedCommand> (*prepare)(Counter& counter, const Call& call));

}  // namespace cassia::api
