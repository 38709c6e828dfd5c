#include "api/log/log_routes.h"

#include "api/organisation_names.h"
#include "api/problem.h"
#include "api/query.h"
#include "api/refusals.h"
#include "api/visibility.h"
#include "api/zone/event_words.h"
#include "engines/audit_log/proof.h"
#include "runtime/tree_head.h"

namespace cassia::api {

namespace {

namespace audit_log = engines::audit_log;

struct KeyView {
  std::string key = {};
};
BOOST_DESCRIBE_STRUCT(KeyView, (), (key))

struct HeadView {
  std::int64_t size = 0;
  std::string note = {};  // empty for an empty log
};
BOOST_DESCRIBE_STRUCT(HeadView, (), (size, note))

struct ConsistencyView {
  std::int64_t from = 0;
  std::int64_t to = 0;
  std::vector<base::Digest> proof = {};
};
BOOST_DESCRIBE_STRUCT(ConsistencyView, (), (from, to, proof))

struct ProvedEvent {
  std::string envelope = {};  // canonical bytes as text
  std::string nonce = {};     // hexadecimal
};
BOOST_DESCRIBE_STRUCT(ProvedEvent, (), (envelope, nonce))

// Everything that a stranger needs to see that an event stands in the log: docs/formats/proofs.md.
struct EventProof {
  std::string key = {};   // that signed the head
  std::string head = {};  // signed note
  std::int64_t position = 0;
  ProvedEvent event = {};
  std::vector<base::Digest> inclusion = {};
};
BOOST_DESCRIBE_STRUCT(EventProof, (), (key, head, position, event, inclusion))

// An event as the log's list shows it.
struct EventView {
  std::int64_t position = 0;
  std::string type = {};
  std::string title = {};  // the type in words of the caller's language
  std::string stream = {};
  std::int64_t version = 0;
  base::Instant decided_at = {};
  std::string on_behalf_of = {};
};
BOOST_DESCRIBE_STRUCT(EventView, (),
                      (position, type, title, stream, version, decided_at, on_behalf_of))

struct EventPage {
  std::vector<EventView> items = {};
  std::optional<std::string> next = {};
  std::vector<NamedOrganisation> organisations = {};
};
BOOST_DESCRIBE_STRUCT(EventPage, (), (items, next, organisations))

struct EventTypeView {
  std::string type = {};
  std::string title = {};
};
BOOST_DESCRIBE_STRUCT(EventTypeView, (), (type, title))

struct EventTypeList {
  std::vector<EventTypeView> items = {};
};
BOOST_DESCRIBE_STRUCT(EventTypeList, (), (items))

struct StreamEventView {
  std::int64_t position = 0;
  std::int64_t version = 0;
  std::string type = {};
  std::string envelope = {};
};
BOOST_DESCRIBE_STRUCT(StreamEventView, (), (position, version, type, envelope))

struct StreamView {
  std::vector<StreamEventView> items = {};
  std::optional<std::string> next = {};
};
BOOST_DESCRIBE_STRUCT(StreamView, (), (items, next))

base::Result<std::int64_t> number_in_query(const Call& call, const std::string& name) {
  const std::string* const text = call.request.find_query(name);
  return number_of(name, text == nullptr ? std::string() : *text);
}

std::optional<runtime::EventRecord> event_at(Counter& counter, std::int64_t position) {
  std::optional<runtime::EventRecord> found;
  counter.readers.lend()->read_log({.from = position, .until = position + 1},
                                   [&](const runtime::EventRecord& event) {
                                     found = event;
                                     return runtime::Continue::no;
                                   });
  return found;
}

EventView event_view(const runtime::EventRecord& record, law::Language language) {
  EventView view{.position = record.position,
                 .type = record.type,
                 .title = words_of(record.type, language),
                 .stream = record.stream,
                 .version = record.version};
  if (const auto envelope = codec::decode_envelope(record.envelope)) {
    view.decided_at = envelope->context.decided_at;
    view.on_behalf_of = envelope->context.on_behalf_of.text();
  }
  return view;
}

class LogDesk {
 public:
  LogDesk(Counter& counter, LogNodes& nodes, std::string key)
      : counter_(counter), nodes_(nodes), key_(std::move(key)) {}

