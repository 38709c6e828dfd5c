#include "journeys/import_consignment/duty_holds.h"
#include "journeys/import_consignment/import_consignment.h"
#include "journeys/stream_names.h"

namespace cassia::journeys {

namespace {

// The streams that a known declaration needs for its release; none while it is unknown.
std::vector<Stream> streams_of(const declarations::State& declaration) {
  if (declaration.declarant.is_empty()) {
    return {};
  }
  std::vector<Stream> streams = {account_stream(declaration.declarant)};
  if (!declaration.content.batch_no.empty()) {
    streams.push_back(batch_stream(declaration.content.batch_no));
  }
  return streams;
}

std::vector<std::int64_t> released_by(const std::vector<declarations::Event>& events) {
  for (const declarations::Event& event : events) {
    if (const auto* released = std::get_if<declarations::LinesReleased>(&event)) {
      return released->line_nos;
    }
  }
  return {};
}

base::Result<void> open_gate(const declarations::State& declaration, Unit& unit) {
  if (declaration.content.batch_no.empty()) {
    return {};
  }
  const gate::BatchId batch_no = CASSIA_TRY(gate::BatchId::parse(declaration.content.batch_no));
  CASSIA_TRY(unit.decide(gate::Command(gate::OpenAppointment{
      .batch_no = batch_no,
      .declaration_id = *gate::DeclarationId::parse(declaration.declaration_id.text())})));
  return {};
}

}  // namespace

base::Result<void> release_consignment(const ReleaseConsignment& command, Unit& unit) {
  const Stream stream = declaration_stream(command.declaration_id);
  if (!unit.sees(stream) || !unit.sees(streams_of(*unit.states().declaration(stream.key)))) {
    return {};
  }
  const std::vector<declarations::Event> events =
      CASSIA_TRY(unit.decide(declarations::Command(declarations::Release{
          .declaration_id = command.declaration_id, .line_nos = command.line_nos})));
  const declarations::State after = unit.declaration(stream.key);
  CASSIA_TRY(take_part(after, std::string(kLateFeePart), unit));
  for (const std::int64_t line_no : released_by(events)) {
    CASSIA_TRY(take_part(after, tax_part(line_no), unit));
  }
  return declarations::open_lines(after).empty() ? open_gate(after, unit) : base::Result<void>();
}

}  // namespace cassia::journeys
