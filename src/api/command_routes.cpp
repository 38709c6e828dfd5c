#include "api/command_routes.h"

#include <algorithm>
#include <array>

#include "api/command_key.h"
#include "api/problem.h"
#include "api/refusals.h"
#include "api/trial.h"
#include "api/versions.h"
#include "api/visibility.h"
#include "codec/row_codec.h"
#include "journeys/journeys.h"
#include "messages/command_json.h"

namespace cassia::api {

namespace {

constexpr std::string_view kConfirming = "confirm_proposal";

// What happens in a lane, and is dated by who stood there.
constexpr std::array<std::string_view, 3> kToldLate = {"arrive", "resolve_hold", "leave"};

// `proposal`: what was asked for waits for a second person, or a second person spoke; both are
// named.
struct Accepted {
  runtime::Receipt receipt = {};
  std::optional<journeys::proposals::ProposalRow> proposal = {};
};
BOOST_DESCRIBE_STRUCT(Accepted, (), (receipt, proposal))

base::Refusal not_found() { return {.code = kNotFound}; }

// The proposal among the streams of a receipt, as the commit left it.
std::optional<journeys::proposals::ProposalRow> proposal_in(Counter& counter,
                                                            const runtime::Receipt& receipt) {
  const std::string desk = std::string(journeys::desk_name(journeys::Desk::proposals));
  for (const runtime::StreamVersion& changed : receipt.streams) {
    const runtime::StreamId id = runtime::stream_id_of(changed.stream);
    if (id.desk != desk) {
      continue;
    }
    const auto row = counter.readers.lend()->find_row(main_table(desk), id.key);
    const auto decoded = codec::decode_row<journeys::proposals::Row>(*row);
    return std::get<journeys::proposals::ProposalRow>(*decoded);
  }
  return {};
}

runtime::StreamId subject_of(const journeys::Command& command) {
  const journeys::Stream stream = journeys::subject(command);
  return stream_of(stream.desk, stream.key);
}

// The port or pass that the command itself names; empty when it names none.
std::string place_named_in(const journeys::Command& command) {
  return std::visit(
      [](const auto& given) -> std::string {
        if constexpr (requires { given.consignment.port; }) {
          return given.consignment.port;
        } else if constexpr (requires { given.pass.text(); }) {
          return given.pass.text();
        } else {
          return {};
        }
      },
      command);
}

// Who confirms what another decided needs the power to decide it, and where it is decided.
base::Result<void> may_decide_as_second(Counter& counter, const Principal& principal,
                                        const runtime::StreamId& subject) {
  const auto row = counter.readers.lend()->find_row(main_table(subject.desk), subject.key);
  const std::string command = row ? text_of(*row, "command") : std::string();
  const CommandSpec* const spec = find_command_spec(command);
  if (spec == nullptr) {
    return not_found();
  }
  return principal.may_give(
      {.desk = spec->desk, .command = command, .place = text_of(*row, "place")});
}

// The port, pass or area that the subject lies at.
std::string place_of_subject(Counter& counter, const runtime::StreamId& subject) {
  const auto row = counter.readers.lend()->find_row(main_table(subject.desk), subject.key);
  if (!row) {
    return {};
  }
  for (const char* const column : {"port", "pass", "area"}) {
    if (std::string place = text_of(*row, column); !place.empty()) {
      return place;
    }
  }
  return {};
}

// A command that its caller may give, and whether the caller may see what it speaks of.
struct Asked {
  journeys::Command command;
  runtime::StreamId subject = {};
  Sight sight = Sight::seen;
};

base::Result<Asked> admit(Counter& counter, const Principal& principal, const GivenCommand& given) {
  journeys::Command command = CASSIA_TRY(messages::read_command_json(given.spec->name, given.body));
  Asked asked{.command = command, .subject = subject_of(command)};
  Principal::CommandQuestion question{.desk = given.spec->desk,
                                      .command = std::string(given.spec->name),
                                      .place = place_named_in(command)};
  CASSIA_TRY(principal.may_give(question));
  if (!given.spec->is_blind) {
    asked.sight = sight_of_stream(counter, principal, asked.subject);
  }
  if (asked.sight == Sight::hidden && !given.spec->is_creating) {
    return not_found();
  }
  if (given.spec->name == kConfirming && asked.sight == Sight::seen) {
    CASSIA_TRY(may_decide_as_second(counter, principal, asked.subject));
  }
  // Where the subject lies is known to those alone who may see it.
  if (question.place.empty() && asked.sight == Sight::seen) {
    question.place = place_of_subject(counter, asked.subject);
    CASSIA_TRY(principal.may_give(question));
  }
  return asked;
}

std::optional<runtime::ExpectedVersion> expected_version(const GivenCommand& given,
                                                         const runtime::StreamId& subject) {
  if (!given.expected_version) {
    return {};
  }
  return runtime::ExpectedVersion{.stream = subject, .version = *given.expected_version};
}

// A lane that was without network tells later what happened there; nothing else may be dated by
// who tells it.
base::Result<base::Instant> read_occurred_at(const law::LawBook& law, const CommandSpec& spec,
                                             const Call& call) {
  const std::string* const header = call.request.find_header("Occurred-At");
  if (header == nullptr) {
    return call.now;
  }
  const base::Instant occurred = CASSIA_TRY(base::Instant::parse(*header));
  const base::Date today = CASSIA_TRY(law.calendar("cn"))->date_of(call.now);
  const std::chrono::hours longest(CASSIA_TRY(law.integer("gate.told_late_hours", today)).value);
  if (std::ranges::find(kToldLate, spec.name) == kToldLate.end() || occurred > call.now ||
      call.now - occurred > longest) {
    return base::Refusal{
        .code = kOccurredAtImpossible, .place = "Occurred-At", .facts = {{"text", *header}}};
  }
  return occurred;
}

base::Result<GivenCommand> read_command(const law::LawBook& law, const CommandSpec& spec,
                                        const Call& call) {
  const std::string* const type = call.request.find_header("Content-Type");
  if (type == nullptr || !type->starts_with("application/json")) {
    return base::Refusal{.code = kMediaTypeUnsupported,
                         .place = "Content-Type",
                         .facts = {{"expected", "application/json"}}};
  }
  std::string key = CASSIA_TRY(given_command_key(call));
  return GivenCommand{.spec = &spec,
                      .body = call.request.body,
                      .idempotency_key = std::move(key),
                      .expected_version = CASSIA_TRY(read_if_match(call.request)),
                      .occurred_at = CASSIA_TRY(read_occurred_at(law, spec, call))};
}

Route command_route(Counter& counter, const CommandSpec& spec) {
  const std::size_t dot = spec.desk.find('.');
  const std::string system = spec.desk.substr(0, dot);
  return {
      .method = "POST",
      .path = "/api/v1/" + system + "/" + spec.desk.substr(dot + 1) + "/" + std::string(spec.name),
      .system = system,
      .operation = std::string(spec.name),
      .summary = "gives the command " + std::string(spec.name),
      .is_command = true,
      .request = spec.schema,
      .response = [](Schemas& schemas) { return schemas.of<Accepted>(); },
      .run =
          [&counter, &spec](const CallPtr& call, const Responder& responder) {
            const auto given = read_command(counter.law(), spec, *call);
            if (!given) {
              responder->send(problem(given.error(), *call, counter.law()));
              return;
            }
            give_command(counter, call, *given, [responder](http::Response response) {
              responder->send(std::move(response));
            });
          }};
}

}  // namespace

void decide_given(Counter& counter, const std::shared_ptr<const Principal>& principal,
                  const GivenCommand& given, Decided decided) {
  const auto id = read_command_key(given.idempotency_key);
  if (!id) {
    decided(id.error());
    return;
  }
  const auto asked = admit(counter, *principal, given);
  if (!asked) {
    decided(asked.error());
    return;
  }
  // What a command that makes nothing is told of a subject that is not there, a stranger is told of
  // one that he may not see.
  const bool hides = asked->sight == Sight::absent && !given.spec->is_creating;
  counter.ports.executor.submit(
      {.id = *id,
       .command = runtime::Value::of(asked->command),
       .actor = principal->actor(),
       .on_behalf_of = principal->acting_for(),
       .occurred_at = given.occurred_at,
       .expected = expected_version(given, asked->subject)},
      [hides, decided = std::move(decided)](base::Result<runtime::Receipt>* result,
                                            const std::exception_ptr&) {
        if (result == nullptr) {
          decided(base::Refusal{.code = kFault});
        } else if (!*result && hides) {
          decided(not_found());
        } else {
          decided(std::move(*result));
        }
      });
}

base::Result<void> try_given(Counter& counter, const Principal& principal,
                             const GivenCommand& given) {
  const Asked asked = CASSIA_TRY(admit(counter, principal, given));
  return try_command(counter, asked.command,
                     {.actor = principal.actor(),
                      .on_behalf_of = principal.acting_for(),
                      .occurred_at = given.occurred_at,
                      .received_at = given.occurred_at,
                      .decided_at = given.occurred_at});
}

void give_command(Counter& counter, const CallPtr& call, const GivenCommand& given, Reply reply) {
  decide_given(counter, call->principal, given,
               [&counter, call, reply = std::move(reply)](base::Result<runtime::Receipt> result) {
                 if (!result) {
                   reply(problem(result.error(), *call, counter.law()));
                   return;
                 }
                 auto proposal = proposal_in(counter, *result);
                 reply(json_response(
                     Accepted{.receipt = *std::move(result), .proposal = std::move(proposal)}));
               });
}

std::vector<Route> command_routes(Counter& counter) {
  std::vector<Route> routes;
  for (const CommandSpec& spec : command_specs()) {
    routes.push_back(command_route(counter, spec));
  }
  return routes;
}

}  // namespace cassia::api
