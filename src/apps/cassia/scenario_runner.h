#pragma once

#include <functional>
#include <string>
#include <vector>

#include "apps/cassia/zone.h"
#include "journeys/commands.h"
#include "messages/scenario.h"

namespace cassia::apps {

// What one step of a scenario did: the lines it gives, beside those that were expected.
struct StepOutcome {
  const messages::Step* step = nullptr;
  std::vector<std::string> lines;
  std::optional<base::Refusal> refusal = {};  // of a command

  bool is_as_expected() const { return lines == step->expected; }
};

// Runs scenarios on a zone whose clock is told.
//
//   at 2026-04-20T09:00          sets the clock; timers that fall due on the way are given first
//   by li_wei for pingxiang      who acts for whom from here on
//   <command> field=value ...    a command of the zone    = accepted | = refused CODE at PLACE by
//   LAW again                        the last command once more, under its key show TABLE where a=b
//   columns=c,d order=e
//                                rows of a read model     | c | d
//   quote field=value ...        what lodging would cost  | line | regime | standing | duty | ...
//   compute NAME field=value     an answer of the law     = ...
//   verify                       recomputes the log       = sound
class ScenarioRunner {
 public:
  ScenarioRunner(Zone& zone, ToldClock& clock);

  // Refuses what cannot be run at all: an unknown verb, a malformed field.
  base::Result<StepOutcome> run(const messages::Step& step);

 private:
  using Lines = std::vector<std::string>;

  base::Result<Lines> set_clock(const messages::Step& step);
  base::Result<Lines> set_actor(const messages::Step& step);
  base::Result<Lines> give(const messages::Step& step);
  Lines submit(const std::string& id, const journeys::Command& command);
  base::Result<Lines> give_again();
  base::Result<Lines> show(const messages::Step& step);
  base::Result<Lines> quote(const messages::Step& step);
  base::Result<Lines> verify();
  base::Context context() const;

  Zone& zone_;
  ToldClock& clock_;
  base::ActorId actor_;
  base::OrganisationId organisation_;
  std::string last_id_;
  std::optional<journeys::Command> last_command_;
  std::optional<base::Refusal> refusal_;  // of the step that runs
};

// A scenario text run from beginning to end on a zone of its own, in memory.
struct ScenarioReport {
  std::int64_t steps = 0;
  std::int64_t failures = 0;
  std::string text;    // the differences, for people
  std::string golden;  // the file as it would be with what was seen as expected
};
base::Result<ScenarioReport> run_scenario(std::string_view text, const ZoneOptions& options);

}  // namespace cassia::apps
