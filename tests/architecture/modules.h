#pragma once

#include <optional>
#include <set>

#include "source_tree.h"

namespace cassia::architecture {

// What a src/<path>/CMakeLists.txt declares with cassia_module.
struct Module {
  std::string path;  // "engines/duty"
  std::string layer;
  std::set<std::string> uses;
  std::set<std::string> test_uses;
};

std::vector<Module> modules_of(const SourceTree& tree);

// The module whose folder is the longest prefix of a file's path under src; nothing when none is.
std::optional<Module> module_of(const std::vector<Module>& modules, std::string_view path);

}  // namespace cassia::architecture
