#pragma once

#include <cstddef>
#include <filesystem>
#include <string>
#include <vector>

namespace cassia::tests {

// How the cases of one folder of the DMN TCK went. A case passes when all its results do.
struct TckFolder {
  std::string name;
  std::size_t passed = 0;
  std::size_t total = 0;
  std::vector<std::string> failures = {};  // one line each: case, expected, found
};

// Runs every case of a level, in standard mode, each model read from its DMN file. The files are
// read only; what a case expects is never changed.
std::vector<TckFolder> run_tck_level(const std::filesystem::path& level);

}  // namespace cassia::tests
