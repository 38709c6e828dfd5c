#include <algorithm>

#include "base/id.h"
#include "law/compile_parts.h"

namespace cassia::law {

namespace {

// The field `id`, which no entry of `before` has yet.
template <typename Entry>
base::Result<std::string> new_id(const YamlMap& map, const std::vector<Entry>& before) {
  std::string id = CASSIA_TRY(map.text("id"));
  if (!base::is_id_text(id)) {
    return malformed_value(map.place("id"), id, "an id such as nanning_customs");
  }
  if (std::ranges::find(before, id, &Entry::id) != before.end()) {
    return refuse(kLawNameRepeated, map.place("id"), {{"name", id}});
  }
  return id;
}

// The field `no`, which counts on from the entries before.
template <typename Entry>
base::Result<std::int64_t> next_number(const YamlMap& map, const std::vector<Entry>& before) {
  const std::int64_t no = CASSIA_TRY(map.integer("no"));
  const auto expected = static_cast<std::int64_t>(before.size()) + 1;
  if (no != expected) {
    return malformed_value(map.place("no"), std::to_string(no), std::to_string(expected));
  }
  return no;
}

// Reads one plan; the lists that others refer to come first.
class PlanReader {
 public:
  PlanReader(const YamlMap& map, const SourceRegister& sources) : map_(&map), sources_(&sources) {}

  base::Result<ZonePlan> read();

 private:
  base::Result<Agency> read_agency(const YamlMap& entry) const;
  base::Result<Area> read_area(const YamlMap& entry) const;
  base::Result<PlanSystem> read_system(const YamlMap& entry) const;
  base::Result<PlanTask> read_task(const YamlMap& entry) const;
  base::Result<Safeguard> read_safeguard(const YamlMap& entry) const;
  base::Result<void> read_owners(const YamlMap& entry, PlanTask& task) const;
  // Reads each entry of the list `key` into `entries`, which it may look at meanwhile.
  template <typename Entry>
  base::Result<void> read_list(std::string_view key, std::vector<Entry>& entries,
                               base::Result<Entry> (PlanReader::*read_entry)(const YamlMap&)
                                   const) const;

