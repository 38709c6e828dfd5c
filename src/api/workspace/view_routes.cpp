#include "api/problem.h"
#include "api/refusals.h"
#include "api/versions.h"
#include "api/workspace/workspace_routes.h"

namespace cassia::api {

namespace {

struct SavedView {
  std::string name = {};
  std::string page = {};   // "consignments"
  std::string query = {};  // of the page's address
  bool is_shared = false;  // colleagues see it too
};
BOOST_DESCRIBE_STRUCT(SavedView, (), (name, page, query, is_shared))

struct ViewItem {
  std::string view = {};
  std::int64_t version = 0;
  bool is_mine = false;
  SavedView saved = {};
};
BOOST_DESCRIBE_STRUCT(ViewItem, (), (view, version, is_mine, saved))

struct Views {
  std::vector<ViewItem> items = {};
};
BOOST_DESCRIBE_STRUCT(Views, (), (items))

// Filters are the user's habit, whomever the user acts for at the moment.
std::string shelf_of_views(const Call& call) {
  std::string shelf = "view/";
  shelf += call.principal->own_organisation().text();
  return shelf;
}

// Keys on the shelf are "<user>/<view>"; an id has no '/'.
std::string owner_of(std::string_view key) {
  const auto user = base::ActorId::parse(key.substr(0, key.find('/')));
  CASSIA_ASSERT(user.has_value(), "a view lies under the name of the user who saved it");
  return key_of_user(*user);
}

base::Result<runtime::PaperName> name_of_view(const Call& call) {
  const PaperTag view = CASSIA_TRY(PaperTag::parse(call.path_values.front()));
  std::string key = call.principal->actor().text();
  key += '/';
  key += view.text();
  return runtime::PaperName{.shelf = shelf_of_views(call), .key = std::move(key)};
}

base::Result<http::Response> list_views(Counter& counter, Papers& papers, const Call& call) {
  const auto views_max = CASSIA_TRY(workspace_limit(counter, call, "access.views_max"));
  Views views;
  for (const OpenPaper& paper :
       papers.list({.shelf = shelf_of_views(call), .limit = views_max.value}, &owner_of)) {
    const std::size_t slash = paper.key.find('/');
    const bool is_mine = paper.key.substr(0, slash) == call.principal->actor().text();
    SavedView saved = codec::from_json<SavedView>(paper.text).value();  // sealed by us
    if (is_mine || saved.is_shared) {
      views.items.push_back({.view = paper.key.substr(slash + 1),
                             .version = paper.version,
                             .is_mine = is_mine,
                             .saved = std::move(saved)});
    }
  }
  return json_response(views);
}

base::Result<http::Response> put_view(Counter& counter, Papers& papers, const Call& call) {
  const runtime::PaperName name = CASSIA_TRY(name_of_view(call));
  const SavedView given =
      CASSIA_TRY(codec::from_json<SavedView>(call.request.body, {.trust = codec::Trust::outside}));
  const auto name_max = CASSIA_TRY(workspace_limit(counter, call, "access.view_name_bytes_max"));
  if (given.name.empty() || std::ssize(given.name) > name_max.value) {
    return base::Refusal{.code = kPaperUnnamed,
                         .citation = name_max.citation,
                         .place = "name",
                         .facts = {{"max", std::to_string(name_max.value)}}};
  }
  const auto query_max = CASSIA_TRY(workspace_limit(counter, call, "access.view_query_bytes_max"));
  if (std::ssize(given.page) + std::ssize(given.query) > query_max.value) {
    return base::Refusal{.code = kPaperTooLarge,
                         .citation = query_max.citation,
                         .place = "query",
                         .facts = {{"max", std::to_string(query_max.value)}}};
  }
  const auto views_max = CASSIA_TRY(workspace_limit(counter, call, "access.views_max"));
  const auto expected = CASSIA_TRY(read_if_match(call.request));
  const std::int64_t version = CASSIA_TRY(papers.write({.name = name,
                                                        .content = codec::to_json(given),
                                                        .expected = expected.value_or(0),
                                                        .shelf_max = views_max.value},
                                                       key_of_user(call.principal->actor())));
  http::Response response = json_response(ViewItem{
      .view = call.path_values.front(), .version = version, .is_mine = true, .saved = given});
  response.headers.push_back(etag_of(version));
  return response;
}

base::Result<http::Response> delete_view(Counter& /*counter*/, Papers& papers, const Call& call) {
  const runtime::PaperName name = CASSIA_TRY(name_of_view(call));
  return remove_paper(papers, name, key_of_user(call.principal->actor()), call);
}

}  // namespace

std::vector<Route> view_routes(Counter& counter, Papers& papers) {
  const auto run = [&](base::Result<http::Response> (*answer)(Counter&, Papers&, const Call&)) {
    return paper_run(counter, [&counter, &papers, answer](const Call& call) {
      return answer(counter, papers, call);
    });
  };
  constexpr std::string_view kPath = "/api/v1/workspace/views";
  const std::string one = std::string(kPath).append("/{view}");
  return {{.method = "GET",
           .path = std::string(kPath),
           .system = "workspace",
           .operation = "list_views",
           .summary = "filters that the caller saved, and those that colleagues share",
           .response = [](Schemas& schemas) { return schemas.of<Views>(); },
           .run = run(&list_views)},
          {.method = "PUT",
           .path = one,
           .system = "workspace",
           .operation = "put_view",
           .summary = "saves a filter under a name",
           .request = [](Schemas& schemas) { return schemas.of<SavedView>(); },
           .response = [](Schemas& schemas) { return schemas.of<ViewItem>(); },
           .run = run(&put_view)},
          {.method = "DELETE",
           .path = one,
           .system = "workspace",
           .operation = "delete_view",
           .summary = "forgets a saved filter",
           .response = [](Schemas& schemas) { return schemas.of<PaperRemoved>(); },
           .run = run(&delete_view)}};
}

}  // namespace cassia::api