  KeyView key() const { return {.key = key_}; }

  HeadView head() const {
    const auto head = counter_.readers.lend()->last_tree_head();
    return head ? HeadView{.size = head->size, .note = head->note} : HeadView{};
  }

  base::Result<ConsistencyView> consistency(const Call& call) const {
    ConsistencyView view{.from = CASSIA_TRY(number_in_query(call, "from")),
                         .to = CASSIA_TRY(number_in_query(call, "to"))};
    if (view.to > counter_.readers.lend()->log_state().size) {
      return base::Refusal{.code = kNotFound};
    }
    const auto borrowed = nodes_.borrow(view.to);
    view.proof = CASSIA_TRY(
        audit_log::prove_consistency({.earlier = view.from, .size = view.to}, borrowed.source()));
    return view;
  }

  base::Result<EventProof> event(const Call& call) const {
    const std::int64_t position = CASSIA_TRY(number_of("position", call.path_values.front()));
    const auto head = counter_.readers.lend()->last_tree_head();
    const auto record = event_at(counter_, position);
    if (!record || !head || position >= head->size ||
        sight_of_stream(counter_, *call.principal, runtime::stream_id_of(record->stream)) !=
            Sight::seen) {
      return base::Refusal{.code = kNotFound};
    }
    const auto borrowed = nodes_.borrow(head->size);
    return EventProof{.key = key_,
                      .head = head->note,
                      .position = position,
                      .event = {.envelope = record->envelope, .nonce = base::to_hex(record->nonce)},
                      .inclusion = CASSIA_TRY(audit_log::prove_inclusion(
                          {.index = position, .size = head->size}, borrowed.source()))};
  }

  // The newest first. Looks back over so many events at most; `next` goes on from there.
  base::Result<EventPage> events(const Call& call) const {
    constexpr std::int64_t kLookedAtMax = 1000;
    constexpr std::int64_t kPage = 50;
    std::int64_t until = counter_.readers.lend()->log_state().size;
    until = std::min(until, CASSIA_TRY(query_number(call, "after")).value_or(until));
    std::vector<runtime::EventRecord> looked_at;
    counter_.readers.lend()->read_log(
        {.from = std::max<std::int64_t>(until - kLookedAtMax, 0), .until = until},
        [&](const runtime::EventRecord& event) {
          looked_at.push_back(event);
          return runtime::Continue::yes;
        });
    EventPage page;
    std::set<std::string> ids;
    std::int64_t last = until;
    for (auto event = looked_at.rbegin();
         event != looked_at.rend() && std::ssize(page.items) < kPage; ++event) {
      last = event->position;
      if (sight_of_stream(counter_, *call.principal, runtime::stream_id_of(event->stream)) ==
          Sight::seen) {
        page.items.push_back(event_view(*event, call.language));
        ids.insert(page.items.back().on_behalf_of);
      }
    }
    if (last > 0) {
      page.next = std::to_string(last);
    }
    page.organisations = names_of(*counter_.readers.lend(), ids);
    return page;
  }

  static EventTypeList types(const Call& call) {
    EventTypeList list;
    for (const std::string_view type : event_types()) {
      list.items.push_back({.type = std::string(type), .title = words_of(type, call.language)});
    }
    return list;
  }

