#include "journeys/rulings/rulings.h"

#include "journeys/stream_names.h"
#include "law/table_pins.h"
#include "systems/treaty/reforms/force_version.h"

namespace cassia::journeys {

namespace {

using engines::decision::table::DecisionTable;
using rulings::DecidingVersion;

// The law's own table of that name; without a table where there is none.
DecidingVersion version_of_law(const std::string& institution, const law::LawBook& law) {
  const law::LawTable* const of_law = law::find_law_table(law, institution);
  if (of_law == nullptr) {
    return {};
  }
  return {.table = law::shared_table(*of_law),
          .pins = {law::pin_of(law::package_of(law, *of_law))}};
}

DecidingVersion version_of_force(const reforms::State& institution, const reforms::Force& force,
                                 DecidingVersion of_law) {
  of_law.table = std::make_shared<const DecisionTable>(reforms::force_table(institution, force));
  of_law.reform = institution.institution.text() + "." + force.reform.text();
  of_law.pins.push_back(reforms::force_pin(institution, force));
  return of_law;
}

// The institution as far as reforms changed it; null while its stream is not loaded. Nobody
// drafted a version of what has no name of an institution.
std::optional<const reforms::State*> institution_of(const std::string& name, Unit& unit) {
  static const reforms::State kUnchanged;
  const auto institution = reforms::InstitutionId::parse(name);
  if (!institution) {
    return &kUnchanged;
  }
  const Stream stream = institution_stream(*institution);
  if (!unit.sees(stream)) {
    return std::nullopt;
  }
  return unit.states().institution(stream.key);
}

// The version that decided the ruling: that of a reform is kept for ever, of the law its present
// table is taken. Nothing while a stream is not loaded.
std::optional<DecidingVersion> version_that_decided(const rulings::RulingId& id, Unit& unit) {
  const Stream stream = ruling_stream(id);
  if (!unit.sees(stream)) {
    return std::nullopt;
  }
  const rulings::RulingMade& made = unit.states().ruling(stream.key)->made;
  const auto institution = institution_of(made.institution, unit);
  if (!institution) {
    return std::nullopt;
  }
  DecidingVersion of_law = version_of_law(made.institution, unit.law());
  const reforms::Force* const force =
      made.reform.empty() ? nullptr : reforms::find_force(**institution, made.version);
  return force == nullptr ? of_law : version_of_force(**institution, *force, std::move(of_law));
}

// The version in force for the asker's area and group now; nothing while a stream is not loaded.
std::optional<DecidingVersion> version_in_force(const rulings::AskRuling& asked, Unit& unit) {
  const auto institution = institution_of(asked.institution, unit);
  if (!institution) {
    return std::nullopt;
  }
  reforms::PlaceAndTime place{.area = asked.area, .at = unit.context().decided_at};
  if (const auto group = reforms::PilotGroupId::parse(asked.pilot_group)) {
    place.group = *group;
  }
  DecidingVersion of_law = version_of_law(asked.institution, unit.law());
  const reforms::Force* const force = reforms::force_at(**institution, place);
  return force == nullptr ? of_law : version_of_force(**institution, *force, std::move(of_law));
}

}  // namespace

base::Result<void> ask_ruling(const rulings::AskRuling& command, Unit& unit) {
  auto version = version_in_force(command, unit);
  if (unit.sees(ruling_stream(command.ruling)) && version) {
    CASSIA_TRY(unit.decide(rulings::Command(rulings::MakeRuling{
        .ruling = command.ruling, .asked = command, .by = *std::move(version)})));
  }
  return {};
}

base::Result<void> override_ruling(const rulings::OverrideRuling& command, Unit& unit) {
  if (auto version = version_that_decided(command.ruling, unit)) {
    CASSIA_TRY(
        unit.decide(rulings::Command(rulings::SetAside{.ruling = command.ruling,
                                                       .asked = command,
                                                       .by = *std::move(version),
                                                       .confirmed_by = unit.second_person()})));
  }
  return {};
}

base::Result<void> decide_appeal(const rulings::DecideAppeal& command, Unit& unit) {
  if (auto version = version_that_decided(command.ruling, unit)) {
    CASSIA_TRY(unit.decide(rulings::Command(
        rulings::Answer{.ruling = command.ruling, .asked = command, .by = *std::move(version)})));
  }
  return {};
}

}  // namespace cassia::journeys
