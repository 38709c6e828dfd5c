#include "api/law/version_routes.h"

#include "api/law/versions_in_force.h"
#include "api/problem.h"
#include "api/refusals.h"
#include "base/enumerator_name.h"
#include "codec/json_values.h"
#include "law/table_pins.h"

namespace cassia::api {

namespace {

namespace reforms = journeys::reforms;

struct VersionsView {
  std::string institution = {};
  std::optional<ForceView> in_force = {};       // nothing: the law's own table
  std::optional<base::Digest> digest = {};      // of the text that decides; nothing: none does
  std::optional<base::Digest> law_digest = {};  // of the law's own table, where it has one
  std::vector<ForceView> versions = {};
};
BOOST_DESCRIBE_STRUCT(VersionsView, (), (institution, in_force, digest, law_digest, versions))

base::Result<http::Response> versions(Counter& counter, const Call& call) {
  const std::string& name = call.path_values.front();
  const base::Instant at = CASSIA_TRY(asked_instant(call));
  const auto asked = asked_place(counter, call, at);
  if (!asked) {
    return asked.error();
  }
  const law::LawTable* const of_law = law::find_law_table(counter.law(), name);
  const auto state = base::is_id_text(name) ? institution_state(counter, name)
                                            : std::make_shared<reforms::State>();
  if (of_law == nullptr && state->forces.empty()) {
    return base::Refusal{.code = kNotFound, .place = "name"};
  }
  VersionsView view{.institution = name, .versions = force_views(*state, nullptr)};
  if (of_law != nullptr) {
    view.law_digest = of_law->table.digest();
    view.digest = view.law_digest;
  }
  if (const reforms::Force* const force = reforms::force_at(*state, *asked)) {
    view.in_force = force_view(*state, *force);
    view.digest = force->entry.digest;
  }
  return json_response(view);
}

base::Result<http::Response> version_text(Counter& counter, const Call& call) {
  const auto digest = base::digest_from_hex(call.path_values.back());
  const auto table =
      digest ? version_of_digest(counter, call.path_values.front(), *digest) : nullptr;
  if (table == nullptr) {
    return base::Refusal{.code = kNotFound, .place = "digest"};
  }
  return http::Response{.headers = {{"Content-Type", "text/plain; charset=utf-8"},
                                    {"Content-Disposition",
                                     "attachment; filename=\"" + table->text().name + ".table\""}},
                        .body = print_table(table->text())};
}

using PublicAnswer = base::Result<http::Response> (*)(Counter&, const Call&);

Route public_route(Counter& counter, const char* end, const char* operation, PublicAnswer answer) {
  return {.method = "GET",
          .path = std::string("/api/v1/law/tables/{name}/versions") + end,
          .system = "law",
          .operation = operation,
          .admission = Admission::everyone,
          .run = [&counter, answer](const CallPtr& call, const Responder& responder) {
            auto answered = answer(counter, *call);
            responder->send(answered ? *std::move(answered)
                                     : problem(answered.error(), *call, counter.law()));
          }};
}

}  // namespace

ForceView force_view(const reforms::State& state, const reforms::Force& force) {
  return {.kind = std::string(base::enumerator_name(force.entry.kind)),
          .reform = force.reform.text(),
          .title = reforms::find_reform(state, force.reform)->content.title,
          .area = force.entry.area.text(),
          .group = force.entry.group ? force.entry.group->text() : "",
          .from = force.entry.from,
          .until = force.entry.until,
          .values = force.entry.values,
          .digest = force.entry.digest,
          .package_digest = force.entry.package_digest,
          .pauses = force.pauses,
          .is_rolled_back = force.is_rolled_back};
}

std::vector<ForceView> force_views(const reforms::State& state, const reforms::ReformId* of) {
  std::vector<ForceView> views;
  for (const reforms::Force& force : state.forces) {
    if (of == nullptr || force.reform == *of) {
      views.push_back(force_view(state, force));
    }
  }
  return views;
}

std::vector<Route> version_routes(Counter& counter) {
  Route list = public_route(counter, "", "list_table_versions", versions);
  list.summary = "which version of a table decides at a place and time, and all that were in force";
  list.query = {{.name = "at",
                 .description = "the instant; now when it is left out",
                 .schema = {{"type", "string"}, {"format", "date-time"}}},
                {.name = "area", .description = "an area of the zone"},
                {.name = "group", .description = "a pilot group"}};
  list.response = [](Schemas& schemas) { return schemas.of<VersionsView>(); };
  Route text = public_route(counter, "/{digest}/text", "get_table_version_text", version_text);
  text.summary = "the canonical text of a version that is or was in force, by its digest";
  text.media_type = "text/plain";
  std::vector<Route> routes;
  routes.push_back(std::move(list));
  routes.push_back(std::move(text));
  return routes;
}

}  // namespace cassia::api
