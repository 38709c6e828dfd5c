#include <algorithm>

#include "journeys/access/access.h"
#include "journeys/access/acting.h"
#include "journeys/refusals.h"
#include "journeys/stream_names.h"

namespace cassia::journeys {

namespace {

// Both parties are active, and the principal is of a kind that may let others act for it.
base::Result<void> parties_are_lawful(const delegations::GrantDelegation& command, Unit& unit) {
  const organisations::State& principal = unit.organisation(command.principal.text());
  CASSIA_TRY(organisations::check_active(principal, command.principal));
  CASSIA_TRY(
      organisations::check_active(unit.organisation(command.delegate.text()), command.delegate));
  const base::Date day = CASSIA_TRY(today(unit));
  const auto undelegable = CASSIA_TRY(unit.law().list("access.undelegable_kinds", day));
  const std::string kind(base::to_text(principal.kind));
  if (std::ranges::find(undelegable.value, kind) != undelegable.value.end()) {
    return base::Refusal{.code = kAuthorityNotDelegable,
                         .citation = undelegable.citation,
                         .place = "principal",
                         .facts = {{"organisation", command.principal.text()}, {"kind", kind}}};
  }
  return {};
}

}  // namespace

base::Result<void> ask_delegations(const delegations::Command& command, Unit& unit) {
  std::vector<Stream> needed = {
      {.desk = Desk::delegations, .key = delegations::stream_key(command)},
      organisation_stream(unit.context().on_behalf_of)};
  const auto* const grant = std::get_if<delegations::GrantDelegation>(&command);
  if (grant != nullptr) {
    needed.push_back(organisation_stream(grant->principal));
    needed.push_back(organisation_stream(grant->delegate));
  }
  if (!unit.sees(needed)) {
    return {};
  }
  CASSIA_TRY(administrator_acts(unit));
  if (grant != nullptr) {
    CASSIA_TRY(parties_are_lawful(*grant, unit));
  }
  CASSIA_TRY(unit.decide(command));
  return {};
}

}  // namespace cassia::journeys
