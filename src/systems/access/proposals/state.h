#pragma once

#include "systems/access/proposals/events.h"

namespace cassia::systems::access::proposals {

// none -> waiting -> confirmed | declined | withdrawn | expired; all but confirmed -> waiting.
enum class ProposalStatus : std::uint8_t { none, waiting, confirmed, declined, withdrawn, expired };
BOOST_DESCRIBE_ENUM(ProposalStatus, none, waiting, confirmed, declined, withdrawn, expired)

struct State {
  ProposalStatus status = ProposalStatus::none;
  ProposalMade made = {};  // the last round
  base::ActorId ended_by = {};
  base::Instant ended_at = {};
  std::string decline_reason = {};
};
BOOST_DESCRIBE_STRUCT(State, (), (status, made, ended_by, ended_at, decline_reason))

}  // namespace cassia::systems::access::proposals
