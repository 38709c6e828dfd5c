#pragma once

#include <array>
#include <string_view>

#include "base/result.h"
#include "law/law_book.h"
#include "systems/access/webhooks/commands.h"
#include "systems/access/webhooks/events.h"
#include "systems/access/webhooks/state.h"

// The desk of webhooks (事件推送). README.md has the commands, refusals and laws.
namespace cassia::systems::access::webhooks {

// The organisation whose webhooks they are: one row for each stream.
struct WebhookOwnerRow {
  static constexpr std::string_view kTable = "webhook_owner";
  std::string key = {};  // the organisation
  std::int64_t webhooks = 0;
  base::Instant changed_at = {};
};
BOOST_DESCRIBE_STRUCT(WebhookOwnerRow, (), (key, webhooks, changed_at))

struct WebhookRow {
  static constexpr std::string_view kTable = "webhook";
  static constexpr std::array kIndexes{std::string_view{"organisation"}};
  std::string key = {};  // "fruit/w1"
  std::string organisation = {};
  std::string webhook = {};
  WebhookStatus status = WebhookStatus::active;
  std::string url = {};
  std::string kinds = {};  // "trade.declarations,trade.gate.vehicle_passed"
  std::string description = {};
  std::string registered_by = {};
  base::Instant registered_at = {};
  base::Instant changed_at = {};
};
BOOST_DESCRIBE_STRUCT(WebhookRow, (),
                      (key, organisation, webhook, status, url, kinds, description, registered_by,
                       registered_at, changed_at))

using Row = std::variant<WebhookOwnerRow, WebhookRow>;

base::Result<std::vector<Event>> decide(const State& state, const Command& command,
                                        const base::Context& context, const law::LawBook& law);
State apply(State state, const Event& event);
std::vector<Row> views(const Event& event, const State& after);
std::string stream_key(const Command& command);

// Null for one that never was.
const Webhook* find_webhook(const State& state, const WebhookId& webhook);

// Whether a webhook of these kinds is told of events of a type: a kind is the type itself or the
// desk that it begins with.
bool is_meant(const Webhook& webhook, std::string_view event_type);

}  // namespace cassia::systems::access::webhooks
