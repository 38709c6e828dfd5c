#include "modules.h"

#include <regex>
#include <sstream>

namespace cassia::architecture {

namespace {

Module read_module(const std::string& call) {
  Module module;
  std::istringstream words(call);
  words >> module.path;
  std::string section;
  for (std::string word; words >> word;) {
    if (word == "LAYER" || word == "USES" || word == "LIBRARIES" || word == "TEST_USES" ||
        word == "TEST_LIBRARIES" || word == "PROGRAM" || word == "PRECOMPILED") {
      section = word;
    } else if (section == "LAYER") {
      module.layer = word;
    } else if (section == "USES") {
      module.uses.insert(word);
    } else if (section == "TEST_USES") {
      module.test_uses.insert(word);
    }
  }
  return module;
}

}  // namespace

std::vector<Module> modules_of(const SourceTree& tree) {
  static const std::regex kCall(R"(cassia_module\(([^)]*)\))");
  std::vector<Module> modules;
  for (const auto& [path, text] : tree) {
    std::smatch match;
    if (path.starts_with("src/") && path.ends_with("/CMakeLists.txt") &&
        std::regex_search(text, match, kCall)) {
      modules.push_back(read_module(match[1]));
    }
  }
  return modules;
}

std::optional<Module> module_of(const std::vector<Module>& modules, std::string_view path) {
  std::optional<Module> best;
  for (const Module& module : modules) {
    if (path.starts_with("src/" + module.path + "/") &&
        (!best || best->path.size() < module.path.size())) {
      best = module;
    }
  }
  return best;
}

}  // namespace cassia::architecture
