#include "api/workspace/workspace_routes.h"

#include <algorithm>

#include "api/problem.h"
#include "api/refusals.h"
#include "api/versions.h"

namespace cassia::api {

base::Result<law::Dated<std::int64_t>> workspace_limit(Counter& counter, const Call& call,
                                                       std::string_view name) {
  const base::ZoneCalendar* const calendar = CASSIA_TRY(counter.law().calendar("cn"));
  return counter.law().integer(name, calendar->date_of(call.now));
}

std::function<void(const CallPtr&, const Responder&)> paper_run(Counter& counter,
                                                                PaperAnswer answer) {
  return [&counter, answer = std::move(answer)](const CallPtr& call, const Responder& responder) {
    auto answered = answer(*call);
    http::Response response =
        answered ? *std::move(answered) : problem(answered.error(), *call, counter.law());
    response.headers.push_back({"Cache-Control", "no-store"});
    responder->send(std::move(response));
  };
}

base::Result<http::Response> remove_paper(Papers& papers, const runtime::PaperName& name,
                                          const std::string& owner, const Call& call) {
  const auto expected = CASSIA_TRY(read_if_match(call.request));
  if (!papers.find(name, owner)) {
    return base::Refusal{.code = kNotFound};
  }
  CASSIA_TRY(papers.write({.name = name, .expected = expected}, owner));
  return json_response(PaperRemoved{});
}

std::vector<Route> workspace_routes(Counter& counter, Papers& papers) {
  std::vector<Route> routes = draft_routes(counter, papers);
  std::ranges::move(view_routes(counter, papers), std::back_inserter(routes));
  return routes;
}

}  // namespace cassia::api
