#pragma once

#include <boost/describe.hpp>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "base/date.h"
#include "base/result.h"
#include "law/law_book.h"
#include "systems/oversight/tasks/refusals.h"

namespace cassia::systems::oversight::tasks {

// A named part of the plan: a system, an area or an agency; `no` is 0 where parts have no number.
struct PlanPart {
  std::int64_t no = 0;
  std::string id = {};
  law::LocalText name = {};
  law::LocalText gist = {};  // of the cited clause; empty for areas and agencies

  friend bool operator==(const PlanPart&, const PlanPart&) = default;
};
BOOST_DESCRIBE_STRUCT(PlanPart, (), (no, id, name, gist))

// One who is charged with a task.
struct Owner {
  std::string id = {};
  law::AgencyKind kind = law::AgencyKind::government;
  law::LocalText name = {};

  friend bool operator==(const Owner&, const Owner&) = default;
};
BOOST_DESCRIBE_STRUCT(Owner, (), (id, kind, name))

// One task of the plan with everything that a reader needs.
struct TaskRow {
  std::int64_t no = 0;
  std::int64_t system_no = 0;
  std::string system = {};  // "trade"
  law::LocalText title = {};
  law::LocalText gist = {};
  std::vector<std::string> areas = {};
  std::vector<Owner> owners = {};  // in the order of the plan
  base::Citation citation = {};
  bool is_unverified = false;
};
BOOST_DESCRIBE_STRUCT(TaskRow, (),
                      (no, system_no, system, title, gist, areas, owners, citation, is_unverified))

// One target and where it stands. Figures are texts, "CNY 30000000000.00", "0.4" or "2"; one that
// is unknown is not there.
struct TargetRow {
  std::string id = {};
  law::TargetKind kind = law::TargetKind::amount;
  law::LocalText title = {};
  law::Comparison comparison = law::Comparison::at_least;
  std::string value = {};
  std::string unit = {};
  std::optional<std::string> baseline = {};
  base::Date valid_from = {};
  base::Date valid_to = {};
  law::Standing standing = law::Standing::no_data;
  std::optional<std::string> measured = {};
  std::optional<base::Date> measured_on = {};
  std::optional<base::Citation> measured_citation = {};
  base::Citation citation = {};
  bool is_unverified = false;  // the target, its baseline or what was measured
};
BOOST_DESCRIBE_STRUCT(TargetRow, (),
                      (id, kind, title, comparison, value, unit, baseline, valid_from, valid_to,
                       standing, measured, measured_on, measured_citation, citation, is_unverified))

// Which tasks are asked for; what is not given does not narrow.
struct TaskFilter {
  std::optional<std::int64_t> system = {};  // by number
  std::optional<std::string> area = {};
  std::optional<std::string> agency = {};
};

// The parts of the plan in its order.
std::vector<PlanPart> plan_systems(const law::LawBook& law);
std::vector<PlanPart> plan_areas(const law::LawBook& law);
std::vector<Owner> plan_agencies(const law::LawBook& law);
std::vector<PlanPart> plan_safeguards(const law::LawBook& law);

// The tasks that fit the filter, by number. Refuses system_unknown, plan_area_unknown and
// agency_unknown. A task of all members of the headquarters (task 3) is listed for an agency only
// under `headquarters_members`: the plan does not say who the members are.
base::Result<std::vector<TaskRow>> find_tasks(const law::LawBook& law, const TaskFilter& filter);

// One task; refuses task_unknown.
base::Result<TaskRow> find_task(const law::LawBook& law, std::int64_t no);

// Who is charged with a task, in the order of the plan; refuses task_unknown.
base::Result<std::vector<Owner>> owners_of(const law::LawBook& law, std::int64_t no);

// Every target of the plan as it stands on a day, in the order of the law.
std::vector<TargetRow> plan_targets(const law::LawBook& law, base::Date on);

}  // namespace cassia::systems::oversight::tasks
