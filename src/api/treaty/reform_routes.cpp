#include "api/treaty/reform_routes.h"

#include "api/law/versions_in_force.h"
#include "api/problem.h"
#include "api/refusals.h"
#include "api/room_answer.h"
#include "api/treaty/reform_views.h"
#include "api/treaty/seen_reform.h"
#include "api/versions.h"
#include "messages/decisions/decision_views.h"
#include "systems/treaty/reforms/version_content.h"

namespace cassia::api {

namespace {

namespace reforms = journeys::reforms;
namespace table = engines::decision::table;

constexpr std::size_t kCheckedBytesMax = 1U << 20U;

struct VersionEnquiry {
  std::string text = {};
  std::vector<reforms::DelegatedTerm> terms = {};
};
BOOST_DESCRIBE_STRUCT(VersionEnquiry, (), (text, terms))

struct VersionChecked {
  // Why it is no table; its place is "content.text.line 3, column 7" or "terms.limit".
  std::optional<Problem> problem = {};
  std::string canonical = {};
  std::optional<base::Digest> digest = {};
  std::optional<messages::AnalysisView> analysis = {};
};
BOOST_DESCRIBE_STRUCT(VersionChecked, (), (problem, canonical, digest, analysis))

base::Result<http::Response> check_version(const law::LawBook& law, const Call& call) {
  const auto asked =
      codec::from_json<VersionEnquiry>(call.request.body, {.trust = codec::Trust::outside});
  if (!asked) {
    return asked.error();
  }
  if (asked->text.size() > kCheckedBytesMax) {
    return base::Refusal{.code = kPaperTooLarge, .place = "text"};
  }
  VersionChecked checked;
  const auto read = reforms::version_table({.text = asked->text, .terms = asked->terms}, {});
  if (!read) {
    checked.problem = problem_of(read.error(), call, law);
    return json_response(checked);
  }
  const base::ZoneCalendar* const calendar = CASSIA_TRY(law.calendar("cn"));
  const auto steps = law.integer("reforms.analysis_steps_max", calendar->date_of(call.now));
  if (!steps) {
    return steps.error();
  }
  checked.canonical = print_table(read->text());
  checked.digest = read->digest();
  checked.analysis = messages::analysis_view(
      read->text(), analyse(*read, {.steps_max = static_cast<std::uint64_t>(steps->value)}));
  return json_response(checked);
}

base::Result<http::Response> detail_of_reform(Counter& counter, const Call& call) {
  const SeenReform seen = CASSIA_TRY(seen_reform(counter, call));
  const auto calendar = counter.law().calendar("cn");
  if (!calendar) {
    return calendar.error();
  }
  auto shown =
      reform_detail(*seen.state, *seen.reform, (*calendar)->date_of(call.now), counter.law());
  if (!shown) {
    return shown.error();
  }
  shown->version = seen.version;
  http::Response response = json_response(*shown);
  response.headers.push_back(etag_of(seen.version));
  return response;
}

base::Result<http::Response> diff_of_reform(Counter& counter, const Call& call) {
  const SeenReform seen = CASSIA_TRY(seen_reform(counter, call));
  const auto asked = asked_place(counter, call, call.now);
  if (!asked) {
    return asked.error();
  }
  const auto own = reforms::version_table(seen.reform->content, {});
  if (!own) {
    return own.error();
  }
  const auto standing = version_in_force(counter, seen.state->institution.text(), *asked);
  return json_response(version_diff(standing ? standing->table.get() : nullptr, *own));
}

Route reform_route(PrintRoom& room, const char* end, CounterAnswer answer) {
  Route route = room_route(room, std::string("/api/v1/treaty/reforms/reform/{key}") + end, answer);
  route.system = "treaty";
  return route;
}

}  // namespace

std::vector<Route> reform_routes(PrintRoom& room) {
  Route shown = reform_route(room, "/detail", detail_of_reform);
  shown.operation = "get_reform_detail";
  shown.summary = "a reform: content, evidence, where it is in force, and every step";
  shown.response = [](Schemas& schemas) { return schemas.of<ReformDetail>(); };
  Route compared = reform_route(room, "/diff", diff_of_reform);
  compared.operation = "compare_reform";
  compared.summary = "the rows of a reform beside those of the version in force at a place now";
  compared.query = {{.name = "area", .description = "an area of the zone"},
                    {.name = "group", .description = "a pilot group"}};
  compared.response = [](Schemas& schemas) { return schemas.of<VersionDiff>(); };
  Route checked{.method = "POST",
                .path = "/api/v1/treaty/reforms/check",
                .system = "treaty",
                .operation = "check_version",
                .summary =
                    "whether a text is a table, its canonical text, and what the exact "
                    "analysis finds; nothing is kept",
                .request = [](Schemas& schemas) { return schemas.of<VersionEnquiry>(); },
                .response = [](Schemas& schemas) { return schemas.of<VersionChecked>(); },
                .run =
                    [&room](const CallPtr& call, const Responder& responder) {
                      answer_in_room(room, call, responder, check_version);
                    }};
  std::vector<Route> routes;
  routes.push_back(std::move(shown));
  routes.push_back(std::move(compared));
  routes.push_back(std::move(checked));
  return routes;
}

}  // namespace cassia::api
