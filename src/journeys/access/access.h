#pragma once

#include "journeys/unit.h"

// The journeys of access (准入流程): what the desks of organisations, users, logins and delegations
// do together, and who may ask them. The desks know each other's answers only through here.
//
//   register    login: claim       user: register           organisation: seat an administrator
//   grant, revoke, deactivate      user: decide             organisation: seat or unseat
//   link, unlink, erase            user: decide             login: claim or release
//   delegate    organisations: both are active              delegation: grant
namespace cassia::journeys {

// Each asks for the streams that it needs until it has them all.
base::Result<void> ask_organisations(const organisations::Command& command, Unit& unit);
base::Result<void> ask_users(const users::Command& command, Unit& unit);
base::Result<void> ask_delegations(const delegations::Command& command, Unit& unit);
base::Result<void> ask_webhooks(const webhooks::Command& command, Unit& unit);

}  // namespace cassia::journeys
