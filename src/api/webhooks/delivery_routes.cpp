#include "api/webhooks/delivery_routes.h"

#include <fmt/format.h>

#include <algorithm>

#include "api/access/access_routes.h"
#include "api/problem.h"
#include "api/refusals.h"
#include "api/webhooks/delivery_page.h"
#include "journeys/journeys.h"

namespace cassia::api {

namespace desk = systems::access::webhooks;

namespace {

struct SendAgain {
  desk::WebhookId webhook = {};
  std::int64_t position = 0;
};
BOOST_DESCRIBE_STRUCT(SendAgain, (), (webhook, position))

base::Result<DeliveryPage> read_page(Webhooks& webhooks, const Call& call) {
  CASSIA_TRY(may_keep_webhooks(call, "change_webhook"));
  const std::string* const text = call.request.find_query("webhook");
  const auto webhook = desk::WebhookId::parse(text == nullptr ? std::string() : *text);
  if (!webhook) {
    return base::Refusal{.code = kNotFound};
  }
  CASSIA_TRY(is_own_webhook(webhooks, call, *webhook));
  return delivery_page(webhooks.deliveries(), webhook_key(person_of(call), *webhook), call);
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
      stream_of(journeys::Desk::webhooks, person_of(call).organisation.text()));
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
       .query = delivery_query({.name = "webhook", .description = "its id; needed"}),
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
