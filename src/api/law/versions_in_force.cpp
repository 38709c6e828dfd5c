#include "api/law/versions_in_force.h"

#include <algorithm>

#include "api/query.h"
#include "api/refusals.h"
#include "law/table_pins.h"
#include "systems/treaty/reforms/force_version.h"

namespace cassia::api {

namespace {

namespace reforms = journeys::reforms;
namespace table = engines::decision::table;
using TablePtr = std::shared_ptr<const table::DecisionTable>;

TablePtr table_of_force(Counter& counter, const reforms::State& state,
                        const reforms::Force& force) {
  return counter.tables.find_or_make(force.entry.digest, [&] {
    return std::make_shared<const table::DecisionTable>(reforms::force_table(state, force));
  });
}

}  // namespace

std::shared_ptr<const reforms::State> institution_state(Counter& counter, const std::string& name) {
  return counter.states.find<reforms::State>(stream_of(journeys::Desk::reforms, name));
}

base::Result<base::Instant> asked_instant(const Call& call) {
  return CASSIA_TRY(query_instant(call, "at")).value_or(call.now);
}

base::Result<reforms::PlaceAndTime> asked_place(Counter& counter, const Call& call,
                                                base::Instant at) {
  reforms::PlaceAndTime asked{.at = at};
  if (const std::string* const text = call.request.find_query("area")) {
    const base::ZoneCalendar* const calendar = CASSIA_TRY(counter.law().calendar("cn"));
    const auto areas = counter.law().list("access.areas", calendar->date_of(call.now));
    const auto area = base::AreaId::parse(*text);
    if (!areas || !area || std::ranges::find(areas->value, *text) == areas->value.end()) {
      return malformed_query("area", *text);
    }
    asked.area = *area;
  }
  if (const std::string* const text = call.request.find_query("group")) {
    const auto group = reforms::PilotGroupId::parse(*text);
    if (!group) {
      return malformed_query("group", *text);
    }
    asked.group = *group;
  }
  return asked;
}

base::Result<VersionInForce> version_in_force(Counter& counter, const std::string& name,
                                              const reforms::PlaceAndTime& asked) {
  VersionInForce version;
  const law::LawTable* const of_law = law::find_law_table(counter.law(), name);
  if (of_law != nullptr) {
    version.table = law::shared_table(*of_law);
    version.pins.push_back(law::pin_of(law::package_of(counter.law(), *of_law)));
  }
  if (base::is_id_text(name)) {
    const auto state = institution_state(counter, name);
    if (const reforms::Force* const force = reforms::force_at(*state, asked)) {
      version.table = table_of_force(counter, *state, *force);
      version.pins.push_back(reforms::force_pin(*state, *force));
      version.force = *force;
    }
  }
  if (version.table == nullptr) {
    return base::Refusal{.code = kNotFound, .place = "name"};
  }
  return version;
}

TablePtr version_of_digest(Counter& counter, const std::string& name, const base::Digest& digest) {
  const law::LawTable* const of_law = law::find_law_table(counter.law(), name);
  if (of_law != nullptr && of_law->table.digest() == digest) {
    return law::shared_table(*of_law);
  }
  if (!base::is_id_text(name)) {
    return nullptr;
  }
  const auto state = institution_state(counter, name);
  const reforms::Force* const found = reforms::find_force(*state, digest);
  return found == nullptr ? nullptr : table_of_force(counter, *state, *found);
}

}  // namespace cassia::api
