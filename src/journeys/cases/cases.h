#pragma once

#include "journeys/unit.h"

// Who holds which case (案件分配): the declaration says who holds it, the officer's docket what is
// held, always in one commit. Not for others.
namespace cassia::journeys {

base::Result<void> claim_case(const declarations::ClaimCase& command, Unit& unit);
base::Result<void> give_back_case(const declarations::GiveBackCase& command, Unit& unit);

// Refuses for the officer what officer_is_fit refuses.
base::Result<void> assign_case(const declarations::AssignCase& command, Unit& unit);

// Everything that an officer who is gone or absent today holds goes to the substitute, if there is
// one who is fit and has room, else back to the queue. Nothing for an officer who is here. Asks for
// what it needs to see, and decides once it does.
base::Result<void> hand_over_cases(const base::ActorId& officer, Unit& unit);

// After a command about a user: an absence that begins today hands over at once, a later one by a
// timer, a deactivation at once.
base::Result<void> cases_follow_user(const users::Command& command, Unit& unit);

// After any decision on a declaration: a case in which nothing is left to decide leaves its docket.
base::Result<void> let_go_of_finished_case(const Stream& subject, Unit& unit);

}  // namespace cassia::journeys
