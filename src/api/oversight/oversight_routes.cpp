#include "api/oversight/oversight_routes.h"

#include <algorithm>
#include <array>
#include <map>

#include "api/problem.h"
#include "api/visibility.h"
#include "base/zone_calendar.h"
#include "journeys/commands.h"
#include "systems/oversight/tasks/tasks.h"

namespace cassia::api {

namespace {

namespace tasks = systems::oversight::tasks;
namespace gate = journeys::gate;

struct PlanTasks {
  std::vector<tasks::PlanPart> systems = {};
  std::vector<tasks::PlanPart> areas = {};
  std::vector<tasks::Owner> agencies = {};
  std::vector<tasks::PlanPart> safeguards = {};
  std::vector<tasks::TaskRow> tasks = {};
};
BOOST_DESCRIBE_STRUCT(PlanTasks, (), (systems, areas, agencies, safeguards, tasks))

// What moves at one pass today. Counts only: whose vehicles they are is nobody's business here.
struct PlaceFlow {
  std::string place = {};
  std::int64_t passed_today = 0;
  std::int64_t waiting = 0;
  std::int64_t held = 0;
  std::optional<std::int64_t> dwell_minutes_median = {};  // of those that have left
};
BOOST_DESCRIBE_STRUCT(PlaceFlow, (), (place, passed_today, waiting, held, dwell_minutes_median))

struct Overview {
  base::Instant as_of = {};
  std::vector<tasks::TargetRow> targets = {};
  std::vector<PlaceFlow> flows = {};
  std::vector<std::int64_t> passed_by_hour = {};  // of the zone's day, from 00
};
BOOST_DESCRIBE_STRUCT(Overview, (), (as_of, targets, flows, passed_by_hour))

constexpr std::int64_t kHoursOfDay = 24;

struct FlowCount {
  PlaceFlow flow;
  std::vector<std::int64_t> dwell_seconds;
};

class FlowCounter {
 public:
  FlowCounter(Counter& counter, base::Instant day_start) : counter_(counter), start_(day_start) {
    by_hour_.resize(kHoursOfDay);
  }

  void count() {
    runtime::RowQuery query{.table = "gate_vehicle",
                            .filters = {{.column = "arrived_at",
                                         .comparison = runtime::Comparison::greater_or_equal,
                                         .value = start_.micros()}},
                            .limit = 1000};
    do {
      const runtime::RowPage page = counter_.readers.lend()->query(query);
      for (const codec::RowWrite& write : page.rows) {
        const auto row = codec::decode_row<gate::Row>(write);
        if (row) {
          add(std::get<gate::GateVehicleRow>(*row));
        }
      }
      query.after = page.next;
    } while (query.after);
  }

  void fill(Overview& overview) {
    for (auto& [place, counted] : places_) {
      std::vector<std::int64_t>& dwell = counted.dwell_seconds;
      if (!dwell.empty()) {
        const auto middle = dwell.begin() + std::ssize(dwell) / 2;
        std::ranges::nth_element(dwell, middle);
        counted.flow.dwell_minutes_median = *middle / 60;
      }
      counted.flow.place = place;
      overview.flows.push_back(counted.flow);
    }
    overview.passed_by_hour = by_hour_;
  }

 private:
  void add(const gate::GateVehicleRow& row) {
    FlowCount& counted = places_[pass_of(row.batch_no)];
    counted.flow.waiting += row.phase == gate::VehiclePhase::waiting ? 1 : 0;
    counted.flow.held += row.phase == gate::VehiclePhase::held ? 1 : 0;
    if (row.passed_at) {
      ++counted.flow.passed_today;
      const auto hour = std::chrono::floor<std::chrono::hours>(*row.passed_at - start_).count();
      ++by_hour_[static_cast<std::size_t>(std::clamp<std::int64_t>(hour, 0, kHoursOfDay - 1))];
    }
    if (row.left_at) {
      counted.dwell_seconds.push_back(row.dwell_seconds);
    }
  }

  std::string pass_of(const std::string& batch) {
    const auto [known, is_new] = passes_.try_emplace(batch);
    if (is_new) {
      const auto row = counter_.readers.lend()->find_row("gate_appointment", batch);
      known->second = row ? text_of(*row, "pass") : std::string();
    }
    return known->second;
  }

  Counter& counter_;
  base::Instant start_;
  std::map<std::string, FlowCount> places_;
  std::map<std::string, std::string> passes_;  // of batches
  std::vector<std::int64_t> by_hour_;
};

base::Result<PlanTasks> plan_tasks(const law::LawBook& law) {
  return PlanTasks{.systems = tasks::plan_systems(law),
                   .areas = tasks::plan_areas(law),
                   .agencies = tasks::plan_agencies(law),
                   .safeguards = tasks::plan_safeguards(law),
                   .tasks = CASSIA_TRY(tasks::find_tasks(law, {}))};
}

base::Result<Overview> overview(Counter& counter, const Call& call) {
  const base::ZoneCalendar* const calendar = CASSIA_TRY(counter.law().calendar("cn"));
  const base::Date today = calendar->date_of(call.now);
  Overview made{.as_of = call.now, .targets = tasks::plan_targets(counter.law(), today)};
  FlowCounter flows(counter, calendar->start_of(today));
  flows.count();
  flows.fill(made);
  return made;
}

template <typename View>
Route open_route(Counter& counter, std::string path, std::string operation, std::string summary,
                 std::function<base::Result<View>(const Call&)> view) {
  return {.method = "GET",
          .path = "/api/v1/oversight/" + std::move(path),
          .system = "oversight",
          .operation = std::move(operation),
          .summary = std::move(summary),
          .admission = Admission::everyone,
          .response = [](Schemas& schemas) { return schemas.of<View>(); },
          .run =
              [&counter, view = std::move(view)](const CallPtr& call, const Responder& responder) {
                const auto found = view(*call);
                responder->send(found ? json_response(*found)
                                      : problem(found.error(), *call, counter.law()));
              }};
}

}  // namespace

std::vector<Route> oversight_routes(Counter& counter) {
  return {open_route<PlanTasks>(counter, "tasks", "list_tasks",
                                "the plan's tasks, and who is charged with them",
                                [&counter](const Call&) { return plan_tasks(counter.law()); }),
          open_route<Overview>(
              counter, "overview", "get_overview",
              "the targets of the plan as they stand, and what moves at the passes today",
              [&counter](const Call& call) { return overview(counter, call); })};
}

}  // namespace cassia::api
