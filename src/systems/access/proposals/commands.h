#pragma once

#include <boost/describe.hpp>
#include <cstdint>
#include <string>
#include <variant>

#include "base/actor.h"
#include "base/refusal.h"

// What may be asked of the desk of proposals (双人复核). A stream is one decision that law asks two
// persons for, on its subject as it was at one version. The same decision proposed again, after the
// first proposal ended, is a later round of the same stream.
namespace cassia::systems::access::proposals {

struct ProposalTag;
using ProposalId = base::Id<ProposalTag>;

// The first person decided. Given by the journey in place of the decision, never by a user.
struct Propose {
  ProposalId proposal = {};
  std::string decision = {};  // as law lists it: "lift_control.inspection"
  std::string command = {};   // the name of the command: "lift_control"
  std::string content = {};   // its canonical text, which is decided when somebody confirms
  std::string subject = {};   // the stream that it speaks of: "trade.declarations/D1"
  std::int64_t subject_version = 0;
  std::string place = {};   // the port or pass that it concerns, or nothing
  std::string reason = {};  // what the first person gave as the reason
};
BOOST_DESCRIBE_STRUCT(Propose, (),
                      (proposal, decision, command, content, subject, subject_version, place,
                       reason))

// What stands between two persons that they be two: filled by the journey, which sees the users.
enum class Bond : std::uint8_t {
  none,
  other_organisation,  // who confirms belongs to another organisation than it acts for
  substitute,          // who confirms stands in for the first, who is absent today
  first_is_gone,       // the first was deactivated meanwhile
};
BOOST_DESCRIBE_ENUM(Bond, none, other_organisation, substitute, first_is_gone)

// A second person agrees. Given by the journey of confirm_proposal, together with what follows.
struct Confirm {
  ProposalId proposal = {};
  std::int64_t subject_version = 0;  // as it is now
  Bond bond = Bond::none;
};
BOOST_DESCRIBE_STRUCT(Confirm, (), (proposal, subject_version, bond))

// What a user gives to agree: the decision is made at once, in the same commit.
struct ConfirmProposal {
  ProposalId proposal = {};
};
BOOST_DESCRIBE_STRUCT(ConfirmProposal, (), (proposal))

// A colleague does not agree, or the first person takes it back.
struct DeclineProposal {
  ProposalId proposal = {};
  std::string reason = {};
};
BOOST_DESCRIBE_STRUCT(DeclineProposal, (), (proposal, reason))

// Given by the timer that a proposal sets.
struct ExpireProposal {
  ProposalId proposal = {};
  std::int64_t round = 1;
};
BOOST_DESCRIBE_STRUCT(ExpireProposal, (), (proposal, round))

using Command = std::variant<Propose, Confirm, DeclineProposal, ExpireProposal>;

}  // namespace cassia::systems::access::proposals
