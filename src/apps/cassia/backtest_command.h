#pragma once

#include <filesystem>
#include <optional>
#include <string>

#include "apps/cassia/commands.h"

namespace cassia::apps {

struct BacktestOptions {
  std::filesystem::path decisions = {};  // a decision file
  std::string old_version = {};          // a file, or the name of a table of the law
  std::string new_version = {};
  std::string from = {};  // first and last day; empty: all
  std::string to = {};
  std::string money = {};  // an output
  bool is_received = false;
  std::int64_t top = 10;
  int workers = 2;
  std::optional<std::filesystem::path> cases = {};
  std::optional<std::filesystem::path> checkpoint = {};
  std::string case_name = {};                          // one case instead of all
  std::optional<std::filesystem::path> receipts = {};  // folder for the receipts of that case
};
// What a new version of a table would have changed among recorded decisions.
int backtest_command(const BacktestOptions& asked, const CommonOptions& options);

}  // namespace cassia::apps
