#include "api/webhooks/secret_ring.h"
#include "api/webhooks/webhooks.h"
#include "http/url.h"
#include "journeys/commands.h"
#include "security/secret.h"

namespace cassia::api {

namespace webhooks = systems::access::webhooks;

namespace {

constexpr std::chrono::seconds kConnectTimeout(5);
constexpr std::chrono::seconds kAnswerTimeout(10);
constexpr std::size_t kAnswerBytesMax = 64 * 1024;  // it is read to be polite, and forgotten
constexpr std::int64_t kStreamsLookedAt = 16;       // of one webhook, for one that does not fly
constexpr std::size_t kFaultBytesMax = 300;

http::ClientOptions client_options(const WebhookOptions& options) {
  return {.connect_timeout = kConnectTimeout,
          .answer_timeout = kAnswerTimeout,
          .response_bytes_max = kAnswerBytesMax,
          .addresses =
              options.to_private_addresses ? http::Addresses::any : http::Addresses::open_internet};
}

std::string flight_name(const runtime::Delivery& delivery) {
  return delivery.webhook + " " + delivery.stream;
}

bool is_success(std::int64_t status) { return status >= 200 && status < 300; }

}  // namespace

bool Webhooks::send_some() {
  const std::optional<Flight> flight = take_flight(door_.counter().ports.clock.now());
  if (!flight) {
    return false;
  }
  try {
    fly(*flight);
  } catch (const std::exception& fault) {
    // It still waits, and is sent again: not at once, or a full disk would have the zone post to
    // its receiver without end. The stream waits with it.
    threads_.rest_after(fault);
  }
  {
    const std::scoped_lock lock(access_);
    flying_.erase(flight_name(flight->delivery));
    --flights_of_[flight->known.organisation.text()];
  }
  wake();
  return true;
}

// Webhooks take turns, so that one with much to tell does not keep the others waiting, and no
// organisation has more requests under way than law lets it, however slow its receivers are.
std::optional<Webhooks::Flight> Webhooks::take_flight(base::Instant now) {
  const auto known = directory_.all();
  const auto flights_max =
      door_.counter().law().integer("access.webhook_flights_max", door_.today(now));
  const std::scoped_lock lock(access_);
  for (std::size_t turn = 0; turn < known->size(); ++turn) {
    const KnownWebhook& one = (*known)[next_webhook_++ % known->size()];
    int& flights = flights_of_[one.organisation.text()];
    if (one.webhook.status != webhooks::WebhookStatus::active || !flights_max ||
        flights >= flights_max->value) {
      continue;
    }
    for (runtime::Delivery& delivery : deliveries_.due(one.key, now, kStreamsLookedAt)) {
      if (flying_.insert(flight_name(delivery)).second) {
        ++flights;
        // The message may tell of a change of the webhook itself, planned after `known` was read:
        // it is signed by the secrets that the change left.
        return Flight{.known = directory_.find(one.key).value_or(one),
                      .delivery = std::move(delivery)};
      }
    }
  }
  return {};
}

void Webhooks::fly(const Flight& flight) {
  const base::Date today = door_.today(door_.counter().ports.clock.now());
  const auto policy = retry_policy(today, door_.counter().law());
  if (!policy) {
    throw std::runtime_error(base::to_text(policy.error()));
  }
  const runtime::DeliveryAttempt done = attempt(flight, *policy);
  deliveries_.record(done);
  if (done.status == runtime::DeliveryStatus::waiting && gives_up(done.attempts, *policy)) {
    give_up(flight, done.attempts);
  }
}

runtime::DeliveryAttempt Webhooks::attempt(const Flight& flight, const RetryPolicy& policy) {
  runtime::DeliveryAttempt done{.webhook = flight.delivery.webhook,
                                .position = flight.delivery.position,
                                .attempts = flight.delivery.attempts + 1,
                                .at = door_.counter().ports.clock.now()};
  const auto begun = std::chrono::steady_clock::now();
  post(flight, done);
  done.milliseconds = std::chrono::duration_cast<std::chrono::milliseconds>(
                          std::chrono::steady_clock::now() - begun)
                          .count();
  done.next_at = done.at + delay_after(done.attempts, webhook_message_id(flight.delivery), policy);
  done.status = is_success(done.answer_status) ? runtime::DeliveryStatus::delivered
                                               : runtime::DeliveryStatus::waiting;
  return done;
}

void Webhooks::post(const Flight& flight, runtime::DeliveryAttempt& attempt) {
  const auto text = open_webhook_secret(door_, flight.known);
  const auto secrets = signing_secrets(ring_of(text.value_or("")), attempt.at);
  if (secrets.empty()) {
    attempt.fault = "the secret cannot be opened";
    return;
  }
  const auto url = http::parse_url(flight.known.webhook.url);
  if (!url || (!url->is_tls && !options_.to_private_addresses)) {
    attempt.fault = "not an https address";
    return;
  }
  const security::WebhookHeaders headers = security::sign_webhook(
      webhook_message_id(flight.delivery), attempt.at, flight.delivery.body, secrets);
  try {
    http::Client client(client_options(options_));
    attempt.answer_status = client
                                .send({.method = "POST",
                                       .url = flight.known.webhook.url,
                                       .headers = {{"Content-Type", "application/json"},
                                                   {"User-Agent", "cassia-webhooks"},
                                                   {"Webhook-Id", headers.id},
                                                   {"Webhook-Timestamp", headers.timestamp},
                                                   {"Webhook-Signature", headers.signature}},
                                       .body = flight.delivery.body})
                                .status;
  } catch (const http::ClientFault& fault) {
    attempt.fault = std::string(fault.what()).substr(0, kFaultBytesMax);
  }
}

// The zone stops the webhook by a command like any other, so that its log says so. When that comes
// to nothing the next attempt asks again.
void Webhooks::give_up(const Flight& flight, std::int64_t attempts) {
  const auto id = codec::CommandId::parse("webhook-" + security::random_id());
  CASSIA_ASSERT(id.has_value(), "letters of base64url make an id");
  door_.counter().ports.executor.submit(
      {.id = *id,
       .command = runtime::Value::of(
           journeys::Command(webhooks::StopWebhook{.organisation = flight.known.organisation,
                                                   .webhook = flight.known.webhook.webhook,
                                                   .attempts = attempts})),
       .actor = *base::ActorId::parse("clock"),
       .on_behalf_of = *base::OrganisationId::parse("zone"),
       .occurred_at = door_.counter().ports.clock.now()},
      [](base::Result<runtime::Receipt>*, const std::exception_ptr&) {});
}

}  // namespace cassia::api
