#include "api/bulk/bulk_routes.h"

#include <algorithm>

#include "api/bulk/bulk_upload.h"
#include "api/csv_rows.h"
#include "api/query.h"
#include "api/refusals.h"
#include "api/worker_answer.h"
#include "messages/lodging_file.h"

namespace cassia::api {

namespace {

namespace json = boost::json;

constexpr std::int64_t kLinesReadAtOnce = 500;
constexpr std::int64_t kPageDefault = 100;
constexpr std::int64_t kPageMax = 500;

struct BulkJobs {
  std::vector<BulkJob> items = {};
};
BOOST_DESCRIBE_STRUCT(BulkJobs, (), (items))

struct BulkLines {
  std::vector<BulkLine> items = {};
  std::optional<std::int64_t> next = {};  // `after` of the next page
};
BOOST_DESCRIBE_STRUCT(BulkLines, (), (items, next))

struct BulkColumns {
  std::vector<std::string> columns = {};
  std::int64_t declarations_max = 0;  // in one file
};
BOOST_DESCRIBE_STRUCT(BulkColumns, (), (columns, declarations_max))

base::Result<KeptBulkJob> job_of(BulkLodging& bulk, const Call& call) {
  auto job = bulk.papers().find(call.principal->acting_for(), call.path_values.front());
  if (!job) {
    return base::Refusal{.code = kNotFound};
  }
  return *std::move(job);
}

base::Result<std::optional<BulkLineState>> state_of(const Call& call) {
  const std::string* const text = call.request.find_query("state");
  if (text == nullptr) {
    return std::optional<BulkLineState>();
  }
  BulkLineState state{};
  if (text->contains('\0') || !boost::describe::enum_from_string(text->c_str(), state)) {
    return malformed_query("state", *text);
  }
  return std::optional(state);
}

// Hands over the lines of a job after `after`, until `take` has enough.
template <typename Take>
void for_each_line(BulkLodging& bulk, const BulkJob& job, std::int64_t after, const Take& take) {
  for (;;) {
    const auto page = bulk.papers().lines(job, after + 1, kLinesReadAtOnce);
    for (const KeptBulkLine& line : page) {
      if (!take(line)) {
        return;
      }
    }
    if (std::ssize(page) < kLinesReadAtOnce) {
      return;
    }
    after = page.back().shown.number;
  }
}

base::Result<BulkLines> lines_of(BulkLodging& bulk, const Call& call) {
  const KeptBulkJob job = CASSIA_TRY(job_of(bulk, call));
  const auto state = CASSIA_TRY(state_of(call));
  const std::int64_t after = CASSIA_TRY(query_number(call, "after")).value_or(0);
  const std::int64_t asked = CASSIA_TRY(query_number(call, "limit")).value_or(kPageDefault);
  const std::int64_t limit = std::clamp<std::int64_t>(asked, 1, kPageMax);
  BulkLines found;
  for_each_line(bulk, job.shown, after, [&](const KeptBulkLine& line) {
    if (state && line.shown.state != *state) {
      return true;
    }
    if (std::ssize(found.items) == limit) {
      found.next = found.items.back().number;
      return false;
    }
    found.items.push_back(shown_in(line, call.language));
    return true;
  });
  return found;
}

// The rows of a refused declaration as they came, and why beside them.
void append_refused(const KeptBulkLine& line, law::Language language,
                    std::vector<std::string>& rows) {
  const Problem why = problem_in(line.problem, language).value_or(Problem{});
  const auto add = [&](const std::vector<BulkCell>& cells) {
    json::object row;
    for (const BulkCell& cell : cells) {
      if (!cell.column.starts_with("refusal_")) {
        row[cell.column] = cell.text;
      }
    }
    row["refusal_line"] = line.shown.line;
    row["refusal_code"] = why.code;
    row["refusal_place"] = why.place;
    row["refusal_sentence"] = why.title;
    rows.push_back(json::serialize(row));
  };
  if (line.rows.empty()) {
    add({{.column = "declaration_id", .text = line.shown.declaration_id}});
  }
  for (const std::vector<BulkCell>& cells : line.rows) {
    add(cells);
  }
}

base::Result<http::Response> refused_file(BulkLodging& bulk, const Call& call) {
  const KeptBulkJob job = CASSIA_TRY(job_of(bulk, call));
  std::vector<std::string> rows;
  for_each_line(bulk, job.shown, 0, [&](const KeptBulkLine& line) {
    if (line.shown.state == BulkLineState::refused) {
      append_refused(line, call.language, rows);
    }
    return true;
  });
  return http::Response{
      .headers = {{"Content-Type", "text/csv; charset=utf-8"},
                  {"Content-Disposition", "attachment; filename=\"refused.csv\""}},
      .body = to_csv(rows)};
}

enum class Step : std::uint8_t { lodge, pause, cancel };
BOOST_DESCRIBE_ENUM(Step, lodge, pause, cancel)

bool take_step(KeptBulkJob& kept, Step step) {
  BulkJob& job = kept.shown;
  const BulkState state = job.state;
  if (step == Step::lodge) {
    if (state != BulkState::checked && state != BulkState::paused && state != BulkState::done) {
      return false;
    }
    job.looked_at = state == BulkState::paused ? job.looked_at : 0;
    job.state = BulkState::lodging;
    job.ended_at.reset();
    kept.stopped_by.clear();
    return true;
  }
  if (step == Step::pause) {
    job.state = state == BulkState::lodging ? BulkState::paused : state;
    return state == BulkState::lodging;
  }
  job.state = BulkState::cancelled;
  return state != BulkState::cancelled && state != BulkState::done;
}

base::Result<BulkJob> step_of(BulkLodging& bulk, const Call& call, Step step) {
  const KeptBulkJob job = CASSIA_TRY(job_of(bulk, call));
  BulkJob shown = shown_in(job, call.language);
  const bool is_taken =
      bulk.papers().change(shown.organisation, shown.job, {}, [&](KeptBulkJob& kept) {
        const bool is_allowed = take_step(kept, step);
        shown = is_allowed ? shown_in(kept, call.language) : shown;
        return is_allowed;
      });
  if (!is_taken) {
    return base::Refusal{
        .code = kBulkState,
        .facts = {{"state", boost::describe::enum_to_string(job.shown.state, "")}}};
  }
  if (step == Step::lodge) {
    bulk.wake(shown);
  }
  return shown;
}

base::Result<BulkJob> removed(BulkLodging& bulk, const Call& call) {
  const KeptBulkJob job = CASSIA_TRY(job_of(bulk, call));
  if (job.shown.state == BulkState::checking || job.shown.state == BulkState::lodging) {
    return base::Refusal{
        .code = kBulkState,
        .facts = {{"state", boost::describe::enum_to_string(job.shown.state, "")}}};
  }
  bulk.papers().remove(job.shown);
  return shown_in(job, call.language);
}

base::Result<void> may_lodge(const Call& call) {
  return call.principal->may_give(
      {.desk = "trade.declarations", .command = "lodge_consignment", .place = {}});
}

// Runs `work` on a worker and answers with what it made.
template <typename Work>
auto answered_by(BulkLodging& bulk, Work work) {
  return [&bulk, work](const CallPtr& call, const Responder& responder) {
    const law::LawBook& law = bulk.door().counter().law();
    if (const auto permitted = may_lodge(*call); !permitted) {
      responder->send(problem(permitted.error(), *call, law));
      return;
    }
    const auto make = [&bulk, &law, work, call]() -> http::Response {
      auto made = work(bulk, *call);
      if (!made) {
        return problem(made.error(), *call, law);
      }
      if constexpr (std::is_same_v<std::remove_cvref_t<decltype(*made)>, http::Response>) {
        return *std::move(made);
      } else {
        return json_response(*made);
      }
    };
    answer_on_worker(
        bulk.workers(), law, call, responder,
        {.make = make, .tell_fault = [&bulk](const auto& fault) { bulk.tell_fault(fault); }});
  };
}

template <typename Answer, typename Work>
Route route_of(BulkLodging& bulk, std::string method, std::string path, std::string operation,
               std::string summary, Work work) {
  return {.method = std::move(method),
          .path = "/api/v1/trade/bulk_lodgings" + path,
          .system = "trade",
          .operation = std::move(operation),
          .summary = std::move(summary),
          .response = [](Schemas& schemas) { return schemas.of<Answer>(); },
          .run = answered_by(bulk, work)};
}

Route step_route(BulkLodging& bulk, Step step, const std::string& summary) {
  const std::string name = boost::describe::enum_to_string(step, "");
  return route_of<BulkJob>(
      bulk, "POST", "/{job}/" + name, name + "_bulk_lodging", summary,
      [step](BulkLodging& given, const Call& call) { return step_of(given, call, step); });
}

}  // namespace

std::vector<Route> bulk_routes(BulkLodging& bulk) {
  Route upload = route_of<BulkJob>(
      bulk, "POST", "", "upload_bulk_lodging",
      "a file of lodgings, text/csv or application/x-ndjson; is checked, not lodged yet", take_up);
  upload.query = {{.name = "name", .description = "name of the file, for people"}};
  Route columns = route_of<BulkColumns>(
      bulk, "GET", "/columns", "list_bulk_columns", "the columns of a CSV file of lodgings",
      [](BulkLodging&, const Call&) {
        return base::Result<BulkColumns>(
            BulkColumns{.columns = messages::lodging_columns(),
                        .declarations_max = static_cast<std::int64_t>(messages::kLodgingsMax)});
      });
  Route list = route_of<BulkJobs>(
      bulk, "GET", "", "list_bulk_lodgings", "the jobs of the organisation, the newest first",
      [](BulkLodging& given, const Call& call) {
        BulkJobs jobs;
        for (const KeptBulkJob& job : given.papers().list(call.principal->acting_for())) {
          jobs.items.push_back(shown_in(job, call.language));
        }
        return base::Result<BulkJobs>(std::move(jobs));
      });
  Route one = route_of<BulkJob>(bulk, "GET", "/{job}", "show_bulk_lodging", "how far a job is",
                                [](BulkLodging& given, const Call& call) -> base::Result<BulkJob> {
                                  return shown_in(CASSIA_TRY(job_of(given, call)), call.language);
                                });
  Route lines = route_of<BulkLines>(bulk, "GET", "/{job}/lines", "list_bulk_lines",
                                    "what became of each declaration of a job", lines_of);
  lines.query = {{.name = "state", .description = "waiting, acceptable, lodged or refused"},
                 {.name = "limit", .description = "at most this many, 100 unless said"},
                 {.name = "after", .description = "`next` of the page before"}};
  Route refused = route_of<BulkLines>(bulk, "GET", "/{job}/refused", "export_bulk_refused",
                                      "the refused rows with the reasons, as CSV", refused_file);
  refused.media_type = "text/csv";
  refused.response = [](Schemas&) { return json::object{{"type", "string"}}; };
  return {
      std::move(upload),
      std::move(columns),
      std::move(list),
      std::move(lines),
      std::move(refused),
      std::move(one),
      step_route(bulk, Step::lodge, "lodges what is not lodged yet; goes on after a pause"),
      step_route(bulk, Step::pause, "stops after the lodgings in flight"),
      step_route(bulk, Step::cancel, "stops for good; what is lodged stays lodged"),
      route_of<BulkJob>(bulk, "DELETE", "/{job}", "remove_bulk_lodging",
                        "forgets a job that is not at work; what is lodged stays lodged", removed)};
}

}  // namespace cassia::api
