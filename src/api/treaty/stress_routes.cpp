#include "api/treaty/stress_routes.h"

#include "api/bad_lines.h"
#include "api/csv_text.h"
#include "api/refusals.h"
#include "api/room_answer.h"
#include "api/treaty/own_imports.h"
#include "api/visibility.h"
#include "messages/elimination_schedule.h"
#include "messages/past_lines.h"
#include "messages/stress_told.h"

namespace cassia::api {

namespace {

struct StressEnquiry {
  std::string schedule = {};              // docs/formats/elimination_schedule.md
  std::optional<std::string> lines = {};  // docs/formats/past_import_lines.md; nothing: own imports
  std::optional<base::Date> from = {};    // of own imports: declared on or after
  std::optional<base::Date> to = {};
};
BOOST_DESCRIBE_STRUCT(StressEnquiry, (), (schedule, lines, from, to))

struct StressAnswer {
  bool is_simulation = true;
  std::int64_t lines = 0;
  std::int64_t bad_lines = 0;  // in no sum
  std::vector<BadLine> bad = {};
  bool is_complete = true;           // false: the newest declarations only
  journeys::ImportSum outside = {};  // of the schedule
  journeys::ImportSum not_told_apart =
      {};  // in every sum but those of importers: they were too many
  std::vector<messages::StressUnknown> unknown = {};
  std::vector<messages::StressStage> stages = {};
  std::vector<std::string> not_told = {};
  std::string table = {};  // of the law, that decided
  std::string table_digest = {};
  std::vector<ProblemCitation> citations = {};
  bool is_unverified = false;
};
BOOST_DESCRIBE_STRUCT(StressAnswer, (),
                      (is_simulation, lines, bad_lines, bad, is_complete, outside, not_told_apart,
                       unknown, stages, not_told, table, table_digest, citations, is_unverified))

// Gathers line after line, and what is wrong with some.
class StressGathering {
 public:
  StressGathering(const law::LawBook& law, const Call& call,
                  const journeys::EliminationSchedule& schedule)
      : law_(law), call_(call), schedule_(schedule), bad_(call, law) {}

  void add(const base::Result<journeys::PastLine>& line, std::int64_t number) {
    ++answer_.lines;
    const auto added = line ? journeys::add_past_line(*line, schedule_, law_, imports_)
                            : base::Result<void>(line.error());
    if (added) {
      return;
    }
    bad_.add(number, added.error());
  }

  void stop_short() { answer_.is_complete = false; }

  base::Result<StressAnswer> take() {
    const auto outcome =
        CASSIA_TRY(journeys::run_stress_test(imports_, schedule_, call_.now, law_));
    answer_.bad_lines = bad_.count();
    answer_.bad = bad_.take();
    answer_.outside = imports_.outside;
    answer_.not_told_apart = imports_.not_told_apart;
    answer_.unknown = messages::list_unknown(imports_);
    answer_.stages = messages::list_stages(outcome);
    answer_.not_told = {messages::kStressNotTold.begin(), messages::kStressNotTold.end()};
    answer_.table = outcome.table;
    answer_.table_digest = outcome.table_digest;
    for (const base::Citation& citation : outcome.citations) {
      if (auto told = cited(citation, call_.language, law_)) {
        answer_.citations.push_back(*std::move(told));
      }
    }
    answer_.is_unverified = outcome.is_unverified;
    return std::move(answer_);
  }

 private:
  const law::LawBook& law_;
  const Call& call_;
  const journeys::EliminationSchedule& schedule_;
  BadLines bad_;
  journeys::PastImports imports_;
  StressAnswer answer_;
};

base::Result<void> gather_file(const CsvText& file, StressGathering& gathering) {
  const auto columns = CASSIA_TRY(within("lines.line 1", messages::read_past_head(file.head())));
  file.for_each_line([&](std::string_view line, std::int64_t number) {
    gathering.add(messages::read_past_line(line, columns), number);
  });
  return {};
}

// What the caller may see: an authority all that came through the zone, others their own.
base::Result<void> gather_own(Counter& counter, const Call& call, const StressEnquiry& asked,
                              StressGathering& gathering) {
  const TablePolicy& policy = *find_table_policy("declaration");
  const Principal::Reach reach = call.principal->may_read(policy.desk, policy.table);
  if (reach == Principal::Reach::none) {
    return base::Refusal{.code = kNotFound};
  }
  OwnImports imports;
  if (reach == Principal::Reach::own) {
    imports.declarant = call.principal->acting_for();
  }
  const bool is_complete = read_own_imports(counter, imports, [&](const journeys::PastLine& line) {
    if ((!asked.from || line.declared_on >= *asked.from) &&
        (!asked.to || line.declared_on <= *asked.to)) {
      gathering.add(line, 0);
    }
  });
  if (!is_complete) {
    gathering.stop_short();
  }
  return {};
}

base::Result<http::Response> run_test(Counter& counter, const law::LawBook& law, const Call& call) {
  const auto asked = CASSIA_TRY(
      codec::from_json<StressEnquiry>(call.request.body, {.trust = codec::Trust::outside}));
  const auto schedule =
      CASSIA_TRY(within("schedule", messages::read_elimination_schedule(asked.schedule)));
  StressGathering gathering(law, call, schedule);
  if (asked.lines) {
    CASSIA_TRY(gather_file(CsvText(*asked.lines), gathering));
  } else {
    CASSIA_TRY(gather_own(counter, call, asked, gathering));
  }
  return json_response(CASSIA_TRY(gathering.take()));
}

}  // namespace

std::vector<Route> stress_routes(PrintRoom& room) {
  std::vector<Route> routes;
  routes.push_back({.method = "POST",
                    .path = "/api/v1/treaty/stress_tests",
                    .system = "treaty",
                    .operation = "run_stress_test",
                    .summary = "a tariff that might be, applied to past imports; nothing is kept",
                    .request = [](Schemas& schemas) { return schemas.of<StressEnquiry>(); },
                    .response = [](Schemas& schemas) { return schemas.of<StressAnswer>(); },
                    .run =
                        [&room](const CallPtr& call, const Responder& responder) {
                          answer_in_room(room, call, responder,
                                         [&room](const law::LawBook& law, const Call& asked) {
                                           return run_test(room.counter(), law, asked);
                                         });
                        }});
  return routes;
}

}  // namespace cassia::api
