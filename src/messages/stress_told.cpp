#include "messages/stress_told.h"

#include <algorithm>

namespace cassia::messages {

namespace {

// What the importer pays more or less, in fen.
std::int64_t change_of_taxes(const StressPart& part) {
  const journeys::StageSum& sum = part.sum;
  return (sum.duty_after.fen - sum.duty_before.fen) + (sum.vat_after.fen - sum.vat_before.fen);
}

std::vector<StressPart> most_changed(const journeys::StageOutcome& of) {
  std::vector<StressPart> parts;
  for (const auto& [importer, sum] : of.by_importer) {
    parts.push_back({.name = importer, .sum = sum});
  }
  std::ranges::stable_sort(parts, std::ranges::greater{}, [](const StressPart& part) {
    const std::int64_t change = change_of_taxes(part);
    return change < 0 ? -change : change;
  });
  if (parts.size() > kImportersToldMax) {
    parts.resize(kImportersToldMax);
  }
  return parts;
}

}  // namespace

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
    stage.by_importer = most_changed(of);
    stage.importers = std::ssize(of.by_importer);
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
