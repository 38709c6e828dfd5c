#pragma once

#include <filesystem>
#include <optional>
#include <string>

#include "apps/cassia/commands.h"

namespace cassia::apps {

struct StressOptions {
  std::filesystem::path schedule = {};            // CSV: the tariff that might be
  std::string file = {};                          // CSV of past import lines; "-": standard input
  std::string at = {};                            // the day of the model; today when empty
  std::optional<std::filesystem::path> csv = {};  // where the outcomes go as CSV
  int workers = 2;
};
// What the stages of an elimination schedule would have done to what was imported.
int stress_command(const StressOptions& asked, const CommonOptions& options);

}  // namespace cassia::apps
