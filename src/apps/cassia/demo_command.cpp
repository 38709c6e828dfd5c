#include <fmt/format.h>

#include <iostream>

#include "apps/cassia/commands.h"
#include "apps/cassia/console.h"
#include "apps/cassia/refusal_text.h"
#include "apps/cassia/scenario_runner.h"
#include "apps/cassia/story_text.h"
#include "apps/cassia/whole_file.h"
#include "apps/cassia/zone_people.h"
#include "codec/described_json.h"

namespace cassia::apps {

namespace {

std::string read_day(const std::filesystem::path& law_folder) {
  const std::filesystem::path path = law_folder.parent_path() / "demo" / "chongzuo_day.scenario";
  return file_bytes(path);
}

const messages::Field* find_field(const messages::FieldNode& node, std::string_view name) {
  for (const messages::Field& field : node.fields) {
    if (field.name == name) {
      return &field;
    }
  }
  return nullptr;
}

struct DemoStepJson {
  std::string step = {};
  std::string about = {};
  std::vector<std::string> outcome = {};
};
BOOST_DESCRIBE_STRUCT(DemoStepJson, (), (step, about, outcome))

std::string about_of(const messages::Step& step) {
  for (const char* const name : {"declaration_id", "batch_no", "number", "owner"}) {
    if (const messages::Field* const field = find_field(step.node, name)) {
      return field->value;
    }
  }
  return {};
}

// What happened in one line: the step's name, what it is about, what came of it; a refusal with its
// sentence and clause.
void tell_step(const messages::Step& step, const StepOutcome& outcome, const law::LawBook& law,
               const CommonOptions& options) {
  if (options.output() == Output::json) {
    std::cout << codec::to_json(DemoStepJson{
                     .step = step.verb, .about = about_of(step), .outcome = outcome.lines})
              << '\n';
    return;
  }
  if (outcome.lines.empty() || step.verb == "show" || step.verb == "quote") {
    return;
  }
  const std::string came_of_it = outcome.lines.front().substr(2);
  std::cout << fmt::format("  {:<18} {:<17} ", step.verb, about_of(step))
            << (outcome.refusal ? refusal_text(*outcome.refusal, law, language_of(options))
                                : paint(Colour::good, came_of_it))
            << '\n';
}

// The passwords are made anew for each demonstration, and told here and nowhere else.
std::string sign_ins_text(const std::vector<SignInMade>& people) {
  Table table{.head = {"login", "password", "organisation", "roles", "name"}, .rows = {}};
  for (const SignInMade& person : people) {
    table.rows.push_back(
        {person.login, person.password, person.organisation, person.roles, person.display_name});
  }
  return "Sign-ins of this demonstration, told once:\n" + to_text(table);
}

// Runs every step and returns the number of the first consignment that was lodged.
base::Result<std::string> run_day(const std::vector<messages::Step>& steps, Zone& zone,
                                  ToldClock& clock, const CommonOptions& options) {
  ScenarioRunner runner(zone, clock);
  std::string first_lodged;
  for (const messages::Step& step : steps) {
    const StepOutcome outcome = CASSIA_TRY(runner.run(step));
    tell_step(step, outcome, zone.law(), options);
    if (first_lodged.empty() && step.verb == "lodge_consignment") {
      first_lodged = about_of(step);
    }
  }
  return first_lodged;
}

}  // namespace

int demo_command(const CommonOptions& options) {
  const auto law = law_or_tell(options.law_folders(), options);
  if (!law) {
    return kUsage;
  }
  const auto steps = messages::parse_scenario(read_day(options.law_folders().shipped));
  if (!steps) {
    return tell_refusal(steps.error(), *law, options);
  }
  if (options.output() == Output::text) {
    std::cout << paint(Colour::strong, "Monday 20 April 2026 at Youyi Pass, Chongzuo area") << "\n";
  }
  ToldClock clock;
  clock.set(*base::Instant::parse("2026-04-16T09:00:00+08:00"));
  Zone zone({.data = options.data, .law = *law, .clock = &clock});
  const auto vault = open_zone_vault(options.data);
  const auto people = make_demonstration_people(zone, *vault);
  if (!people) {
    return tell_refusal(people.error(), *law, options);
  }
  const auto first_lodged = run_day(*steps, zone, clock, options);
  if (!first_lodged) {
    return tell_refusal(first_lodged.error(), *law, options);
  }
  api::LoadedForReading loaded(zone.store(), zone.domain());
  const auto story = api::tell_consignment(loaded, zone.law(), *first_lodged, language_of(options));
  if (!story) {
    return kRefused;
  }
  if (options.output() == Output::json) {
    std::cout << codec::to_json(*story) << '\n' << codec::to_json(*people) << '\n';
    return kDone;
  }
  std::cout << '\n' << to_text(*story, language_of(options));
  std::cout << fmt::format(
      "\nThe zone is kept in {0}. Try:\n"
      "  cassia show consignment {1} --data {0}\n"
      "  cassia show bill {1} --data {0}\n"
      "  cassia verify --data {0}\n",
      options.data.string(), *first_lodged);
  std::cout << "\n" << sign_ins_text(*people);
  return kDone;
}

}  // namespace cassia::apps
