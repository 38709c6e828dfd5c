#pragma once

#include "journeys/unit.h"

// Who acts in a journey of access; not for others.
namespace cassia::journeys {

// The actor that founds a zone: it has no stream, signs in nowhere and is given by the shell when a
// zone is set up. It registers a registrar and that registrar's first administrator, nothing else.
bool is_bootstrap(const base::Context& context);

// The day of receipt in the zone.
base::Result<base::Date> today(const Unit& unit);

// Whether the organisation is in access.registrars.
base::Result<bool> is_registrar(const base::OrganisationId& organisation, const Unit& unit);

// Whether the organisation that is acted for is loaded; it is asked for otherwise.
bool sees_acting(Unit& unit);

// The organisation that is acted for is active and the actor one of its administrators. Refuses
// not_an_administrator, organisation_unknown and organisation_suspended.
base::Result<void> administrator_acts(Unit& unit);

// The same, of the user's own organisation. Refuses user_of_other_organisation.
base::Result<void> administrator_acts_on(const users::State& user, Unit& unit);

// Who may register a user with these grants in the organisation: its administrators, and for its
// first administrator one of a registrar, or `bootstrap` when it is a registrar itself. Refuses
// not_the_first_administrator, bootstrap_over and user_id_reserved.
base::Result<void> registration_is_lawful(const users::RegisterUser& command, Unit& unit);

}  // namespace cassia::journeys
