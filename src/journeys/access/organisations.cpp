#include "journeys/access/access.h"
#include "journeys/access/acting.h"
#include "journeys/refusals.h"
#include "journeys/stream_names.h"

namespace cassia::journeys {

namespace {

// A registrar acts while it is active. One that does not exist yet can only be founded, by
// `bootstrap`, which may do nothing else.
base::Result<void> registrar_serves(const organisations::Command& command, Unit& unit) {
  const base::OrganisationId& acting = unit.context().on_behalf_of;
  const organisations::State& state = unit.organisation(acting.text());
  if (!is_bootstrap(unit.context())) {
    return organisations::check_active(state, acting);
  }
  const bool is_founding = std::holds_alternative<organisations::RegisterOrganisation>(command) &&
                           organisations::stream_key(command) == acting.text();
  if (is_founding) {
    return {};
  }
  return base::Refusal{
      .code = kBootstrapOver,
      .citation = {"cassia_design", "administration"},
      .facts = {{"actor", unit.context().actor.text()}, {"organisation", acting.text()}}};
}

}  // namespace

base::Result<void> ask_organisations(const organisations::Command& command, Unit& unit) {
  const Stream stream{.desk = Desk::organisations, .key = organisations::stream_key(command)};
  if (!unit.sees({stream, organisation_stream(unit.context().on_behalf_of)})) {
    return {};
  }
  CASSIA_TRY(registrar_serves(command, unit));
  CASSIA_TRY(unit.decide(command));
  return {};
}

}  // namespace cassia::journeys
