#include "messages/stress_told.h"

namespace cassia::messages {

std::vector<StressStage> list_stages(const journeys::StressOutcome& outcome) {
  std::vector<StressStage> stages;
  for (const journeys::StageOutcome& of : outcome.stages) {
    StressStage& stage = stages.emplace_back(StressStage{.stage = of.stage, .total = of.total});
    for (const auto& [chapter, part] : of.by_chapter) {
      stage.by_chapter.push_back(
          {.name = chapter, .sum = part.sum, .concentration = part.concentration});
    }
    for (const auto& [origin, sum] : of.by_origin) {
      stage.by_origin.push_back({.name = origin, .sum = sum});
    }
  }
  return stages;
}

std::vector<StressUnknown> list_unknown(const journeys::PastImports& imports) {
  std::vector<StressUnknown> unknown;
  for (const auto& [missing, sum] : imports.unknown) {
    unknown.push_back({.missing = missing, .imports = sum});
  }
  return unknown;
}

}  // namespace cassia::messages
