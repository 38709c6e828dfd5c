#include "journeys/access/access.h"
#include "journeys/access/acting.h"
#include "journeys/stream_names.h"

namespace cassia::journeys {

// Administrators keep the webhooks of their organisation. The zone stops one by itself, whoever
// administers it.
base::Result<void> ask_webhooks(const webhooks::Command& command, Unit& unit) {
  const Stream stream{.desk = Desk::webhooks, .key = webhooks::stream_key(command)};
  if (!unit.sees({stream, organisation_stream(unit.context().on_behalf_of)})) {
    return {};
  }
  if (!std::holds_alternative<webhooks::StopWebhook>(command)) {
    CASSIA_TRY(administrator_acts(unit));
  }
  CASSIA_TRY(unit.decide(command));
  return {};
}

}  // namespace cassia::journeys
