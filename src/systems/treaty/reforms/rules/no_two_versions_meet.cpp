#include "systems/treaty/reforms/rules/no_two_versions_meet.h"

#include "systems/treaty/reforms/setting.h"

namespace cassia::systems::treaty::reforms {

namespace {

base::Refusal overlap(const Entry& entry, const std::string& other) {
  return {.code = kVersionOverlap,
          .citation = desk_rule(),
          .place = "area",
          .facts = {{"area", entry.area.text()},
                    {"group", entry.group ? entry.group->text() : ""},
                    {"other", other}}};
}

bool is_same_place(const Entry& left, const Entry& right) {
  return left.area == right.area && left.group == right.group;
}

// What ended before it began meets nothing.
bool meet(const Entry& left, const Entry& right) {
  return !(left.until && *left.until <= left.from) && (!left.until || right.from < *left.until) &&
         (!right.until || left.from < *right.until);
}

}  // namespace

base::Result<void> meets_no_other(const State& state, const ReformId& reform, const Entry& entry) {
  const Force* adopted = nullptr;  // the one that the entry would stand over
  for (const Force& force : state.forces) {
    if (!is_same_place(force.entry, entry) || !meet(force.entry, entry)) {
      continue;
    }
    const bool is_pilot = force.entry.kind == ForceKind::pilot;
    const bool is_second_pilot = is_pilot && entry.kind == ForceKind::pilot;
    const bool is_others_pilot = is_pilot && force.reform != reform;
    if (force.entry.from >= entry.from || is_second_pilot || is_others_pilot) {
      return overlap(entry, force.reform.text());
    }
    if (!is_pilot && (adopted == nullptr || force.entry.from > adopted->entry.from)) {
      adopted = &force;
    }
  }
  if (entry.kind == ForceKind::pilot) {
    return {};
  }
  const std::optional<ReformId> standing =
      adopted == nullptr ? std::nullopt : std::optional(adopted->reform);
  if (standing != entry.replaces || standing == reform) {
    return overlap(entry, standing ? standing->text() : "-");
  }
  return {};
}

}  // namespace cassia::systems::treaty::reforms
