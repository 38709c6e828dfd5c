#include <algorithm>
#include <utility>

#include "law/admission_reader.h"
#include "law/csv_table.h"

namespace cassia::law {

namespace {

constexpr std::int64_t kEntriesMax = 1000;

base::Result<OpenSection> read_open_section(const YamlMap& map, const AdmissionSource& source) {
  CASSIA_TRY(map.expect_keys({"code", "clause", "mark"}));
  OpenSection section;
  section.code = CASSIA_TRY(map.text("code"));
  if (section.code.size() != 1 || !is_industry_code(section.code)) {
    return malformed_value(map.place("code"), section.code, "a letter from A to T");
  }
  section.citation.source = source.id;
  section.citation.clause = CASSIA_TRY(map.text("clause"));
  CASSIA_TRY(check_citation(*source.sources, map.place("clause"), section.citation));
  section.mark = CASSIA_TRY(map.mark("mark"));
  return section;
}

base::Result<void> read_entries(const YamlMap& map, const AdmissionSource& source,
                                AdmissionList& list) {
  for (const YamlNode& node : *CASSIA_TRY(map.list("open_sections"))) {
    const YamlMap section = CASSIA_TRY(YamlMap::open(map.path(), node));
    list.open_sections.push_back(CASSIA_TRY(read_open_section(section, source)));
  }
  for (const YamlNode& node : *CASSIA_TRY(map.list("entries"))) {
    const YamlMap item = CASSIA_TRY(YamlMap::open(map.path(), node));
    AdmissionEntry entry = CASSIA_TRY(read_admission_entry(item, source));
    if (list.find(entry.id) != nullptr) {
      return refuse(kLawNameRepeated, item.place("id"), {{"name", entry.id}});
    }
    list.entries.push_back(std::move(entry));
  }
  return {};
}

base::Result<AdmissionList> read_list(const LawText& file, const SourceRegister& sources) {
  const YamlNode root = CASSIA_TRY(read_yaml(file));
  const YamlMap map = CASSIA_TRY(YamlMap::open(file.path, root));
  CASSIA_TRY(map.expect_keys({"id", "scope", "edition", "valid_from", "source", "clause", "mark",
                              "entries_official", "complete", "open_sections", "entries"},
                             {"valid_to"}));
  AdmissionList list;
  list.id = CASSIA_TRY(map.text("id"));
  if (!file.path.ends_with("/" + list.id + ".yaml")) {
    return malformed_value(map.place("id"), list.id, "the name of the file");
  }
  list.scope = CASSIA_TRY(map.named<AdmissionScope>("scope"));
  list.edition = CASSIA_TRY(map.text("edition"));
  list.valid_from = CASSIA_TRY(map.date("valid_from"));
  list.valid_to = CASSIA_TRY(last_day(map, "valid_to", list.valid_from));
  list.entries_official = CASSIA_TRY(map.integer("entries_official"));
  if (list.entries_official > kEntriesMax) {
    return malformed_value(map.place("entries_official"), std::to_string(list.entries_official),
                           "at most " + std::to_string(kEntriesMax));
  }
  list.is_complete = CASSIA_TRY(read_yes(map, "complete"));
  list.citation.source = CASSIA_TRY(map.text("source"));
  list.citation.clause = CASSIA_TRY(map.text("clause"));
  CASSIA_TRY(check_citation(sources, map.place("clause"), list.citation));
  list.mark = CASSIA_TRY(map.mark("mark"));
  const AdmissionSource source{
      .id = list.citation.source, .sources = &sources, .is_catalogue = is_catalogue(list.scope)};
  CASSIA_TRY(read_entries(map, source, list));
  if (list.is_complete && list.entries.empty()) {
    return malformed_value(map.place("complete"), "yes", "no where there is no entry");
  }
  return list;
}

bool share_a_day(const AdmissionList& one, const AdmissionList& other) {
  const bool one_ends_before = one.valid_to && *one.valid_to < other.valid_from;
  const bool other_ends_before = other.valid_to && *other.valid_to < one.valid_from;
  return one.scope == other.scope && !one_ends_before && !other_ends_before;
}

base::Result<std::vector<AdmissionList>> read_lists(const std::vector<LawText>& files,
                                                    const SourceRegister& sources) {
  std::vector<AdmissionList> lists;
  for (const LawText& file : files) {
    AdmissionList list = CASSIA_TRY(read_list(file, sources));
    for (const AdmissionList& other : lists) {
      if (share_a_day(list, other)) {
        return refuse(kLawValiditiesOverlap, {file.path}, {{"name", list.id}});
      }
    }
    lists.push_back(std::move(list));
  }
  return lists;
}

base::Result<std::vector<AdmissionGrant>> read_grants(const LawText& file,
                                                      const std::vector<AdmissionList>& lists,
                                                      const SourceRegister& sources,
                                                      const ZonePlan& plan) {
  const YamlNode root = CASSIA_TRY(read_yaml(file));
  const YamlMap map = CASSIA_TRY(YamlMap::open(file.path, root));
  CASSIA_TRY(map.expect_keys({"grants"}));
  std::vector<AdmissionGrant> grants;
  for (const YamlNode& node : *CASSIA_TRY(map.list("grants"))) {
    const YamlMap item = CASSIA_TRY(YamlMap::open(map.path(), node));
    AdmissionGrant grant = CASSIA_TRY(read_admission_grant(item, sources));
    const bool is_entry = std::ranges::any_of(
        lists, [&](const AdmissionList& list) { return list.find(grant.entry) != nullptr; });
    if (!is_entry) {
      return malformed_value(item.place("entry"), grant.entry, "an entry of a list");
    }
    if (plan.find_area(grant.area) == nullptr) {
      return malformed_value(item.place("area"), grant.area, "an area of the zone");
    }
    grants.push_back(std::move(grant));
  }
  return grants;
}

base::Result<std::vector<std::string>> read_industries(const LawText& file) {
  std::vector<std::string> industries;
  for (const CsvRow& row : CASSIA_TRY(read_csv(file, "code"))) {
    if (!is_industry_code(row.cells.front())) {
      return malformed_value({.path = file.path, .line = row.line}, row.cells.front(),
                             "a code of GB/T 4754 such as I6434");
    }
    industries.push_back(row.cells.front());
  }
  return industries;
}

}  // namespace

base::Result<AdmissionLists> compile_admission(const AdmissionFiles& files,
                                               const SourceRegister& sources,
                                               const ZonePlan& plan) {
  std::vector<AdmissionList> lists = CASSIA_TRY(read_lists(*files.lists, sources));
  std::vector<AdmissionGrant> grants;
  for (const LawText& file : *files.grants) {
    for (AdmissionGrant& grant : CASSIA_TRY(read_grants(file, lists, sources, plan))) {
      grants.push_back(std::move(grant));
    }
  }
  std::vector<std::string> industries;
  for (const LawText& file : *files.industries) {
    industries = CASSIA_TRY(read_industries(file));
  }
  return AdmissionLists(std::move(lists), std::move(grants), std::move(industries));
}

}  // namespace cassia::law
