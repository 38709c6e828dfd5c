#include "journeys/reforms/law_in_force.h"

#include "base/assert.h"
#include "journeys/stream_names.h"
#include "law/table_pins.h"
#include "systems/access/permissions/permissions.h"
#include "systems/treaty/reforms/force_version.h"

namespace cassia::journeys {

namespace {

// The area of the place; none in particular where it lies in no area.
base::AreaId area_of(const AskedTables& asked, const law::LawBook& law) {
  const auto calendar = law.calendar("cn");
  if (asked.place.empty() || !calendar) {
    return {};
  }
  const auto area =
      systems::access::permissions::area_of_place(asked.place, (*calendar)->date_of(asked.at), law);
  return area ? *area : base::AreaId{};
}

}  // namespace

std::vector<Stream> institution_streams(std::span<const std::string_view> tables) {
  std::vector<Stream> streams;
  for (const std::string_view name : tables) {
    const auto institution = reforms::InstitutionId::parse(name);
    CASSIA_ASSERT(institution.has_value(), "a table that desks ask has the name of an institution");
    streams.push_back(institution_stream(*institution));
  }
  return streams;
}

law::LawBook law_in_force(const AskedTables& asked, const States& states, const law::LawBook& law) {
  std::vector<law::LawTable> in_force;
  std::optional<reforms::PlaceAndTime> place;
  for (const Stream& stream : institution_streams(asked.names)) {
    const reforms::State* const institution = states.institution(stream.key);
    CASSIA_ASSERT(institution != nullptr, "whoever asks loads the institutions");
    const law::LawTable* const of_law = law::find_law_table(law, stream.key);
    if (institution->forces.empty() || of_law == nullptr) {
      continue;
    }
    if (!place) {
      place = {.area = area_of(asked, law), .at = asked.at};
    }
    if (const reforms::Force* const force = reforms::force_at(*institution, *place)) {
      in_force.push_back({.package = of_law->package,
                          .path = stream.key + "." + force->reform.text(),
                          .table = reforms::force_table(*institution, *force)});
    }
  }
  return in_force.empty() ? law : law.with_tables(std::move(in_force));
}

bool follow_reforms(const AskedTables& asked, Unit& unit) {
  if (!unit.sees(institution_streams(asked.names))) {
    return false;
  }
  unit.decide_by(law_in_force(asked, unit.states(), unit.law_as_it_came()));
  return true;
}

bool follow_declaration_reforms(const declarations::State& known, std::string_view port,
                                Unit& unit) {
  const bool is_known = known.phase != declarations::DeclarationPhase::none;
  const base::Instant at =
      is_known ? known.completed_at.value_or(known.accepted_at) : unit.context().received_at;
  return follow_reforms({.names = kDeclarationTables, .place = port, .at = at}, unit);
}

void follow_lane_reforms(const gate::State& batch, base::Instant at, Unit& unit) {
  if (batch.appointment) {
    follow_reforms({.names = kLaneTables, .place = batch.appointment->pass.text(), .at = at}, unit);
  }
}

}  // namespace cassia::journeys
