#include <algorithm>

#include "base/id.h"
#include "law/compile_parts.h"

namespace cassia::law {

namespace {

base::Result<std::vector<std::string>> read_areas(const YamlMap& map) {
  const YamlMap territory = CASSIA_TRY(YamlMap::open(map.path(), map.at("territory")));
  CASSIA_TRY(territory.expect_keys({}, {"zone", "areas"}));
  if ((territory.find("zone") == nullptr) == (territory.find("areas") == nullptr)) {
    return malformed_value(map.place("territory"), "", "either `zone: whole` or `areas`");
  }
  if (territory.find("areas") != nullptr) {
    auto areas = CASSIA_TRY(territory.texts("areas"));
    if (areas.empty()) {
      return malformed_value(territory.place("areas"), "", "at least one area");
    }
    return areas;
  }
  const std::string zone = CASSIA_TRY(territory.text("zone"));
  if (zone != "whole") {
    return malformed_value(territory.place("zone"), zone, "whole");
  }
  return std::vector<std::string>();
}

base::Result<std::vector<base::Citation>> read_citations(const YamlMap& map,
                                                         const SourceRegister& sources) {
  std::vector<base::Citation> citations;
  for (const YamlNode& node : *CASSIA_TRY(map.list("citations"))) {
    const YamlMap entry = CASSIA_TRY(YamlMap::open(map.path(), node));
    CASSIA_TRY(entry.expect_keys({"source", "clause"}));
    base::Citation citation;
    citation.source = CASSIA_TRY(entry.text("source"));
    citation.clause = CASSIA_TRY(entry.text("clause"));
    CASSIA_TRY(check_citation(sources, entry.place(), citation));
    citations.push_back(std::move(citation));
  }
  if (citations.empty()) {
    return malformed_value(map.place("citations"), "", "at least one citation");
  }
  return citations;
}

base::Result<std::vector<PackageDependency>> read_dependencies(const YamlMap& map) {
  std::vector<PackageDependency> dependencies;
  for (const YamlNode& node : *CASSIA_TRY(map.list("dependencies"))) {
    const YamlMap entry = CASSIA_TRY(YamlMap::open(map.path(), node));
    CASSIA_TRY(entry.expect_keys({"id", "version"}));
    PackageDependency dependency;
    dependency.id = CASSIA_TRY(entry.text("id"));
    dependency.version = CASSIA_TRY(entry.integer("version"));
    dependencies.push_back(std::move(dependency));
  }
  return dependencies;
}

}  // namespace

base::Result<Package> compile_package(const LawText& file, const SourceRegister& sources) {
  const YamlNode root = CASSIA_TRY(read_yaml(file));
  const YamlMap map = CASSIA_TRY(YamlMap::open(file.path, root));
  CASSIA_TRY(map.expect_keys(
      {"id", "version", "status", "title", "valid_from", "territory", "citations", "dependencies"},
      {"valid_to"}));
  Package package;
  package.id = CASSIA_TRY(map.text("id"));
  if (package.id != package_of(file.path) || !base::is_id_text(package.id)) {
    return malformed_value(map.place("id"), package.id, package_of(file.path));
  }
  package.version = CASSIA_TRY(map.integer("version"));
  if (package.version < 1) {
    return malformed_value(map.place("version"), "0", "1 or more");
  }
  package.status = CASSIA_TRY(map.named<PackageStatus>("status"));
  package.title = CASSIA_TRY(map.local_text("title"));
  package.valid_from = CASSIA_TRY(map.date("valid_from"));
  package.valid_to = CASSIA_TRY(last_day(map, "valid_to", package.valid_from));
  package.areas = CASSIA_TRY(read_areas(map));
  package.citations = CASSIA_TRY(read_citations(map, sources));
  package.dependencies = CASSIA_TRY(read_dependencies(map));
  return package;
}

}  // namespace cassia::law
