#pragma once

#include <filesystem>
#include <optional>
#include <string>

#include "apps/cassia/commands.h"

namespace cassia::apps {

struct PreferenceReplayOptions {
  std::string file = {};                          // CSV of past import lines; "-": standard input
  std::string on = {};                            // the day of asking; today when empty
  std::optional<std::filesystem::path> csv = {};  // where the findings go as CSV
  int workers = 2;
};
// Lawful preferences that past import lines left unused, and what of it can be had back.
int preference_replay_command(const PreferenceReplayOptions& asked, const CommonOptions& options);

}  // namespace cassia::apps
