#pragma once

#include <filesystem>
#include <functional>
#include <optional>
#include <string>

#include "apps/cassia/decision_files.h"
#include "messages/decisions/backtest_told.h"

// A back-test over a whole decision file: on several threads, in memory that does not grow with the
// file, and going on where it was stopped. The answer does not depend on any of these.
namespace cassia::apps {

struct BacktestSettings {
  int workers = 2;
  std::optional<std::filesystem::path> cases = {};       // where changed decisions go as CSV
  std::optional<std::filesystem::path> checkpoint = {};  // to go on from
  std::int64_t blocks_between_checkpoints = 16;
  // Called on the caller's thread after each block that was counted.
  std::function<void(std::int64_t bytes_read)> take = {};
};

// All that was counted, and where the next block stands.
struct BacktestSums : messages::BacktestSum {
  BlockPlace place = {};
  std::int64_t cases_bytes = 0;  // of the CSV
};

// Refuses what the file's reader refuses, and checkpoint_other. Throws on faults of the disk.
base::Result<BacktestSums> run_backtest(DecisionFileReader& file,
                                        const systems::treaty::reforms::Backtest& backtest,
                                        const BacktestSettings& settings);

}  // namespace cassia::apps
