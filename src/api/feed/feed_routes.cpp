#include <charconv>

#include "api/feed/feed.h"
#include "api/problem.h"
#include "api/refusals.h"
#include "api/visibility.h"

namespace cassia::api {

namespace {

// Rights may change: a page that listens comes back, and is asked for them, this often.
constexpr std::chrono::minutes kListenMax(10);

bool is_topic(std::string_view topic) {
  const std::string_view desk = topic.substr(0, topic.find('/'));
  return topic.empty() || std::ranges::any_of(table_policies(), [desk](const TablePolicy& policy) {
           return policy.desk == desk;
         });
}

std::optional<std::int64_t> last_event_id(const http::Request& request) {
  const std::string* const text = request.find_header("Last-Event-ID");
  std::int64_t position = 0;
  if (text == nullptr ||
      std::from_chars(text->data(), text->data() + text->size(), position).ec != std::errc()) {
    return {};
  }
  return position;
}

}  // namespace

std::vector<Route> feed_routes(Feed& feed, Counter& counter) {
  return {{.method = "GET",
           .path = "/api/v1/log/feed",
           .system = "log",
           .operation = "listen",
           .summary = "events as they are committed (server-sent events)",
           .query = {{.name = "topic",
                      .description = "a stream, a desk, or nothing for all that may be seen"}},
           .media_type = "text/event-stream",
           .run = [&feed, &counter](const CallPtr& call, const Responder& responder) {
             const std::string* const topic = call->request.find_query("topic");
             if (topic != nullptr && !is_topic(*topic)) {
               responder->send(problem({.code = kQueryMalformed,
                                        .place = "topic",
                                        .facts = {{"field", "topic"}, {"text", *topic}}},
                                       *call, counter.law()));
               return;
             }
             feed.listen({.principal = call->principal,
                          .topic = topic == nullptr ? std::string() : *topic,
                          .events = responder->open_events({{"Cache-Control", "no-store"}}),
                          .until = call->now + kListenMax},
                         last_event_id(call->request));
           }}};
}

}  // namespace cassia::api
