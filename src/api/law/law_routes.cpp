#include "api/law/law_routes.h"

#include <algorithm>
#include <iterator>

#include "api/law/decision_routes.h"
#include "api/law/decision_views.h"
#include "api/law/goods_found.h"
#include "api/law/law_views.h"
#include "api/law/term_route.h"
#include "api/law/version_routes.h"
#include "api/problem.h"
#include "api/query.h"
#include "api/refusals.h"

namespace cassia::api {

namespace {

// A list under "items", so that more may stand beside it later.
template <typename View>
boost::json::object items_schema(Schemas& schemas) {
  namespace json = boost::json;
  return {{"type", "object"},
          {"properties", json::object{{"items", schemas.of<std::vector<View>>()}}},
          {"required", json::array{"items"}}};
}

template <typename View>
http::Response items_response(const std::vector<View>& views) {
  return {.headers = {{"Content-Type", "application/json"}},
          .body = R"({"items":)" + codec::to_json(views) + "}"};
}

std::string text_of_query(const Call& call, const char* name) {
  const std::string* const text = call.request.find_query(name);
  return text == nullptr ? std::string() : *text;
}

base::Result<ParameterQuestion> parameter_question(const Call& call) {
  ParameterQuestion question{.package = text_of_query(call, "package"),
                             .text = text_of_query(call, "q")};
  if (const std::string* const text = call.request.find_query("as_of")) {
    question.as_of = CASSIA_TRY(base::Date::parse(*text));
  }
  return question;
}

// What is typed finds a few; whoever turns pages sees no more than the nomenclature has.
constexpr std::int64_t kGoodsOfPage = 50;
constexpr std::int64_t kGoodsOfPageMax = 200;
constexpr std::int64_t kGoodsSkippedMax = 20'000;

base::Result<GoodsQuestion> goods_question(Counter& counter, const Call& call) {
  const base::ZoneCalendar* const calendar = CASSIA_TRY(counter.law().calendar("cn"));
  const std::int64_t limit = CASSIA_TRY(query_number(call, "limit")).value_or(kGoodsOfPage);
  const std::int64_t skip = CASSIA_TRY(query_number(call, "after")).value_or(0);
  if (limit < 1 || limit > kGoodsOfPageMax) {
    return malformed_query("limit", std::to_string(limit));
  }
  if (skip > kGoodsSkippedMax) {
    return malformed_query("after", std::to_string(skip));
  }
  return GoodsQuestion{.text = text_of_query(call, "q"),
                       .on = calendar->date_of(call.now),
                       .skip = static_cast<std::size_t>(skip),
                       .limit = static_cast<std::size_t>(limit),
                       .language = call.language};
}

// As the portal and programs turn pages everywhere: `next` is the `after` of the page that follows.
struct GoodsList {
  std::vector<GoodsView> items = {};
  std::optional<std::string> next = {};
};
BOOST_DESCRIBE_STRUCT(GoodsList, (), (items, next))

base::Result<GoodsList> goods_list(Counter& counter, const Call& call) {
  GoodsPage page = find_goods(counter.law(), CASSIA_TRY(goods_question(counter, call)));
  GoodsList list{.items = std::move(page.items)};
  if (page.next) {
    list.next = std::to_string(*page.next);
  }
  return list;
}

Route goods_route(Counter& counter) {
  return {.method = "GET",
          .path = "/api/v1/law/goods",
          .system = "law",
          .operation = "find_goods",
          .summary = "codes of goods by digits or by name, down to the tariff line",
          .admission = Admission::everyone,
          .query = {{.name = "q", .description = "digits of a code, or a word in any language"},
                    {.name = "limit", .description = "of a page; 50, at most 200"},
                    {.name = "after", .description = "`next` of the page before"}},
          .response = [](Schemas& schemas) { return schemas.of<GoodsList>(); },
          .run =
              [&counter](const CallPtr& call, const Responder& responder) {
                const auto list = goods_list(counter, *call);
                responder->send(list ? json_response(*list)
                                     : problem(list.error(), *call, counter.law()));
              }};
}

// Everyone may read the law.
template <typename View>
Route law_route(std::string path, std::string operation, std::string summary,
                std::function<base::Result<std::vector<View>>(const Call&)> views,
                Counter& counter) {
  return {
      .method = "GET",
      .path = "/api/v1/law/" + std::move(path),
      .system = "law",
      .operation = std::move(operation),
      .summary = std::move(summary),
      .admission = Admission::everyone,
      .response = [](Schemas& schemas) { return items_schema<View>(schemas); },
      .run =
          [&counter, views = std::move(views)](const CallPtr& call, const Responder& responder) {
            const auto found = views(*call);
            responder->send(found ? items_response(*found)
                                  : problem(found.error(), *call, counter.law()));
          }};
}

}  // namespace

std::vector<Route> law_routes(Counter& counter) {
  std::vector<Route> routes;
  routes.push_back(law_route<PackageView>(
      "packages", "list_packages", "institution packages",
      [&counter](const Call& call) { return package_views(counter.law(), call.language); },
      counter));
  Route parameters = law_route<ParameterView>(
      "parameters", "list_parameters", "dated parameters, each value with its clause and mark",
      [&counter](const Call& call) -> base::Result<std::vector<ParameterView>> {
        return parameter_views(counter.law(), CASSIA_TRY(parameter_question(call)), call.language);
      },
      counter);
  parameters.query = {{.name = "package", .description = "id of a package"},
                      {.name = "q", .description = "a text in name or title"},
                      {.name = "as_of", .description = "only values in force on this day"}};
  routes.push_back(std::move(parameters));
  routes.push_back(law_route<SourceView>(
      "sources", "list_sources", "legal texts and their clauses that are used",
      [&counter](const Call& call) { return source_views(counter.law(), call.language); },
      counter));
  routes.push_back(goods_route(counter));
  routes.push_back(term_route(counter));
  routes.push_back(law_route<MissingTableView>(
      "missing_tables", "list_missing_tables", "tables that exist in law and are not loaded",
      [&counter](const Call&) { return missing_table_views(counter.law()); }, counter));
  routes.push_back(law_route<UnitView>(
      "units", "list_units", "units of measure that quantities may have",
      [&counter](const Call&) { return unit_views(counter.law()); }, counter));
  routes.push_back(law_route<AgreementView>(
      "agreements", "list_agreements", "agreements whose rates may be claimed today",
      [&counter](const Call& call) -> base::Result<std::vector<AgreementView>> {
        const base::ZoneCalendar* const calendar = CASSIA_TRY(counter.law().calendar("cn"));
        return agreement_views(counter.law(), calendar->date_of(call.now), call.language);
      },
      counter));
  routes.push_back(law_route<RefusalView>(
      "refusals", "list_refusals", "every way to be refused",
      [&counter](const Call& call) { return refusal_views(counter.law(), call.language); },
      counter));
  routes.push_back(law_route<DecisionTableView>(
      "tables", "list_decision_tables", "decision tables of the packages",
      [&counter](const Call& call) { return decision_table_views(counter.law(), call.language); },
      counter));
  std::ranges::move(decision_routes(counter), std::back_inserter(routes));
  std::ranges::move(version_routes(counter), std::back_inserter(routes));
  return routes;
}

}  // namespace cassia::api
