#pragma once

#include <filesystem>

#include "apps/cassia/backtest_run.h"

namespace cassia::apps {

// What decides the answer of a back-test: versions, file, question, and whether cases are written.
base::Digest digest_of_question(const DecisionFileReader& file,
                                const systems::treaty::reforms::Backtest& backtest,
                                const BacktestSettings& settings);

// Written beside, then renamed: a kill leaves the one before.
void write_checkpoint(const std::filesystem::path& path, const base::Digest& question,
                      const BacktestSums& sums);

// Nothing counted yet where there is no such file. Refuses checkpoint_other.
base::Result<BacktestSums> read_checkpoint(const std::filesystem::path& path,
                                           const base::Digest& question);

}  // namespace cassia::apps
