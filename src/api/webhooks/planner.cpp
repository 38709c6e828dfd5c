#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <ranges>

#include "api/visibility.h"
#include "api/webhooks/webhooks.h"
#include "codec/envelope.h"

namespace cassia::api {

namespace webhooks = systems::access::webhooks;

namespace {

bool is_of_registers(const runtime::EventRecord& event) {
  return event.stream.starts_with("access.webhooks/");
}

}  // namespace

Webhooks::Webhooks(Door& door, runtime::Deliveries& deliveries, WebhookOptions options, Tell tell)
    : door_(door),
      deliveries_(deliveries),
      options_(options),
      directory_(door),
      threads_([told = std::move(tell)](const std::string& fault) { told("webhooks: " + fault); }) {
}

void Webhooks::start() {
  begin_at_end_of_log(door_.counter(), deliveries_);
  directory_.refresh();
  threads_.start([this] { return plan_some(); });
  for (int number = 0; number < options_.senders; ++number) {
    threads_.start([this] { return send_some(); });
  }
}

// The registers are read anew before the events that follow a change of them are planned.
bool Webhooks::plan_some() {
  const base::Instant now = door_.counter().ports.clock.now();
  const std::int64_t from = *deliveries_.cursor();
  const std::vector<runtime::EventRecord> events = events_to_plan(door_.counter(), from);
  if (events.empty()) {
    return false;
  }
  if (std::ranges::any_of(events, is_of_registers)) {
    directory_.refresh();
    for (const runtime::EventRecord& event : events | std::views::filter(is_of_registers)) {
      heed(event, now);
    }
  }
  std::vector<runtime::Delivery> planned;
  for (const runtime::EventRecord& event : events) {
    std::ranges::move(deliveries_of(event, now), std::back_inserter(planned));
  }
  const auto backlog_max =
      door_.counter().law().integer("access.webhook_backlog_max", door_.today(now));
  const auto log_max = door_.counter().law().integer("access.webhook_log_max", door_.today(now));
  std::map<std::string, std::int64_t> waiting;
  for (runtime::Delivery& delivery : planned) {
    const auto [entry, is_new] = waiting.try_emplace(delivery.webhook, 0);
    if (is_new) {
      entry->second = deliveries_.count_waiting(delivery.webhook);
      deliveries_.prune(delivery.webhook, log_max ? log_max->value : 0);
    }
    if (++entry->second > (backlog_max ? backlog_max->value : 0)) {
      delivery.status = runtime::DeliveryStatus::dropped;
    }
  }
  deliveries_.plan(planned, from + static_cast<std::int64_t>(events.size()));
  wake();
  return true;
}

// Removed: forgotten, with the key of its secret. Resumed: what waits is tried anew at once. Doing
// either again, after the zone was killed before the cursor was written, changes nothing.
void Webhooks::heed(const runtime::EventRecord& event, base::Instant now) {
  const auto envelope = codec::decode_envelope(event.envelope);
  if (!envelope) {
    throw runtime::StorageFault("event " + std::to_string(event.position) + " cannot be read");
  }
  const std::string owner = runtime::stream_id_of(event.stream).key;
  if (event.type == webhooks::WebhookRemoved::kType.name) {
    if (const auto removed = codec::from_json<webhooks::WebhookRemoved>(envelope->body)) {
      const std::string key = fmt::format("{}/{}", owner, removed->webhook.text());
      deliveries_.forget(key);
      door_.vault().destroy(webhook_subject(key));
    }
  }
  if (event.type == webhooks::WebhookResumed::kType.name) {
    if (const auto resumed = codec::from_json<webhooks::WebhookResumed>(envelope->body)) {
      deliveries_.begin_anew(fmt::format("{}/{}", owner, resumed->webhook.text()), now);
    }
  }
}

std::vector<runtime::Delivery> Webhooks::deliveries_of(const runtime::EventRecord& event,
                                                       base::Instant now) {
  std::vector<runtime::Delivery> meant;
  for (const KnownWebhook& known : *directory_.all()) {
    if (known.webhook.status == webhooks::WebhookStatus::removed ||
        !webhooks::is_meant(known.webhook, event.type)) {
      continue;
    }
    const auto eyes = eyes_of(door_, known.organisation, now);
    if (eyes == nullptr || sight_of_stream(door_.counter(), *eyes,
                                           runtime::stream_id_of(event.stream)) != Sight::seen) {
      continue;
    }
    meant.push_back({.webhook = known.key,
                     .position = event.position,
                     .stream = event.stream,
                     .type = event.type,
                     .body = webhook_body(door_.counter(), event),
                     .next_at = now});
  }
  return meant;
}

}  // namespace cassia::api
