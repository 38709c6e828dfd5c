#include "journeys/import_consignment/claims.h"
#include "journeys/import_consignment/duty_holds.h"
#include "journeys/import_consignment/import_consignment.h"
#include "journeys/reforms/law_in_force.h"
#include "journeys/stream_names.h"

namespace cassia::journeys {

namespace {

base::Result<base::Date> day_of(base::Instant instant, const law::LawBook& law) {
  const base::ZoneCalendar* const calendar = CASSIA_TRY(law.calendar("cn"));
  return calendar->date_of(instant);
}

// Holds the parts of a fresh lodging; the states need no copy, since nothing was held before.
base::Result<void> hold(const declarations::State& declaration, Unit& unit) {
  std::vector<accounts::HoldPart> parts = parts_to_hold(declaration);
  if (parts.empty()) {
    return {};
  }
  CASSIA_TRY(unit.decide(
      accounts::Command(accounts::PlaceHolds{.owner = declaration.declarant,
                                             .reference = declaration.declaration_id.text(),
                                             .parts = std::move(parts)})));
  return {};
}

}  // namespace

base::Result<void> lodge_consignment(const LodgeConsignment& command, Unit& unit) {
  std::vector<Stream> needed = proof_streams(command.consignment);
  needed.push_back(declaration_stream(command.declaration_id));
  needed.push_back(account_stream(command.declarant));
  if (!unit.sees(needed) || !unit.sees(copy_streams(command.consignment, unit.states())) ||
      !follow_declaration_reforms({}, command.consignment.port, unit)) {
    return {};
  }
  declarations::Lodge lodge{.declaration_id = command.declaration_id,
                            .declarant = command.declarant,
                            .content = content_of(command.consignment)};
  // The desk of declarations looks first, so that a malformed content is not told as a claim's
  // fault; what it decides then is replaced by the decision with the claims.
  const declarations::State& before = *unit.states().declaration(command.declaration_id.text());
  CASSIA_TRY(declarations::check_lodgeable(before, lodge, unit.context(), unit.law()));
  const base::Date today = CASSIA_TRY(day_of(unit.context().received_at, unit.law()));
  lodge.content.claims = CASSIA_TRY(make_claims(command.consignment,
                                                {.declaration_id = command.declaration_id,
                                                 .declarant = command.declarant,
                                                 .acceptance_date = today},
                                                unit));
  auto lodged = unit.decide(declarations::Command(lodge));
  if (!lodged) {
    return base::at("consignment", lodged.error());
  }
  return hold(unit.declaration(command.declaration_id.text()), unit);
}

base::Result<void> report_entry(const declarations::ReportEntry& command, Unit& unit) {
  const Stream stream = declaration_stream(command.declaration_id);
  if (!unit.sees(stream)) {
    return {};
  }
  const declarations::State before = unit.declaration(stream.key);
  if (!before.declarant.is_empty() &&
      (!unit.sees(account_stream(before.declarant)) ||
       !follow_declaration_reforms(before, before.content.port, unit))) {
    return {};
  }
  CASSIA_TRY(unit.decide(declarations::Command(command)));
  return hold_anew(unit.declaration(stream.key), unit);
}

}  // namespace cassia::journeys
