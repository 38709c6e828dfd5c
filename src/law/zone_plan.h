#pragma once

#include <boost/describe.hpp>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "base/refusal.h"
#include "law/dated.h"
#include "law/language.h"

namespace cassia::law {

// What sort of body an agency is.
enum class AgencyKind : std::uint8_t {
  area_office,   // the office that runs one area of the zone
  headquarters,  // all members of the zone's construction headquarters together
  party,         // an organ of the regional Party committee
  court,
  government,   // a department of the regional government
  central,      // a body of the central government in Guangxi
  association,  // a chamber that promotes trade
  enterprise,
};
BOOST_DESCRIBE_ENUM(AgencyKind, area_office, headquarters, party, court, government, central,
                    association, enterprise)

struct Agency {
  std::string id;  // "nanning_customs"
  AgencyKind kind = AgencyKind::government;
  LocalText name;
};

// An area of the zone and the agency that is its office.
struct Area {
  std::string id;  // "chongzuo"
  std::string office;
  LocalText name;
};

// One of the systems that the plan builds; its tasks name it by its number.
struct PlanSystem {
  std::int64_t no = 0;
  std::string id;  // "treaty"
  LocalText title;
  base::Citation citation;
};

// One task of the plan. Its gist is that of the cited clause.
struct PlanTask {
  std::int64_t no = 0;
  std::int64_t system = 0;
  LocalText title;
  std::vector<std::string> owners;  // agencies in the order of the text, offices of areas too
  std::vector<std::string> areas;   // those whose offices are owners, in that order
  base::Citation citation;
  Mark mark = Mark::confirmed;
};

// What the plan provides so that the tasks get done.
struct Safeguard {
  std::int64_t no = 0;
  std::string id;
  LocalText title;
  base::Citation citation;
};

// The plan of the zone, from plan.yaml of a package: tasks x areas x agencies. Systems, tasks and
// safeguards are numbered from 1 without gaps. A law without the file has an empty plan.
struct ZonePlan {
  std::vector<Area> areas;            // in the order of the file
  std::vector<Agency> agencies;       // in the order of the file
  std::vector<PlanSystem> systems;    // by number
  std::vector<PlanTask> tasks;        // by number
  std::vector<Safeguard> safeguards;  // by number

  // Nothing when the plan does not know it.
  const Area* find_area(std::string_view id) const;
  const Agency* find_agency(std::string_view id) const;
  const PlanSystem* find_system(std::int64_t no) const;
  const PlanTask* find_task(std::int64_t no) const;
};

}  // namespace cassia::law
