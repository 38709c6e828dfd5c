#include "systems/oversight/tasks/tasks.h"

#include <algorithm>

#include "base/assert.h"

namespace cassia::systems::oversight::tasks {

namespace {

const law::LocalText& gist_of(const law::LawBook& law, const base::Citation& citation) {
  const law::Clause* clause = law.find_clause(citation);
  CASSIA_ASSERT(clause != nullptr, "compile refuses a citation that does not resolve");
  return clause->gist;
}

Owner owner_of(const law::Agency& agency) {
  return {.id = agency.id, .kind = agency.kind, .name = agency.name};
}

TaskRow row_of(const law::LawBook& law, const law::PlanTask& task) {
  const law::ZonePlan& plan = law.plan();
  TaskRow row{.no = task.no,
              .system_no = task.system,
              .system = plan.find_system(task.system)->id,
              .title = task.title,
              .gist = gist_of(law, task.citation),
              .areas = task.areas,
              .citation = task.citation,
              .is_unverified = task.mark == law::Mark::unsure};
  for (const std::string& owner : task.owners) {
    row.owners.push_back(owner_of(*plan.find_agency(owner)));
  }
  return row;
}

bool has(const std::vector<std::string>& ids, const std::string& id) {
  return std::ranges::find(ids, id) != ids.end();
}

bool fits(const law::PlanTask& task, const TaskFilter& filter) {
  return (!filter.system || task.system == *filter.system) &&
         (!filter.area || has(task.areas, *filter.area)) &&
         (!filter.agency || has(task.owners, *filter.agency));
}

base::Refusal unknown(base::RefusalCode code, std::string place, std::string name) {
  return {code, {}, std::move(place), {{"name", std::move(name)}}};
}

std::string text_of(const law::TargetFigure& figure) {
  if (const auto* money = std::get_if<base::Money>(&figure)) {
    return base::to_text(*money);
  }
  if (const auto* share = std::get_if<base::Rate>(&figure)) {
    return base::print_share(*share);
  }
  return std::to_string(std::get<std::int64_t>(figure));
}

template <typename Part>
std::vector<PlanPart> parts_of(const law::LawBook& law, const std::vector<Part>& parts) {
  std::vector<PlanPart> rows;
  for (const Part& part : parts) {
    rows.push_back(
        {.no = part.no, .id = part.id, .name = part.title, .gist = gist_of(law, part.citation)});
  }
  return rows;
}

TargetRow row_of(const law::Target& target, base::Date on) {
  TargetRow row{.id = target.id,
                .kind = target.kind,
                .title = target.title,
                .comparison = target.comparison,
                .value = text_of(target.value),
                .unit = target.unit,
                .valid_from = target.valid_from,
                .valid_to = target.valid_to,
                .standing = target.standing_on(on),
                .citation = target.citation,
                .is_unverified = target.mark == law::Mark::unsure};
  if (target.baseline) {
    row.is_unverified = row.is_unverified || target.baseline->mark == law::Mark::unsure;
    if (target.baseline->count) {
      row.baseline = std::to_string(*target.baseline->count);
    }
  }
  if (const law::Measurement* measurement = target.measured_on(on)) {
    row.measured = text_of(measurement->figure);
    row.measured_on = measurement->on;
    row.measured_citation = measurement->citation;
    row.is_unverified = row.is_unverified || measurement->mark == law::Mark::unsure;
  }
  return row;
}

}  // namespace

std::vector<PlanPart> plan_systems(const law::LawBook& law) {
  return parts_of(law, law.plan().systems);
}

std::vector<PlanPart> plan_safeguards(const law::LawBook& law) {
  return parts_of(law, law.plan().safeguards);
}

std::vector<PlanPart> plan_areas(const law::LawBook& law) {
  std::vector<PlanPart> rows;
  for (const law::Area& area : law.plan().areas) {
    rows.push_back({.id = area.id, .name = area.name});
  }
  return rows;
}

std::vector<Owner> plan_agencies(const law::LawBook& law) {
  std::vector<Owner> rows;
  std::ranges::transform(law.plan().agencies, std::back_inserter(rows), owner_of);
  return rows;
}

base::Result<std::vector<TaskRow>> find_tasks(const law::LawBook& law, const TaskFilter& filter) {
  const law::ZonePlan& plan = law.plan();
  if (filter.system && plan.find_system(*filter.system) == nullptr) {
    return unknown(kSystemUnknown, "system", std::to_string(*filter.system));
  }
  if (filter.area && plan.find_area(*filter.area) == nullptr) {
    return unknown(kAreaUnknown, "area", *filter.area);
  }
  if (filter.agency && plan.find_agency(*filter.agency) == nullptr) {
    return unknown(kAgencyUnknown, "agency", *filter.agency);
  }
  std::vector<TaskRow> rows;
  for (const law::PlanTask& task : plan.tasks) {
    if (fits(task, filter)) {
      rows.push_back(row_of(law, task));
    }
  }
  return rows;
}

base::Result<TaskRow> find_task(const law::LawBook& law, std::int64_t no) {
  const law::PlanTask* found = law.plan().find_task(no);
  if (found == nullptr) {
    return unknown(kTaskUnknown, "no", std::to_string(no));
  }
  return row_of(law, *found);
}

base::Result<std::vector<Owner>> owners_of(const law::LawBook& law, std::int64_t no) {
  return CASSIA_TRY(find_task(law, no)).owners;
}

std::vector<TargetRow> plan_targets(const law::LawBook& law, base::Date on) {
  std::vector<TargetRow> rows;
  for (const law::Target& target : law.targets()) {
    rows.push_back(row_of(target, on));
  }
  return rows;
}

}  // namespace cassia::systems::oversight::tasks
