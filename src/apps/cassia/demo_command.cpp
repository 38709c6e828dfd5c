#include <fmt/format.h>

#include <fstream>
#include <iostream>
#include <sstream>

#include "apps/cassia/commands.h"
#include "apps/cassia/consignment_story.h"
#include "apps/cassia/console.h"
#include "apps/cassia/scenario_runner.h"

namespace cassia::apps {

namespace {

std::string read_day(const std::filesystem::path& law_folder) {
  const std::filesystem::path path = law_folder.parent_path() / "demo" / "chongzuo_day.scenario";
  std::ifstream file(path, std::ios::binary);
  if (!file) {
    throw std::runtime_error("cannot read " + path.string());
  }
  std::ostringstream text;
  text << file.rdbuf();
  return text.str();
}

const Field* find_field(const FieldNode& node, std::string_view name) {
  for (const Field& field : node.fields) {
    if (field.name == name) {
      return &field;
    }
  }
  return nullptr;
}

// What happened in one line: the step's name, what it is about, what came of it.
void tell_step(const Step& step, const StepOutcome& outcome) {
  if (outcome.lines.empty() || step.verb == "show" || step.verb == "quote") {
    return;
  }
  std::string about;
  for (const char* const name : {"declaration_id", "batch_no", "number", "owner"}) {
    if (const Field* const field = find_field(step.node, name)) {
      about = field->value;
      break;
    }
  }
  const bool is_refused = outcome.lines.front().starts_with("= refused");
  std::cout << fmt::format(
      "  {:<22} {:<22} {}\n", step.verb, about,
      paint(is_refused ? Colour::bad : Colour::good, outcome.lines.front().substr(2)));
}

}  // namespace

int demo_command(const CommonOptions& options) {
  const auto law = law_or_tell(options.law_folders(), options);
  if (!law) {
    return kUsage;
  }
  const auto steps = parse_scenario(read_day(options.law_folders().shipped));
  if (!steps) {
    return tell_refusal(steps.error(), *law, options);
  }
  ToldClock clock;
  Zone zone({.data = options.data, .law = *law, .clock = &clock});
  ScenarioRunner runner(zone, clock);
  std::string first_lodged;
  if (options.output() == Output::text) {
    std::cout << paint(Colour::strong, "A day at Youyi Pass, Chongzuo area") << "\n";
  }
  for (const Step& step : *steps) {
    const auto outcome = runner.run(step);
    if (!outcome) {
      return tell_refusal(outcome.error(), *law, options);
    }
    if (options.output() == Output::text) {
      tell_step(step, *outcome);
    }
    const Field* const id = find_field(step.node, "declaration_id");
    if (first_lodged.empty() && step.verb == "lodge_consignment" && id != nullptr) {
      first_lodged = id->value;
    }
  }
  const CommonOptions& shown = options;
  const auto story = tell_consignment(zone, first_lodged, language_of(shown));
  if (story && options.output() == Output::text) {
    std::cout << '\n' << to_text(*story, language_of(shown));
    std::cout << fmt::format(
        "\nThe zone is kept in {0}. Try:\n"
        "  cassia show consignment {1} --data {0}\n"
        "  cassia verify --data {0}\n",
        options.data.string(), first_lodged);
  }
  return story ? kDone : kRefused;
}

}  // namespace cassia::apps
