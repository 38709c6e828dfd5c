#include "api/command_routes.h"
#include "api/problem.h"
#include "api/refusals.h"
#include "api/trade/trade_routes.h"
#include "api/trial.h"
#include "api/visibility.h"
#include "api/zone/story_shelf.h"
#include "codec/json_values.h"

namespace cassia::api {

namespace {

// Something that could be done to the consignment now, and why not, when the desk would refuse it.
struct OfferedAction {
  std::string command = {};
  std::string control_id = {};  // of the control to lift; empty: none is meant
  bool is_possible = false;
  std::optional<Problem> problem = {};
};
BOOST_DESCRIBE_STRUCT(OfferedAction, (), (command, control_id, is_possible, problem))

struct ConsignmentView {
  ConsignmentStory story = {};
  std::vector<OfferedAction> actions = {};  // that the caller's roles cover
  std::vector<NamedPerson> people = {};     // that the story speaks of
};
BOOST_DESCRIBE_STRUCT(ConsignmentView, (), (story, actions, people))

// The same where the story is printed already.
struct PrintedConsignment {
  codec::RawJson story = {};
  std::vector<OfferedAction> actions = {};
  std::vector<NamedPerson> people = {};
};
BOOST_DESCRIBE_STRUCT(PrintedConsignment, (), (story, actions, people))

// What the route keeps between calls.
struct ConsignmentDesk {
  StoryShelf shelf = {};
  std::shared_ptr<PeopleNames> people = {};
};

struct Candidate {
  std::string_view name;
  std::string control_id;
  journeys::Command command;
};

// With a reason where one is asked for: whether it would pass does not hang on its words.
std::vector<Candidate> candidates(const ConsignmentStory& story) {
  const auto id = *journeys::declarations::DeclarationId::parse(story.declaration_id);
  const std::string reason = "-";
  std::vector<Candidate> all = {
      {"release_consignment", "", journeys::ReleaseConsignment{.declaration_id = id}},
      {"cancel_consignment", "",
       journeys::CancelConsignment{.declaration_id = id, .reason = reason}},
      {"pay_tax", "", journeys::PayTax{.declaration_id = id}},
      {"place_control", "",
       journeys::declarations::PlaceControl{
           .declaration_id = id,
           .control_id = *journeys::declarations::ControlId::parse("trial"),
           .reason = reason}}};
  for (const StoryControl& control : story.controls) {
    all.push_back({"lift_control", control.control_id,
                   journeys::declarations::LiftControl{
                       .declaration_id = id,
                       .control_id = *journeys::declarations::ControlId::parse(control.control_id),
                       .finding = reason}});
  }
  return all;
}

std::vector<OfferedAction> actions_of(LoadedForReading& loaded, const law::LawBook& law,
                                      const Call& call, const ConsignmentStory& story) {
  std::vector<OfferedAction> actions;
  for (const Candidate& candidate : candidates(story)) {
    const auto may = call.principal->may_give({.desk = find_command_spec(candidate.name)->desk,
                                               .command = std::string(candidate.name),
                                               .place = story.port});
    if (!may) {
      continue;
    }
    const auto tried = try_command(loaded, candidate.command, context_of(call));
    OfferedAction action{.command = std::string(candidate.name),
                         .control_id = candidate.control_id,
                         .is_possible = tried.has_value()};
    if (!tried) {
      action.problem = problem_of(tried.error(), call, law);
    }
    actions.push_back(std::move(action));
  }
  return actions;
}

// As sight_of_row of the declaration, by its stream, which is told of anyway.
bool is_seen(LoadedForReading& loaded, const Principal& principal, const std::string& id) {
  loaded.load({stream_of(journeys::Desk::declarations, id)});
  const auto* const declaration = LoadedStates(loaded).declaration(id);
  return sight_of_owned(
             {.policy = find_table_policy("declaration"),
              .is_there = declaration->phase != journeys::declarations::DeclarationPhase::none,
              .owners = {declaration->declarant.text()}},
             principal) == Sight::seen;
}

http::Response consignment(Counter& counter, ConsignmentDesk& desk, const Call& call) {
  const std::string& id = call.path_values.front();
  LoadedForReading loaded(counter.readers, counter.ports.domain, counter.states);
  if (!is_seen(loaded, *call.principal, id)) {
    return problem({.code = kNotFound}, call, counter.law());
  }
  const auto told = desk.shelf.tell(loaded, counter.law(), id, call.language);
  if (told == nullptr) {
    return problem({.code = kNotFound}, call, counter.law());
  }
  http::Response response = json_response(PrintedConsignment{
      .story = {told->json},
      .actions = actions_of(loaded, counter.law(), call, told->story),
      .people = people_of_story(*desk.people, loaded.reader(), call, told->story)});
  response.headers.push_back({"ETag", "\"" + std::to_string(told->story.version) + "\""});
  response.headers.push_back({"Cache-Control", "no-store"});
  return response;
}

}  // namespace

std::vector<Route> consignment_routes(Counter& counter, std::shared_ptr<PeopleNames> people) {
  const auto desk = std::make_shared<ConsignmentDesk>();
  desk->people = std::move(people);
  return {{.method = "GET",
           .path = "/api/v1/trade/consignments/{declaration_id}",
           .system = "trade",
           .operation = "get_consignment",
           .summary = "where a consignment is, what it costs, who acts next, how it came about",
           .response = [](Schemas& schemas) { return schemas.of<ConsignmentView>(); },
           .run =
               [&counter, desk](const CallPtr& call, const Responder& responder) {
                 responder->send(consignment(counter, *desk, *call));
               }}};
}

std::vector<Route> trade_routes(Counter& counter, std::shared_ptr<PeopleNames> people) {
  std::vector<Route> routes = consignment_routes(counter, std::move(people));
  std::ranges::move(quote_routes(counter), std::back_inserter(routes));
  std::ranges::move(slot_routes(counter), std::back_inserter(routes));
  std::ranges::move(offline_gate_routes(counter), std::back_inserter(routes));
  return routes;
}

}  // namespace cassia::api
