#include <regex>

#include "checks.h"
#include "modules.h"

namespace cassia::architecture {

namespace {

// What each layer may use: the same table as cmake/CassiaModule.cmake, held here once more because
// a check that reads the thing it checks proves nothing.
const std::map<std::string, std::set<std::string>> kMayUse = {
    {"base", {}},
    {"engines", {"base"}},
    {"law", {"base", "engines"}},
    {"systems", {"base", "engines", "law"}},
    {"journeys", {"base", "engines", "law", "systems"}},
    {"codec", {"base", "engines", "law", "systems"}},
    {"runtime", {"base", "engines", "law", "systems", "codec", "journeys"}},
    {"storage", {"base", "engines", "law", "systems", "codec", "journeys", "runtime", "security"}},
    {"http", {"base"}},
    {"print", {"base"}},
    {"security", {"base"}},
    {"messages", {"base", "engines", "law", "systems", "codec", "journeys"}},
    {"api",
     {"base", "engines", "law", "systems", "codec", "journeys", "runtime", "http", "print",
      "security", "messages"}},
    {"apps",
     {"base", "engines", "law", "systems", "codec", "journeys", "runtime", "storage", "http",
      "print", "security", "messages", "api"}},
};

struct Include {
  int line;
  std::string path;  // "engines/duty/duty.h"
};

std::vector<Include> own_includes(std::string_view text) {
  static const std::regex kInclude(R"re(^#include "([a-z_0-9/]+\.(h|inc))")re");
  std::vector<Include> includes;
  int number = 0;
  for (const std::string_view line : lines_of(text)) {
    ++number;
    std::cmatch match;
    if (line.starts_with("#include") &&
        std::regex_search(line.begin(), line.end(), match, kInclude)) {
      includes.push_back({number, match[1]});
    }
  }
  return includes;
}

}  // namespace

std::vector<Finding> undeclared_includes(const SourceTree& tree) {
  const std::vector<Module> modules = modules_of(tree);
  std::vector<Finding> findings;
  std::map<std::string, std::set<std::string>> walked;
  for (const auto& [path, text] : tree) {
    const auto module = is_source(path) ? module_of(modules, path) : std::nullopt;
    if (is_source(path) && !module) {
      findings.push_back(
          {path, 0, "belongs to no module: add a CMakeLists.txt with cassia_module"});
    }
    for (const Include& include : module ? own_includes(text) : std::vector<Include>{}) {
      const auto used = module_of(modules, "src/" + include.path);
      if (!used || used->path == module->path) {
        continue;
      }
      walked[module->path].insert(used->path);
      if (!module->uses.contains(used->path) &&
          !(is_test(path) && module->test_uses.contains(used->path))) {
        findings.push_back(
            {path, include.line,
             "includes " + used->path + ", which " + module->path + " does not declare in USES"});
      }
    }
  }
  for (const Module& module : modules) {
    for (const std::string& used : module.uses) {
      if (!walked[module.path].contains(used)) {
        findings.push_back({"src/" + module.path + "/CMakeLists.txt", 0,
                            "declares " + used + " but includes nothing of it: take it out"});
      }
    }
  }
  return findings;
}

std::vector<Finding> wrong_arrows(const SourceTree& tree) {
  std::vector<Finding> findings;
  for (const Module& module : modules_of(tree)) {
    const std::string file = "src/" + module.path + "/CMakeLists.txt";
    const auto allowed = kMayUse.find(module.layer);
    if (allowed == kMayUse.end() || layer_of("src/" + module.path + "/x") != module.layer) {
      findings.push_back({file, 0, "the layer is the first folder under src"});
      continue;
    }
    for (const std::string& used : module.uses) {
      if (!allowed->second.contains(used.substr(0, used.find('/')))) {
        findings.push_back({file, 0,
                            module.path + " must not use " + used +
                                ": pass the answer in, or join the two in src/journeys"});
      }
    }
  }
  return findings;
}

}  // namespace cassia::architecture
