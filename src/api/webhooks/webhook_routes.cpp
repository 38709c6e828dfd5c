#include "api/webhooks/webhook_routes.h"

#include "api/access/access_routes.h"
#include "api/problem.h"
#include "api/refusals.h"
#include "api/webhooks/delivery_routes.h"
#include "api/webhooks/secret_ring.h"
#include "security/secret.h"
#include "systems/access/webhooks/refusals.h"

namespace cassia::api {

namespace desk = systems::access::webhooks;

namespace {

struct NewWebhook {
  std::string url = {};
  std::vector<std::string> kinds = {};
  std::string description = {};
};
BOOST_DESCRIBE_STRUCT(NewWebhook, (), (url, kinds, description))

struct ChangedWebhook {
  desk::WebhookId webhook = {};
  std::string url = {};
  std::vector<std::string> kinds = {};
  std::string description = {};
};
BOOST_DESCRIBE_STRUCT(ChangedWebhook, (), (webhook, url, kinds, description))

struct NamedWebhook {
  desk::WebhookId webhook = {};
};
BOOST_DESCRIBE_STRUCT(NamedWebhook, (), (webhook))

struct WebhookSecretMade {
  std::string webhook = {};
  std::string secret = {};                            // shown once
  std::optional<base::Instant> old_signs_until = {};  // of the secret that it replaces
};
BOOST_DESCRIBE_STRUCT(WebhookSecretMade, (), (webhook, secret, old_signs_until))

http::Response secret_response(const desk::WebhookId& webhook,
                               const security::WebhookSecret& secret,
                               std::optional<base::Instant> old_signs_until = {}) {
  http::Response response = json_response(WebhookSecretMade{
      .webhook = webhook.text(), .secret = to_text(secret), .old_signs_until = old_signs_until});
  response.headers.push_back({"Cache-Control", "no-store"});
  return response;
}

// Plain HTTP would show everyone on the way what is told.
base::Result<void> is_sent_sealed(const std::string& url, const WebhookOptions& options) {
  if (options.to_private_addresses || !url.starts_with("http://")) {
    return {};
  }
  return base::Refusal{.code = desk::kWebhookUrlMalformed,
                       .citation = {"cassia_design", "webhooks"},
                       .place = "url"};
}

// A webhook that is being removed has no key any more, whatever its state still says: it is refused
// as the desk will refuse it.
base::Result<std::string> sealed_secret(Webhooks& webhooks, const PersonFacts& person,
                                        const desk::WebhookId& webhook, const SecretRing& ring) {
  auto sealed = seal_webhook_secret(webhooks.door(), webhook_key(person, webhook), ring_text(ring));
  if (!sealed) {
    return base::Refusal{.code = desk::kWebhookUnknown,
                         .citation = {"cassia_design", "webhooks"},
                         .place = "webhook",
                         .facts = {{"webhook", webhook.text()}}};
  }
  return *std::move(sealed);
}

base::Result<void> register_one(Webhooks& webhooks, const CallPtr& call,
                                const Responder& responder) {
  CASSIA_TRY(may_keep_webhooks(*call, "register_webhook"));
  const auto given = CASSIA_TRY(
      codec::from_json<NewWebhook>(call->request.body, {.trust = codec::Trust::outside}));
  CASSIA_TRY(is_sent_sealed(given.url, webhooks.options()));
  const PersonFacts& person = person_of(*call);
  const auto id = desk::WebhookId::parse("w" + security::random_id());
  CASSIA_ASSERT(id.has_value(), "letters of base64url make an id");
  const security::WebhookSecret secret = security::WebhookSecret::random();
  const SecretRing ring{.present = to_text(secret)};
  std::string sealed = CASSIA_TRY(sealed_secret(webhooks, person, *id, ring));
  give_and_answer(webhooks.door(), call,
                  {.command = desk::RegisterWebhook{.organisation = person.organisation,
                                                    .webhook = *id,
                                                    .url = given.url,
                                                    .kinds = given.kinds,
                                                    .description = given.description,
                                                    .sealed_secret = std::move(sealed)},
                   .actor = person.actor,
                   .on_behalf_of = person.organisation},
                  responder, secret_response(*id, secret));
  return {};
}

base::Result<void> change_one(Webhooks& webhooks, const CallPtr& call, const Responder& responder) {
  CASSIA_TRY(may_keep_webhooks(*call, "change_webhook"));
  const auto given = CASSIA_TRY(
      codec::from_json<ChangedWebhook>(call->request.body, {.trust = codec::Trust::outside}));
  CASSIA_TRY(is_own_webhook(webhooks, *call, given.webhook));
  CASSIA_TRY(is_sent_sealed(given.url, webhooks.options()));
  const PersonFacts& person = person_of(*call);
  give_and_answer(webhooks.door(), call,
                  {.command = desk::ChangeWebhook{.organisation = person.organisation,
                                                  .webhook = given.webhook,
                                                  .url = given.url,
                                                  .kinds = given.kinds,
                                                  .description = given.description},
                   .actor = person.actor,
                   .on_behalf_of = person.organisation},
                  responder, json_response(NamedWebhook{.webhook = given.webhook}));
  return {};
}

// What signs for the webhook now; nothing when its key is destroyed.
std::optional<SecretRing> present_ring(Webhooks& webhooks, const PersonFacts& person,
                                       const desk::WebhookId& webhook) {
  const auto state = webhooks.door().states().find<desk::State>(
      {.desk = "access.webhooks", .key = person.organisation.text()});
  const desk::Webhook* const found = desk::find_webhook(*state, webhook);
  if (found == nullptr) {
    return {};
  }
  const auto text = open_webhook_secret(webhooks.door(), {.key = webhook_key(person, webhook),
                                                          .organisation = person.organisation,
                                                          .webhook = *found});
  return text ? std::optional(ring_of(*text)) : std::nullopt;
}

base::Result<void> rotate_one(Webhooks& webhooks, const CallPtr& call, const Responder& responder) {
  CASSIA_TRY(may_keep_webhooks(*call, "rotate_webhook_secret"));
  const auto given = CASSIA_TRY(
      codec::from_json<NamedWebhook>(call->request.body, {.trust = codec::Trust::outside}));
  CASSIA_TRY(is_own_webhook(webhooks, *call, given.webhook));
  const PersonFacts& person = person_of(*call);
  const security::WebhookSecret secret = security::WebhookSecret::random();
  const auto overlap = CASSIA_TRY(
      webhooks.door().counter().law().integer("access.webhook_secret_overlap_hours", person.today));
  const base::Instant until = call->now + std::chrono::hours(overlap.value);
  const auto ring = present_ring(webhooks, person, given.webhook);
  std::string sealed = CASSIA_TRY(sealed_secret(
      webhooks, person, given.webhook, replaced(ring.value_or(SecretRing{}), secret, until)));
  give_and_answer(webhooks.door(), call,
                  {.command = desk::RotateWebhookSecret{.organisation = person.organisation,
                                                        .webhook = given.webhook,
                                                        .sealed_secret = std::move(sealed)},
                   .actor = person.actor,
                   .on_behalf_of = person.organisation},
                  responder, secret_response(given.webhook, secret, until));
  return {};
}

using Answer = base::Result<void> (*)(Webhooks&, const CallPtr&, const Responder&);

// What refuses is answered here; what does not has answered, or will.
template <typename Body, typename Made>
Route route_of(Webhooks& webhooks, const char* operation, const char* summary, Answer answer) {
  return {.method = "POST",
          .path = std::string("/api/v1/access/webhooks/") + operation,
          .system = "access",
          .operation = operation,
          .summary = summary,
          .request = [](Schemas& schemas) { return schemas.of<Body>(); },
          .response = [](Schemas& schemas) { return schemas.of<Made>(); },
          .run =
              [&webhooks, answer](const CallPtr& call, const Responder& responder) {
                if (const auto done = answer(webhooks, call, responder); !done) {
                  responder->send(problem(done.error(), *call, webhooks.door().counter().law()));
                }
              }};
}

}  // namespace

std::vector<Route> webhook_routes(Webhooks& webhooks) {
  std::vector<Route> routes = {
      route_of<NewWebhook, WebhookSecretMade>(
          webhooks, "register_webhook", "an address to be told of events; the secret is shown once",
          register_one),
      route_of<ChangedWebhook, NamedWebhook>(webhooks, "change_webhook",
                                             "another address, kinds or description", change_one),
      route_of<NamedWebhook, WebhookSecretMade>(
          webhooks, "rotate_webhook_secret",
          "a new secret, shown once; the old one signs beside it for a while", rotate_one)};
  std::ranges::move(delivery_routes(webhooks), std::back_inserter(routes));
  return routes;
}

}  // namespace cassia::api
