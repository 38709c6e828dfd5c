#include "api/treaty/ruling_routes.h"

#include "api/problem.h"
#include "api/query.h"
#include "api/refusals.h"
#include "api/room_answer.h"
#include "api/treaty/ruling_measure.h"
#include "api/versions.h"
#include "api/visibility.h"
#include "codec/row_codec.h"

namespace cassia::api {

namespace {

namespace rulings = journeys::rulings;

constexpr std::int64_t kRowsOfPage = 1000;

base::Result<http::Response> detail_of_ruling(Counter& counter, const Call& call) {
  const std::string& key = call.path_values.front();
  if (sight_of_row(counter, *call.principal, *find_table_policy("ruling"), key) != Sight::seen) {
    return base::Refusal{.code = kNotFound};
  }
  const auto loaded =
      counter.states.load(*counter.readers.lend(), stream_of(journeys::Desk::rulings, key));
  http::Response response = json_response(loaded->state.as<rulings::State>());
  response.headers.push_back(etag_of(loaded->version));
  return response;
}

void count_rulings(Counter& counter, const std::string& institution, RulingCounter& rulings) {
  runtime::RowQuery query{.table = std::string(rulings::RulingRow::kTable),
                          .filters = {{.column = "institution", .value = institution}},
                          .limit = kRowsOfPage};
  do {
    const runtime::RowPage page = counter.readers.lend()->query(query);
    for (const codec::RowWrite& write : page.rows) {
      const auto row = codec::decode_row<rulings::Row>(write);
      if (!row) {
        throw runtime::StorageFault("a row cannot be read: " + base::to_text(row.error()));
      }
      rulings.add(std::get<rulings::RulingRow>(*row));
    }
    query.after = page.next;
  } while (query.after);
}

// What rulings say in sum is for those who may see them all.
base::Result<http::Response> measure_of_reform(Counter& counter, const Call& call) {
  const std::string& key = call.path_values.front();
  const bool sees_all =
      call.principal->may_read("treaty.rulings", "ruling") == Principal::Reach::all;
  if (!sees_all ||
      sight_of_row(counter, *call.principal, *find_table_policy("reform"), key) != Sight::seen) {
    return base::Refusal{.code = kNotFound};
  }
  const auto from = CASSIA_TRY(query_instant(call, "from"));
  const auto to = CASSIA_TRY(query_instant(call, "to"));
  RulingCounter rulings(key, from, to);
  // Names of tables have no dots.
  count_rulings(counter, key.substr(0, key.find('.')), rulings);
  return json_response(rulings.result());
}

}  // namespace

std::vector<Route> ruling_routes(PrintRoom& room) {
  Route shown = room_route(room, "/api/v1/treaty/rulings/ruling/{key}/detail", detail_of_ruling);
  shown.system = "treaty";
  shown.operation = "get_ruling_detail";
  shown.summary = "a ruling: facts, receipt, overrides, appeal and answer";
  shown.response = [](Schemas& schemas) { return schemas.of<rulings::State>(); };
  Route measured =
      room_route(room, "/api/v1/treaty/reforms/reform/{key}/measure", measure_of_reform);
  measured.system = "treaty";
  measured.operation = "measure_reform";
  measured.summary = "the rulings by a reform's version beside all others of its institution";
  measured.query = {{.name = "from",
                     .description = "rulings made from this instant on",
                     .schema = {{"type", "string"}, {"format", "date-time"}}},
                    {.name = "to",
                     .description = "and before this one",
                     .schema = {{"type", "string"}, {"format", "date-time"}}}};
  measured.response = [](Schemas& schemas) { return schemas.of<ReformMeasure>(); };
  std::vector<Route> routes;
  routes.push_back(std::move(shown));
  routes.push_back(std::move(measured));
  return routes;
}

}  // namespace cassia::api
