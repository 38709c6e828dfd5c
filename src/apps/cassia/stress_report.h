#pragma once

#include <string>

#include "apps/cassia/stress_lines.h"
#include "journeys/stress_test/stress_run.h"

// How the outcome of a stress test is told: tables for people, one JSON object, CSV.
namespace cassia::apps {

struct StressReport {
  const GatheredImports& gathered;
  const journeys::StressOutcome& outcome;
};

std::string stress_text(const StressReport& report);
std::string stress_json(const StressReport& report);  // one line
std::string stress_csv(const StressReport& report);   // a row for each stage and chapter or origin

}  // namespace cassia::apps
