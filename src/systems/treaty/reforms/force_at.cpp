#include <algorithm>

#include "systems/treaty/reforms/reform_desk.h"

namespace cassia::systems::treaty::reforms {

namespace {

bool holds_at(const Force& force, base::Instant at) {
  if (at < force.entry.from || (force.entry.until && at >= *force.entry.until)) {
    return false;
  }
  return std::ranges::none_of(force.pauses, [&](const Pause& pause) {
    return pause.from <= at && (!pause.until || at < *pause.until);
  });
}

// The version of exactly this place that began last and holds.
const Force* force_of_place(const State& state, std::string_view area,
                            const std::optional<PilotGroupId>& group, base::Instant at) {
  const Force* last = nullptr;
  for (const Force& force : state.forces) {
    if (force.entry.area.text() == area && force.entry.group == group && holds_at(force, at) &&
        (last == nullptr || force.entry.from > last->entry.from)) {
      last = &force;
    }
  }
  return last;
}

}  // namespace

bool is_suspended(const Force& force) {
  return !force.pauses.empty() && !force.pauses.back().until;
}

const Force* newest_at(const State& state, const ReformId& reform, const base::AreaId& area,
                       const std::optional<PilotGroupId>& group, base::Instant at) {
  const auto found = std::find_if(state.forces.rbegin(), state.forces.rend(), [&](const auto& one) {
    return one.reform == reform && one.entry.area == area && one.entry.group == group &&
           (!one.entry.until || at < *one.entry.until);
  });
  return found == state.forces.rend() ? nullptr : &*found;
}

const Force* force_at(const State& state, const PlaceAndTime& asked) {
  const std::optional<PilotGroupId> everybody;
  const auto in_area = [&](const std::optional<PilotGroupId>& group) -> const Force* {
    const bool has_area = !asked.area.is_empty() && asked.area.text() != base::kWholeZone;
    return has_area ? force_of_place(state, asked.area.text(), group, asked.at) : nullptr;
  };
  const auto in_zone = [&](const std::optional<PilotGroupId>& group) {
    return force_of_place(state, base::kWholeZone, group, asked.at);
  };
  if (asked.group) {
    if (const Force* const own = in_area(asked.group)) {
      return own;
    }
    if (const Force* const everywhere = in_zone(asked.group)) {
      return everywhere;
    }
  }
  const Force* const of_area = in_area(everybody);
  return of_area != nullptr ? of_area : in_zone(everybody);
}

}  // namespace cassia::systems::treaty::reforms
