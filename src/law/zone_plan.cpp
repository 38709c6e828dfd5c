#include "law/zone_plan.h"

#include <algorithm>

namespace cassia::law {

namespace {

template <typename Entry>
const Entry* find_id(const std::vector<Entry>& entries, std::string_view id) {
  const auto found = std::ranges::find(entries, id, &Entry::id);
  return found == entries.end() ? nullptr : &*found;
}

template <typename Entry>
const Entry* find_no(const std::vector<Entry>& entries, std::int64_t no) {
  const auto found = std::ranges::find(entries, no, &Entry::no);
  return found == entries.end() ? nullptr : &*found;
}

}  // namespace

const Area* ZonePlan::find_area(std::string_view id) const { return find_id(areas, id); }
const Agency* ZonePlan::find_agency(std::string_view id) const { return find_id(agencies, id); }
const PlanSystem* ZonePlan::find_system(std::int64_t no) const { return find_no(systems, no); }
const PlanTask* ZonePlan::find_task(std::int64_t no) const { return find_no(tasks, no); }

}  // namespace cassia::law
