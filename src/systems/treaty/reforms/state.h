#pragma once

#include "systems/treaty/reforms/events.h"

namespace cassia::systems::treaty::reforms {

// The furthest that a reform came. Evidence may come in any order; an edit begins anew.
enum class ReformPhase : std::uint8_t {
  none,
  drafted,
  analysed,
  back_tested,
  in_pilot,
  adopted,
  replicated,
  suspended,
  rolled_back,
  withdrawn
};
BOOST_DESCRIBE_ENUM(ReformPhase, none, drafted, analysed, back_tested, in_pilot, adopted,
                    replicated, suspended, rolled_back, withdrawn)

enum class StepKind : std::uint8_t {
  drafted,
  edited,
  analysed,
  back_tested,
  reviewed,
  pilot_started,
  adopted,
  replicated,
  suspended,
  resumed,
  rolled_back,
  withdrawn
};
BOOST_DESCRIBE_ENUM(StepKind, drafted, edited, analysed, back_tested, reviewed, pilot_started,
                    adopted, replicated, suspended, resumed, rolled_back, withdrawn)

struct Step {
  StepKind step = StepKind::drafted;
  StepBy by = {};
  base::ActorId confirmed_by = {};  // empty for a step of one person
  base::AreaId area = {};           // of a step about a place
  std::optional<PilotGroupId> group = {};
};
BOOST_DESCRIBE_STRUCT(Step, (), (step, by, confirmed_by, area, group))

// `until` is empty while nobody resumed it.
struct Pause {
  base::Instant from = {};
  std::optional<base::Instant> until = {};

  friend bool operator==(const Pause&, const Pause&) = default;
};
BOOST_DESCRIBE_STRUCT(Pause, (), (from, until))

// A version at one place. What was rolled back ends there.
struct Force {
  ReformId reform = {};
  Entry entry = {};
  std::vector<Pause> pauses = {};
  bool is_rolled_back = false;

  friend bool operator==(const Force&, const Force&) = default;
};
BOOST_DESCRIBE_STRUCT(Force, (), (reform, entry, pauses, is_rolled_back))

struct Reform {
  ReformId reform = {};
  base::OrganisationId keeper = {};  // whose officers drafted it and take its steps
  ReformPhase phase = ReformPhase::none;
  std::int64_t draft = 0;
  VersionContent content = {};
  base::Digest digest = {};
  base::Digest package_digest = {};
  std::optional<ReformAnalysed> analysis = {};
  std::optional<BacktestAttached> backtest = {};
  std::optional<ReformReviewed> review = {};
  std::vector<Step> steps = {};
};
BOOST_DESCRIBE_STRUCT(Reform, (),
                      (reform, keeper, phase, draft, content, digest, package_digest, analysis,
                       backtest, review, steps))

// Reforms in the order of their first drafts, places in the order in which they were decided.
struct State {
  InstitutionId institution = {};
  std::vector<Reform> reforms = {};
  std::vector<Force> forces = {};
};
BOOST_DESCRIBE_STRUCT(State, (), (institution, reforms, forces))

}  // namespace cassia::systems::treaty::reforms
