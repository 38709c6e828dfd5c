#include "api/webhooks/delivery_routes.h"

#include <fmt/format.h>

#include <algorithm>

#include "api/access/access_routes.h"
#include "api/problem.h"
#include "api/query.h"
#include "api/refusals.h"
#include "api/zone/event_words.h"
#include "journeys/journeys.h"

namespace cassia::api {

namespace desk = systems::access::webhooks;

namespace {

constexpr std::int64_t kPageMax = 200;

struct DeliveryView {
  std::string message = {};  // its Webhook-Id
  std::int64_t position = 0;
  std::string stream = {};
  std::string type = {};
  std::string title = {};  // the type in words of the caller's language
  runtime::DeliveryStatus status = runtime::DeliveryStatus::waiting;
  std::int64_t attempts = 0;
  std::optional<base::Instant> next_at = {};  // of one that waits
  std::optional<base::Instant> last_at = {};
  std::int64_t last_status = 0;  // HTTP; 0: no answer
  std::string last_fault = {};
  std::int64_t last_milliseconds = 0;
};
BOOST_DESCRIBE_STRUCT(DeliveryView, (),
                      (message, position, stream, type, title, status, attempts, next_at, last_at,
                       last_status, last_fault, last_milliseconds))

struct DeliveryPage {
  std::vector<DeliveryView> items = {};   // newest first
  std::optional<std::int64_t> next = {};  // `before` of the next page
  std::int64_t waiting = 0;               // of all, not of the page
};
BOOST_DESCRIBE_STRUCT(DeliveryPage, (), (items, next, waiting))

struct SendAgain {
  desk::WebhookId webhook = {};
  std::int64_t position = 0;
};
BOOST_DESCRIBE_STRUCT(SendAgain, (), (webhook, position))

DeliveryView view_of(const runtime::Delivery& delivery, law::Language language) {
  DeliveryView view{.message = webhook_message_id(delivery),
                    .position = delivery.position,
                    .stream = delivery.stream,
                    .type = delivery.type,
                    .title = words_of(delivery.type, language),
                    .status = delivery.status,
                    .attempts = delivery.attempts,
                    .last_at = delivery.last_at,
                    .last_status = delivery.last_status,
                    .last_fault = delivery.last_fault,
                    .last_milliseconds = delivery.last_milliseconds};
  if (delivery.status == runtime::DeliveryStatus::waiting) {
    view.next_at = delivery.next_at;
  }
  return view;
}

base::Result<std::optional<runtime::DeliveryStatus>> status_in(const Call& call) {
  const std::string* const text = call.request.find_query("status");
  if (text == nullptr) {
    return std::optional<runtime::DeliveryStatus>();
  }
  for (const auto& known : codec::kEnumNames<runtime::DeliveryStatus>) {
    if (known.name == *text) {
      return std::optional(known.value);
    }
  }
  return malformed_query("status", *text);
}

base::Result<DeliveryPage> read_page(Webhooks& webhooks, const Call& call) {
  CASSIA_TRY(may_keep_webhooks(call, "change_webhook"));
  const std::string* const text = call.request.find_query("webhook");
  const auto webhook = desk::WebhookId::parse(text == nullptr ? std::string() : *text);
  if (!webhook) {
    return base::Refusal{.code = kNotFound};
  }
  CASSIA_TRY(is_own_webhook(webhooks, call, *webhook));
  const std::string* const stream = call.request.find_query("stream");
  runtime::DeliveryQuery query{.webhook = webhook_key(person_of(call), *webhook),
                               .status = CASSIA_TRY(status_in(call)),
                               .stream = stream == nullptr ? std::string() : *stream,
                               .before_position = CASSIA_TRY(query_number(call, "before"))};
  const std::optional<std::int64_t> limit = CASSIA_TRY(query_number(call, "limit"));
  query.limit = std::clamp<std::int64_t>(limit.value_or(50), 1, kPageMax);
  DeliveryPage page{.waiting = webhooks.deliveries().count_waiting(query.webhook)};
  for (const runtime::Delivery& delivery : webhooks.deliveries().list(query)) {
    page.items.push_back(view_of(delivery, call.language));
  }
  if (static_cast<std::int64_t>(page.items.size()) == query.limit) {
    page.next = page.items.back().position;
  }
  return page;
}

base::Result<SendAgain> send_again(Webhooks& webhooks, const Call& call) {
  CASSIA_TRY(may_keep_webhooks(call, "change_webhook"));
  auto given =
      CASSIA_TRY(codec::from_json<SendAgain>(call.request.body, {.trust = codec::Trust::outside}));
  CASSIA_TRY(is_own_webhook(webhooks, call, given.webhook));
  if (!webhooks.deliveries().send_again(webhook_key(person_of(call), given.webhook), given.position,
                                        call.now)) {
    return base::Refusal{.code = kNotFound};
  }
  webhooks.wake();
  return given;
}

template <typename Made>
void answer(Webhooks& webhooks, const Call& call, const Responder& responder,
            const base::Result<Made>& made) {
  responder->send(made ? json_response(*made)
                       : problem(made.error(), call, webhooks.door().counter().law()));
}

}  // namespace

base::Result<void> may_keep_webhooks(const Call& call, const std::string& command) {
  return call.principal->may_give({.desk = "access.webhooks", .command = command, .place = {}});
}

base::Result<void> is_own_webhook(Webhooks& webhooks, const Call& call,
                                  const desk::WebhookId& webhook) {
  const auto state = webhooks.door().states().find<desk::State>(
      {.desk = std::string(journeys::desk_name(journeys::Desk::webhooks)),
       .key = person_of(call).organisation.text()});
  if (desk::find_webhook(*state, webhook) == nullptr) {
    return base::Refusal{.code = kNotFound};
  }
  return {};
}

std::string webhook_key(const PersonFacts& person, const desk::WebhookId& webhook) {
  return fmt::format("{}/{}", person.organisation.text(), webhook.text());
}

std::vector<Route> delivery_routes(Webhooks& webhooks) {
  return {
      {.method = "GET",
       .path = "/api/v1/access/webhooks/delivery",
       .system = "access",
       .operation = "list_deliveries",
       .summary = "what a webhook was told, newest first, and what waits",
       .query = {{.name = "webhook", .description = "its id; needed"},
                 {.name = "status", .description = "waiting, delivered or dropped"},
                 {.name = "stream", .description = "of the events"},
                 {.name = "before",
                  .description = "the `next` of the page before",
                  .schema = {{"type", "integer"}}},
                 {.name = "limit", .description = "at most 200", .schema = {{"type", "integer"}}}},
       .response = [](Schemas& schemas) { return schemas.of<DeliveryPage>(); },
       .run =
           [&webhooks](const CallPtr& call, const Responder& responder) {
             answer(webhooks, *call, responder, read_page(webhooks, *call));
           }},
      {.method = "POST",
       .path = "/api/v1/access/webhooks/delivery/send_again",
       .system = "access",
       .operation = "send_delivery_again",
       .summary = "sends one message again, under its old id and beside the order of its stream",
       .request = [](Schemas& schemas) { return schemas.of<SendAgain>(); },
       .response = [](Schemas& schemas) { return schemas.of<SendAgain>(); },
       .run =
           [&webhooks](const CallPtr& call, const Responder& responder) {
             answer(webhooks, *call, responder, send_again(webhooks, *call));
           }}};
}

}  // namespace cassia::api
