#pragma once

#include <array>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "journeys/stress_test/stress_run.h"

// How the outcome of a stress test is told in JSON, on the command line and at the counter alike:
// sums in fen, names beside them in the order of the names.
namespace cassia::messages {

// What a stress test should say (brief of plan task 2) and nobody told it: unknown, not zero.
inline constexpr std::array<std::string_view, 5> kStressNotTold{
    "producers_margin_and_employment", "controlled_items", "data_class", "days_to_switch_off",
    "beneficiaries_by_size_and_ownership"};

struct StressUnknown {
  std::string missing = {};
  journeys::ImportSum imports = {};
};
BOOST_DESCRIBE_STRUCT(StressUnknown, (), (missing, imports))

struct StressPart {
  std::string name = {};  // a chapter, an origin (empty: nobody can tell it), or an importer
  journeys::StageSum sum = {};
  std::optional<journeys::Concentration> concentration = {};
};
BOOST_DESCRIBE_STRUCT(StressPart, (), (name, sum, concentration))

struct StressStage {
  std::string stage = {};
  journeys::StageSum total = {};
  std::vector<StressPart> by_chapter = {};
  std::vector<StressPart> by_origin = {};
  std::vector<StressPart> by_importer = {};  // whose taxes change most, first
  std::int64_t importers = 0;                // of all
};
BOOST_DESCRIBE_STRUCT(StressStage, (),
                      (stage, total, by_chapter, by_origin, by_importer, importers))

// So many importers of a stage are told.
inline constexpr std::size_t kImportersToldMax = 100;

std::vector<StressStage> list_stages(const journeys::StressOutcome& outcome);
std::vector<StressUnknown> list_unknown(const journeys::PastImports& imports);

}  // namespace cassia::messages
