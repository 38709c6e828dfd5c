#include <fmt/format.h>

#include <fstream>
#include <iostream>

#include "apps/cassia/commands.h"
#include "apps/cassia/console.h"
#include "apps/cassia/scenario_runner.h"
#include "apps/cassia/whole_file.h"
#include "codec/described_json.h"

namespace cassia::apps {

struct ScenarioJson {
  std::string file = {};
  std::int64_t steps = 0;
  std::int64_t failures = 0;
};
BOOST_DESCRIBE_STRUCT(ScenarioJson, (), (file, steps, failures))

namespace {

// The law of a scenario: the shipped one, and the folder `<scenario>.law` beside it where there is
// one, whose files stand in for official tables that are loaded later.
LawFolders law_of(const std::filesystem::path& file, const CommonOptions& options) {
  std::filesystem::path beside = file;
  beside.replace_extension(".law");
  return {.shipped = find_law_folder(options.law), .loaded = beside};
}

void tell(const ScenarioReport& report, const std::filesystem::path& file,
          const CommonOptions& options) {
  if (options.output() == Output::json) {
    std::cout << codec::to_json(ScenarioJson{.file = file.filename().string(),
                                             .steps = report.steps,
                                             .failures = report.failures})
              << '\n';
    return;
  }
  std::cout << (report.failures == 0 ? paint(Colour::good, "ok  ") : paint(Colour::bad, "FAIL"))
            << fmt::format("  {}  {} steps\n", file.filename().string(), report.steps)
            << report.text;
}

}  // namespace

int run_command(const RunOptions& run, const CommonOptions& options) {
  int code = kDone;
  for (const std::filesystem::path& file : run.files) {
    const auto law = law_or_tell(law_of(file, options), options);
    if (!law) {
      return kUsage;
    }
    const auto report = run_scenario(file_bytes(file), {.law = *law});
    if (!report) {
      tell_refusal(report.error(), *law, options);
      return kUsage;
    }
    tell(*report, file, options);
    if (report->failures != 0 && !run.is_updating) {
      code = kRefused;
    }
    if (run.is_updating && report->failures != 0) {
      std::ofstream(file, std::ios::binary) << report->golden;
    }
  }
  return code;
}

}  // namespace cassia::apps
