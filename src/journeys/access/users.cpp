#include <algorithm>

#include "journeys/access/access.h"
#include "journeys/access/acting.h"
#include "journeys/cases/cases.h"
#include "journeys/refusals.h"
#include "journeys/stream_names.h"
#include "systems/access/permissions/permissions.h"

namespace cassia::journeys {

namespace {

namespace permissions = systems::access::permissions;

// Who may give a command about a user that is registered.
enum class Giver : std::uint8_t {
  zone,                   // the shell, or the user: the desk looks
  user_or_administrator,  // of the user's organisation
  administrator,
};

using OfUserOrAdministrator =
    std::variant<users::ChangeProfile, users::RequestReset, users::EndAllSessions,
                 users::RevokeToken, users::UnlinkIdentity, users::SetAbsence, users::ClearAbsence>;
using OfAdministrator = std::variant<users::GrantRole, users::RevokeRole, users::DeactivateUser,
                                     users::ReactivateUser, users::EraseUser>;

template <typename C>
constexpr Giver giver_of(const C&) {
  if constexpr (std::is_constructible_v<OfUserOrAdministrator, C>) {
    return Giver::user_or_administrator;
  } else if constexpr (std::is_constructible_v<OfAdministrator, C>) {
    return Giver::administrator;
  } else {
    return Giver::zone;
  }
}

base::Result<void> giver_is_lawful(const users::Command& command, const users::State& user,
                                   Unit& unit) {
  const Giver giver = std::visit([](const auto& one) { return giver_of(one); }, command);
  const bool is_self = users::is_self(user.user, unit.context());
  if (giver == Giver::zone || (giver == Giver::user_or_administrator && is_self)) {
    return {};
  }
  return administrator_acts_on(user, unit);
}

bool is_administrator(const users::State& user) {
  return std::ranges::any_of(users::grants_of(user), [](const base::Grant& grant) {
    return grant.role.text() == permissions::kAdministrator;
  });
}

// The organisation keeps the list of its administrators, and refuses to lose the last.
base::Result<void> seat(const std::string& user_key, Unit& unit) {
  const users::State& user = unit.user(user_key);
  const base::OrganisationId organisation = user.organisation;
  const bool was =
      organisations::has_administrator(unit.organisation(organisation.text()), user.user);
  const bool is = is_administrator(user);
  if (is && !was) {
    CASSIA_TRY(unit.decide(organisations::Command(
        organisations::SeatAdministrator{.organisation = organisation, .user = user.user})));
  } else if (was && !is) {
    CASSIA_TRY(unit.decide(organisations::Command(
        organisations::UnseatAdministrator{.organisation = organisation, .user = user.user})));
  }
  return {};
}

base::Result<void> claim(const std::string& lookup, const base::ActorId& user,
                         std::string_view place, Unit& unit) {
  auto claimed = unit.decide(logins::Command(logins::ClaimLogin{.lookup = lookup, .user = user}));
  if (!claimed) {
    return base::at(place, claimed.error());
  }
  return {};
}

base::Result<void> release(const std::string& lookup, const base::ActorId& user, Unit& unit) {
  CASSIA_TRY(unit.decide(logins::Command(logins::ReleaseLogin{.lookup = lookup, .user = user})));
  return {};
}

// The lookups that the command takes or gives up; for the user as it was loaded.
std::vector<std::string> lookups_of(const users::Command& command, const users::State& before) {
  if (const auto* const link = std::get_if<users::LinkIdentity>(&command)) {
    return {link->identity};
  }
  if (const auto* const unlink = std::get_if<users::UnlinkIdentity>(&command)) {
    return {unlink->identity};
  }
  if (std::holds_alternative<users::EraseUser>(command) && !before.login.empty()) {
    std::vector<std::string> lookups = before.identities;
    lookups.push_back(before.login);
    return lookups;
  }
  return {};
}

base::Result<void> settle_lookups(const users::Command& command,
                                  const std::vector<std::string>& lookups,
                                  const base::ActorId& user, Unit& unit) {
  for (const std::string& lookup : lookups) {
    if (std::holds_alternative<users::LinkIdentity>(command)) {
      CASSIA_TRY(claim(lookup, user, "identity", unit));
    } else {
      CASSIA_TRY(release(lookup, user, unit));
    }
  }
  return {};
}

base::Result<void> substitute_is_colleague(const users::SetAbsence& command,
                                           const users::State& user, Unit& unit) {
  const users::State& substitute = unit.user(command.substitute.text());
  if (substitute.status == users::UserStatus::active &&
      substitute.organisation == user.organisation) {
    return {};
  }
  return base::Refusal{.code = kSubstituteNotColleague,
                       .citation = {"cassia_design", "users"},
                       .place = "substitute",
                       .facts = {{"substitute", command.substitute.text()}}};
}

// What a command about a registered user must fulfil beyond who gives it.
base::Result<void> is_lawful(const users::Command& command, const users::State& user, Unit& unit) {
  const organisations::State& organisation = unit.organisation(user.organisation.text());
  if (const auto* const grant = std::get_if<users::GrantRole>(&command)) {
    const base::Date day = CASSIA_TRY(today(unit));
    return permissions::may_hold({.role = grant->role, .area = grant->area}, organisation.kind, day,
                                 unit.law());
  }
  if (std::holds_alternative<users::RecordSignIn>(command)) {
    return organisations::check_active(organisation, user.organisation);
  }
  if (const auto* const absence = std::get_if<users::SetAbsence>(&command)) {
    return substitute_is_colleague(*absence, user, unit);
  }
  return {};
}

base::Result<void> register_user(const users::RegisterUser& command, Unit& unit) {
  if (!unit.sees({user_stream(command.user), organisation_stream(command.organisation),
                  login_stream(command.login), organisation_stream(unit.context().on_behalf_of)})) {
    return {};
  }
  CASSIA_TRY(registration_is_lawful(command, unit));
  const base::OrganisationKind kind = unit.organisation(command.organisation.text()).kind;
  const base::Date day = CASSIA_TRY(today(unit));
  for (std::size_t i = 0; i < command.grants.size(); ++i) {
    auto held = permissions::may_hold(command.grants[i], kind, day, unit.law());
    if (!held) {
      return base::at("grants[" + std::to_string(i) + "]", held.error());
    }
  }
  CASSIA_TRY(unit.decide(users::Command(command)));
  CASSIA_TRY(claim(command.login, command.user, "login", unit));
  return seat(command.user.text(), unit);
}

std::vector<Stream> streams_about(const users::Command& command, const users::State& user,
                                  const base::Context& context) {
  std::vector<Stream> streams = {organisation_stream(user.organisation),
                                 organisation_stream(context.on_behalf_of)};
  for (const std::string& lookup : lookups_of(command, user)) {
    streams.push_back(login_stream(lookup));
  }
  if (const auto* const absence = std::get_if<users::SetAbsence>(&command)) {
    streams.push_back(user_stream(absence->substitute));
  }
  return streams;
}

}  // namespace

base::Result<void> ask_users(const users::Command& command, Unit& unit) {
  if (const auto* const registration = std::get_if<users::RegisterUser>(&command)) {
    return register_user(*registration, unit);
  }
  const std::string key = users::stream_key(command);
  if (!unit.sees({.desk = Desk::users, .key = key})) {
    return {};
  }
  const users::State& before = *unit.states().user(key);
  if (before.status == users::UserStatus::none) {
    CASSIA_TRY(unit.decide(command));  // the desk says that nobody knows the user
    return {};
  }
  if (!unit.sees(streams_about(command, before, unit.context()))) {
    return {};
  }
  CASSIA_TRY(giver_is_lawful(command, before, unit));
  CASSIA_TRY(is_lawful(command, before, unit));
  CASSIA_TRY(unit.decide(command));
  CASSIA_TRY(settle_lookups(command, lookups_of(command, before), before.user, unit));
  CASSIA_TRY(seat(key, unit));
  return cases_follow_user(command, unit);
}

}  // namespace cassia::journeys
