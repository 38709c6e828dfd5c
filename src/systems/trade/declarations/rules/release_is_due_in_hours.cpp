#include "systems/trade/declarations/rules/release_is_due_in_hours.h"

#include <algorithm>

namespace cassia::systems::trade::declarations {

namespace {

const char* target_of(const ReleaseQuestion& question) {
  if (question.is_perishable) {
    return "release.target_hours_perishable";
  }
  return question.is_express ? "release.target_hours_express" : "release.target_hours";
}

}  // namespace

base::Result<ReleaseClock> release_clock(const ReleaseQuestion& question, const law::LawBook& law) {
  const base::ZoneCalendar* const calendar = CASSIA_TRY(law.calendar("cn"));
  const base::Instant started = std::max(question.arrived_at, question.informed_at);
  const auto hours = CASSIA_TRY(law.integer(target_of(question), calendar->date_of(started)));
  return ReleaseClock{.started_at = started,
                      .target_at = started + std::chrono::hours(hours.value),
                      .citation = hours.citation,
                      .is_unverified = hours.is_unverified};
}

}  // namespace cassia::systems::trade::declarations
