#pragma once

#include <vector>

#include "api/counter.h"

namespace cassia::api {

// `POST /api/v1/<system>/<desk>/<command>` for every command of the zone that a person or a machine
// outside may give. Those that only the zone's own clock gives have no route.
//
// A command is answered in this order, so that a stranger learns nothing: signed in, acting for
// whom, a role that covers it, and only then whether its subject can be seen. A hidden subject and
// one that does not exist are refused alike (not_found).
std::vector<Route> command_routes(Counter& counter);

// How one command is given; for the routes, for bulk lodging and for tests.
struct CommandSpec {
  std::string_view name;  // "lodge_consignment"
  std::string desk;       // "trade.declarations"
  // The subject need not exist: the command makes it.
  bool is_creating = false;
  // Who may give it by role may do so without seeing the subject: a bank pays into any account.
  bool is_blind = false;
  std::function<boost::json::object(Schemas&)> schema = {};
};
const std::vector<CommandSpec>& command_specs();
const CommandSpec* find_command_spec(std::string_view name);

// Decides on one command for the caller and hands the answer to `reply`, from any thread.
struct GivenCommand {
  const CommandSpec* spec = nullptr;
  std::string_view body;  // the JSON of the command's struct
  std::string idempotency_key;
  std::optional<std::int64_t> expected_version = {};
  base::Instant occurred_at = {};
};
// The receipt or the refusal; `fault` is one that the log explains. From any thread, or at once.
using Decided = std::function<void(base::Result<runtime::Receipt>)>;
void decide_given(Counter& counter, const std::shared_ptr<const Principal>& principal,
                  const GivenCommand& given, Decided decided);
// What would be answered to the command now, without deciding it.
base::Result<void> try_given(Counter& counter, const Principal& principal,
                             const GivenCommand& given);

using Reply = std::function<void(http::Response)>;
void give_command(Counter& counter, const CallPtr& call, const GivenCommand& given, Reply reply);

}  // namespace cassia::api
