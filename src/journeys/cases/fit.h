#pragma once

#include "journeys/unit.h"

// Who may hold a case; not for others.
namespace cassia::journeys {

// Whether the user is absent on the day of receipt.
base::Result<bool> is_absent(const users::State& user, const Unit& unit);

// The streams that officer_is_fit looks at, beside the declaration's.
std::vector<Stream> streams_of_officer(const base::ActorId& officer, const Unit& unit);

// Whether the officer may hold the case: active, of the organisation that acts, here today, in a
// role that decides at the declaration's port, and no member of its declarant. Refuses
// officer_unfit with the reason, and own_case.
base::Result<void> officer_is_fit(const base::ActorId& officer, const base::OrganisationId& office,
                                  const declarations::State& declaration, Unit& unit);

}  // namespace cassia::journeys
