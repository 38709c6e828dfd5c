#include "api/law/decision_routes.h"

#include <fmt/format.h>

#include <mutex>
#include <unordered_map>

#include "api/law/decision_views.h"
#include "api/law/versions_in_force.h"
#include "api/problem.h"
#include "api/refusals.h"
#include "law/table_pins.h"
#include "messages/decisions/decision_answers.h"
#include "messages/dmn/dmn_writer.h"
#include "messages/dmn/table_description.h"

namespace cassia::api {

namespace {

namespace table = engines::decision::table;

// What the analysis of each table found. It may take seconds, so that it is made once and by one
// request at a time: the law does not change while the counter stands.
class TableAnalyses {
 public:
  const messages::AnalysisView& of(const law::LawTable& each) {
    const std::lock_guard lock(mutex_);
    const auto known = found_.find(&each);
    if (known != found_.end()) {
      return known->second;
    }
    return found_
        .emplace(&each, messages::analysis_view(each.table.text(), table::analyse(each.table)))
        .first->second;
  }

 private:
  std::mutex mutex_;
  std::unordered_map<const law::LawTable*, messages::AnalysisView> found_;
};

// Refuses not_found, at the name.
base::Result<const law::LawTable*> named_table(Counter& counter, const Call& call) {
  const std::string& name = call.path_values.front();
  const law::LawTable* const found = law::find_law_table(counter.law(), name);
  if (found == nullptr) {
    return base::Refusal{.code = kNotFound, .place = "name"};
  }
  return found;
}

http::Response file_response(const char* media_type, const std::string& name, std::string body) {
  return {.headers = {{"Content-Type", media_type},
                      {"Content-Disposition", fmt::format("attachment; filename=\"{}\"", name)}},
          .body = std::move(body)};
}

// The JSON of the answer.
base::Result<std::string> decide(Counter& counter, const Call& call) {
  const base::Instant at = CASSIA_TRY(asked_instant(call));
  const auto asked = asked_place(counter, call, at);
  if (!asked) {
    return asked.error();
  }
  const auto version = version_in_force(counter, call.path_values.front(), *asked);
  if (!version) {
    return version.error();
  }
  const auto moment = law::decision_moment(counter.law(), at);
  if (!moment) {
    return moment.error();
  }
  const auto answers = counter.answers.find_or_make(version->table->digest(), [&] {
    return std::make_shared<const messages::DecisionAnswers>(version->table);
  });
  return answers->answer(
      {.inputs = call.request.body, .moment = *moment, .packages = version->pins});
}

// A route of one table; whoever asks for another is refused.
Route table_route(Counter& counter, const char* end,
                  std::function<http::Response(const law::LawTable&, const Call&)> response) {
  return {.method = "GET",
          .path = fmt::format("/api/v1/law/tables/{{name}}{}", end),
          .system = "law",
          .admission = Admission::everyone,
          .run = [&counter, response = std::move(response)](const CallPtr& call,
                                                            const Responder& responder) {
            const auto found = named_table(counter, *call);
            responder->send(found ? response(**found, *call)
                                  : problem(found.error(), *call, counter.law()));
          }};
}

Route detail_route(Counter& counter) {
  Route route = table_route(counter, "",
                            [&counter, analyses = std::make_shared<TableAnalyses>()](
                                const law::LawTable& each, const Call& call) {
                              return json_response(decision_table_detail(
                                  counter.law(), each, analyses->of(each), call.language));
                            });
  route.operation = "get_decision_table";
  route.summary = "a decision table: rows, citations and what the exact analysis finds";
  route.response = [](Schemas& schemas) { return schemas.of<DecisionTableDetail>(); };
  return route;
}

Route text_route(Counter& counter) {
  Route route = table_route(counter, "/text", [](const law::LawTable& each, const Call&) {
    const table::TableText& text = each.table.text();
    return file_response("text/plain; charset=utf-8", text.name + ".table", print_table(text));
  });
  route.operation = "get_decision_table_text";
  route.summary = "the canonical text of a decision table, whose digest receipts bear";
  route.media_type = "text/plain";
  return route;
}

Route dmn_route(Counter& counter) {
  Route route = table_route(counter, "/dmn", [](const law::LawTable& each, const Call&) {
    const table::TableText& text = each.table.text();
    return file_response("application/xml", text.name + ".dmn",
                         messages::write_dmn(messages::describe_table(text)));
  });
  route.operation = "export_decision_table";
  route.summary = "a decision table as a model of DMN 1.3";
  route.media_type = "application/xml";
  return route;
}

Route decide_route(Counter& counter) {
  return {.method = "POST",
          .path = "/api/v1/law/tables/{name}/decisions",
          .system = "law",
          .operation = "decide_by_table",
          .summary =
              "what the version in force at the place decides from these inputs, and "
              "why; nothing is kept",
          .admission = Admission::everyone,
          .query = {{.name = "at",
                     .description = "the instant of the decision; now when it is left out",
                     .schema = {{"type", "string"}, {"format", "date-time"}}},
                    {.name = "area", .description = "the area whose version decides"},
                    {.name = "group", .description = "the pilot group that is decided for"}},
          .request =
              [](Schemas&) {
                return boost::json::object{
                    {"type", "object"},
                    {"description", "a value for each input of the table, by its name"},
                    {"additionalProperties", true}};
              },
          .response = [](Schemas& schemas) { return schemas.of<messages::DecisionReceiptView>(); },
          .run =
              [&counter](const CallPtr& call, const Responder& responder) {
                auto decided = decide(counter, *call);
                responder->send(
                    decided ? http::Response{.headers = {{"Content-Type", "application/json"}},
                                             .body = *std::move(decided)}
                            : problem(decided.error(), *call, counter.law()));
              }};
}

}  // namespace

std::vector<Route> decision_routes(Counter& counter) {
  std::vector<Route> routes;
  routes.push_back(detail_route(counter));
  routes.push_back(text_route(counter));
  routes.push_back(dmn_route(counter));
  routes.push_back(decide_route(counter));
  return routes;
}

}  // namespace cassia::api