  base::Result<StreamView> stream(const Call& call) const {
    const std::string& name = call.path_values.front();
    if (!name.contains('/') || !is_known_desk(name.substr(0, name.find('/'))) ||
        sight_of_stream(counter_, *call.principal, runtime::stream_id_of(name)) != Sight::seen) {
      return base::Refusal{.code = kNotFound};
    }
    constexpr std::int64_t kEventsMax = 1000;
    const std::int64_t limit = CASSIA_TRY(query_limit(call, kEventsMax));
    StreamView view;
    const runtime::StreamRange range{
        .stream = name, .after_version = CASSIA_TRY(query_number(call, "after")).value_or(0)};
    counter_.readers.lend()->read_stream(range, [&](const runtime::EventRecord& event) {
      if (std::ssize(view.items) == limit) {
        view.next = std::to_string(view.items.back().version);
        return runtime::Continue::no;
      }
      view.items.push_back({.position = event.position,
                            .version = event.version,
                            .type = event.type,
                            .envelope = event.envelope});
      return runtime::Continue::yes;
    });
    return view;
  }

  const law::LawBook& law() const { return counter_.law(); }

 private:
  static bool is_known_desk(std::string_view desk) {
    return std::ranges::any_of(table_policies(),
                               [desk](const TablePolicy& policy) { return policy.desk == desk; });
  }

  Counter& counter_;
  LogNodes& nodes_;
  std::string key_;
};

using SharedDesk = std::shared_ptr<const LogDesk>;

template <typename View>
Route log_route(std::string path, std::string operation, std::string summary, SharedDesk desk,
                std::function<base::Result<View>(const LogDesk&, const Call&)> view) {
  return {.method = "GET",
          .path = "/api/v1/log/" + std::move(path),
          .system = "log",
          .operation = std::move(operation),
          .summary = std::move(summary),
          .response = [](Schemas& schemas) { return schemas.of<View>(); },
          .run =
              [desk = std::move(desk), view = std::move(view)](const CallPtr& call,
                                                               const Responder& responder) {
                const auto found = view(*desk, *call);
                responder->send(found ? json_response(*found)
                                      : problem(found.error(), *call, desk->law()));
              }};
}

}  // namespace

std::vector<Route> log_routes(Counter& counter, LogNodes& nodes, const std::string& verifier_key) {
  const auto desk = std::make_shared<const LogDesk>(counter, nodes, verifier_key);
  std::vector<Route> routes = {
      log_route<KeyView>("key", "get_log_key", "the key that signs tree heads", desk,
                         [](const LogDesk& log, const Call&) { return log.key(); }),
      log_route<HeadView>("heads/latest", "get_log_head", "the last signed tree head", desk,
                          [](const LogDesk& log, const Call&) { return log.head(); }),
      log_route<ConsistencyView>(
          "consistency", "prove_consistency", "that the log of one size continues another", desk,
          [](const LogDesk& log, const Call& call) { return log.consistency(call); }),
      log_route<EventTypeList>(
          "event_types", "list_event_types", "what can happen in the zone, type by type, in words",
          desk, [](const LogDesk&, const Call& call) { return LogDesk::types(call); }),
      log_route<EventPage>("events", "list_events",
                           "the events that the caller may see, the newest first", desk,
                           [](const LogDesk& log, const Call& call) { return log.events(call); }),
      log_route<StreamView>("streams/{stream}", "list_stream_events", "the events of one stream",
                            desk,
                            [](const LogDesk& log, const Call& call) { return log.stream(call); }),
      log_route<EventProof>("events/{position}", "get_event_proof",
                            "one event with the proof that it is in the log", desk,
                            [](const LogDesk& log, const Call& call) { return log.event(call); })};
  // Keys, heads, proofs of growth and the kinds of events say nothing of anybody's goods.
  for (std::size_t place = 0; place < 4; ++place) {
    routes[place].admission = Admission::everyone;
  }
  routes[4].query = {{.name = "after", .description = "`next` of the page before"},
                     {.name = "limit", .description = "is 50"}};
  routes[5].query = {{.name = "after", .description = "`next` of the page before"},
                     {.name = "limit", .description = "1000 at most, as without it"}};
  routes[2].query = {{.name = "from", .description = "the earlier size"},
                     {.name = "to", .description = "the later size"}};
  return routes;
}

}  // namespace cassia::api
