#pragma once

#include <variant>

#include "base/event_type.h"
#include "systems/access/proposals/commands.h"

// What happened to a proposal. Published: a change of fields is a new version.
namespace cassia::systems::access::proposals {

struct ProposalMade {
  static constexpr base::EventType kType{"access.proposals.made", 1};
  ProposalId proposal = {};
  std::int64_t round = 1;
  std::string decision = {};
  std::string command = {};
  std::string content = {};
  std::string subject = {};
  std::int64_t subject_version = 0;
  std::string place = {};
  std::string reason = {};
  base::OrganisationId organisation = {};  // whose officers decide
  base::ActorId by = {};
  base::Instant at = {};
  base::Instant expires_at = {};
  base::Citation citation = {};  // why two persons are asked for
};
BOOST_DESCRIBE_STRUCT(ProposalMade, (),
                      (proposal, round, decision, command, content, subject, subject_version, place,
                       reason, organisation, by, at, expires_at, citation))

// Both persons stand in the event. What they decided follows in the same commit.
struct ProposalConfirmed {
  static constexpr base::EventType kType{"access.proposals.confirmed", 1};
  std::int64_t round = 1;
  base::ActorId proposed_by = {};
  base::ActorId by = {};
  base::Instant at = {};
};
BOOST_DESCRIBE_STRUCT(ProposalConfirmed, (), (round, proposed_by, by, at))

// Declined by a colleague, or withdrawn by who made it.
struct ProposalDeclined {
  static constexpr base::EventType kType{"access.proposals.declined", 1};
  std::int64_t round = 1;
  std::string reason = {};
  bool is_withdrawn = false;
  base::ActorId by = {};
  base::Instant at = {};
};
BOOST_DESCRIBE_STRUCT(ProposalDeclined, (), (round, reason, is_withdrawn, by, at))

struct ProposalExpired {
  static constexpr base::EventType kType{"access.proposals.expired", 1};
  std::int64_t round = 1;
  base::Instant at = {};
};
BOOST_DESCRIBE_STRUCT(ProposalExpired, (), (round, at))

using Event = std::variant<ProposalMade, ProposalConfirmed, ProposalDeclined, ProposalExpired>;

}  // namespace cassia::systems::access::proposals
