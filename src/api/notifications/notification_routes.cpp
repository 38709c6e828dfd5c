#include "api/notifications/notification_routes.h"

#include "api/notifications/notifications.h"
#include "api/organisation_names.h"
#include "api/problem.h"
#include "api/query.h"
#include "api/visibility.h"
#include "api/workspace/workspace_routes.h"

namespace cassia::api {

namespace {

constexpr std::size_t kPage = 50;
constexpr std::size_t kCountedMax = 100;  // a bell says "99+"
constexpr std::size_t kMarkedMax = 200;

struct NotificationPage {
  std::vector<Notification> items = {};
  std::optional<std::int64_t> next = {};  // `before` of the next page; it may hold nothing yet
  std::vector<NamedOrganisation> organisations = {};
};
BOOST_DESCRIBE_STRUCT(NotificationPage, (), (items, next, organisations))

struct UnreadCount {
  std::int64_t unread = 0;
  bool is_more = false;  // there may be more than were counted
};
BOOST_DESCRIBE_STRUCT(UnreadCount, (), (unread, is_more))

// Of who brought it about, and of whose streams they are in where these are named by organisations.
std::vector<NamedOrganisation> organisations_of(Counter& counter,
                                                const std::vector<Notification>& items) {
  std::set<std::string> ids;
  for (const Notification& item : items) {
    ids.insert(item.on_behalf_of);
    const runtime::StreamId stream = runtime::stream_id_of(item.stream);
    const TablePolicy* const policy = find_table_policy(main_table(stream.desk));
    if (policy != nullptr && std::ranges::count(policy->owner_columns, "key") > 0) {
      ids.insert(stream.key);
    }
  }
  return names_of(*counter.readers.lend(), ids);
}

base::Result<bool> unread_only_in(const Call& call) {
  const std::string* const text = call.request.find_query("unread");
  if (text == nullptr || *text == "false") {
    return false;
  }
  if (*text != "true") {
    return malformed_query("unread", *text);
  }
  return true;
}

base::Result<http::Response> list(Counter& counter, Papers& papers, const Call& call) {
  const NotificationReader::Question question{.before = CASSIA_TRY(query_number(call, "before")),
                                              .limit = kPage,
                                              .is_unread_only = CASSIA_TRY(unread_only_in(call))};
  auto reader = CASSIA_TRY(NotificationReader::of(counter, call));
  auto page = reader.find(question, read_marks(papers, *call.principal));
  std::vector<NamedOrganisation> organisations = organisations_of(counter, page.items);
  return json_response(NotificationPage{.items = std::move(page.items),
                                        .next = page.next,
                                        .organisations = std::move(organisations)});
}

base::Result<http::Response> count(Counter& counter, Papers& papers, const Call& call) {
  auto reader = CASSIA_TRY(NotificationReader::of(counter, call));
  const auto page = reader.find({.limit = kCountedMax, .is_unread_only = true},
                                read_marks(papers, *call.principal));
  return json_response(
      UnreadCount{.unread = std::ssize(page.items), .is_more = page.next.has_value()});
}

// Marks what the log holds and nothing that is yet to come.
base::Result<http::Response> mark(Counter& counter, Papers& papers, const Call& call) {
  const auto given =
      CASSIA_TRY(codec::from_json<ReadMarks>(call.request.body, {.trust = codec::Trust::outside}));
  const std::int64_t size = counter.readers.lend()->log_state().size;
  const auto is_past = [size](std::int64_t position) { return position >= 0 && position < size; };
  if (given.until < 0 || given.until > size) {
    return malformed_query("until", std::to_string(given.until));
  }
  if (given.positions.size() > kMarkedMax || !std::ranges::all_of(given.positions, is_past)) {
    return malformed_query("positions", std::to_string(given.positions.size()));
  }
  CASSIA_TRY(add_read_marks(papers, *call.principal, given));
  return count(counter, papers, call);
}

using Answer = base::Result<http::Response> (*)(Counter&, Papers&, const Call&);

}  // namespace

std::vector<Route> notification_routes(Counter& counter, Papers& papers) {
  const auto run = [&](Answer answer) {
    return paper_run(counter, [&counter, &papers, answer](const Call& call) {
      return answer(counter, papers, call);
    });
  };
  const std::string path = "/api/v1/access/notifications";
  return {{.method = "GET",
           .path = path,
           .system = "access",
           .operation = "list_notifications",
           .summary = "events that concern the caller, newest first",
           .query = {{.name = "unread",
                      .description = "true: only what is not read yet",
                      .schema = {{"type", "boolean"}}},
                     {.name = "before",
                      .description = "the `next` of the page before",
                      .schema = {{"type", "integer"}}}},
           .response = [](Schemas& schemas) { return schemas.of<NotificationPage>(); },
           .run = run(&list)},
          {.method = "GET",
           .path = path + "/unread",
           .system = "access",
           .operation = "count_notifications",
           .summary = "how many events that concern the caller are not read yet",
           .response = [](Schemas& schemas) { return schemas.of<UnreadCount>(); },
           .run = run(&count)},
          {.method = "POST",
           .path = path + "/mark_read",
           .system = "access",
           .operation = "mark_notifications_read",
           .summary = "marks single events, and all before a position, as read",
           .request = [](Schemas& schemas) { return schemas.of<ReadMarks>(); },
           .response = [](Schemas& schemas) { return schemas.of<UnreadCount>(); },
           .run = run(&mark)}};
}

}  // namespace cassia::api
