#pragma once

#include <string>

#include "apps/cassia/backtest_run.h"

// How a back-test is told: as text for people, or as one JSON object.
namespace cassia::apps {

struct BacktestReport {
  const systems::treaty::reforms::Backtest* backtest = nullptr;
  const BacktestSums* sums = nullptr;
  std::size_t top = 10;
};
std::string report_text(const BacktestReport& report);
std::string report_json(const BacktestReport& report);  // one line

}  // namespace cassia::apps
