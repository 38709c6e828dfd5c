#pragma once

#include <functional>

#include "journeys/unit.h"

// Decisions that two persons make (双人复核); not for others.
namespace cassia::journeys {

// What a step is decided with.
struct Room {
  const States& states;
  const base::Context& context;
  const law::LawBook& law;
};

// How a command is decided by one person.
using DecideAlone = std::function<base::Result<void>(const Command&, Unit&)>;

// Whether law asks two persons for the decision that the command is. Its streams must be loaded.
base::Result<bool> needs_second_person(const Command& command, const Room& room);

// In place of the decision: it waits, at this version of its subject, for a second person.
base::Result<Step> propose(const Command& command, const Room& room);

// The second person agrees: the decision is made as the first person asked for it, now, in the same
// step. Refuses what the desk of proposals and then what the decision itself refuses.
base::Result<Step> confirm_together(const proposals::ConfirmProposal& command, const Room& room,
                                    const DecideAlone& decide);

// A proposal that is declined, withdrawn or over.
base::Result<void> ask_proposals(const proposals::Command& command, Unit& unit);

// Lifts the arm of a lane.
base::Result<void> emergency_lift(const lifts::EmergencyLift& command, Unit& unit);

}  // namespace cassia::journeys
