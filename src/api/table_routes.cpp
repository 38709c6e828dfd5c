#include "api/table_routes.h"

#include "api/csv_rows.h"
#include "api/organisation_names.h"
#include "api/problem.h"
#include "api/refusals.h"
#include "api/row_question.h"
#include "base/assert.h"
#include "journeys/journeys.h"

namespace cassia::api {

namespace {

constexpr std::int64_t kCsvRowsMax = 100'000;

// What the store keeps and this program cannot read is a fault of the deployment.
std::string row_json(const ShownTable& table, const codec::RowWrite& row) {
  base::Result<std::string> text = table.to_json(row);
  if (!text) {
    throw runtime::StorageFault("a row cannot be read: " + base::to_text(text.error()));
  }
  return *std::move(text);
}

std::set<std::string> texts_in(const runtime::RowPage& page,
                               const std::vector<std::string_view>& columns) {
  std::set<std::string> texts;
  for (const codec::RowWrite& row : page.rows) {
    for (const std::string_view column : columns) {
      texts.insert(text_of(row, column));
    }
  }
  return texts;
}

// Who sees the records of all users is an office that audits them, by their ids.
Principal::Reach reach_of_names(const Call& call, const TablePolicy& policy) {
  return policy.desk == journeys::desk_name(journeys::Desk::users)
             ? Principal::Reach::own
             : call.principal->may_read(policy.desk, policy.table);
}

// What the tables are shown from.
struct TableRoom {
  Counter& counter;
  std::shared_ptr<PeopleNames> people;
};

// The columns that say whose a row is hold organisations.
http::Response page_response(const TableRoom& room, const Call& call, const ShownTable& table,
                             const TablePolicy& policy, const runtime::RowQuery& query) {
  const auto reader = room.counter.readers.lend();
  const runtime::RowPage page = reader->query(query);
  std::string body = R"({"items":[)";
  for (const codec::RowWrite& row : page.rows) {
    body += (body.back() == '[' ? "" : ",") + row_json(table, row);
  }
  body += R"(],"next":)";
  body += page.next ? "\"" + cursor_text(*page.next) + "\"" : "null";
  body += R"(,"organisations":)" +
          codec::to_json(names_of(*reader, texts_in(page, policy.owner_columns)));
  body += R"(,"people":)" +
          codec::to_json(room.people->named(*reader, call, reach_of_names(call, policy),
                                            texts_in(page, policy.people_columns))) +
          "}";
  return {.headers = {{"Content-Type", "application/json"}, {"Cache-Control", "no-store"}},
          .body = std::move(body)};
}

http::Response csv_response(Counter& counter, const ShownTable& table, runtime::RowQuery query) {
  std::vector<std::string> rows;
  query.limit = kPageRowsMax;
  const auto reader = counter.readers.lend();
  do {
    const runtime::RowPage page = reader->query(query);
    for (const codec::RowWrite& row : page.rows) {
      rows.push_back(row_json(table, row));
    }
    query.after = page.next;
  } while (query.after && std::ssize(rows) < kCsvRowsMax);
  return {.headers = {{"Content-Type", "text/csv; charset=utf-8"},
                      {"Cache-Control", "no-store"},
                      {"Content-Disposition",
                       "attachment; filename=\"" + std::string(table.schema.name) + ".csv\""}},
          .body = to_csv(rows)};
}

http::Response one_row(Counter& counter, const Call& call, const ShownTable& table,
                       const TablePolicy& policy) {
  const std::string& key = call.path_values.front();
  const LentMoment reader(counter.readers);  // the version is that of the row
  const auto row = reader->find_row(policy.table, key);
  if (!row || sight_of_found(counter, *call.principal, policy, *row) != Sight::seen) {
    return problem({.code = kNotFound}, call, counter.law());
  }
  http::Response response{
      .headers = {{"Content-Type", "application/json"}, {"Cache-Control", "no-store"}},
      .body = row_json(table, *row)};
  if (policy.table == main_table(policy.desk)) {
    const std::int64_t version = reader->stream_version(std::string(policy.desk) + "/" + key);
    response.headers.push_back({"ETag", "\"" + std::to_string(version) + "\""});
  }
  return response;
}

boost::json::object page_schema(const ShownTable& table, Schemas& schemas) {
  namespace json = boost::json;
  return {{"type", "object"},
          {"properties",
           json::object{
               {"items", json::object{{"type", "array"}, {"items", table.row_schema(schemas)}}},
               {"next", json::object{{"type", json::array{"string", "null"}}}},
               {"organisations", schemas.of<std::vector<NamedOrganisation>>()},
               {"people", schemas.of<std::vector<NamedPerson>>()}}},
          {"required", json::array{"items", "next", "organisations", "people"}}};
}

Route table_route(const TablePolicy& policy, const std::string& end, const std::string& summary) {
  const std::size_t dot = policy.desk.find('.');
  const std::string system(policy.desk.substr(0, dot));
  return {.method = "GET",
          .path = "/api/v1/" + system + "/" + std::string(policy.desk.substr(dot + 1)) + "/" +
                  std::string(policy.table) + end,
          .system = system,
          .summary = summary};
}

void add_routes(const TableRoom& room, const TablePolicy& policy, std::vector<Route>& routes) {
  Counter& counter = room.counter;
  const ShownTable& table = *find_shown_table(policy.table);
  const std::string name(policy.table);

  Route list = table_route(policy, "", "a page of " + std::string(policy.title));
  list.operation = "list_" + name;
  list.query = query_fields(table);
  list.response = [&table](Schemas& schemas) { return page_schema(table, schemas); };
  list.run = [room, &table, &policy](const CallPtr& call, const Responder& responder) {
    const auto query = read_row_question(room.counter, *call, table, policy);
    responder->send(query ? page_response(room, *call, table, policy, *query)
                          : problem(query.error(), *call, room.counter.law()));
  };
  routes.push_back(std::move(list));

  Route csv = table_route(policy, ".csv", std::string(policy.title) + " as CSV");
  csv.operation = "export_" + name;
  csv.query = query_fields(table);
  csv.media_type = "text/csv";
  csv.run = [&counter, &table, &policy](const CallPtr& call, const Responder& responder) {
    const auto query = read_row_question(counter, *call, table, policy);
    responder->send(query ? csv_response(counter, table, *query)
                          : problem(query.error(), *call, counter.law()));
  };
  routes.push_back(std::move(csv));

  Route one = table_route(policy, "/{key}", "one of " + std::string(policy.title));
  one.operation = "get_" + name;
  one.response = [&table](Schemas& schemas) { return table.row_schema(schemas); };
  one.run = [&counter, &table, &policy](const CallPtr& call, const Responder& responder) {
    responder->send(one_row(counter, *call, table, policy));
  };
  routes.push_back(std::move(one));
}

}  // namespace

std::vector<Route> table_routes(Counter& counter, std::shared_ptr<PeopleNames> people) {
  const TableRoom room{.counter = counter, .people = std::move(people)};
  std::vector<Route> routes;
  for (const TablePolicy& policy : table_policies()) {
    add_routes(room, policy, routes);
  }
  return routes;
}

}  // namespace cassia::api