  const YamlMap* map_;
  const SourceRegister* sources_;
  ZonePlan plan_;
};

template <typename Entry>
base::Result<void> PlanReader::read_list(
    std::string_view key, std::vector<Entry>& entries,
    base::Result<Entry> (PlanReader::*read_entry)(const YamlMap&) const) const {
  for (const YamlNode& node : *CASSIA_TRY(map_->list(key))) {
    const YamlMap entry = CASSIA_TRY(YamlMap::open(map_->path(), node));
    entries.push_back(CASSIA_TRY((this->*read_entry)(entry)));
  }
  return {};
}

base::Result<Agency> PlanReader::read_agency(const YamlMap& entry) const {
  CASSIA_TRY(entry.expect_keys({"id", "kind", "name"}));
  Agency agency;
  agency.id = CASSIA_TRY(new_id(entry, plan_.agencies));
  agency.kind = CASSIA_TRY(entry.named<AgencyKind>("kind"));
  agency.name = CASSIA_TRY(entry.local_text("name"));
  return agency;
}

base::Result<Area> PlanReader::read_area(const YamlMap& entry) const {
  CASSIA_TRY(entry.expect_keys({"id", "office", "name"}));
  Area area;
  area.id = CASSIA_TRY(new_id(entry, plan_.areas));
  area.office = CASSIA_TRY(entry.text("office"));
  const Agency* office = plan_.find_agency(area.office);
  if (office == nullptr || office->kind != AgencyKind::area_office) {
    return malformed_value(entry.place("office"), area.office, "an agency of kind area_office");
  }
  if (std::ranges::find(plan_.areas, area.office, &Area::office) != plan_.areas.end()) {
    return refuse(kLawNameRepeated, entry.place("office"), {{"name", area.office}});
  }
  area.name = CASSIA_TRY(entry.local_text("name"));
  return area;
}

base::Result<PlanSystem> PlanReader::read_system(const YamlMap& entry) const {
  CASSIA_TRY(entry.expect_keys({"no", "id", "title", "cite"}));
  PlanSystem system;
  system.no = CASSIA_TRY(next_number(entry, plan_.systems));
  system.id = CASSIA_TRY(new_id(entry, plan_.systems));
  system.title = CASSIA_TRY(entry.local_text("title"));
  system.citation = CASSIA_TRY(resolved_citation(entry, "cite", *sources_));
  return system;
}

base::Result<void> PlanReader::read_owners(const YamlMap& entry, PlanTask& task) const {
  task.owners = CASSIA_TRY(entry.texts("owners"));
  for (std::size_t i = 0; i < task.owners.size(); ++i) {
    const std::string& owner = task.owners[i];
    if (plan_.find_agency(owner) == nullptr) {
      return malformed_value(entry.place("owners"), owner, "an agency of this file");
    }
    const auto earlier = std::ranges::find(task.owners, owner);
    if (earlier != std::next(task.owners.begin(), static_cast<std::ptrdiff_t>(i))) {
      return refuse(kLawNameRepeated, entry.place("owners"), {{"name", owner}});
    }
    const auto area = std::ranges::find(plan_.areas, owner, &Area::office);
    if (area != plan_.areas.end()) {
      task.areas.push_back(area->id);
    }
  }
  if (task.areas.empty()) {
    return malformed_value(entry.place("owners"), "", "the office of at least one area");
  }
  return {};
}

base::Result<PlanTask> PlanReader::read_task(const YamlMap& entry) const {
  CASSIA_TRY(entry.expect_keys({"no", "system", "title", "owners", "cite", "mark"}));
  PlanTask task;
  task.no = CASSIA_TRY(next_number(entry, plan_.tasks));
  task.system = CASSIA_TRY(entry.integer("system"));
  if (plan_.find_system(task.system) == nullptr) {
    return malformed_value(entry.place("system"), std::to_string(task.system),
                           "the number of a system");
  }
  task.title = CASSIA_TRY(entry.local_text("title"));
  CASSIA_TRY(read_owners(entry, task));
  task.citation = CASSIA_TRY(resolved_citation(entry, "cite", *sources_));
  task.mark = CASSIA_TRY(entry.mark("mark"));
  return task;
}

base::Result<Safeguard> PlanReader::read_safeguard(const YamlMap& entry) const {
  CASSIA_TRY(entry.expect_keys({"no", "id", "title", "cite"}));
  Safeguard safeguard;
  safeguard.no = CASSIA_TRY(next_number(entry, plan_.safeguards));
  safeguard.id = CASSIA_TRY(new_id(entry, plan_.safeguards));
  safeguard.title = CASSIA_TRY(entry.local_text("title"));
  safeguard.citation = CASSIA_TRY(resolved_citation(entry, "cite", *sources_));
  return safeguard;
}

base::Result<ZonePlan> PlanReader::read() {
  CASSIA_TRY(map_->expect_keys({"areas", "agencies", "systems", "tasks", "safeguards"}));
  CASSIA_TRY(read_list("agencies", plan_.agencies, &PlanReader::read_agency));
  CASSIA_TRY(read_list("areas", plan_.areas, &PlanReader::read_area));
  CASSIA_TRY(read_list("systems", plan_.systems, &PlanReader::read_system));
  CASSIA_TRY(read_list("tasks", plan_.tasks, &PlanReader::read_task));
  CASSIA_TRY(read_list("safeguards", plan_.safeguards, &PlanReader::read_safeguard));
  return std::move(plan_);
}

}  // namespace

base::Result<ZonePlan> compile_plan(const LawText& file, const SourceRegister& sources) {
  const YamlNode root = CASSIA_TRY(read_yaml(file));
  const YamlMap map = CASSIA_TRY(YamlMap::open(file.path, root));
  return PlanReader(map, sources).read();
}

}  // namespace cassia::law
